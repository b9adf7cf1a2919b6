import { type OneSelected, partsOf, type Selection } from '../../frame/selection.ts'
import type { Board, PlanRow } from './board.ts'

/** Ends of a pair: two schools, two townships or two settings. */
export type Pair = { readonly from: string; readonly to: string; readonly of: keyof typeof endOf }

const endOf = {
  school: ({ id }: PlanRow['from']): string => id,
  township: ({ township }: PlanRow['from']): string => township,
  setting: ({ setting }: PlanRow['from']): string => setting,
} as const

/** Ids may hold the hyphen that joins a pair: the ends are those the county knows. */
export function readPair(id: string, { county }: Pick<Board, 'county'>): Pair | null {
  for (const of of ['school', 'township', 'setting'] as const) {
    const known = new Set(county.schools.map(endOf[of]))
    for (let at = id.indexOf('-'); at >= 0; at = id.indexOf('-', at + 1)) {
      const [from, to] = [id.slice(0, at), id.slice(at + 1)]
      if (known.has(from) && known.has(to)) return { from, to, of }
    }
  }
  return null
}

/** Several schools, joined by commas; ids may hold one: those the county knows are taken. */
export function readSchools(id: string, { county }: Pick<Board, 'county'>): ReadonlySet<string> {
  const known = new Set<string>(county.schools.map((school) => school.id))
  const found = new Set<string>()
  let open = ''
  for (const part of id.split(',')) {
    open = open === '' ? part : `${open},${part}`
    if (!known.has(open)) continue
    found.add(open)
    open = ''
  }
  return found
}

/** Which rows a selection means; `null` where nothing is selected, or something that is no row's. */
export function chosenBy(
  selection: Selection | null,
  board: Board,
  chain: (id: string) => readonly string[] | null,
): ((row: PlanRow) => boolean) | null {
  const meant = partsOf(selection).flatMap((part) => meantBy(part, board, chain) ?? [])
  return meant.length === 0 ? null : (row) => meant.some((holds) => holds(row))
}

function meantBy(
  { kind, id }: OneSelected,
  board: Board,
  chain: (id: string) => readonly string[] | null,
): ((row: PlanRow) => boolean) | null {
  if (kind === 't') return ({ teacher }) => teacher === id
  if (kind === 's') return ({ from, to }) => from.id === id || to.id === id
  if (kind === 'g') return ({ from, to }) => from.township === id || to.township === id
  if (kind === 'm') {
    const schools = readSchools(id, board)
    return ({ from, to }) => schools.has(from.id) || schools.has(to.id)
  }
  if (kind === 'k') {
    const people = new Set(chain(id))
    return ({ teacher }) => people.has(teacher)
  }
  const pair = kind === 'p' ? readPair(id, board) : null
  if (pair === null) return null
  const end = endOf[pair.of]
  return ({ from, to }) => end(from) === pair.from && end(to) === pair.to
}

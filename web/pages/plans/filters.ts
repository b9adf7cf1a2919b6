import type { Selection } from '../../frame/address.ts'
import { type Board, type Direction, directionList, type PlanRow } from './board.ts'

/** `?f=stage:primary,subject:music`: what is left out of every view. */
export type Filters = {
  readonly stage?: string
  readonly subject?: string
  readonly backbone?: string
  readonly direction?: Direction
  readonly township?: string
}
export type FilterName = keyof Filters
const names = ['stage', 'subject', 'backbone', 'direction', 'township'] as const

export function readFilters(word: string | undefined): Filters {
  const pairs = (word ?? '').split(',').map((part) => part.split(':'))
  const known = pairs.filter(
    ([name, value]) => names.some((one) => one === name) && value !== undefined && value !== '',
  )
  const { direction, ...rest }: { readonly [name: string]: string } = Object.fromEntries(known)
  const way = directionList.find((one) => one === direction)
  return { ...rest, ...(way === undefined ? {} : { direction: way }) }
}

export const writeFilters = (filters: Filters): string | undefined => {
  const parts = names.flatMap((name) =>
    filters[name] === undefined ? [] : [`${name}:${filters[name]}`],
  )
  return parts.length === 0 ? undefined : parts.join(',')
}

export function passes(row: PlanRow, filters: Filters): boolean {
  const { stage, subject, backbone, direction, township } = filters
  return (
    (stage === undefined || row.stage === stage) &&
    (subject === undefined || row.subject === subject) &&
    (backbone === undefined || row.backbone) &&
    (direction === undefined || row.direction === direction) &&
    (township === undefined || row.from.township === township || row.to.township === township)
  )
}

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
  if (selection === null) return null
  const { kind, id } = selection
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

import type { Context, Person } from './context.ts'
import type { Derive, Draft, Move, ShortfallWriter, Terms } from './model.ts'

/** Small pieces that several constraints are written with. */

export const sumOf = (columns: readonly number[], value = 1): Terms => ({
  columns: columns.slice(),
  values: new Array<number>(columns.length).fill(value),
})

export const plus = (row: Terms, column: number, value: number): Terms => ({
  columns: row.columns.concat(column),
  values: row.values.concat(value),
})

export const joined = (...rows: readonly Terms[]): Terms => ({
  columns: rows.reduce<number[]>((all, row) => all.concat(row.columns), []),
  values: rows.reduce<number[]>((all, row) => all.concat(row.values), []),
})

export const ceilDiv = (a: number, b: number): number => Math.ceil(a / b)

/** expression + v ≥ least, v whole and as small as can be. */
export function atLeast(
  draft: Draft,
  writer: ShortfallWriter,
  name: string,
  row: Terms,
  least: number,
): void {
  const lowest = extreme(row, -1)
  if (lowest >= least) return
  if (row.columns.length === 0) {
    writer.constant(Math.max(0, least))
    return
  }
  const missing: Derive = (_, rowSum) => Math.max(0, least - rowSum(written))
  const shortfall = writer.column(name, Math.max(0, least - lowest), missing)
  const written = draft.row(name, least, plus(row, shortfall, 1), Number.POSITIVE_INFINITY)
}

/** expression - v ≤ most. */
export function atMost(
  draft: Draft,
  writer: ShortfallWriter,
  name: string,
  row: Terms,
  most: number,
): void {
  const negated = { columns: row.columns, values: row.values.map((value) => -value) }
  atLeast(draft, writer, name, negated, -most)
}

/** Least (sign -1) or greatest (+1) value over 0/1 columns, each on its own. */
const extreme = (row: Terms, sign: 1 | -1) =>
  row.values.reduce((sum, value) => sum + (value * sign > 0 ? value : 0), 0)

export const personOf = (context: Context, move: Move | undefined): Person | undefined =>
  move === undefined ? undefined : context.people[move.person]

/** Columns of the moves whose mover has a property. */
export const columnsWhere = (
  { context, moves }: Draft,
  columns: readonly number[],
  has: (person: Person, move: Move) => boolean,
): readonly number[] =>
  columns.filter((column) => {
    const move = moves.all[column]
    const person = personOf(context, move)
    return move !== undefined && person !== undefined && has(person, move)
  })

/** Arrivals minus leavers of one school among movers with a property. */
export const netOfSchool = (
  draft: Draft,
  school: number,
  has: (person: Person, move: Move) => boolean,
): Terms =>
  joined(
    sumOf(columnsWhere(draft, draft.moves.intoSchool(school), has), 1),
    sumOf(columnsWhere(draft, draft.moves.outOfSchool(school), has), -1),
  )

/** Columns of the moves that count as rotation 计入交流轮岗 (definition `kinds`). */
export const countedColumns = ({ context, moves }: Draft): readonly number[] =>
  moves.all.flatMap((move, column) => (context.kindOf(move).counts ? [column] : []))

export const allColumns = ({ moves }: Draft): readonly number[] => moves.all.map((_, c) => c)

import type {
  Certificate,
  CertifiedClosing,
  CertifiedLevel,
  Multipliers,
  System,
} from './certificate.ts'
import { absolute, ceilingOf, type Exact, exactly } from './exact.ts'

/**
 * The arithmetic of a certificate. With c the goal, y the multipliers and d = c - yA,
 *
 *   c·x = y·Ax + d·x ≥ Σ yᵢ · (end of row i) + Σ dⱼ · (end of column j),
 *
 * every row and column at the end that costs least: true for every x the system allows, whoever
 * found y. Goals are whole, so the bound is rounded up.
 *
 * Then, for every plan at least as good as the one certified: a column cannot leave its cheap end by
 * more than (value - bound) / |d|, or the goal would exceed the value. The levels below start from
 * columns drawn in this way.
 */
export type Board = {
  readonly system: System
  readonly levels: readonly CertifiedLevel[]
  readonly whole: Uint8Array
  readonly matrix: Exact
  readonly rowLower: Exact
  readonly rowUpper: Exact
  /** Scale of the columns' bounds; drawn in from level to level. */
  readonly columnScale: number
  readonly lower: bigint[]
  readonly upper: bigint[]
}

export function boardOf({ system, levels }: Pick<Certificate, 'system' | 'levels'>): Board {
  const ends = exactly([...system.columnLower, ...system.columnUpper])
  const whole = new Uint8Array(system.columnLower.length).fill(1)
  for (const column of system.fractional) whole[column] = 0
  return {
    system,
    levels,
    whole,
    matrix: exactly(system.value),
    rowLower: exactly(system.rowLower),
    rowUpper: exactly(system.rowUpper),
    columnScale: ends.scale,
    lower: ends.numbers.slice(0, system.columnLower.length),
    upper: ends.numbers.slice(system.columnLower.length),
  }
}

/** What bounds a level: by its multipliers, and by the columns alone. */
export type Bounded = { readonly least: bigint; readonly found: readonly Priced[] }

/** The least whole value of a level that its multipliers, or the columns alone, leave possible. */
export function boundLevel(board: Board, at: number): Bounded {
  const level = levelAt(board, at)
  const alone = priced(board, level, null)
  const found =
    level.multipliers === null
      ? [alone]
      : [priced(board, level, multiplied(board, level.multipliers)), alone]
  return {
    found,
    least: found.reduce((most, one) => (one.floor > most ? one.floor : most), alone.floor),
  }
}

/**
 * Closes one side of a column: with the column there, level `by` comes to more than its value, or no plan as
 * good gets the column there. Then the other side stands. Says whether the multipliers prove that; else nothing is done.
 */
export function closeSide(
  board: Board,
  { column, side, end, by, multipliers }: CertifiedClosing,
): boolean {
  const { lower, upper, columnScale } = board
  const [low = 0n, high = 0n] = [lower[column], upper[column]]
  const one = 1n << BigInt(columnScale)
  const last = BigInt(end) * one
  const isUpTo = side === 'upTo'
  // Nobody is there anyway.
  if (isUpTo ? last < low : last > high) return true
  if (by !== null) {
    lower[column] = isUpTo ? low : greater(low, last)
    upper[column] = isUpTo ? -greater(-high, -last) : high
  }
  const goal = by === null ? reach({ column, side, end }) : levelAt(board, by)
  const isClosed = priced(board, goal, multiplied(board, multipliers)).floor > BigInt(goal.value)
  lower[column] = isClosed && isUpTo ? last + one : low
  upper[column] = isClosed && !isUpTo ? last - one : high
  return isClosed
}

const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b)

type Goal = Pick<CertifiedLevel, 'constant' | 'columns' | 'coefficients' | 'value'>

/** As a goal: how far the column gets towards that side, and not farther than its end. */
const reach = ({ column, side, end }: Pick<CertifiedClosing, 'column' | 'side' | 'end'>): Goal =>
  side === 'upTo'
    ? { constant: 0, columns: [column], coefficients: [1], value: end }
    : { constant: 0, columns: [column], coefficients: [-1], value: -end }

/** Draws the columns in for the levels below; by a bound that the plan itself contradicts, nothing. */
export function drawInBelow(board: Board, at: number, { least, found }: Bounded): void {
  const level = levelAt(board, at)
  if (least <= BigInt(level.value)) for (const one of found) drawIn(board, level, one)
}

const levelAt = ({ levels }: Board, at: number): CertifiedLevel => {
  const level = levels[at]
  if (level === undefined) throw new RangeError(`no level ${at}`)
  return level
}

/** What the rows contribute: Σ yᵢ · end, and what they take from the costs of columns. */
type Multiplied = {
  readonly sum: bigint
  readonly sumScale: number
  /** yA by column. */
  readonly taken: readonly bigint[]
  readonly takenScale: number
}

function multiplied(board: Board, { shift, rows, values }: Multipliers): Multiplied {
  const { system, matrix, rowLower, rowUpper } = board
  const taken = new Array<bigint>(board.lower.length).fill(0n)
  const sumScale = shift + Math.max(rowLower.scale, rowUpper.scale)
  let sum = 0n
  for (const [place, row] of rows.entries()) {
    const y = BigInt(values[place] ?? 0)
    if (row >= system.rowLower.length) {
      sum +=
        takeLevel(board, row - system.rowLower.length, y, matrix.scale, taken) <<
        BigInt(sumScale - shift)
      continue
    }
    const end = y > 0n ? rowLower : rowUpper
    sum += (y * (end.numbers[row] ?? 0n)) << BigInt(sumScale - shift - end.scale)
    const last = system.rowStart[row + 1] ?? 0
    for (let entry = system.rowStart[row] ?? 0; entry < last; entry += 1) {
      const column = system.index[entry] ?? 0
      taken[column] = (taken[column] ?? 0n) + y * (matrix.numbers[entry] ?? 0n)
    }
  }
  return { sum, sumScale, taken, takenScale: shift + matrix.scale }
}

/** The row of a level above, its goal at most its value; returns y · end at the scale of y. */
function takeLevel(board: Board, above: number, y: bigint, scale: number, taken: bigint[]): bigint {
  const { columns, coefficients, value, constant } = levelAt(board, above)
  for (const [place, column] of columns.entries())
    taken[column] =
      (taken[column] ?? 0n) + ((y * BigInt(coefficients[place] ?? 0)) << BigInt(scale))
  return y * BigInt(value - constant)
}

type Priced = {
  /** Exact bound times 2^scale, not yet rounded up. */
  readonly bound: bigint
  readonly scale: number
  readonly costs: readonly bigint[]
  readonly costScale: number
  /** Bound as a whole value. */
  readonly floor: bigint
}

function priced(board: Board, level: Goal, rows: Multiplied | null): Priced {
  const costScale = rows?.takenScale ?? 0
  const costs: bigint[] =
    rows === null
      ? new Array<bigint>(board.lower.length).fill(0n)
      : rows.taken.map((amount) => -amount)
  for (const [place, column] of level.columns.entries())
    costs[column] =
      (costs[column] ?? 0n) + (BigInt(level.coefficients[place] ?? 0) << BigInt(costScale))
  const scale = Math.max(costScale + board.columnScale, rows?.sumScale ?? 0)
  let columns = 0n
  for (const [column, cost] of costs.entries())
    columns += cost * ((cost > 0n ? board.lower[column] : board.upper[column]) ?? 0n)
  const bound =
    (BigInt(level.constant) << BigInt(scale)) +
    (columns << BigInt(scale - costScale - board.columnScale)) +
    (rows === null ? 0n : rows.sum << BigInt(scale - rows.sumScale))
  const floor = ceilingOf(bound - slackOf(bound, scale), 1n << BigInt(scale))
  return { bound, scale, costs, costScale, floor }
}

/**
 * The rows of a difference coefficient are written in doubles and may miss the law by their last
 * digits: a billionth of the value is allowed for, as the run itself does (solve/levels.ts).
 */
const slackOf = (bound: bigint, scale: number): bigint =>
  (absolute(bound) + (1n << BigInt(scale))) / 1_000_000_000n

function drawIn(board: Board, level: CertifiedLevel, { bound, scale, costs, costScale }: Priced) {
  const { lower, upper, whole, columnScale } = board
  const room = (BigInt(level.value) << BigInt(scale)) - bound + slackOf(bound, scale)
  const one = 1n << BigInt(columnScale)
  // room / |cost| at the scale of the columns.
  const lift = BigInt(costScale + columnScale)
  for (const [column, cost] of costs.entries()) {
    const low = lower[column] ?? 0n
    const high = upper[column] ?? 0n
    if (cost === 0n || low >= high) continue
    const most = (room << lift) / (absolute(cost) << BigInt(scale))
    const step = whole[column] === 1 ? (most / one) * one : most + 1n
    if (cost > 0n && low + step < high) upper[column] = low + step
    if (cost < 0n && high - step > low) lower[column] = high - step
  }
}

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LinearModel, Query } from './engine.ts'
import { exportModel } from './mps.ts'
import { at, columnBounds, tolerance, withRowBounds } from './reduce.ts'

/** A promise of the model the solution does not keep. */
export type Violation = {
  readonly kind: 'length' | 'integrality' | 'column' | 'row'
  /** Column or row. */
  readonly index: number
  readonly name: string
  readonly value: number
  readonly lower: number
  readonly upper: number
}

/**
 * Every promise of the model, recounted without the engine. Rows of whole numbers are summed
 * exactly; the others, and columns that need not be whole, may miss a bound by 1e-6 of its size.
 * Row bounds set by earlier queries are expected in `model` (withRowBounds).
 */
export function verifyAnswer(
  model: LinearModel,
  query: Query,
  solution: Float64Array,
): readonly Violation[] {
  if (solution.length !== model.columnCount) {
    const { columnCount } = model
    const violation = { kind: 'length', index: 0, name: '', value: solution.length } as const
    return [{ ...violation, lower: columnCount, upper: columnCount }]
  }
  return [
    ...columnViolations(model, query, solution),
    ...rowViolations(withRowBounds(model, query), solution),
  ]
}

/**
 * Writes down what an engine answered wrongly, so that it can be reported and repeated: the model
 * with the bounds of the query in force. The same model has the same file. Returns the path.
 */
export function keepModel(
  model: LinearModel,
  query: Query,
  reason: string,
  directory: string,
): string {
  const bounded = {
    ...withRowBounds(model, query),
    columnLower: query.columnLower ?? model.columnLower,
    columnUpper: query.columnUpper ?? model.columnUpper,
    integer: query.kind === 'integer' ? model.integer : new Uint8Array(model.columnCount),
  }
  const text = exportModel(bounded, query.objective, query.offset)
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const path = join(directory, `model-${name}.mps`)
  mkdirSync(directory, { recursive: true })
  writeFileSync(path, `* ${reason.replaceAll(/\s+/g, ' ')}\n${text}`)
  return path
}

/** Whole columns rounded to the nearest whole number, the others as they are. */
export const roundSolution = (model: LinearModel, solution: Float64Array): Float64Array =>
  solution.map((value, column) => (model.integer[column] === 1 ? Math.round(value) + 0 : value))

function columnViolations(
  model: LinearModel,
  query: Query,
  solution: Float64Array,
): readonly Violation[] {
  const { lower, upper } = columnBounds(model, query)
  const violations: Violation[] = []
  solution.forEach((value, column) => {
    const whole = query.kind === 'integer' && model.integer[column] === 1
    const low = at(lower, column)
    const high = at(upper, column)
    const found = { index: column, name: model.columnName(column), value, lower: low, upper: high }
    if (whole && !Number.isInteger(value)) violations.push({ kind: 'integrality', ...found })
    else if (!within(value, low, high, whole ? 0 : tolerance)) {
      violations.push({ kind: 'column', ...found })
    }
  })
  return violations
}

function rowViolations(model: LinearModel, solution: Float64Array): readonly Violation[] {
  const violations: Violation[] = []
  for (let row = 0; row < model.rowCount; row += 1) {
    const low = at(model.rowLower, row)
    const high = at(model.rowUpper, row)
    const { value, size } = activity(model, row, solution)
    const exact = size !== null && isWhole(low) && isWhole(high)
    const kept = exact
      ? size <= Number.MAX_SAFE_INTEGER
        ? within(value, low, high, 0)
        : withinExactly(exactActivity(model, row, solution), low, high)
      : within(value, low, high, tolerance)
    if (kept) continue
    const name = model.rowName(row)
    violations.push({ kind: 'row', index: row, name, value, lower: low, upper: high })
  }
  return violations
}

/** `size` is the sum of absolute terms while all are whole numbers, else `null`. */
function activity(
  model: LinearModel,
  row: number,
  solution: Float64Array,
): { readonly value: number; readonly size: number | null } {
  let value = 0
  let size: number | null = 0
  for (let place = at(model.rowStart, row); place < at(model.rowStart, row + 1); place += 1) {
    const coefficient = at(model.value, place)
    const amount = at(solution, at(model.index, place))
    if (amount === 0) continue
    value += coefficient * amount
    const whole = Number.isSafeInteger(coefficient) && Number.isSafeInteger(amount)
    size = whole && size !== null ? size + Math.abs(coefficient * amount) : null
  }
  return { value, size }
}

function exactActivity(model: LinearModel, row: number, solution: Float64Array): bigint {
  let sum = 0n
  for (let place = at(model.rowStart, row); place < at(model.rowStart, row + 1); place += 1) {
    const amount = at(solution, at(model.index, place))
    if (amount !== 0) sum += BigInt(at(model.value, place)) * BigInt(amount)
  }
  return sum
}

/** A bound that can be compared exactly: a whole number below 2^53, or none. */
const isWhole = (bound: number): boolean =>
  Number.isSafeInteger(bound) || Math.abs(bound) === Infinity

const withinExactly = (value: bigint, low: number, high: number): boolean =>
  (low === -Infinity || value >= BigInt(low)) && (high === Infinity || value <= BigInt(high))

/** `NaN` is within nothing. */
const within = (value: number, low: number, high: number, share: number): boolean =>
  value >= low - slack(low, share) && value <= high + slack(high, share)

const slack = (bound: number, share: number): number =>
  share === 0 || Math.abs(bound) === Infinity ? 0 : share * Math.max(1, Math.abs(bound))

import type { LinearModel } from './engine.ts'
import { at } from './reduce.ts'

/**
 * The model as free MPS, the text every solver reads, for a report upstream or a second opinion.
 * Numbers are printed with 17 digits and read back bit for bit; only a range row states its lower
 * side as a difference. Names are c0, c1 … and r0, r1 …: the real ones may hold spaces and people's
 * numbers.
 */
export function exportModel(model: LinearModel, objective: Float64Array, offset = 0): string {
  const rows = Array.from({ length: model.rowCount }, (_, row) => row)
  const columns = Array.from({ length: model.columnCount }, (_, column) => column)
  const lines = [
    'NAME model',
    'ROWS',
    ' N cost',
    ...rows.map((row) => ` ${sense(model, row)} r${row}`),
    'COLUMNS',
    ...columnLines(model, objective, columns),
    'RHS',
    ...(offset === 0 ? [] : [` rhs cost ${digits(-offset)}`]),
    ...rows.flatMap((row) => rightSide(model, row)),
    'RANGES',
    ...rows.flatMap((row) => range(model, row)),
    'BOUNDS',
    ...columns.flatMap((column) => bounds(model, column)),
    'ENDATA',
  ]
  return `${lines.join('\n')}\n`
}

function sense(model: LinearModel, row: number): string {
  const lower = at(model.rowLower, row)
  const upper = at(model.rowUpper, row)
  if (lower === upper) return 'E'
  if (upper !== Infinity) return 'L'
  return lower === -Infinity ? 'N' : 'G'
}

function columnLines(
  model: LinearModel,
  objective: Float64Array,
  columns: readonly number[],
): readonly string[] {
  const entries = columns.map((column) => {
    const cost = at(objective, column)
    return cost === 0 ? [] : [`cost ${digits(cost)}`]
  })
  for (let row = 0; row < model.rowCount; row += 1) {
    for (let entry = at(model.rowStart, row); entry < at(model.rowStart, row + 1); entry += 1) {
      entries[at(model.index, entry)]?.push(`r${row} ${digits(at(model.value, entry))}`)
    }
  }
  return columns.flatMap((column) => {
    const whole = model.integer[column] === 1
    // A column without an entry is still declared, at no cost.
    const own = entries[column]?.length === 0 ? ['cost 0'] : (entries[column] ?? [])
    const written = own.map((entry) => ` c${column} ${entry}`)
    return whole ? [marker(column, 'ORG'), ...written, marker(column, 'END')] : written
  })
}

const marker = (column: number, end: 'ORG' | 'END'): string => ` m${column} 'MARKER' 'INT${end}'`

function rightSide(model: LinearModel, row: number): readonly string[] {
  const upper = at(model.rowUpper, row)
  const side = upper === Infinity ? at(model.rowLower, row) : upper
  return side === 0 || side === -Infinity ? [] : [` rhs r${row} ${digits(side)}`]
}

function range(model: LinearModel, row: number): readonly string[] {
  const lower = at(model.rowLower, row)
  const upper = at(model.rowUpper, row)
  const ranged = lower !== upper && lower !== -Infinity && upper !== Infinity
  return ranged ? [` range r${row} ${digits(upper - lower)}`] : []
}

function bounds(model: LinearModel, column: number): readonly string[] {
  const lower = at(model.columnLower, column)
  const upper = at(model.columnUpper, column)
  if (lower === upper) return [` FX bound c${column} ${digits(lower)}`]
  if (lower === -Infinity && upper === Infinity) return [` FR bound c${column}`]
  return [
    lower === -Infinity ? ` MI bound c${column}` : ` LO bound c${column} ${digits(lower)}`,
    upper === Infinity ? ` PL bound c${column}` : ` UP bound c${column} ${digits(upper)}`,
  ]
}

const digits = (value: number): string =>
  Number.isSafeInteger(value) ? String(value) : value.toPrecision(17)

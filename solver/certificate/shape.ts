import type { Certificate, CertifiedLevel, Multipliers, System } from './certificate.ts'

/** What must hold before anything can be recomputed; Chinese sentences. */
export function shapeFaults({ system, levels, moves, point }: Certificate): readonly string[] {
  const faults = systemFaults(system)
  if (faults.length > 0) return faults
  const columns = system.columnLower.length
  const fractional = new Set(system.fractional)
  const inside = (column: number) => column < columns
  if (moves.length > columns || point.columns.length !== point.values.length)
    return ['流动或方案的列数与约束组不符。']
  if (!point.columns.every(inside)) return ['方案所在的列不存在。']
  return levels.flatMap((level, at) => levelFaults(level, at, { system, inside, fractional }))
}

function systemFaults(system: System): readonly string[] {
  const { columnLower, columnUpper, rowLower, rowUpper, rowStart, index, value, rowName } = system
  const columns = columnLower.length
  const rows = rowLower.length
  const sameLength =
    columnUpper.length === columns &&
    rowUpper.length === rows &&
    rowName.length === rows &&
    rowStart.length === rows + 1 &&
    index.length === value.length
  if (!sameLength) return ['约束组的各表长短不一。']
  const inOrder =
    rowStart[0] === 0 &&
    rowStart[rows] === index.length &&
    rowStart.every((start, row) => row === 0 || start >= (rowStart[row - 1] ?? 0))
  if (!inOrder || !index.every((column) => column < columns)) return ['约束组的索引越界。']
  if (!system.fractional.every((column) => column < columns)) return ['约束组的索引越界。']
  const fractional = new Set(system.fractional)
  const isWhole = (bound: number, column: number) =>
    fractional.has(column) || Number.isInteger(bound)
  if (!columnLower.every(isWhole) || !columnUpper.every(isWhole)) return ['整数列的界限不是整数。']
  const crossed = columnLower.some((low, column) => low > (columnUpper[column] ?? 0))
  const numbers = [...columnLower, ...columnUpper, ...value]
  if (crossed || !numbers.every(Number.isFinite)) return ['约束组的界限不成立。']
  return []
}

type Ground = {
  readonly system: System
  readonly inside: (column: number) => boolean
  readonly fractional: ReadonlySet<number>
}

function levelFaults(level: CertifiedLevel, at: number, ground: Ground): readonly string[] {
  const { columns, coefficients, closings, multipliers, goal } = level
  if (columns.length !== coefficients.length || !columns.every(ground.inside))
    return [`目标 ${goal} 的系数与列不符。`]
  // Only then is the goal whole, and its bound may be rounded up.
  if (columns.some((column) => ground.fractional.has(column)))
    return [`目标 ${goal} 含有可取小数的列。`]
  if (!closings.every((one) => (one.by ?? 0) <= at && isWhole(ground, one.column)))
    return [`目标 ${goal} 排除的取值所在的列不是整数列，或所依据的目标在其后。`]
  const asked = closings.map((one) => ({ multipliers: one.multipliers, above: one.by ?? at + 1 }))
  const own = multipliers === null ? [] : [{ multipliers, above: at }]
  return [...asked, ...own].flatMap((one) => multiplierFaults(ground.system, goal, one)).slice(0, 1)
}

const isWhole = ({ inside, fractional }: Ground, column: number): boolean =>
  inside(column) && !fractional.has(column)

/** Multipliers lean on rows of the system and of the first `above` levels. */
function multiplierFaults(
  system: System,
  goal: string,
  { multipliers, above }: { readonly multipliers: Multipliers; readonly above: number },
): readonly string[] {
  const { rows, values } = multipliers
  const known = system.rowLower.length + above
  if (rows.length !== values.length || rows.some((row) => row >= known))
    return [`目标 ${goal} 的乘子与行不符。`]
  const sided = rows.every((row, place) => isSided(system, row, values[place] ?? 0))
  return sided ? [] : [`目标 ${goal} 的乘子压在没有界限的一侧。`]
}

/** A multiplier above 0 leans on the lower bound of its row, one below 0 on the upper one. */
function isSided({ rowLower, rowUpper }: System, row: number, multiplier: number): boolean {
  if (row >= rowLower.length) return multiplier <= 0
  if (multiplier === 0) return true
  return (multiplier > 0 ? rowLower[row] : rowUpper[row]) !== null
}

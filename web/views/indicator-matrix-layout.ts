import type { Indicator, IndicatorRow, indicatorCodes, Setting } from '../../solver/browser.ts'
import { against, decimals, missing } from '../format.ts'

export type CellStatus = IndicatorRow['schools'][number]['status']
export type IndicatorCode = (typeof indicatorCodes)[Indicator]
export type MatrixCell = {
  readonly code: IndicatorCode
  readonly value: number | null
  readonly threshold: number | null
  readonly floor: number | null
  /** As the audit found it on the exact value. */
  readonly status: CellStatus
  /** Before the plan, where a plan is shown. */
  readonly before?: CellStatus
}
export type MatrixSchool = {
  readonly id: string
  readonly name: string
  readonly setting: Setting
  readonly township: string
  readonly pupils: number
  readonly cells: readonly MatrixCell[]
  /** The whole line: at least so many of seven, none below the floor; `none` where it is not judged. */
  readonly verdict: 'complies' | 'fails' | 'unknown' | 'none'
}

/** 排序: farthest from its standard, by township, by name, by size, or by one indicator. */
export const matrixOrders = ['farthest', 'township', 'name', 'size'] as const
export type MatrixOrder = (typeof matrixOrders)[number] | IndicatorCode

export type RowCell = MatrixCell & {
  /** Value over standard, capped at 2, as a share of the width of the bar. */
  readonly bar: number
  readonly printed: string
}
export type MatrixRow = Omit<MatrixSchool, 'cells'> & {
  readonly cells: readonly RowCell[]
  readonly met: number
  readonly known: number
  /** Least value over standard; `null` where nothing is known. */
  readonly least: number | null
}
export type MatrixColumn = { readonly code: IndicatorCode } & { readonly [S in CellStatus]: number }
export type Matrix = {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  /** R4-R7 are met by every school that gives them: one column can say so. */
  readonly facilitiesMet: boolean
}

const mostOfBar = 2

export function layoutMatrix(schools: readonly MatrixSchool[], order: MatrixOrder): Matrix {
  const rows = [...schools].sort(byId).map(rowOf).sort(comparing(order))
  const codes = schools[0]?.cells.map(({ code }) => code) ?? []
  const columns = codes.map((code, at) => columnOf(rows, code, at))
  const facilities = columns.filter(({ code }) => isFacility(code))
  return {
    rows,
    columns,
    facilitiesMet:
      facilities.length > 0 &&
      facilities.every(({ met, band, below, unknown }) => met > 0 && band + below + unknown === 0),
  }
}

export const isFacility = (code: IndicatorCode): boolean => code > 'R3'

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

function rowOf(school: MatrixSchool): MatrixRow {
  const cells = school.cells.map((cell) => ({
    ...cell,
    bar: Math.min(mostOfBar, ratioOf(cell) ?? 0) / mostOfBar,
    printed: printed(cell),
  }))
  const ratios = school.cells.flatMap((cell) => ratioOf(cell) ?? [])
  return {
    ...school,
    cells,
    met: cells.filter(({ status }) => status === 'met').length,
    known: cells.filter(({ status }) => status !== 'unknown').length,
    least: ratios.length === 0 ? null : Math.min(...ratios),
  }
}

const ratioOf = ({ value, threshold }: MatrixCell): number | null =>
  value === null || threshold === null ? null : value / threshold

/** Yuan without decimals, all else with two, and more where two would show the wrong side of a line. */
function printed({ code, value, threshold, floor, status }: MatrixCell): string {
  if (value === null) return missing
  const digits = code === 'R6' ? 0 : 2
  if (threshold === null) return decimals(value, digits)
  const line = status === 'below' && floor !== null ? floor : threshold
  const met = status === 'met' || (status === 'unknown' && value >= line)
  return against(value, { limit: line, sense: 'at-least', met }, digits)
}

const columnOf = (rows: readonly MatrixRow[], code: IndicatorCode, at: number): MatrixColumn => {
  const counts = { met: 0, band: 0, below: 0, unknown: 0 }
  for (const row of rows) counts[row.cells[at]?.status ?? 'unknown'] += 1
  return { code, ...counts }
}

/** Rows are sorted by id already and sorting is stable: ties stay in the order of ids. */
function comparing(order: MatrixOrder): (a: MatrixRow, b: MatrixRow) => number {
  if (order === 'farthest') return (a, b) => lastNull(a.least) - lastNull(b.least)
  if (order === 'township') return (a, b) => words.compare(a.township, b.township)
  if (order === 'name') return (a, b) => words.compare(a.name, b.name)
  if (order === 'size') return (a, b) => b.pupils - a.pupils
  return (a, b) => lastNull(ratioAt(a, order)) - lastNull(ratioAt(b, order))
}

const words = new Intl.Collator('zh-CN')
const lastNull = (value: number | null): number => value ?? Number.MAX_VALUE

function ratioAt({ cells }: MatrixRow, order: string): number | null {
  const cell = cells.find(({ code }) => code === order)
  return cell === undefined ? null : ratioOf(cell)
}

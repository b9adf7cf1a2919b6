import type { Place } from '../domain/county.ts'
import type { Problem } from '../domain/problem.ts'
import { normalise, parseNumber, typedText } from '../intake/cell.ts'
import { gradeNames } from '../intake/columns/grades.ts'
import { problemOf } from '../intake/messages.ts'
import type { RawCell, RawRow } from '../intake/raw.ts'
import { labelOf, type SingleColumn, type TableColumns } from './school-table-columns.ts'

/** The cells of one row; what is wrong with them is reported, and the reading goes on. */
export type Cells = {
  readonly place: Place
  readonly text: (column: SingleColumn) => string | null
  readonly required: (column: SingleColumn) => string
  /** 1 and 是 are yes. */
  readonly yes: (column: SingleColumn) => boolean
  /** A number of people or classes; `null` where empty. */
  readonly whole: (column: SingleColumn) => number | null
  readonly decimal: (column: SingleColumn, min: number, max: number) => number | null
  /** Grades 1-9; grades without a column or a figure are 0. */
  readonly byGrade: (what: 'pupils' | 'classes') => readonly number[]
  readonly tell: (
    code: 'G01' | 'G02',
    column: SingleColumn,
    slots: { readonly [name: string]: string },
  ) => void
}

export const plainText = (cell: RawCell | null): string =>
  cell === null ? '' : normalise(typedText(cell))

/** More people or classes than any school has are a slip of the keyboard. */
const most = 9999

export function cellsOf(
  row: RawRow,
  columns: TableColumns,
  file: string,
  problems: Problem[],
): Cells {
  const place = { file, sheet: null, row: row.number, column: null, header: null }
  const spot = (index: number | undefined, header: string): Place => ({
    ...place,
    column: index === undefined ? null : index + 1,
    header,
  })
  const typed = (index: number | undefined): string | null => {
    const text = index === undefined ? '' : plainText(row.cells[index] ?? null)
    return text === '' ? null : text
  }
  const wholeAt = (index: number | undefined, header: string): number | null => {
    const value = numberAt(index, header, 0, most)
    if (value === null || Number.isInteger(value)) return value
    problems.push(problemOf('G05', spot(index, header), {}, typed(index)))
    return null
  }
  const numberAt = (
    index: number | undefined,
    header: string,
    min: number,
    max: number,
  ): number | null => {
    const text = typed(index)
    if (text === null) return null
    const value = parseNumber(text)
    if (value !== null && value >= min && value <= max) return value
    const at = spot(index, header)
    problems.push(
      value === null ? problemOf('G03', at, {}, text) : problemOf('G04', at, { min, max }, text),
    )
    return null
  }
  const { single } = columns
  const tell: Cells['tell'] = (code, column, slots) => {
    const at = spot(single[column], labelOf(column))
    const typedHere = typed(single[column])
    problems.push(
      code === 'G01'
        ? problemOf('G01', at, { col: labelOf(column) })
        : problemOf('G02', at, { list: slots.list ?? '' }, typedHere),
    )
  }
  return {
    place,
    tell,
    text: (column) => typed(single[column]),
    required: (column) => {
      const text = typed(single[column])
      if (text === null) tell('G01', column, {})
      return text ?? ''
    },
    yes: (column) => ['1', '是', 'true'].includes((typed(single[column]) ?? '').toLowerCase()),
    whole: (column) => wholeAt(single[column], labelOf(column)),
    decimal: (column, min, max) => numberAt(single[column], labelOf(column), min, max),
    byGrade: (what) =>
      columns[what].map(
        (index, grade) =>
          wholeAt(
            index ?? undefined,
            `${gradeNames[grade]}${what === 'pupils' ? '学生数' : '班数'}`,
          ) ?? 0,
      ),
  }
}

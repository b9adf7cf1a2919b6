import type { SheetCell } from '../domain/sheet.ts'
import { cellOf } from './cells.ts'
import { add, exactly } from './exact.ts'
import type { DateStyle, Limit } from './format.ts'
import type { FormColumn } from './forms.ts'
import { type FieldValue, isFigure, isMissing, notApplicable, notGiven, rate } from './values.ts'

/** One column of printed rows: what was asked of each row, and what was printed. */
export type PrintedColumn = {
  readonly column: FormColumn
  readonly values: readonly FieldValue[]
  readonly cells: readonly SheetCell[]
}

/** All totals come from the printed rows, so that whoever adds the column up finds the same. */
export function totalCell(
  { column, values, cells }: PrintedColumn,
  label: string,
  dateStyle: DateStyle,
  limit?: Limit,
): SheetCell {
  switch (column.total) {
    case null:
      return null
    case 'label':
      return label
    case 'count':
      return `${values.length}人`
    case 'yes':
      return `${values.filter((value) => value === true).length}人`
    case 'marks':
      return values.filter((value) => value !== null).length
    case 'sum':
      return cellOf(sumOf(cells), column.format, dateStyle)
    case 'ratio':
      return cellOf(ratioOf(values, limit), column.format, dateStyle)
  }
}

/** An unknown part makes the sum unknown; what does not arise adds nothing. */
function sumOf(cells: readonly SheetCell[]): FieldValue {
  let sum = exactly(0)
  for (const cell of cells) {
    const value = typeof cell === 'object' ? (cell?.value ?? null) : cell
    if (value === null || value === '—') continue
    // Signed figures are printed as text: `+3`.
    const number = Number(value)
    if (Number.isNaN(number)) return notGiven
    sum = add(sum, exactly(number))
  }
  return { exact: sum }
}

/** Total over total, never a mean of rates. */
function ratioOf(values: readonly FieldValue[], limit: Limit | undefined): FieldValue {
  if (values.some((value) => isMissing(value) && value.missing === 'not-given')) return notGiven
  const parts = values.flatMap((value) => (isFigure(value) && value.parts ? [value.parts] : []))
  const [first] = parts
  if (first === undefined) return notApplicable
  const top = parts.reduce((sum, part) => add(sum, exactly(part.top)), exactly(0))
  const bottom = parts.reduce((sum, part) => sum + part.bottom, 0)
  return rate(Number(top.numerator) / Number(top.denominator), bottom, {
    scale: first.scale,
    ...(limit === undefined ? {} : { limit }),
  })
}

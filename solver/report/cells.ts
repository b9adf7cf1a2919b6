import type { SheetCell, SheetColumn } from '../domain/sheet.ts'
import type { YearMonth } from '../domain/year-month.ts'
import { exactly } from './exact.ts'
import { type DateStyle, fixed, percent, signed, ym } from './format.ts'
import { type FieldValue, type Figure, isFigure, isMissing } from './values.ts'

/** Formats a column may have, with what the spreadsheet is told. */
export const formats = {
  text: 'text',
  ym: 'text',
  'yes-no': 'text',
  n: 'number',
  /** As `n`, but a zero is blank: subject cells. */
  'n-blank': 'number',
  yrs: 'integer',
  r1: 'number',
  r2: 'number',
  r3: 'number',
  pct: 'number',
  signed: 'number',
  'signed-r2': 'number',
  'signed-r3': 'number',
} as const satisfies Record<string, SheetColumn['format']>
export type Format = keyof typeof formats

export function cellOf(value: FieldValue, format: Format, dateStyle: DateStyle): SheetCell {
  if (value === null) return null
  if (isMissing(value)) return value.missing === 'not-given' ? '未填' : '—'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') {
    // The only texts in a column of months are months, by the registry of fields.
    return format === 'ym' ? ym(value as YearMonth, dateStyle) : value
  }
  return numberCell(isFigure(value) ? value : { exact: exactly(value) }, format)
}

function numberCell({ exact, limit }: Figure, format: Format): SheetCell {
  const mark = limit?.met === false ? ({ mark: 'fail' } as const) : {}
  if (format === 'pct') return { ...percentCell(percent(exact, limit)), ...mark }
  if (format in signedDecimals) {
    const value = Number(exact.numerator) / Number(exact.denominator)
    return { value: signed(value, signedDecimals[format as keyof typeof signedDecimals]), ...mark }
  }
  const decimals = decimalsOf[format as keyof typeof decimalsOf] ?? wholeOrTwo(exact)
  const text = fixed(exact, decimals, limit)
  if (format === 'n-blank' && Number(text) === 0) return null
  return { ...numeral(text), ...mark }
}

const decimalsOf = { r1: 1, r2: 2, r3: 3 } as const
const signedDecimals = { signed: 0, 'signed-r2': 2, 'signed-r3': 3 } as const

/** Heads are whole unless a person is shared between stages or schools. */
const wholeOrTwo = ({ numerator, denominator }: Figure['exact']): number =>
  numerator % denominator === 0n ? 0 : 2

/** The printed digits and nothing else, so that what is stored is what is read. */
function numeral(text: string): { readonly value: number | string; readonly decimals?: number } {
  const value = Number(text)
  return Number.isNaN(value) ? { value: text } : { value, decimals: decimalsIn(text) }
}

function percentCell(text: string): SheetCell & object {
  const digits = text.slice(0, -1)
  const value = Number(digits)
  if (Number.isNaN(value)) return { value: text }
  return { value: Number(`${digits}e-2`), decimals: decimalsIn(digits), percent: true }
}

const decimalsIn = (text: string): number => text.split('.')[1]?.length ?? 0

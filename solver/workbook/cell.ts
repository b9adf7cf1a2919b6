import type { RawCell } from '../intake/raw.ts'
import { dateOfSerial } from './number-format.ts'
import type { CellContext } from './parts.ts'
import { unescaped } from './parts.ts'

/** A `c` element as it stands in the file. */
export type CellPart = {
  readonly type: string
  readonly style: number
  /** Text of `f`, without the equals sign; `null` where there is none. */
  readonly formula: string | null
  /** Text of `v`; `null` where there is none. */
  readonly value: string | null
  /** Text of `is`. */
  readonly inline: string
}

export function rawCell(part: CellPart, context: CellContext): RawCell | null {
  const value = contentOf(part, context)
  if (part.formula === null) return value
  return { kind: 'formula', formula: part.formula, result: value }
}

function contentOf(part: CellPart, context: CellContext): RawCell | null {
  const { type, value } = part
  if (type === 'inlineStr') return textCell(part.inline)
  // A formula whose result is the empty text has a value, and it is that.
  if (type === 'str' && part.formula !== null && value !== null) {
    return { kind: 'text', text: unescaped(value) }
  }
  if (value === null || value === '') return null
  switch (type) {
    case 's':
      return sharedText(value, context)
    case 'str':
      return textCell(unescaped(value))
    case 'b':
      return { kind: 'boolean', value: value === '1' || value === 'true' }
    case 'e':
      return { kind: 'error', text: value }
    case 'd':
      return isoDate(value)
    default:
      return numberCell(value, context.dateStyles[part.style] === true, context.from1904)
  }
}

const textCell = (text: string): RawCell | null => (text === '' ? null : { kind: 'text', text })

function sharedText(index: string, context: CellContext): RawCell | null {
  const text = context.strings[Number(index)]
  if (text === undefined) throw new Error(`no shared text ${index}`)
  return textCell(text)
}

function isoDate(text: string): RawCell | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? []
  if (year === undefined) return textCell(text)
  return { kind: 'date', year: Number(year), month: Number(month), day: Number(day) }
}

function numberCell(text: string, dated: boolean, from1904: boolean): RawCell | null {
  const value = Number(text)
  // Too large for a number, or none: kept as typed, for the schema to complain about.
  if (!Number.isFinite(value)) return textCell(text)
  const date = dated ? dateOfSerial(value, from1904) : null
  return date === null ? { kind: 'number', value } : { kind: 'date', ...date }
}

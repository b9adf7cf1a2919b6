/** The one file that names the CSV parser. */
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { fail, ok, type Result } from '../domain/result.ts'
import { unguarded } from '../workbook/csv.ts'
import { type ReadLimits, rowLimit } from '../workbook/limits.ts'
import type { Refusal } from '../workbook/refusal.ts'
import type { RawCell, RawRow } from './raw.ts'

/** Longer than any row of people; what is longer began with a quotation mark that never closed. */
const longestRecord = 1_000_000

/** Reads a CSV as spreadsheet programs of this country write it. Every cell is text. */
export function readCsv(
  bytes: Uint8Array,
  sheet: string,
  limits: ReadLimits,
): Result<readonly RawRow[], Refusal> {
  const text = decode(bytes)
  if (!text.ok) return text
  if (notText.test(text.value)) return fail({ code: 'F26', slots: {} })
  return parseRows(text.value, sheet, limits)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notText = /[\u0000-\u0008\u000E-\u001F]/

/**
 * A byte order mark decides; else UTF-8 if every byte fits, else GB18030 if every byte fits. Guessing
 * by frequency is not used: it takes short GBK texts for Big5.
 */
function decode(bytes: Uint8Array): Result<string, Refusal> {
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null
  for (const encoding of marked === null ? ['utf-8', 'gb18030'] : [marked]) {
    const text = decodeAs(bytes, encoding)
    if (text !== null) return ok(text)
  }
  return fail({ code: 'F10', slots: {} })
}

/** `null` where the bytes are not of this encoding; a byte order mark is dropped. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // That it throws is how the decoder says no.
    return null
  }
}

function parseRows(
  text: string,
  sheet: string,
  limits: ReadLimits,
): Result<readonly RawRow[], Refusal> {
  const max = rowLimit(limits, sheet)
  const rows: RawRow[] = []
  let number = 0
  let filled = 0
  let wide = 0
  const take = (record: readonly string[]): null => {
    number += 1
    const cells = cellsOf(record)
    if (cells.length === 0) return null
    filled += 1
    wide = Math.max(wide, cells.length)
    if (filled <= max && cells.length <= limits.columns) rows.push({ number, cells })
    return null
  }
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      on_record: take,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return fail({ code: 'F29', slots: { line: number + 1 } })
  }
  if (filled > max) return fail({ code: 'F09', slots: { sheet, n: filled, max } })
  if (wide > limits.columns) {
    return fail({ code: 'F25', slots: { sheet, n: wide, max: limits.columns } })
  }
  return ok(rows)
}

/** “Unicode 文本” of Excel is divided by tabs, and some systems export semicolons. */
function delimiterOf(text: string): string {
  const head = text
    .slice(0, 10_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 6)
    .join('\n')
  const count = (mark: string): number => head.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function cellsOf(record: readonly string[]): readonly (RawCell | null)[] {
  const cells = record.map(cellOf)
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1)
}

function cellOf(typed: string): RawCell | null {
  // Exporting systems write ="00123" so that Excel keeps the zeros.
  const text = /^="([^"]*)"$/.exec(typed)?.[1] ?? unguarded(typed)
  return text === '' ? null : { kind: 'text', text }
}

import type { Column, Columns } from './column.ts'
import { droppedHeaders } from './columns/teachers.ts'
import { bareHeader, columnLetter, type Header, headerKey } from './headers.ts'
import { problemOf } from './messages.ts'
import { placeIn } from './place.ts'
import type { RawSheet } from './raw.ts'
import type { Report } from './report.ts'

/** Column key → its column counted from 0; `null` where it is there but cannot be used. */
export type Where = ReadonlyMap<string, number | null>

/** Tells what is wrong with the header, once for all rows below. */
export function judgeHeader(
  raw: RawSheet,
  header: Header,
  columns: Columns,
  report: Report,
): Where {
  const where = new Map<string, number | null>()
  for (const [key, column] of Object.entries(columns)) {
    const found = header.found.get(key) ?? []
    const [only] = found
    if (only === undefined) {
      if (column.required) tellMissing(raw, header, column, report)
      continue
    }
    where.set(key, found.length === 1 ? only : null)
    if (found.length > 1) tellRepeated(raw, header, column, found, report)
  }
  tellUnused(raw, header, report)
  return where
}

/** Also used for columns that only some rows need. */
export function tellMissing(
  raw: RawSheet,
  header: { readonly lastRow: number },
  { header: col, synonyms }: Column<unknown>,
  report: Report,
): void {
  const place = placeIn(raw, { row: header.lastRow, header: col })
  report(problemOf('F07', place, { col, synonyms: [col, ...synonyms].join('、') }))
}

function tellRepeated(
  raw: RawSheet,
  header: Header,
  column: Column<unknown>,
  found: readonly number[],
  report: Report,
): void {
  const place = placeIn(raw, { row: header.lastRow, header: column.header })
  const cells = found.map((index) => `${columnLetter(index)}${header.lastRow}`).join('、')
  report(problemOf('F08', place, { col: column.header, n: found.length, cells }))
}

function tellUnused(raw: RawSheet, header: Header, report: Report): void {
  const unused: string[] = []
  for (const { column, text } of header.unused) {
    const place = placeIn(raw, { row: header.lastRow, column, header: text })
    if (dropped.has(bareHeader(text))) report(problemOf('F15', place, {}))
    else if (/仪器设备.*万元/.test(text)) report(problemOf('S12', place, {}))
    else if (text !== ownColumn) unused.push(text)
  }
  if (unused.length > 0) {
    const place = placeIn(raw, { row: header.lastRow })
    report(problemOf('F14', place, { list: unused.join('、') }))
  }
}

const dropped: ReadonlySet<string> = new Set(droppedHeaders.map(headerKey))
/** The column a marked copy adds itself. */
const ownColumn = '错误说明'

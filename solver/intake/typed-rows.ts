import type { Problem } from '../domain/problem.ts'
import { typedText } from './cell.ts'
import type { Columns } from './column.ts'
import { sheetFinder } from './find-sheet.ts'
import { findHeader } from './headers.ts'
import type { RawBook, RawRow, RawSheet } from './raw.ts'
import { sheetIds, sheets } from './sheets.ts'

/** Rows of one sheet as somebody typed them: what a clerk looks for in his own file. */
export type TypedSheet = {
  readonly file: string
  readonly sheet: string
  /** Columns that are read, in the order of the sheet; `column` counts from 1. */
  readonly columns: readonly { readonly column: number; readonly header: string }[]
  /** A cell per column: '' where nothing stands, `null` where the column is sensitive. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[]
}

/** Of each kind of problem so many rows are kept: the same cure mends the rest. */
const mostOfKind = 20
const longest = 40

/**
 * The rows problems were found in. Columns nobody reads are left out, for nobody knows what they hold
 * (an ID number, a telephone); of sensitive ones (class C) only the place is told.
 */
export function typedRows(book: RawBook, problems: readonly Problem[]): readonly TypedSheet[] {
  const wanted = wantedRows(problems)
  const find = sheetFinder(book, () => undefined)
  return sheetIds.flatMap((id) => {
    const raw = find(sheets[id])
    const numbers = raw === null ? undefined : wanted.get(keyOf(raw.file, raw.name))
    if (raw === null || numbers === undefined) return []
    const typed = typedSheet(raw, { ...sheets[id].columns, ...sheets[id].also }, numbers)
    return typed === null ? [] : [typed]
  })
}

const keyOf = (file: string, sheet: string): string => `${file}\n${sheet}`

function wantedRows(problems: readonly Problem[]): ReadonlyMap<string, ReadonlySet<number>> {
  const kinds = new Map<string, number>()
  const wanted = new Map<string, Set<number>>()
  for (const { code, place } of problems) {
    if (place?.sheet == null || place.row === null) continue
    const known = kinds.get(code) ?? 0
    kinds.set(code, known + 1)
    if (known >= mostOfKind) continue
    const key = keyOf(place.file, place.sheet)
    wanted.set(key, (wanted.get(key) ?? new Set()).add(place.row))
  }
  return wanted
}

function typedSheet(
  raw: RawSheet,
  columns: Columns,
  numbers: ReadonlySet<number>,
): TypedSheet | null {
  const header = findHeader(raw, columns)
  if (header === null) return null
  const read = [...header.found]
    .flatMap(([key, places]) =>
      places.map((at) => ({
        at,
        header: columns[key]?.header ?? key,
        hidden: columns[key]?.sensitive === true,
      })),
    )
    .sort((a, b) => a.at - b.at)
  return {
    file: raw.file,
    sheet: raw.name,
    columns: read.map(({ at, header: name }) => ({ column: at + 1, header: name })),
    rows: raw.rows
      .filter(({ number }) => number > header.lastRow && numbers.has(number))
      .map((row) => ({
        row: row.number,
        cells: read.map(({ at, hidden }) => (hidden ? null : shownText(row, at))),
      })),
  }
}

/** An ID number that was typed into the wrong column is no less one. */
const idNumber = /\d{17}[\dX]/i

function shownText({ cells }: RawRow, at: number): string | null {
  const cell = cells[at]
  const text = cell == null ? '' : typedText(cell)
  const characters = [...text]
  if (idNumber.test(text)) return null
  return characters.length > longest
    ? `${characters.slice(0, longest).join('')}…`
    : characters.join('')
}

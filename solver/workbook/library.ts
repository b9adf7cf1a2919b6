/**
 * The one file that names the spreadsheet library; `markup.ts` takes its XML parser and no more.
 * Loading is for files that have passed the gate and, when they are a stranger's, only inside the
 * quarantine process.
 */

import type { Cell, Style, Workbook, Worksheet } from 'exceljs'
import ExcelJS from 'exceljs'
import { stampZip } from './stamp.ts'

export type { Cell, Style, Workbook, Worksheet }

/** A fixed moment, so that the same sheets always give the same bytes; it means nothing. */
const fixedMoment = new Date(Date.UTC(2026, 0, 1))

export function newBook(creator: string): Workbook {
  const book = new ExcelJS.Workbook()
  book.creator = creator
  book.lastModifiedBy = creator
  book.created = fixedMoment
  book.modified = fixedMoment
  return book
}

/** `ignore` names XML elements of a sheet that are not wanted and may be costly. */
export async function loadBook(
  bytes: Uint8Array,
  ignore: readonly string[] = [],
): Promise<Workbook> {
  const book = new ExcelJS.Workbook()
  // The library declares a Buffer type of its own and mutable arrays; it takes any byte array.
  const input = bytes as unknown as ExcelJS.Buffer
  await book.xlsx.load(input, { ignoreNodes: [...ignore] })
  return book
}

export async function saveBook(book: Workbook): Promise<Uint8Array> {
  book.modified = fixedMoment
  const written = await book.xlsx.writeBuffer()
  return stampZip(new Uint8Array(written))
}

import type { RawCell, RawRow, RawSheet } from '../intake/raw.ts'
import type { Archive } from './gate.ts'
import { type ReadLimits, rowLimit } from './limits.ts'
import { walk } from './markup.ts'
import { type CellContext, readParts, type SheetPart } from './parts.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import { rowGatherer } from './rows.ts'

/** A sheet comes in pieces, so that nobody has to hold a whole workbook twice. */
export type Piece =
  | { readonly kind: 'sheet'; readonly name: string; readonly hidden: boolean }
  | { readonly kind: 'rows'; readonly rows: readonly RawRow[] }
  | { readonly kind: 'merges'; readonly merges: RawSheet['merges'] }
  /** The reading goes on with the next sheet, to find all there is to say. */
  | { readonly kind: 'refusal'; readonly sheet: string | null; readonly refusal: Refusal }

/** What has been taken of the limits that hold for all sheets together. */
export type Taken = { cells: number; characters: number }

/** Reads the cells of a workbook that has passed the gate. */
export async function* readWorkbook(archive: Archive, limits: ReadLimits): AsyncGenerator<Piece> {
  const taken: Taken = { cells: 0, characters: 0 }
  let part = '工作簿目录'
  let sheet: string | null = null
  try {
    const { sheets, context } = await readParts(archive)
    for (const item of sheets) {
      part = item.part
      sheet = item.name
      yield { kind: 'sheet', name: item.name, hidden: item.hidden }
      yield* readSheet(archive, item, { context, limits, taken })
    }
  } catch (error) {
    yield { kind: 'refusal', sheet, refusal: refusalOf(error, part) }
  }
}

async function* readSheet(
  archive: Archive,
  sheet: SheetPart,
  around: { readonly context: CellContext; readonly limits: ReadLimits; readonly taken: Taken },
): AsyncGenerator<Piece> {
  const max = rowLimit(around.limits, sheet.name)
  const gatherer = rowGatherer(around.context)
  let count = 0
  for await (const _ of walk(archive.text(sheet.part), gatherer)) {
    const rows = gatherer.takeRows()
    count += rows.length
    if (count > max) {
      const n = Math.max(count, await countRows(archive.text(sheet.part)))
      yield { kind: 'refusal', sheet: sheet.name, refusal: tooManyRows(sheet.name, n, max) }
      return
    }
    const wide = widest(rows)
    if (wide > around.limits.columns) {
      yield {
        kind: 'refusal',
        sheet: sheet.name,
        refusal: tooWide(sheet.name, wide, around.limits),
      }
      return
    }
    if (!fits(rows, around.taken, around.limits)) {
      yield { kind: 'refusal', sheet: null, refusal: tooMuch(around.limits) }
      return
    }
    if (rows.length > 0) yield { kind: 'rows', rows }
  }
  yield { kind: 'merges', merges: gatherer.merges() }
}

const tooManyRows = (sheet: string, n: number, max: number): Refusal => ({
  code: 'F09',
  slots: { sheet, n, max },
})

const tooWide = (sheet: string, n: number, limits: ReadLimits): Refusal => ({
  code: 'F25',
  slots: { sheet, n, max: limits.columns },
})

const widest = (rows: readonly RawRow[]): number =>
  rows.reduce((most, row) => Math.max(most, row.cells.length), 0)

export const tooMuch = (limits: ReadLimits): Refusal => ({
  code: 'F28',
  slots: { max: limits.cells },
})

/** Counts the cells in; false when the limits for all sheets together are passed. */
export function fits(rows: readonly RawRow[], taken: Taken, limits: ReadLimits): boolean {
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell === null) continue
      taken.cells += 1
      taken.characters += lengthOf(cell)
    }
  }
  return taken.cells <= limits.cells && taken.characters <= limits.characters
}

function lengthOf(cell: RawCell): number {
  if (cell.kind === 'formula') {
    return cell.formula.length + (cell.result === null ? 0 : lengthOf(cell.result))
  }
  return cell.kind === 'text' || cell.kind === 'error' ? cell.text.length : 0
}

/** Counts the rows of a sheet too long to be read, without understanding them. */
async function countRows(chunks: AsyncIterable<string>): Promise<number> {
  let count = 0
  let tail = ''
  for await (const chunk of chunks) {
    const text = tail + chunk
    const cut = text.lastIndexOf('<')
    tail = cut < 0 ? '' : text.slice(cut)
    count += text.slice(0, Math.max(cut, 0)).match(/<(\w+:)?row[\s/>]/g)?.length ?? 0
  }
  return count
}

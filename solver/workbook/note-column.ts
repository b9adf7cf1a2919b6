import type { RawSheet } from '../intake/raw.ts'

export const noteLabel = '错误说明'
/** Intake seeks headers in these rows. */
const headerRows = 6
/** A sheet has no more. */
const lastColumn = 16_384

/** Where the notes of a sheet go; `used` when an earlier copy already has them. */
export function noteColumn(sheet: RawSheet): {
  readonly column: number
  readonly headerRow: number
  readonly used: boolean
} {
  for (const { number, cells } of sheet.rows.filter((row) => row.number <= headerRows)) {
    const at = cells.findIndex((cell) => cell?.kind === 'text' && cell.text === noteLabel)
    if (at >= 0) return { column: at + 1, headerRow: number, used: true }
  }
  const last = sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const merged = sheet.merges.reduce((most, { right }) => Math.max(most, right), 0)
  return {
    column: Math.min(Math.max(last, merged), lastColumn - 1) + 1,
    headerRow: headerRowOf(sheet),
    used: false,
  }
}

/**
 * The fullest of the first rows, the first of equals: data rows have no more cells than their
 * header. A merged cell fills every row it covers, but a title over all columns is one cell.
 */
function headerRowOf(sheet: RawSheet): number {
  let best = { number: 1, filled: 0 }
  for (let number = 1; number <= headerRows; number++) {
    const filled = filledCells(sheet, number)
    if (filled > best.filled) best = { number, filled }
  }
  return best.number
}

function filledCells(sheet: RawSheet, number: number): number {
  const own = sheet.rows.find((row) => row.number === number)?.cells ?? []
  const fromAbove = sheet.merges.filter(({ top, bottom }) => top < number && number <= bottom)
  return own.filter((cell) => cell !== null).length + fromAbove.length
}

/**
 * The front door to spreadsheets: plain sheets in, the bytes of a workbook or a CSV out, and a
 * county's own file back with its faults marked. Text is written as text: no cell can become a
 * formula. Behind it `workbook/library.ts` alone names the spreadsheet library and
 * `workbook/gate.ts` alone the archive library.
 */
export { colourCopy } from './workbook/colour.ts'
export { writeCsv } from './workbook/csv.ts'
export { writeWorkbook } from './workbook/write.ts'

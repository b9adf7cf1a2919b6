import type { RawRow, RawSheet } from '../intake/raw.ts'
import type { Answer } from './wire.ts'

/** Puts pieces together to sheets again. */
export function sheetCollector(): {
  readonly hear: (answer: Answer) => void
  readonly sheets: () => readonly RawSheet[]
} {
  const sheets: RawSheet[] = []
  let rows: RawRow[] = []
  return {
    hear: (answer) => {
      if (answer.kind === 'sheet') {
        rows = []
        const { file, name, hidden } = answer
        sheets.push({ file, name, hidden, rows, merges: [] })
      } else if (answer.kind === 'rows') {
        for (const row of answer.rows) rows.push(row)
      } else if (answer.kind === 'merges') {
        const last = sheets.pop()
        if (last !== undefined) sheets.push({ ...last, merges: answer.merges })
      }
    },
    sheets: () => sheets,
  }
}

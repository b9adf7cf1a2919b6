import type { LetterBlock, LetterTable } from '../../domain/letter.ts'
import type { SheetCell, SheetSpec } from '../../domain/sheet.ts'
import type { Form } from '../forms.ts'
import type { Office, Only } from '../process.ts'
import type { KnownTransfer, Register } from '../register.ts'
import { type DocumentState, type Printing, sheetsOf, stampOf } from '../render.ts'
import { titleLines } from './title.ts'

/** All that a letter may tell of. */
export type LetterFacts = {
  readonly register: Register
  readonly office: Partial<Office>
  readonly state: DocumentState
  /** Day the letter is dated; empty to be written by hand. */
  readonly date: string
  readonly forms: readonly Form[]
  readonly printing: Printing
  readonly only: Only
}

/** The title with what a paper is not yet, or never will be. */
export function titleBlocks(facts: LetterFacts, words: readonly string[]): readonly LetterBlock[] {
  const stamp = stampOf(facts.register, facts.state)
  return [
    { kind: 'title', lines: titleLines(words) },
    ...(stamp === '' ? [] : [{ kind: 'stamp' as const, text: stamp }]),
  ]
}

export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text })
export const heading = (text: string, level: 1 | 2 = 1): LetterBlock => ({
  kind: 'heading',
  level,
  text,
})

/** Those the letter is about, in the order of the roster: by school, then by id. */
export function listed({ register, only }: LetterFacts): readonly KnownTransfer[] {
  return register.transfers
    .filter(({ teacher }) => only.teacher === undefined || teacher.id === only.teacher)
    .toSorted((a, b) => a.from.order - b.from.order || (a.teacher.id < b.teacher.id ? -1 : 1))
}

/** A table laid out by a form: letters know no columns of their own. */
export function formTable(facts: LetterFacts, form: string): LetterTable {
  const layout = facts.forms.find(({ id }) => id === form)
  if (layout === undefined) throw new Error(`No form is called ${form}.`)
  const [sheet] = sheetsOf(layout, facts.register, null, facts.printing)
  if (sheet === undefined) throw new Error(`Form ${form} has no sheet.`)
  return asTable(sheet)
}

const asTable = ({ columns, rows }: SheetSpec): LetterTable => ({
  header: true,
  columns: columns.map(({ label, width, align, format }) => ({
    label,
    // Cells of a letter have more padding than those of a sheet.
    width: width + 2,
    align: align ?? (format === 'text' ? 'left' : 'right'),
  })),
  rows: rows.map(({ cells }) => columns.map((_, at) => shown(cells[at] ?? null))),
})

/** A cell as it is read on paper; a failing one is led by ▲, for colour is lost on copies. */
function shown(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  const mark = cell.mark === 'fail' ? '▲' : ''
  if (typeof cell.value !== 'number') return `${mark}${cell.value ?? ''}`
  const digits = (cell.value * (cell.percent === true ? 100 : 1)).toFixed(cell.decimals ?? 0)
  return `${mark}${digits}${cell.percent === true ? '%' : ''}`
}

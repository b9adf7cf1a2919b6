import type { Problem, Severity } from '../domain/problem.ts'
import type { RawSheet } from '../intake/raw.ts'
import type { Cell, Style, Worksheet } from './library.ts'
import { noteColumn, noteLabel } from './note-column.ts'
import { markFills, solid } from './styles.ts'
import { cellText, lineCount } from './text.ts'

const noteWidth = 60
/** The worst colour wins where a cell has several faults. */
const ranks = { error: 3, warning: 2, notice: 1 } as const satisfies Record<Severity, number>

/** Colours the faulty cells of one sheet and says what is wrong in its last column 错误说明. */
export function paint(target: Worksheet, sheet: RawSheet, problems: readonly Problem[]): void {
  const { column, headerRow, used } = noteColumn(sheet)
  if (used) clearOld(target, column)
  const byRow = groupByRow(problems)
  if (byRow.size === 0 && !used) return
  for (const [row, found] of byRow) {
    for (const problem of [...found].sort((a, b) => ranks[a.severity] - ranks[b.severity])) {
      const at = problem.place?.column
      if (at != null) fill(target.getCell(row, at), markFills[problem.severity])
    }
    writeNote(target, row, column, found)
  }
  const label = target.getCell(headerRow, column)
  label.value = noteLabel
  label.style = { ...noteStyle, font: { name: '黑体', size: 11 } }
  target.getColumn(column).width = noteWidth
  // A print area of the county's own would leave the notes out.
  delete (target.pageSetup as { printArea?: string }).printArea
}

const noteStyle: Partial<Style> = {
  font: { name: '宋体', size: 11 },
  numFmt: '@',
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
}

function writeNote(
  target: Worksheet,
  row: number,
  column: number,
  found: readonly Problem[],
): void {
  const text = found.map(({ code, message }) => `${code} ${message}`).join('\n')
  const cell = target.getCell(row, column)
  cell.value = cellText(text)
  cell.style = noteStyle
  const line = target.getRow(row)
  line.height = Math.max(line.height ?? 0, Math.min(lineCount(text, noteWidth), 20) * 15 + 3)
}

/** Loaded cells share their style objects, so a cell gets one of its own. */
function fill(cell: Cell, argb: string): void {
  cell.style = { ...cell.style, fill: solid(argb) }
}

/** The county mended an earlier copy and handed that in: its colours and notes are ours. */
function clearOld(target: Worksheet, column: number): void {
  const ours: ReadonlySet<string> = new Set([markFills.error, markFills.warning, markFills.notice])
  target.eachRow((row) => {
    row.eachCell((cell) => {
      const { fill: old } = cell
      if (old?.type === 'pattern' && ours.has(old.fgColor?.argb ?? '')) {
        const { fill: _, ...rest } = cell.style
        cell.style = rest
      }
    })
    row.getCell(column).value = null
  })
}

function groupByRow(problems: readonly Problem[]): ReadonlyMap<number, readonly Problem[]> {
  const rows = new Map<number, Problem[]>()
  for (const problem of problems) {
    const row = problem.place?.row
    if (row == null) continue
    rows.set(row, [...(rows.get(row) ?? []), problem])
  }
  return rows
}

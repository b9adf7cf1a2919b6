import { useText } from '../../text/text.tsx'
import type { Panel } from '../../views/comparison-slope.tsx'
import { cellText, labelOf } from './cell-text.ts'
import { letterOf } from './chosen.ts'
import type { Comparison } from './queries.ts'
import { agrees, type Row } from './rows.ts'

/** Where the plans themselves differ; a measure in which only a reference stands apart is no choice. */
const plansDiffer = ({ values }: Row): boolean => new Set(values.slice(2)).size > 1

/** Rows of numbers as panels: those in which plans differ, else those that differ at all. */
export function usePanels(view: Comparison, rows: readonly Row[]): readonly Panel[] {
  const { compare } = useText()
  const measures = rows.filter((row) => row.kind !== 'clause' && !agrees(row))
  const wanted = view.columns.length > 3 ? measures.filter(plansDiffer) : measures
  return wanted.map((row) => ({
    key: row.key,
    label: labelOf(row, view, compare.table),
    limit: row.limit,
    better: row.better,
    values: row.values.map((value, at) => ({
      mark: at === 0 ? '○' : at === 1 ? compare.simpleMark : letterOf(at - 2),
      value,
      text: cellText(row, at, view),
    })),
  }))
}

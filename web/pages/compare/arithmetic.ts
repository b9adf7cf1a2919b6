import { count, decimals, kilometres } from '../../format.ts'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { useText } from '../../text/text.tsx'
import { cellText, labelOf } from './cell-text.ts'
import { letterOf } from './chosen.ts'
import type { Comparison } from './queries.ts'
import type { Row } from './rows.ts'

type Compare = ReturnType<typeof useText>['compare']

/** What stands behind a cell: numbers put in, what came of it, and the article that asks for it. */
export function useArithmeticOf(row: Row, view: Comparison, at: number): () => Arithmetic {
  const { compare } = useText()
  return () => ({
    title: `${labelOf(row, view, compare.table)} · ${columnName(at, compare)}`,
    ...sumOf(row, view, at, compare),
  })
}

const columnName = (at: number, compare: Compare): string =>
  at === 0 ? compare.now : at === 1 ? compare.simple : letterOf(at - 2)

function sumOf(
  row: Row,
  view: Comparison,
  at: number,
  compare: Compare,
): Omit<Arithmetic, 'title'> {
  const column = view.columns[at]
  const { arithmetic: words, table } = compare
  if (column === undefined) return { lines: [] }
  switch (row.kind) {
    case 'clauses':
      return clauseCount(view, at, compare)
    case 'shortfall':
      return { formula: words.points, lines: shortfalls(view, at), result: count(column.points) }
    case 'clause':
      return clauseSum(view, row.at, at)
    case 'moved':
      return {
        lines: [
          [words.transfers, count(column.transfers)],
          [words.counted, count(column.moved)],
          [words.denominator, count(column.denominator)],
        ],
        ...clauseOf(view, 'rotation-share', at),
      }
    case 'backbone':
      return {
        lines: [
          [table.backbone, count(column.backboneMoved)],
          [words.counted, count(column.moved)],
        ],
        ...clauseOf(view, 'backbone-share', at),
      }
    case 'median':
    case 'worst-tenth':
      return {
        formula: words.travelFormula,
        lines: [
          [words.known, `${column.travel.known}/${column.transfers}`],
          [words.median, kilometres(column.travel.median)],
          [words.worstTenth, kilometres(column.travel.worstTenth)],
        ],
      }
    case 'total':
      return {
        formula: words.totalFormula,
        lines: [
          [words.known, `${column.travel.known}/${column.transfers}`],
          [words.total, kilometres(column.travel.total)],
        ],
        result: words.noMoney,
      }
    case 'gap':
      return {
        formula: words.gapFormula,
        lines: [
          [words.lessons, decimals(column.subjectGap.lessons, 1)],
          [words.people, decimals(column.subjectGap.people, 1)],
        ],
      }
    case 'coefficient':
      return coefficientSum(row, view, at, compare)
  }
}

function clauseCount({ findings }: Comparison, at: number, { arithmetic: words }: Compare) {
  const number = (verdict: string) =>
    String(findings.filter(({ cells }) => cells[at]?.verdict === verdict).length)
  return {
    lines: [
      [words.clauseCount, String(findings.length)],
      [words.met, number('met')],
      [words.short, number('short')],
      [words.unknown, number('unknown')],
      [words.none, number('not-applicable')],
    ] as const,
  }
}

const shortfalls = ({ findings }: Comparison, at: number) =>
  findings.flatMap(({ name, unit, cells }) => {
    const shortfall = cells[at]?.shortfall ?? 0
    return shortfall === 0 ? [] : [[name, `${count(shortfall)} ${unit}`] as const]
  })

function clauseSum({ findings }: Comparison, clause: number, at: number) {
  const found = findings[clause]
  const sentence = found?.cells[at]?.sentence
  return {
    lines: [],
    ...(sentence === undefined ? {} : { result: sentence }),
    ...(found === undefined ? {} : { sources: [{ ...found.source, reviewed: null }] }),
  }
}

function clauseOf(view: Comparison, rule: string, at: number) {
  const { lines: _, ...rest } = clauseSum(
    view,
    view.findings.findIndex((finding) => finding.rule === rule),
    at,
  )
  return rest
}

function coefficientSum(row: Row, view: Comparison, at: number, compare: Compare) {
  const found = row.kind === 'coefficient' ? view.indicators[row.at] : undefined
  const cell = found?.cells[at]
  const { arithmetic: words, basis } = compare
  if (found === undefined || cell === undefined) return { lines: [] }
  return {
    formula: `${found.name}：${words.coefficientFormula}`,
    lines: [
      [words.mean, decimals(cell.mean, 4)],
      [basis.convention.weighted, decimals(cell.weighted, 4)],
      [basis.convention.unweighted, decimals(cell.unweighted, 4)],
      [basis.convention.sample, decimals(cell.sample, 4)],
      [words.limit, found.limit === null ? '—' : found.limit.toFixed(2)],
    ] as const,
    result: cellText(row, at, view),
    ...clauseOf(view, 'difference-coefficient', at),
  }
}

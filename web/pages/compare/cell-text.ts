import { against, count, decimals, missing } from '../../format.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import type { Comparison } from './queries.ts'
import { judgedOf, type Row } from './rows.ts'

type Words = Text['compare']['table']

/** A value as an official reads it: with its fraction, its unit, or on the true side of its limit. */
export function cellText(row: Row, at: number, view: Comparison): string {
  const value = row.values[at] ?? null
  if (value === null) return missing
  switch (row.kind) {
    case 'clauses':
      return `${value}/${judgedOf(view, at)}`
    case 'coefficient':
      return against(
        value,
        { limit: row.limit, sense: 'at-most', met: row.verdicts[at] !== 'fails' },
        4,
      )
    case 'median':
    case 'worst-tenth':
    case 'total':
    case 'gap':
      return decimals(value, 1)
    case 'clause':
      return clauseText(row.verdicts[at], value)
    case 'shortfall':
    case 'moved':
    case 'backbone':
      return count(value)
  }
}

/** A clause that is met says so by its mark; one that is not says by how much. */
const clauseText = (verdict: Row['verdicts'][number] | undefined, shortfall: number): string =>
  verdict === 'fails' ? `－${count(shortfall)}` : ''

export function labelOf(row: Row, view: Comparison, words: Words): string {
  switch (row.kind) {
    case 'clauses':
      return words.clauses
    case 'shortfall':
      return words.shortfall
    case 'moved':
      return words.moved
    case 'backbone':
      return words.backbone
    case 'median':
      return words.median
    case 'worst-tenth':
      return words.worstTenth
    case 'total':
      return words.total
    case 'gap':
      return words.gap
    case 'coefficient': {
      const row_ = view.indicators[row.at]
      return row_ === undefined ? row.key : words.coefficient(row_.stage, row_.code)
    }
    case 'clause': {
      const finding = view.findings[row.at]
      return finding === undefined ? row.key : words.unit(finding.name, finding.unit)
    }
  }
}

/** The limit beside the label: `≤ 0.50`, `至少 59`. */
export function limitText(row: Row, view: Comparison, words: Words): string {
  if (row.kind === 'coefficient' && row.limit !== null) return words.atMost(row.limit.toFixed(2))
  const rule = { moved: 'rotation-share', backbone: 'backbone-share' }[row.kind as string]
  if (rule === undefined) return ''
  const cells = view.findings.find((finding) => finding.rule === rule)?.cells.slice(1) ?? []
  const wanted = new Set(cells.flatMap(({ required }) => required ?? []))
  const [only] = wanted
  return only !== undefined && wanted.size === 1 ? words.least(only) : ''
}

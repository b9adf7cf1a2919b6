import { type AuditReport, type StandardFinding, uncovered } from '../solver/index.ts'
import type { StandardView } from './contract.ts'
import { sourceView } from './source-view.ts'

export const standardView = (finding: StandardFinding): StandardView => ({
  standard: finding.standard,
  name: finding.name,
  verdict: finding.verdict,
  missing: finding.missing,
  unit: finding.unit,
  sentence: finding.sentence,
  lines: finding.lines.map(({ numerator, denominator, ...line }) => ({
    ...line,
    numerator: [...numerator],
    denominator: [...denominator],
  })),
  columns: finding.gaps.map(({ sheet, column }) => `${sheet}·${column}`),
  measure: finding.measure,
  sources: finding.sources.map(sourceView),
})

/** The standards in one line, and what the audit cannot see in another. */
export function standardLines({ provision }: AuditReport): readonly string[] {
  if (provision === undefined) return []
  const named = (wanted: StandardFinding['verdict']) =>
    provision.standards.filter(({ verdict }) => verdict === wanted).map(({ name }) => name)
  const told = (word: string, names: readonly string[]) =>
    names.length === 0 ? '' : `，${word} ${names.length} 项（${names.join('、')}）`
  const shifted = provision.quota.reduce((sum, { shift }) => sum + Math.max(0, shift), 0)
  const recruited = provision.recruitment.reduce((sum, { recruit }) => sum + recruit, 0)
  return [
    `配备标准：核查 ${provision.standards.length} 项${told('不符合', named('short'))}${told('数据缺失', named('unknown'))}；编制调剂建议 ${shifted} 名，招聘建议 ${recruited} 名。`,
    `本核验未涵盖 ${uncovered.length} 项：${uncovered.map(({ matter, by }) => `${matter}（由${by}核验）`).join('；')}。`,
  ]
}

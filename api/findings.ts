import { type AuditReport, type Finding, type Verdict, verdicts } from '../solver/index.ts'
import type { FindingView } from './contract.ts'
import { sourceView } from './source-view.ts'

/** A finding without the name lists: those stand in audit.json. */
export const findingView = (finding: Finding): FindingView => ({
  clause: finding.clause,
  name: finding.name,
  verdict: finding.verdict,
  measured: finding.measured,
  required: finding.required,
  shortfall: finding.shortfall,
  unit: finding.unit,
  sentence: finding.sentence,
  details: finding.details
    .filter(({ verdict }) => verdict === 'short' || verdict === 'unknown')
    .map(({ sentence }) => sentence),
  source: sourceView(finding.source),
})

export function countVerdicts(findings: readonly Finding[]) {
  const count = (wanted: Verdict) => findings.filter(({ verdict }) => verdict === wanted).length
  return {
    met: count('met'),
    short: count('short'),
    unknown: count('unknown'),
    'not-applicable': count('not-applicable'),
  }
}

/** `符合 9，不符合 1`; verdicts nobody got are left out. */
export function verdictsInWords(findings: readonly Finding[]): string {
  const counts = Object.entries(countVerdicts(findings)) as [Verdict, number][]
  return counts
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${verdicts[verdict]} ${count}`)
    .join('，')
}

/** Everything the audit holds against a plan, so that none of it is overlooked. */
export const holds = (report: AuditReport): boolean =>
  report.unsound.length === 0 &&
  report.findings.every(({ verdict }) => verdict === 'met' || verdict === 'not-applicable')

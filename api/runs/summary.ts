import {
  type AuditReport,
  type Convention,
  type IndicatorRow,
  indicatorCodes,
  indicators,
  type Profile,
  stages,
} from '../../solver/index.ts'
import { countVerdicts } from '../findings.ts'
import { verdictOf } from '../indicator-view.ts'
import type { RunSummary } from './contract.ts'

/** What lists and cities show of a plan: the audit's own figures, on the basis of the profile. */
export function summaryOf(profile: Profile, report: AuditReport): RunSummary {
  const { due, denominator, moved, backboneMoved } = report.rotation
  return {
    people: { due, denominator, moved, backboneMoved, transfers: report.plan.transfers.length },
    verdicts: countVerdicts(report.findings),
    points: report.points,
    indicators: differencesOf(profile, report),
  }
}

function differencesOf(profile: Profile, { indicators: rows }: AuditReport) {
  const { basis } = profile.definitions.counting
  const convention = conventionOf(profile)
  return rows.before.flatMap((row, at) => {
    if (row.basis !== basis) return []
    const before = row.coefficients[convention]
    // Rows stand in the same order before and after.
    const after = rows.after[at]?.coefficients[convention]
    return [
      {
        stage: stages[row.stage],
        code: indicatorCodes[row.indicator],
        name: indicators[row.indicator],
        before: before.value,
        after: after?.value ?? null,
        limit: row.limit,
        verdictBefore: verdictOf(before.withinLimit),
        verdictAfter: verdictOf(after?.withinLimit ?? null),
        ...schoolsOf(row, rows.after[at]),
      },
    ]
  })
}

/** How many schools stand below the standard of an indicator; nothing where the rules set none. */
function schoolsOf(before: IndicatorRow, after: IndicatorRow | undefined) {
  if (before.threshold === null || after === undefined) return {}
  const known = ({ schools }: IndicatorRow) => schools.filter(({ status }) => status !== 'unknown')
  const below = (row: IndicatorRow): number =>
    known(row).filter(({ status }) => status !== 'met').length
  const counted = known(before).length
  return { schools: { counted, belowBefore: below(before), belowAfter: below(after) } }
}

/** How the profile has coefficients computed; weighted by pupils where it says nothing. */
export const conventionOf = ({ clauses }: Profile): Convention =>
  clauses.find((clause) => clause.rule === 'difference-coefficient')?.params.convention ??
  'weighted'

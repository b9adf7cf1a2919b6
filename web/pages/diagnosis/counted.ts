import type {
  AuditReport,
  Basis,
  ClauseOf,
  Convention,
  County,
  IndicatorRow,
  Profile,
  RuleId,
  Stage,
} from '../../../solver/browser.ts'

/** Data, rules, and what the audit counts of them where nobody moves. */
export type Counted = {
  readonly county: County
  readonly profile: Profile
  readonly report: AuditReport
}

/** The clause a profile sets for a rule, if it sets one. */
export function clauseOf<R extends RuleId>(profile: Profile, rule: R): ClauseOf<R> | null {
  const found = profile.clauses.find((clause) => clause.rule === rule)
  // A clause whose rule is R is a ClauseOf<R>.
  return found === undefined ? null : (found as unknown as ClauseOf<R>)
}

export const ownBasis = ({ definitions }: Profile): Basis => definitions.counting.basis

/** The convention the profile limits; weighted where no clause says otherwise. */
export const ownConvention = (profile: Profile): Convention =>
  clauseOf(profile, 'difference-coefficient')?.params.convention ?? 'weighted'

/** The seven rows of a stage, R1 … R7, on the profile's own basis. */
export const rowsOf = ({ profile, report }: Counted, stage: Stage): readonly IndicatorRow[] =>
  report.indicators.before.filter((row) => row.stage === stage && row.basis === ownBasis(profile))

/** Stages the county has schools of. */
export const stagesIn = ({ report }: Counted): readonly Stage[] => [
  ...new Set(report.units.map(({ stage }) => stage)),
]

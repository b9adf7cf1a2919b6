import type { AuditReport, County, Finding, Profile } from '../../../solver/browser.ts'
import { type CoefficientLine, coefficientsOf } from './coefficients.ts'
import { type GoalChange, gapInPeople, goalChanges } from './goal-measures.ts'
import { type SchoolChange, schoolChanges } from './school-changes.ts'

export type CoefficientPair = { readonly before: CoefficientLine; readonly after: CoefficientLine }

/** The coefficient farthest beyond its limit before the plan, or nearest to it. */
export function worstCoefficient(profile: Profile, report: AuditReport): CoefficientPair | null {
  const after = new Map(coefficientsOf(profile, report, 'after').map((line) => [line.key, line]))
  const nearness = ({ value, limit }: CoefficientLine) =>
    value === null || limit === null || limit === 0 ? -1 : value / limit
  const [worst] = [...coefficientsOf(profile, report, 'before')].sort(
    (a, b) => nearness(b) - nearness(a),
  )
  const later = worst === undefined ? undefined : after.get(worst.key)
  if (worst === undefined || worst.value === null || later === undefined) return null
  return { before: worst, after: later }
}

export type ClauseChange = { readonly before: Finding; readonly after: Finding }

/** What one plan does otherwise than another, both counted by the audit. */
export type Changes = {
  /** Clauses whose verdict or shortfall is another. */
  readonly clauses: readonly ClauseChange[]
  readonly coefficients: readonly CoefficientPair[]
  /** People missing for lessons, over all units and subjects. */
  readonly gap: { readonly before: number; readonly after: number }
  readonly people: { readonly before: number; readonly after: number }
  readonly worstTenth: { readonly before: number | null; readonly after: number | null }
  /** Goals in their usual order, each by what the audit counts of it. */
  readonly goals: readonly GoalChange[]
  /** Schools of which an indicator is met, in the band or below now and otherwise then. */
  readonly schools: readonly SchoolChange[]
  /** What the plan itself breaks: unknown places, doubled people. */
  readonly unsound: readonly string[]
  /** Decisions of people the plan does not keep. */
  readonly unkept: readonly string[]
}

export function changesBetween(
  { county, profile }: { readonly county: County; readonly profile: Profile },
  before: AuditReport,
  after: AuditReport,
): Changes {
  const earlier = new Map(before.findings.map((finding) => [finding.clause, finding]))
  const coefficients = new Map(
    coefficientsOf(profile, before, 'after').map((line) => [line.key, line]),
  )
  return {
    clauses: after.findings.flatMap((finding) => {
      const was = earlier.get(finding.clause)
      const same =
        was === undefined ||
        (was.verdict === finding.verdict && was.shortfall === finding.shortfall)
      return same ? [] : [{ before: was, after: finding }]
    }),
    coefficients: coefficientsOf(profile, after, 'after').flatMap((line) => {
      const was = coefficients.get(line.key)
      return was === undefined || was.value === line.value ? [] : [{ before: was, after: line }]
    }),
    gap: { before: gapInPeople(before), after: gapInPeople(after) },
    people: { before: before.transfers.length, after: after.transfers.length },
    worstTenth: { before: before.travel.worstTenth, after: after.travel.worstTenth },
    goals: goalChanges(county, profile, before, after),
    schools: schoolChanges(profile, before, after),
    unsound: after.unsound.map(({ sentence }) => sentence),
    unkept: (after.decisions ?? []).filter(({ kept }) => !kept).map(({ sentence }) => sentence),
  }
}

/** The first clause that holds before and not after: what one sees first of a change. */
export const firstBroken = ({ clauses }: Changes): ClauseChange | null =>
  clauses.find(({ before, after }) => after.shortfall > before.shortfall) ?? null

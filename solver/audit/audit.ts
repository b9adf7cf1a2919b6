import type { AuditReport } from '../domain/audit-report.ts'
import type { County } from '../domain/county.ts'
import { type Decision, pointsPerDecision, withDecisions } from '../domain/decision.ts'
import type { Count, Finding } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import { checks } from '../rules/checks.ts'
import { type Clause, type ClauseOf, type Profile, type RuleId, rules } from '../rules/index.ts'
import { bundles } from './bundles.ts'
import { decisionFinding } from './decisions.ts'
import { schoolFigures, unitFigures } from './figures.ts'
import { redFlags } from './flags/index.ts'
import { indicatorRows, standardsOf } from './indicators.ts'
import { auditItinerant } from './itinerant.ts'
import { once } from './once.ts'
import { disputed } from './readings.ts'
import { type Replay, replay } from './replay.ts'
import { stageBalance } from './stage-balance.ts'
import { provisionOf } from './standards/index.ts'
import { townships } from './townships.ts'
import { transferFigures, travelSummary } from './transfer-figures.ts'
import { total } from './verdict.ts'

/**
 * 核验: recounts every clause from county, clauses and plan alone. A bad plan is reported, never
 * thrown at: what cannot be carried out is listed as unsound and left out of the count. With
 * decisions on people 人员决定, those are recounted too, on the county in which their deferrals stand.
 */
export function audit(
  county: County,
  profile: Profile,
  plan: Plan,
  decisions: readonly Decision[] = [],
): AuditReport {
  const replayed = replay(decidedCounty(county)(decisions), profile.definitions, plan)
  // Where a county sets a laxer value than a higher text, both are recounted (message N03); only what
  // is in force earns points.
  const counted = [...profile.clauses, ...(profile.overruled ?? [])]
  const findings = findingsOf(replayed, counted)
  const transfers = transferFigures(replayed.moved)
  const indicators = indicatorRows(replayed, standardsOf(profile))
  const itinerant = auditItinerant(replayed)
  const decided = decisions.map((decision) => decisionFinding(replayed, decision))
  return {
    plan,
    unsound: [...replayed.unsound, ...(itinerant?.unsound ?? [])],
    remarks: replayed.remarks,
    findings,
    flags: redFlags(replayed, profile),
    provision: provisionOf(replayed, profile, findings),
    ...(decided.length === 0 ? {} : { decisions: decided }),
    points:
      total(profile.clauses.map(({ weight }, at) => weight * (findings[at]?.shortfall ?? 0))) +
      pointsPerDecision * total(decided.map(({ shortfall }) => shortfall)),
    standings: [...replayed.standings.values()],
    indicators,
    readings: disputed(replayed, profile, indicators.after, itinerant?.sound ?? []),
    ...(itinerant === null ? {} : { itinerant: itinerant.report }),
    balance: stageBalance(replayed),
    townships: townships(replayed),
    bundles: bundles(replayed, standardsOf(profile).thresholds),
    units: unitFigures(replayed),
    schools: schoolFigures(replayed),
    transfers,
    travel: travelSummary(transfers),
    rotation: rotationOf(replayed),
  }
}

/** The last one is kept: from one trial change to the next the same people are deferred as a rule. */
const decidedCounty = once((county: County) => {
  let last = { deferrals: '[]', county }
  return (decisions: readonly Decision[]): County => {
    const deferrals = JSON.stringify(decisions.filter(({ kind }) => kind === 'defer'))
    if (deferrals !== last.deferrals) last = { deferrals, county: withDecisions(county, decisions) }
    return last.county
  }
})

/** What each clause comes to, in the order given. */
export const findingsOf = (replayed: Replay, clauses: readonly Clause[]): readonly Finding[] =>
  clauses.map((clause) => findingOf(replayed, clause))

const findingOf = (replayed: Replay, clause: Clause): Finding => ({
  ...countOf(replayed, clause),
  clause: clause.id,
  rule: clause.rule,
  name: rules[clause.rule].zh,
  source: clause.source,
})

/** Generic over the rule, so that the compiler ties each check to its own parameters. */
const countOf = <R extends RuleId>(replayed: Replay, { rule, params }: ClauseOf<R>): Count =>
  checks[rule](replayed, params)

function rotationOf({ standings, denominator, rotated }: Replay): AuditReport['rotation'] {
  const all = [...standings.values()]
  return {
    due: all.filter(({ standing }) => standing === 'due').length,
    deferred: all.filter(({ standing }) => standing === 'deferred').length,
    denominator: denominator.length,
    moved: rotated.length,
    backboneMoved: rotated.filter(({ standing }) => standing.backbone).length,
  }
}

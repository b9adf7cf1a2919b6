import {
  type AuditReport,
  audit,
  type County,
  conventionList,
  indicatorCodes,
  indicators,
  type Plan,
  type Profile,
  simplePlan,
  stages,
} from '../../solver/index.ts'
import { verdictOf } from '../indicator-view.ts'
import { sourceView } from '../source-view.ts'
import { contentOf, serveTask } from './child-side.ts'
import type { Compared } from './comparison-contract.ts'
import type { CompareTask } from './messages.ts'
import { conventionOf } from './summary.ts'

/**
 * The child that compares: every plan is counted anew under the same rules from the same data, beside
 * the county as it is and the plan an office would make by hand.
 */
serveTask(async (task: CompareTask): Promise<{ kind: 'compared'; compared: Compared }> => {
  const county = contentOf<County>(task.county)
  const profile = contentOf<Profile>(task.profile)
  const count = (plan: Plan): AuditReport => audit(county, profile, plan, task.decisions)
  const now = count({ year: county.year, transfers: [] })
  const plans = task.plans.map((body) => contentOf<Plan>(body))
  const reports = [now, count(simplePlan(county, profile, now)), ...plans.map(count)]
  return {
    kind: 'compared',
    compared: {
      plans: reports.map(figuresOf),
      counting: {
        basis: profile.definitions.counting.basis,
        convention: conventionOf(profile),
      },
      findings: findingsOf(now, reports),
      indicators: indicatorsOf(profile, now, reports),
      differing: differingOf(plans),
    },
  }
})

function figuresOf(report: AuditReport): Compared['plans'][number] {
  const { plan, points, unsound, travel, rotation } = report
  const { known, median, worstTenth } = travel
  const { moved, backboneMoved, denominator } = rotation
  return {
    transfers: plan.transfers.length,
    moved,
    backboneMoved,
    denominator,
    points,
    unsound: unsound.length,
    travel: { known, median, worstTenth, total: totalOf(report) },
    subjectGap: subjectGapOf(report),
  }
}

/** What all of them together travel more, in metres; `null` where nothing is known of anybody. */
function totalOf({ transfers, travel }: AuditReport): number | null {
  if (travel.known === 0) return null
  return transfers.reduce((sum, { extraTravel }) => sum + (extraTravel ?? 0), 0)
}

/** In lessons, and in people at the load of a full-time teacher of each school. */
function subjectGapOf({ units }: AuditReport): Compared['plans'][number]['subjectGap'] {
  const gaps = units.flatMap(({ subjects }) => subjects)
  return {
    lessons: gaps.reduce((sum, { after }) => sum + after.gap, 0),
    people: gaps.reduce((sum, { after, load }) => sum + (load > 0 ? after.gap / load : 0), 0),
  }
}

/** One profile, one order: the same clause stands at the same place in every report. */
const findingsOf = (now: AuditReport, reports: readonly AuditReport[]): Compared['findings'] =>
  now.findings.map(({ clause, rule, name, unit, source }, at) => ({
    clause,
    rule,
    name,
    unit,
    source: sourceView(source),
    cells: reports.flatMap(({ findings }) => {
      const found = findings[at]
      if (found === undefined) return []
      const { verdict, measured, required, shortfall, sentence } = found
      return [{ verdict, measured, required, shortfall, sentence }]
    }),
  }))

function indicatorsOf(
  profile: Profile,
  now: AuditReport,
  reports: readonly AuditReport[],
): Compared['indicators'] {
  const convention = conventionOf(profile)
  return now.indicators.after.map(({ stage, indicator, basis, limit }, at) => ({
    stage: stages[stage],
    code: indicatorCodes[indicator],
    name: indicators[indicator],
    basis,
    limit,
    cells: reports.flatMap((report) => {
      const row = report.indicators.after[at]
      if (row === undefined) return []
      const [weighted, unweighted, sample] = conventionList.map((id) => row.coefficients[id].value)
      return [
        {
          mean: row.mean,
          weighted: weighted ?? null,
          unweighted: unweighted ?? null,
          sample: sample ?? null,
          verdict: verdictOf(row.coefficients[convention].withinLimit),
        },
      ]
    }),
  }))
}

/** Who goes elsewhere, or only in some of the plans. */
function differingOf(plans: readonly Plan[]): Compared['differing'] {
  const ways = plans.map(
    ({ transfers }) => new Map(transfers.map(({ teacher, to }) => [teacher, to])),
  )
  const people = new Set(ways.flatMap((way) => [...way.keys()]))
  return [...people].sort().flatMap((teacher) => {
    const to = ways.map((way) => way.get(teacher) ?? null)
    return new Set(to).size === 1 ? [] : [{ teacher, to }]
  })
}

import type { AuditReport, County, GoalId, Profile } from '../../../solver/browser.ts'
import { directionOf } from './board.ts'
import { coefficientsOf } from './coefficients.ts'

/** What the audit itself counts of a goal; the solver's own figures are not asked. */
export type MeasuredGoal = Extract<
  GoalId,
  'shortfall' | 'subject-gap' | 'balance' | 'rural-gain' | 'burden' | 'fewest-moves'
>
/** In the order of the goals; of the gain of rural schools more is better, of all others less. */
export const measuredGoals = [
  'shortfall',
  'subject-gap',
  'balance',
  'rural-gain',
  'burden',
  'fewest-moves',
] as const satisfies readonly MeasuredGoal[]

export type GoalChange = {
  readonly goal: MeasuredGoal
  readonly before: number
  readonly after: number
}

/** Points of shortfall, people lacking, points of balance, people sent down, kilometres more, people. */
export function goalMeasures(
  county: County,
  profile: Profile,
  report: AuditReport,
): { readonly [Goal in MeasuredGoal]: number } {
  return {
    shortfall: report.points,
    'subject-gap': gapInPeople(report),
    balance: balancePoints(profile, report),
    'rural-gain': sentDown(county, report),
    burden:
      report.transfers.reduce((sum, { extraTravel }) => sum + Math.max(0, extraTravel ?? 0), 0) /
      1000,
    'fewest-moves': report.transfers.length,
  }
}

export function goalChanges(
  county: County,
  profile: Profile,
  before: AuditReport,
  after: AuditReport,
): readonly GoalChange[] {
  const [then, now] = [before, after].map((report) => goalMeasures(county, profile, report))
  return measuredGoals.map((goal) => ({
    goal,
    before: then?.[goal] ?? 0,
    after: now?.[goal] ?? 0,
  }))
}

/** Lessons nobody gives, in people of a full load. */
export const gapInPeople = ({ units }: AuditReport): number =>
  units
    .flatMap(({ subjects }) => subjects)
    .reduce((sum, { load, after }) => sum + (load > 0 ? after.gap / load : 0), 0)

/** As the goal has it: Σ 1000 · CV² ÷ limit², so that 1000 points are one coefficient at its limit. */
const balancePoints = (profile: Profile, report: AuditReport): number =>
  coefficientsOf(profile, report, 'after').reduce(
    (sum, { value, limit }) =>
      value === null || limit === null || limit === 0
        ? sum
        : sum + 1000 * (value / limit) * (value / limit),
    0,
  )

function sentDown({ schools }: County, { transfers }: AuditReport): number {
  const byId = new Map(schools.map((school) => [school.id, school]))
  return transfers.filter(({ transfer }) => {
    const [from, to] = [byId.get(transfer.from), byId.get(transfer.to)]
    return from !== undefined && to !== undefined && directionOf(from, to) === 'down'
  }).length
}

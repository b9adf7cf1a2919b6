import {
  type AuditReport,
  type County,
  type Decision,
  maskCounty,
  maskDecision,
  type Plan,
  type Profile,
} from '../../solver/index.ts'
import type { Shelf, Under } from '../datasets/shelf.ts'
import { readContent } from '../store/content.ts'

/**
 * 底稿: data, clauses and plan, with which the page counts for itself what a change of the plan does. Of people it
 * holds what the audit counts and the name; homes, wishes, families and proofs stay here.
 */
export type Worksheet = {
  readonly county: County
  readonly profile: Profile
  readonly plan: Plan
  readonly decisions: readonly Decision[]
}

/** Answer of the reading desk: the data as they are, nobody moved. */
export async function dataWorksheet(
  shelf: Shelf,
  { data, under }: { readonly data: string; readonly under: Under },
): Promise<Worksheet> {
  const [county, profile] = [await shelf.county(data), await shelf.profile(data, under)]
  const plan = { year: county.year, transfers: [] }
  return { county: masked(county, { transfers: [] }), profile, plan, decisions: [] }
}

/** Answer of the reading desk: a finished run, with the ways of those it moves. */
export async function runWorksheet(
  shelf: Shelf,
  finished: {
    readonly data: string
    readonly profile: string
    readonly plan: string
    readonly audit: string
    readonly scenario: string
  },
): Promise<Worksheet> {
  const county = await shelf.county(finished.data)
  const report = await readContent<AuditReport>(shelf.db, 'audit', finished.audit)
  const { decisions } = await readContent<{ readonly decisions: readonly Decision[] }>(
    shelf.db,
    'scenario',
    finished.scenario,
  )
  return {
    county: masked(county, report),
    profile: await readContent<Profile>(shelf.db, 'profile', finished.profile),
    plan: await readContent<Plan>(shelf.db, 'plan', finished.plan),
    decisions: decisions.map((decision) => maskDecision(decision, 'office')),
  }
}

/** A dossier carries numbers for names; whoever works on the plan reads the names (class A). */
function masked(county: County, report: Pick<AuditReport, 'transfers'>): County {
  const names = new Map<string, string>(county.teachers.map(({ id, name }) => [id, name]))
  const { teachers, ...rest } = maskCounty(county, report, 'office')
  return {
    ...rest,
    teachers: teachers.map((teacher) => ({
      ...teacher,
      name: names.get(teacher.id) ?? teacher.id,
    })),
  }
}

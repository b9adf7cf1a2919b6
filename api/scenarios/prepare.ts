import {
  applyOverrides,
  canonical,
  checkDecisions,
  checkStages,
  type Decision,
  frozenDecisions,
  frozenResults,
  hashOf,
  type Override,
  type Problem,
  type Profile,
  profileDifferences,
  type StageSnapshot,
  withChanged,
} from '../../solver/index.ts'
import type { Shelf } from '../datasets/shelf.ts'
import { readContent } from '../store/content.ts'
import { profileNamed } from './policies.ts'
import type { Change, Scenario } from './scenario.ts'

/** Answers of the reading desk about scenarios. */

/** Something about a scenario, where in the request it stands, and whether it stands in the way. */
export type Remark = {
  readonly at: string
  readonly message: string
  readonly severity: Problem['severity']
}

type Asked = {
  readonly data: string
  readonly baseProfile: string
  readonly changes: readonly Change[]
  readonly decisions: readonly Decision[]
}

/** Rules with the county's 参数 and the changes in force; the bodies of both profiles, to be kept. */
export async function prepared(shelf: Shelf, asked: Asked) {
  const { data, baseProfile, changes, decisions } = asked
  const base = profileNamed(baseProfile)
  const { profile, remarks } = await changed(shelf, data, base, changes)
  const bodies = { base: canonical(base), profile: canonical(profile) }
  const decided = checkDecisions(await shelf.county(data), decisions).map(decisionRemark)
  return { ...bodies, remarks: [...unreasoned(changes), ...remarks, ...decided] }
}

/** The place of such a problem is the row of the list, counted from 1. */
const decisionRemark = ({ place, message, severity }: Problem): Remark => ({
  at: `/decisions/${(place?.row ?? 1) - 1}`,
  message,
  severity,
})

const unreasoned = (changes: readonly Change[]): readonly Remark[] =>
  changes.flatMap(({ name, reason }, at) =>
    reason.trim() === ''
      ? [
          {
            at: `/changes/${at}/reason`,
            message: `改动“${name}”没有写理由。每一项改动都须写明理由。`,
            severity: 'error' as const,
          },
        ]
      : [],
  )

type Results = { readonly data: string; readonly snapshots: readonly StageSnapshot[] }

/** Results of the stages before the plan, checked, and the decisions they freeze. */
export async function frozen(shelf: Shelf, { data, snapshots }: Results) {
  const problems = checkStages(snapshots, await shelf.county(data))
  return {
    remarks: problems.map(
      ({ message, severity }): Remark => ({ at: '/snapshots', message, severity }),
    ),
    decisions: frozenDecisions(frozenResults(snapshots)),
  }
}

/** What the changes come to, of a scenario as it was kept. */
export async function judged(shelf: Shelf, scenario: Scenario) {
  const base = await readContent<Profile>(shelf.db, 'profile', scenario.base)
  const profile = await readContent<Profile>(shelf.db, 'profile', scenario.profile)
  const { remarks } = await changed(shelf, scenario.data, base, scenario.changes)
  return {
    profile: { id: profile.id, name: profile.name, hash: hashOf(profile) },
    ...comesTo(base, profile, remarks),
  }
}

/** The same of changes nobody has saved yet. */
export async function tried(shelf: Shelf, { data, baseProfile, changes }: Tried) {
  const base = profileNamed(baseProfile)
  const { profile, remarks } = await changed(shelf, data, base, changes)
  return comesTo(base, profile, [...unreasoned(changes), ...remarks])
}

type Tried = Omit<Asked, 'decisions'>

function comesTo(base: Profile, profile: Profile, remarks: readonly Remark[]) {
  const { clauses, definitions } = profileDifferences(base, profile)
  return {
    remarks,
    clauses: clauses.map(({ before, after, ...rest }) => ({
      ...rest,
      before: before?.sentence ?? null,
      after: after?.sentence ?? null,
    })),
    definitions: definitions.map(({ definition, name, fields }) => ({ definition, name, fields })),
  }
}

async function changed(
  shelf: Shelf,
  data: string,
  base: Profile,
  changes: readonly Change[],
): Promise<{ readonly profile: Profile; readonly remarks: readonly Remark[] }> {
  const own = (await shelf.county(data)).overrides
  const asOverrides = changes.map(
    ({ name, value, reason }, at): Override => ({
      name,
      value,
      basis: reason,
      // The place a problem names is the row of the request.
      place: { file: inRequest, sheet: null, row: at, column: null, header: null },
    }),
  )
  const { profile, problems } = applyOverrides(base, withChanged(own, asOverrides))
  return { profile, remarks: problems.map(remarkOf) }
}

const inRequest = 'changes'

const remarkOf = ({ place, message, severity, value }: Problem): Remark => ({
  at: place?.file === inRequest ? `/changes/${place.row ?? 0}` : '/data',
  message: value === null ? message : `“${value}”：${message}`,
  severity,
})

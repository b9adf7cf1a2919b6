import type { Stage, Subject } from '../../domain/codes.ts'
import type { School, Teacher } from '../../domain/county.ts'
import type { SchoolId } from '../../domain/ids.ts'
import type { Duty, Posting } from '../postings.ts'
import type { Replay } from '../replay.ts'

/** The plan before and after, as the standards count it: counted teachers of the county's schools. */
export type People = { readonly before: readonly Posting[]; readonly after: readonly Posting[] }

export const when = ['before', 'after'] as const
export type When = (typeof when)[number]

const countedOf = ({ postings }: Replay, isCounted: (posting: Posting) => boolean): People => ({
  before: postings.before.filter(isCounted),
  after: postings.after.filter(isCounted),
})

/** 专任教师 by personnel school. */
export function countedPeople(replay: Replay): People {
  const schools = new Set(replay.countySchools.map(({ id }) => id))
  const { employments } = replay.definitions.counting
  const isCounted = ({ teacher, personnelSchool }: Posting) =>
    schools.has(personnelSchool) && employments.includes(teacher.employment)
  return countedOf(replay, isCounted)
}

/** 专任教师 by teaching school, wherever their relation is. */
export function teachingPeople(replay: Replay): People {
  const { employments } = replay.definitions.counting
  const isCounted = ({ teacher }: Posting) => employments.includes(teacher.employment)
  return countedOf(replay, isCounted)
}

/** The larger share, primary where both are equal. */
export const mainStageOf = ({ stages }: Duty): Stage =>
  stages.junior > stages.primary ? 'junior' : 'primary'

/** The main subject of the posting and whatever the teacher teaches beside it. */
export const subjectsOf = ({ teacher, taught }: Posting): readonly Subject[] => [
  taught.subject,
  ...teacher.subjects.slice(1),
]

export const teachesAt = ({ teaching }: Posting, school: SchoolId): boolean =>
  teaching.some((place) => place.school === school)

/** Heads of a main subject by teaching school and stage, in millionths of a person. */
export function headsOfSubject(
  postings: readonly Posting[],
  subject: Subject,
): ReadonlyMap<string, number> {
  const heads = new Map<string, number>()
  for (const { teaching, taught } of postings) {
    if (taught.subject !== subject) continue
    for (const { school, share } of teaching)
      for (const stage of ['primary', 'junior'] as const) {
        const key = unitKey(school, stage)
        heads.set(key, (heads.get(key) ?? 0) + share * taught.stages[stage])
      }
  }
  return heads
}

export const unitKey = (school: SchoolId, stage: Stage): string => `${stage} ${school}`

/** Pupils of compulsory education. */
export const pupilsOf = ({ primary, junior }: School): number =>
  (primary?.pupils ?? 0) + (junior?.pupils ?? 0)

export const sortedIds = (teachers: readonly Teacher[]): readonly Teacher['id'][] =>
  teachers.map(({ id }) => id).sort()

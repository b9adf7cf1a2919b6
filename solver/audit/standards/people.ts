import type { Stage, Subject } from '../../domain/codes.ts'
import type { School, Teacher } from '../../domain/county.ts'
import type { SchoolId } from '../../domain/ids.ts'
import { once } from '../once.ts'
import type { Duty, Posting } from '../postings.ts'
import type { Replay } from '../replay.ts'
import type { StatusQuo } from '../status-quo.ts'

/** The plan before and after, as the standards count it: counted teachers of the county's schools. */
export type People = { readonly before: readonly Posting[]; readonly after: readonly Posting[] }

export const when = ['before', 'after'] as const
export type When = (typeof when)[number]

/** 专任教师 by personnel school. */
export const countedPeople = once(
  ({ statusQuo, postings }: Replay): People => ({
    before: countedBefore(statusQuo),
    after: countedOf(statusQuo, postings.after),
  }),
)

const countedBefore = once((statusQuo: StatusQuo) => countedOf(statusQuo, statusQuo.postings))

function countedOf({ countySchools, definitions }: StatusQuo, postings: readonly Posting[]) {
  const schools = new Set(countySchools.map(({ id }) => id))
  const { employments } = definitions.counting
  return postings.filter(
    ({ teacher, personnelSchool }) =>
      schools.has(personnelSchool) && employments.includes(teacher.employment),
  )
}

/** 专任教师 by teaching school, wherever their relation is. */
export const teachingPeople = once(
  ({ statusQuo, postings }: Replay): People => ({
    before: teachingBefore(statusQuo),
    after: teachingAmong(statusQuo, postings.after),
  }),
)

const teachingBefore = once((statusQuo: StatusQuo) => teachingAmong(statusQuo, statusQuo.postings))

const teachingAmong = ({ definitions }: StatusQuo, postings: readonly Posting[]) =>
  postings.filter(({ teacher }) => definitions.counting.employments.includes(teacher.employment))

/** Postings by some key of theirs, each list in their order. */
export function postingsBy<Key>(
  postings: readonly Posting[],
  keyOf: (posting: Posting) => Key,
): ReadonlyMap<Key, readonly Posting[]> {
  const lists = new Map<Key, Posting[]>()
  for (const posting of postings) {
    const list = lists.get(keyOf(posting))
    if (list === undefined) lists.set(keyOf(posting), [posting])
    else list.push(posting)
  }
  return lists
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

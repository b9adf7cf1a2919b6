import type { Subject } from '../../domain/codes.ts'
import type { School } from '../../domain/county.ts'
import type { TeacherId } from '../../domain/ids.ts'
import { once } from '../once.ts'
import type { Posting } from '../postings.ts'
import type { Replay } from '../replay.ts'
import { pupilsOf, sortedIds, subjectsOf, teachesAt, teachingPeople, type When } from './people.ts'

/** Who teaches a subject at a school, full-time (as the main subject) or beside another one. */
export type Teaching = {
  readonly school: School
  readonly pupils: number
} & {
  readonly [W in When]: { readonly main: readonly TeacherId[]; readonly all: readonly TeacherId[] }
}

/** Every school of the county that has pupils, with its teachers of one subject. */
export function teachingOf(replay: Replay, subject: Subject): readonly Teaching[] {
  const people = teachingPeople(replay)
  const found = {
    before: bySubject(people.before).get(subject) ?? [],
    after: bySubject(people.after).get(subject) ?? [],
  }
  const at = (postings: readonly Posting[], school: School) => {
    const there = postings.filter((posting) => teachesAt(posting, school.id))
    const main = there.filter(({ taught }) => taught.subject === subject)
    return {
      main: sortedIds(main.map(({ teacher }) => teacher)),
      all: sortedIds(there.map(({ teacher }) => teacher)),
    }
  }
  return replay.countySchools
    .filter((school) => pupilsOf(school) > 0)
    .map((school) => ({
      school,
      pupils: pupilsOf(school),
      before: at(found.before, school),
      after: at(found.after, school),
    }))
}

/** Who teaches each subject, as the main one or beside another. */
const bySubject = once((people: readonly Posting[]): ReadonlyMap<Subject, readonly Posting[]> => {
  const lists = new Map<Subject, Posting[]>()
  for (const posting of people)
    for (const subject of new Set(subjectsOf(posting))) {
      const list = lists.get(subject)
      if (list === undefined) lists.set(subject, [posting])
      else list.push(posting)
    }
  return lists
})

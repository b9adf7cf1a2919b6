import type { School, Teacher } from '../../domain/county.ts'
import type { FlagCase } from '../../domain/flag.ts'
import type { Replay } from '../replay.ts'

/** Teachers by personnel school, schools of the county only, in their order. */
export function staffedSchools({
  county,
  countySchools,
}: Replay): readonly { readonly school: School; readonly teachers: readonly Teacher[] }[] {
  const lists = new Map(countySchools.map(({ id }): [string, Teacher[]] => [id, []]))
  for (const teacher of county.teachers) lists.get(teacher.personnelSchool)?.push(teacher)
  return countySchools.map((school) => ({ school, teachers: lists.get(school.id) ?? [] }))
}

/** One case a school for the teachers found there. */
export const casesBySchool = (
  replay: Replay,
  isFound: (teacher: Teacher) => boolean,
  sentence: (school: School, found: readonly Teacher[]) => string,
): readonly FlagCase[] =>
  staffedSchools(replay).flatMap(({ school, teachers }) => {
    const found = teachers.filter(isFound)
    if (found.length === 0) return []
    return [
      { school: school.id, teachers: found.map(({ id }) => id), sentence: sentence(school, found) },
    ]
  })

import type { School, Teacher } from '../../domain/county.ts'
import type { FlagCase } from '../../domain/flag.ts'
import { once } from '../once.ts'
import type { StatusQuo } from '../status-quo.ts'

type Staffed = { readonly school: School; readonly teachers: readonly Teacher[] }

/** Teachers by personnel school, schools of the county only, in their order. */
export const staffedSchools = once(({ county, countySchools }: StatusQuo): readonly Staffed[] => {
  const lists = new Map(countySchools.map(({ id }): [string, Teacher[]] => [id, []]))
  for (const teacher of county.teachers) lists.get(teacher.personnelSchool)?.push(teacher)
  return countySchools.map((school) => ({ school, teachers: lists.get(school.id) ?? [] }))
})

/** One case a school for the teachers found there. */
export const casesBySchool = (
  statusQuo: StatusQuo,
  isFound: (teacher: Teacher) => boolean,
  sentence: (school: School, found: readonly Teacher[]) => string,
): readonly FlagCase[] =>
  staffedSchools(statusQuo).flatMap(({ school, teachers }) => {
    const found = teachers.filter(isFound)
    if (found.length === 0) return []
    return [
      { school: school.id, teachers: found.map(({ id }) => id), sentence: sentence(school, found) },
    ]
  })

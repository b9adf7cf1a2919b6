import type { County, SchoolId, TeacherId } from '../../solver/browser.ts'

/** Schools and people of a county by id, as a list prints them; an id nobody knows stands for itself. */
export type CountyNames = {
  readonly school: (id: SchoolId | string) => string
  /** `刘梅（000001）`: names recur, numbers do not. */
  readonly person: (id: TeacherId | string) => string
  readonly people: (ids: readonly (TeacherId | string)[]) => readonly string[]
}

const known = new WeakMap<County, CountyNames>()

export function namesOf(county: County): CountyNames {
  const found = known.get(county)
  if (found !== undefined) return found
  const schools = new Map<string, string>(county.schools.map(({ id, name }) => [id, name]))
  const people = new Map<string, string>(county.teachers.map(({ id, name }) => [id, name]))
  const person = (id: string): string => {
    const name = people.get(id)
    return name === undefined || name === id ? id : `${name}（${id}）`
  }
  const names: CountyNames = {
    school: (id) => schools.get(id) ?? id,
    person,
    people: (ids) => ids.map(person),
  }
  known.set(county, names)
  return names
}

/**
 * The county with numbers where its teachers' names stand: the auditor reads names after he has given a
 * 核查事由, which the page of the audit asks for and the journal keeps.
 */
export const numbered = (county: County): County => ({
  ...county,
  teachers: county.teachers.map((teacher) => ({ ...teacher, name: teacher.id })),
})

/** Names of schools are cut where a row is narrow; the whole name stands in its label. */
export const shortName = (name: string, most = 8): string =>
  [...name].length <= most ? name : `${[...name].slice(0, most - 1).join('')}…`

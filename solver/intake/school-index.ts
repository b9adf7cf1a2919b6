import { type SchoolId, schoolId } from '../domain/ids.ts'
import { matchKey } from './cell.ts'
import { nearest } from './nearest.ts'

/** What a school can be called by in other sheets. */
export type NamedSchool = {
  readonly id: SchoolId
  readonly code: string | null
  readonly name: string
  readonly shortName: string | null
}

export type Lookup =
  | { readonly kind: 'one'; readonly id: SchoolId }
  | { readonly kind: 'many'; readonly names: readonly string[] }
  /** The nearest names, best first. */
  | { readonly kind: 'none'; readonly near: readonly string[] }

export type SchoolIndex = {
  readonly find: (text: string) => Lookup
  /** The word by which `find` finds this school again: its name wherever that is enough. */
  readonly wordFor: (id: SchoolId) => string
}

/** 县教师池: teachers who belong to no school (无校籍管理). */
export const countyPool = '县教师池'
export const countyPoolId = schoolId(countyPool)

/** By code, else by full name, else by short name; never by likeness. */
export function schoolIndex(schools: readonly NamedSchool[]): SchoolIndex {
  const byCode = indexed(schools, ({ code }) => code)
  const byName = indexed(schools, ({ name }) => name)
  const byShortName = indexed(schools, ({ shortName }) => shortName)
  const names = schools.map(({ name }) => name)
  const looked = new Map<string, Lookup>()
  const lookUp = (key: string, text: string): Lookup => {
    const found = byCode.get(key) ?? byName.get(key) ?? byShortName.get(key) ?? []
    const [first, ...others] = found
    if (first === undefined) return { kind: 'none', near: nearest(text, names, 3) }
    return others.length === 0
      ? { kind: 'one', id: first.id }
      : { kind: 'many', names: found.map(({ name }) => name) }
  }
  const find = (text: string): Lookup => {
    const key = matchKey(text)
    const lookup = looked.get(key) ?? lookUp(key, text)
    looked.set(key, lookup)
    return lookup
  }
  const byId = new Map(schools.map((school) => [school.id, school]))
  return {
    find,
    wordFor: (id) => {
      const school = byId.get(id)
      if (school === undefined) return id
      const lookup = find(school.name)
      return lookup.kind === 'one' && lookup.id === id ? school.name : (school.code ?? id)
    },
  }
}

function indexed(
  schools: readonly NamedSchool[],
  word: (school: NamedSchool) => string | null,
): ReadonlyMap<string, readonly NamedSchool[]> {
  const index = new Map<string, NamedSchool[]>()
  for (const school of schools) {
    const text = word(school)
    if (text === null) continue
    const key = matchKey(text)
    const same = index.get(key)
    if (same === undefined) index.set(key, [school])
    else if (!same.some(({ id }) => id === school.id)) same.push(school)
  }
  return index
}

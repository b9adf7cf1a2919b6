import type { County, School, SchoolId, Teacher } from '../../../solver/browser.ts'

/** What became of schools and people between two versions of a county's data. */
export type VersionChanges = {
  readonly schools: { readonly added: readonly School[]; readonly gone: readonly School[] }
  readonly teachers: { readonly added: readonly Teacher[]; readonly gone: readonly Teacher[] }
  /** 换校: the personnel relation stands at another school. */
  readonly moved: readonly {
    readonly teacher: Teacher
    readonly from: SchoolId
    readonly to: SchoolId
  }[]
}

export function versionChanges(then: County, now: County): VersionChanges {
  const before = new Map(then.teachers.map((teacher) => [teacher.id, teacher]))
  return {
    schools: apart(then.schools, now.schools),
    teachers: apart(then.teachers, now.teachers),
    moved: now.teachers.flatMap((teacher) => {
      const was = before.get(teacher.id)
      return was === undefined || was.personnelSchool === teacher.personnelSchool
        ? []
        : [{ teacher, from: was.personnelSchool, to: teacher.personnelSchool }]
    }),
  }
}

function apart<T extends { readonly id: string }>(
  then: readonly T[],
  now: readonly T[],
): { readonly added: readonly T[]; readonly gone: readonly T[] } {
  const before = new Set(then.map(({ id }) => id))
  const after = new Set(now.map(({ id }) => id))
  return {
    added: now.filter(({ id }) => !before.has(id)),
    gone: then.filter(({ id }) => !after.has(id)),
  }
}

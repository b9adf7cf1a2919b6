import {
  backboneLevels,
  type County,
  degrees,
  employments,
  type School,
  type SchoolId,
  settings,
  stageList,
  subjects,
  type Teacher,
  titles,
} from '../../../solver/browser.ts'

/** One field that says something else now: the words of the sheets, as officials read them. */
export type FieldChange<Field extends string> = {
  readonly field: Field
  readonly before: string
  readonly after: string
}
export type Changed<Of, Field extends string> = {
  readonly of: Of
  readonly fields: readonly FieldChange<Field>[]
}

/** What became of schools and people between two versions of a county's data. */
export type VersionChanges = {
  readonly schools: {
    readonly added: readonly School[]
    readonly gone: readonly School[]
    readonly changed: readonly Changed<School, SchoolField>[]
  }
  readonly teachers: {
    readonly added: readonly Teacher[]
    readonly gone: readonly Teacher[]
    readonly changed: readonly Changed<Teacher, TeacherField>[]
  }
  /** 换校: the personnel relation stands at another school. */
  readonly moved: readonly {
    readonly teacher: Teacher
    readonly from: SchoolId
    readonly to: SchoolId
  }[]
}

/** Nothing of health, family or conduct: what of these has changed is told at the import alone. */
const teacherFields = {
  name: ({ name }: Teacher) => name,
  subjects: ({ subjects: own }: Teacher) => own.map((subject) => subjects[subject]).join('、'),
  title: ({ title }: Teacher) => titles[title],
  degree: ({ degree }: Teacher) => degrees[degree],
  employment: ({ employment }: Teacher) => employments[employment],
  backbone: ({ backbone }: Teacher) =>
    backbone
      .map(({ level }) => (level === null ? '' : backboneLevels[level]))
      .sort()
      .join('、'),
} as const
export type TeacherField = keyof typeof teacherFields

const schoolFields = {
  name: ({ name }: School) => name,
  township: ({ township }: School) => township,
  setting: ({ setting }: School) => settings[setting],
  pupils: (school: School) => sumOf(school, 'pupils'),
  classes: (school: School) => sumOf(school, 'classes'),
  quota: (school: School) => sumOf(school, 'quota'),
} as const
export type SchoolField = keyof typeof schoolFields

/** Over the stages; empty where a figure is not given. */
function sumOf(school: School, what: 'pupils' | 'classes' | 'quota'): string {
  const known = stageList.flatMap((stage) => school[stage]?.[what] ?? [])
  return known.length === 0 ? '' : String(known.reduce((sum, n) => sum + n, 0))
}

export function versionChanges(then: County, now: County): VersionChanges {
  const before = new Map(then.teachers.map((teacher) => [teacher.id, teacher]))
  return {
    schools: {
      ...apart(then.schools, now.schools),
      changed: changedIn(then.schools, now.schools, schoolFields),
    },
    teachers: {
      ...apart(then.teachers, now.teachers),
      changed: changedIn(then.teachers, now.teachers, teacherFields),
    },
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

/** Those in both versions of whom a field reads otherwise, in the order of the new one. */
function changedIn<T extends { readonly id: string }, Field extends string>(
  then: readonly T[],
  now: readonly T[],
  fields: { readonly [F in Field]: (of: T) => string },
): readonly Changed<T, Field>[] {
  const before = new Map(then.map((each) => [each.id, each]))
  // Keys of an object literal keep their written order.
  const names = Object.keys(fields) as Field[]
  return now.flatMap((of) => {
    const was = before.get(of.id)
    if (was === undefined) return []
    const found = names.flatMap((field) => {
      const [old, own] = [fields[field](was), fields[field](of)]
      return old === own ? [] : [{ field, before: old, after: own }]
    })
    return found.length === 0 ? [] : [{ of, fields: found }]
  })
}

import type { Stage, Subject } from '../../../solver/browser.ts'
import { decimals } from '../../format.ts'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { namesOf } from '../../parts/county-names.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import type { SurplusCell, SurplusSchool } from '../../views/surplus-layout.ts'
import type { Counted } from './counted.ts'

/** Subjects of the schools of a stage in people: lessons to spare or lacking over the weekly load. */
export function surplusCells({ report }: Counted, stage: Stage): readonly SurplusCell[] {
  return report.units
    .filter((unit) => unit.stage === stage)
    .flatMap((unit) =>
      unit.subjects.map(({ subject, load, before }) => ({
        school: unit.school,
        subject,
        people: load === 0 ? 0 : (before.surplus - before.gap) / load,
      })),
    )
}

export function surplusSchools(
  { county, report }: Counted,
  stage: Stage,
): readonly SurplusSchool[] {
  const here = new Set<string>(
    report.units.filter((unit) => unit.stage === stage).map(({ school }) => school),
  )
  return county.schools
    .filter(({ id }) => here.has(id))
    .map(({ id, name, setting, township }) => ({ id, name, setting, township }))
}

/** 算式 of one subject at one school: lessons asked for, lessons given, and by whom. */
export function surplusArithmetic(
  { county, profile, report }: Counted,
  school: string,
  stage: Stage,
  subject: Subject,
  { diagnosis }: Text,
): Arithmetic {
  const { surplus: words } = diagnosis
  const names = namesOf(county)
  const figures = report.units
    .find((unit) => unit.school === school && unit.stage === stage)
    ?.subjects.find((each) => each.subject === subject)
  const title = `${names.school(school)} ${diagnosis.stageShort[stage]} ${diagnosis.subjectNames[subject]}`
  if (figures === undefined) return { title, lines: [] }
  const { need, load, before } = figures
  const teachers = county.teachers
    .filter(
      (teacher) =>
        teacher.stages[stage] > 0 &&
        teacher.subjects.includes(subject) &&
        teacher.teaching.some((place) => place.school === school),
    )
    .map(({ id }) => id)
  return {
    title,
    formula: words.formula,
    lines: [
      [words.need, words.lessons(decimals(need, 1))],
      [words.supply, words.lessons(decimals(before.supply, 1))],
      [words.load, words.lessons(decimals(load, 1))],
      [words.gap, words.lessons(decimals(before.gap, 1))],
      [words.surplus, words.lessons(decimals(before.surplus, 1))],
    ],
    result:
      before.gap > 0
        ? words.lacking(decimals(before.gap / load, 1))
        : words.spare(decimals(before.surplus / load, 1)),
    lists: [{ title: words.teachers, count: teachers.length, people: names.people(teachers) }],
    sources: profile.definitionSources.lessons,
  }
}

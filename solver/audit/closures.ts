import type { County, School, StageFigures, Teacher } from '../domain/county.ts'
import { entersCounty } from './places.ts'

/** 撤并 on paper: closing schools stand empty, their pupils sit where they are merged into. */
export function closeSchools(county: County): County {
  const closing = county.schools.filter(closes)
  if (closing.length === 0) return county
  return {
    ...county,
    schools: county.schools.map((school) => {
      if (closes(school)) return { ...school, primary: null, junior: null }
      if (!entersCounty(school)) return school
      const arriving = closing.filter((each) => each.closing?.into === school.id)
      return {
        ...school,
        primary: merged([school.primary, ...arriving.map(({ primary }) => primary)]),
        junior: merged([school.junior, ...arriving.map(({ junior }) => junior)]),
      }
    }),
  }
}

/** 待安置: in quota at a school that closes. */
export const isDisplaced = ({ employment }: Teacher, home: School | undefined): boolean =>
  employment === 'in-quota' && home !== undefined && closes(home)

export const closes = (school: School): boolean =>
  school.closing !== undefined && entersCounty(school)

/** The host's own figures come first and keep their quota; who brings a new stage brings no quota. */
function merged(
  figures: readonly [StageFigures | null, ...(StageFigures | null)[]],
): StageFigures | null {
  const [host, ...others] = figures
  const given = figures.filter((each) => each !== null)
  if (given.length === 0) return null
  if (others.every((each) => each === null)) return host
  return {
    pupils: given.reduce((sum, { pupils }) => sum + pupils, 0),
    classes: given.reduce((sum, { classes }) => sum + classes, 0),
    pupilsByGrade: gradeSums(given.map(({ pupilsByGrade }) => pupilsByGrade)),
    classesByGrade: gradeSums(given.map(({ classesByGrade }) => classesByGrade)),
    quota: host === null ? 0 : host.quota,
  }
}

function gradeSums(lists: readonly (readonly number[] | null)[]): readonly number[] | null {
  const given = lists.filter((list) => list !== null)
  const [first] = given
  if (first === undefined || given.length < lists.length) return null
  if (given.some(({ length }) => length !== first.length)) return null
  return first.map((_, grade) => given.reduce((sum, list) => sum + (list[grade] ?? 0), 0))
}

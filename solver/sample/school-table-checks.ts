import type { Problem } from '../domain/problem.ts'
import { gradeNames } from '../intake/columns/grades.ts'
import { problemOf } from '../intake/messages.ts'
import { sumOf } from './apportion.ts'
import type { ReadRow, SchoolRow } from './school-row.ts'
import { tableProblem } from './school-table-messages.ts'

/** What one row says that cannot be, or that a reader of the plan should know. */
export function checkRow(read: ReadRow): readonly Problem[] {
  const { place, pupilsByGrade, isPrivate, teachers } = read.row
  // Such a school is left out, so nothing else about it matters.
  if (sumOf(pupilsByGrade) === 0) return [...totals(read), tableProblem('K01', place, { teachers })]
  return [
    ...headCounts(read.row),
    ...totals(read),
    ...grades(read.row),
    ...whereabouts(read),
    ...(isPrivate ? [tableProblem('K04', place)] : []),
  ]
}

function headCounts({ place, pupilsByGrade, men, women, teachers }: SchoolRow): readonly Problem[] {
  if (teachers === 0) return [tableProblem('K10', place, { pupils: sumOf(pupilsByGrade) })]
  if (men === null || women === null || men + women === teachers) return []
  return [tableProblem('K06', place, { men, women, teachers })]
}

function totals({ row, claims }: ReadRow): readonly Problem[] {
  const compare = (what: string, values: readonly number[], total: number | null) => {
    const sum = sumOf(values)
    return total === null || total === sum
      ? []
      : [tableProblem('K07', row.place, { what, sum, total, difference: Math.abs(sum - total) })]
  }
  return [
    ...compare('学生数', row.pupilsByGrade, claims.pupils),
    ...compare('班数', row.classesByGrade, claims.classes),
  ]
}

function grades({ place, pupilsByGrade, classesByGrade }: SchoolRow): readonly Problem[] {
  return pupilsByGrade.flatMap((pupils, i) => {
    const classes = classesByGrade[i] ?? 0
    const grade = gradeNames[i] ?? ''
    if (pupils > 0 && classes === 0) return [tableProblem('K08', place, { grade, pupils })]
    if (pupils === 0 && classes > 0) return [tableProblem('K09', place, { grade, classes })]
    return []
  })
}

/** A point in the middle of the township, or at the roadside, is not the school. */
function whereabouts({ row, claims }: ReadRow): readonly Problem[] {
  const { place, location, township } = row
  if (location === null) return [tableProblem('K05', place)]
  const source = claims.coordinateSource
  return [
    ...(source === 'town_centroid' || source === '乡镇中心点' ? [tableProblem('K02', place)] : []),
    ...(source === 'road' || source === '道路' ? [tableProblem('K12', place)] : []),
    ...(claims.outsideTownship ? [tableProblem('K03', place, { township })] : []),
  ]
}

/** Two rows for one school would count its teachers twice. */
export function duplicates(rows: readonly SchoolRow[]): readonly Problem[] {
  const byName = new Map<string, SchoolRow>()
  const byCode = new Map<string, SchoolRow>()
  return rows.flatMap((row) => {
    const { name, code, place } = row
    const sameName = name === '' ? undefined : byName.get(name)
    const sameCode = code === null ? undefined : byCode.get(code)
    if (sameName === undefined) byName.set(name, row)
    if (code !== null && sameCode === undefined) byCode.set(code, row)
    if (sameName !== undefined) {
      return [problemOf('S01', place, { row: sameName.place.row ?? 0 }, name)]
    }
    if (sameCode === undefined) return []
    return [problemOf('S02', place, { name: sameCode.name, row: sameCode.place.row ?? 0 }, code)]
  })
}

import { type Stage, stages } from '../../domain/codes.ts'
import type { StageFigures } from '../../domain/county.ts'
import { figureText, unitName } from '../display.ts'
import { fraction } from '../fraction.ts'
import { beforeAnyPlan } from '../status-quo.ts'
import { noPeople, type Place, perPlace, type StandardCheck } from './standard-check.ts'

/** 班额: pupils over classes, for the stage and, where they are given, for every grade. */
export const classSize: StandardCheck = beforeAnyPlan(({ units, definitions }) => {
  const { classSize: most } = definitions.standards
  return perPlace({
    unit: '个班',
    noun: '个学段',
    nobody: '没有学校有学生，不适用。',
    places: units.map(({ school, stage, figures }) =>
      placeOf(school.id, stage, unitName(school, stage), figures, most[stage]),
    ),
  })
})

function placeOf(
  school: Place['school'],
  stage: Stage,
  name: string,
  figures: StageFigures,
  most: number,
): Place {
  const { pupils, classes } = figures
  const crowded = crowdedGrades(figures, most)
  const average = figureText(fraction(pupils, Math.max(1, classes)), fraction(most), 1)
  const over = classes === 0 || pupils > most * classes || crowded.length > 0
  // Classes that would have to be added, by stage or by grade, whichever asks for more.
  const missing = Math.max(
    0,
    Math.ceil(pupils / most) - classes,
    crowded.reduce((sum, grade) => sum + Math.ceil(grade.pupils / most) - grade.classes, 0),
  )
  const where =
    crowded.length > 0 ? `，其中第 ${crowded.map(({ at }) => at + 1).join('、')} 个年级超过` : ''
  const value = { measured: `${average} 人`, verdict: over ? 'short' : 'met' } as const
  return {
    school,
    stage,
    before: value,
    after: value,
    required: `不超过${most}人`,
    missing: over ? missing : 0,
    sentence: `${name}${stages[stage]}学生 ${pupils} 人、${classes} 个班，平均每班 ${average} 人${where}，标准不超过 ${most} 人，${over ? `需增加 ${missing} 个班，不符合` : '符合'}。`,
    ...noPeople,
  }
}

type Grade = { readonly at: number; readonly pupils: number; readonly classes: number }

function crowdedGrades(
  { pupilsByGrade, classesByGrade }: StageFigures,
  most: number,
): readonly Grade[] {
  if (pupilsByGrade === null || classesByGrade === null) return []
  return pupilsByGrade
    .map((pupils, at): Grade => ({ at, pupils, classes: classesByGrade[at] ?? 0 }))
    .filter(({ pupils, classes }) => pupils > most * classes)
}

import type { StandardValue } from '../../domain/standard.ts'
import { figureText, unitName } from '../display.ts'
import { ceilDivide, compare, fraction, minus } from '../fraction.ts'
import type { Unit } from '../units.ts'
import { headsOfSubject, pupilsOf, teachingPeople, unitKey } from './people.ts'
import { noPeople, type Place, perPlace, type StandardCheck } from './standard-check.ts'

/** 体育教师: at most so many classes for one; a large rural school has one whatever its classes. */
export const sports: StandardCheck = (replay) => {
  const people = teachingPeople(replay)
  const heads = {
    before: headsOfSubject(people.before, 'sports'),
    after: headsOfSubject(people.after, 'sports'),
  }
  const { classesPerTeacher, ruralPupils } = replay.definitions.standards.sports
  return perPlace({
    unit: '人',
    noun: '个学段',
    nobody: '没有学校有学生，不适用。',
    places: replay.units.map((unit): Place => {
      const { school, stage, figures } = unit
      const byClasses = fraction(figures.classes, classesPerTeacher[stage])
      const one = isLargeRural(unit, ruralPupils) && compare(byClasses, fraction(1)) < 0
      const need = one ? fraction(1) : byClasses
      const at = (book: ReadonlyMap<string, number>) =>
        fraction(book.get(unitKey(school.id, stage)) ?? 0, 1_000_000)
      const figureAt = (book: ReadonlyMap<string, number>): StandardValue => ({
        measured: `${figureText(at(book), need, 1)} 人`,
        verdict: compare(at(book), need) >= 0 ? 'met' : 'short',
      })
      const lacking = minus(need, at(heads.after))
      const missing = Math.max(0, Number(ceilDivide(lacking.numerator, lacking.denominator)))
      const after = figureAt(heads.after)
      const text = figureText(need, at(heads.after), 1)
      return {
        school: school.id,
        stage,
        before: figureAt(heads.before),
        after,
        required: `${text}人`,
        missing,
        sentence: `${unitName(school, stage)} ${figures.classes} 个班，应有体育教师 ${text} 人${one ? `（${ruralPupils} 人及以上的乡村学校至少一名）` : `（每 ${classesPerTeacher[stage]} 个班一名）`}，实有 ${after.measured}，${missing > 0 ? `差 ${missing} 人，不符合` : '符合'}。`,
        ...noPeople,
      }
    }),
  })
}

const isLargeRural = ({ school }: Unit, least: number): boolean =>
  school.setting === 'rural' && pupilsOf(school) >= least

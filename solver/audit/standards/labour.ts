import { stageList } from '../../domain/codes.ts'
import { decimalText, exactly, fraction, plus, times } from '../fraction.ts'
import { loadOf } from '../need.ts'
import type { Replay } from '../replay.ts'
import { teachingOf } from './by-school.ts'
import { type Place, perPlace, type StandardCheck } from './standard-check.ts'

/** 劳动教师: every school has somebody who teaches it, full-time or beside another subject. */
export const labour: StandardCheck = (replay) =>
  perPlace({
    unit: '人',
    noun: '所学校',
    nobody: '没有学校有学生，不适用。',
    remark: `；按每班每周 ${replay.definitions.standards.labour.lessonsPerClass} 节折合，全县需劳动教师 ${decimalText(needOf(replay), 1)} 人`,
    places: teachingOf(replay, 'labour').map(({ school, before, after }): Place => {
      const figureAt = (count: number) =>
        ({ measured: `${count} 人`, verdict: count > 0 ? 'met' : 'short' }) as const
      return {
        school: school.id,
        stage: null,
        before: figureAt(before.all.length),
        after: figureAt(after.all.length),
        required: '至少1人（可兼职）',
        missing: after.all.length > 0 ? 0 : 1,
        sentence: `${school.name}任教劳动的教师 ${after.all.length} 人，其中专职 ${after.main.length} 人，${after.all.length > 0 ? '符合' : '差 1 人，不符合'}。`,
        numerator: after.all,
        denominator: [],
      }
    }),
  })

/** Lessons of all classes over the load of a full-time labour teacher. */
const needOf = ({ units, definitions }: Replay) =>
  stageList.reduce((sum, stage) => {
    const classes = units
      .filter((unit) => unit.stage === stage)
      .reduce((all, { figures }) => all + figures.classes, 0)
    const load = fraction(loadOf(definitions.lessons, stage, 'labour'), 1000)
    const lessons = times(fraction(classes), exactly(definitions.standards.labour.lessonsPerClass))
    return plus(sum, {
      numerator: lessons.numerator * load.denominator,
      denominator: lessons.denominator * load.numerator,
    })
  }, fraction(0))

import { z } from 'zod'
import { type TitleGrade, titleGrades } from '../../domain/codes.ts'
import { defineRule } from '../rule.ts'

const grades = z.array(z.enum(Object.keys(titleGrades) as [TitleGrade, ...TitleGrade[]]))

/**
 * Share of experienced teachers among those who move 中高级教师交流比例, by title instead of by
 * backbone list. A mover counts when the grade of his title is listed for his stage - the stage with
 * the larger share before the plan, primary where both are equal - or, with `backbone`, when he is a
 * backbone teacher (definition `backbone`).
 * Movers: transfers that count as rotation (definition `kinds`).
 * shortfall (人) = max(0, ceil(minPercent × moved / 100) - counted among moved); 0 when nobody moves.
 */
export const rule = defineRule({
  zh: '中高级教师交流比例',
  en: 'Share of senior titles',
  unit: '人',
  params: z.strictObject({
    minPercent: z.int().min(0).max(100),
    grades: z.strictObject({ primary: grades, junior: grades }),
    backbone: z.boolean(),
  }),
  sentence: ({ minPercent, grades: { primary, junior }, backbone }) => {
    const named = (listed: readonly TitleGrade[]) => listed.map((g) => titleGrades[g]).join('、')
    return `交流教师中小学${named(primary)}、初中${named(junior)}职称${backbone ? '及骨干' : ''}教师不低于 ${minPercent}%`
  },
})

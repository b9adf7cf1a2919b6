import { z } from 'zod'
import { type Setting, settings } from '../../domain/codes.ts'
import { defineRule } from '../rule.ts'

/**
 * Town teachers go to teach in the villages 城镇教师支教. Eligible are the teachers in the
 * denominator (definition `due`) whose personnel school has a setting in `from` and, unless `maxAge`
 * is null, whose age (whole years from birth month to base month) does not exceed the value for
 * their sex. Of them
 *   required = min(eligible, max(minPeople, ceil(minPercent × eligible / 100)))
 * go to a school whose setting is rural.
 * shortfall (人) = max(0, required - those who go). Nobody eligible: 0.
 */
export const rule = defineRule({
  zh: '城镇教师支教',
  en: 'Town teachers serve in rural schools',
  unit: '人',
  params: z.strictObject({
    minPercent: z.int().min(0).max(100),
    minPeople: z.int().min(0).max(1000),
    from: z.array(z.enum(Object.keys(settings) as [Setting, ...Setting[]])).min(1),
    maxAge: z.strictObject({ male: z.int(), female: z.int() }).nullable(),
  }),
  sentence: ({ minPercent, minPeople, from, maxAge }) =>
    `${from.map((setting) => settings[setting]).join('、')}学校符合交流条件${
      maxAge === null ? '' : `、男不超过 ${maxAge.male} 周岁女不超过 ${maxAge.female} 周岁`
    }的教师中到乡村学校支教的不少于 ${minPercent}%，且不少于 ${minPeople} 人`,
})

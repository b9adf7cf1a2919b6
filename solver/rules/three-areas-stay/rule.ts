import { z } from 'zod'
import { type Setting, settings } from '../../domain/codes.ts'
import { defineRule } from '../rule.ts'

/**
 * Backbone teachers of the programme for three kinds of areas 三区人才 stay where they serve: none
 * of them (definition `backbone`; special status 三区人才, whether its term is over or not) whose
 * personnel school has a setting in `settings` is transferred.
 * shortfall (人) = number of such transfers, but for those of a closing school (rule closing-placed).
 */
export const rule = defineRule({
  zh: '三区骨干留任',
  en: 'Backbone teachers of the three areas stay',
  unit: '人',
  params: z.strictObject({
    settings: z.array(z.enum(Object.keys(settings) as [Setting, ...Setting[]])).min(1),
  }),
  sentence: ({ settings: where }) =>
    `${where.map((setting) => settings[setting]).join('、')}学校的三区人才中，骨干教师留任原校`,
})

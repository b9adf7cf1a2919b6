import { z } from 'zod'
import { defineRule } from '../rule.ts'

const measures = { backbone: '骨干教师', bachelor: '本科及以上学历教师' } as const

/**
 * Town-seat schools are staffed no worse than urban ones 镇驻地学校师资占比. For each listed measure
 * the urban level is M ÷ U before the plan: U counted teachers (employment in counting.employments)
 * whose personnel school has setting urban and enters the county, M of them backbone teachers
 * (definition `backbone`) or with a bachelor's degree or above. For each school that is a town seat
 * 镇驻地, not urban, not closing and enters the county, with n counted teachers after the plan and m of them of
 * the measure (personnel school, so a transfer counts only when the relation moves):
 *   missing = max(0, ceil((M·n - m·U) / U))
 * shortfall (人) = Σ over measures and schools. U = 0: no level to compare with, shortfall 0.
 * The level is the one before the plan, a fixed target: a plan may not pass by lowering the urban schools.
 */
export const rule = defineRule({
  zh: '镇驻地学校师资占比',
  en: 'Staffing of town-seat schools',
  unit: '人',
  params: z.strictObject({
    measures: z
      .array(z.enum(Object.keys(measures) as [keyof typeof measures, ...(keyof typeof measures)[]]))
      .min(1),
  }),
  sentence: ({ measures: listed }) =>
    `镇驻地学校${listed.map((measure) => measures[measure]).join('、')}占比不低于城区学校（交流前水平）`,
})

export const measureNames: { readonly [Measure in keyof typeof measures]: string } = measures

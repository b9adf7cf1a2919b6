import { z } from 'zod'
import { defineRule } from '../rule.ts'

const groups = {
  'urban-or-strong': '城区和优质学校符合交流条件教师',
  'backbone-due': '符合交流条件的骨干教师',
  'backbone-all': '全县骨干教师',
} as const

/**
 * Share of a named group that moves 特定人员交流比例, beside the share of all who are due: several
 * texts count it for some teachers only.
 * - `urban-or-strong`: teachers in the denominator (definition `due`) whose personnel school has
 *   setting urban or is a strong one 优质学校;
 * - `backbone-due`: teachers in the denominator who are backbone teachers (definition `backbone`);
 * - `backbone-all`: backbone teachers whose personnel school enters the county (definition
 *   `counting`), due or not.
 * shortfall (人) = max(0, ceil(minPercent × members / 100) - members who move, by transfers that
 * count as rotation (definition `kinds`)).
 */
export const rule = defineRule({
  zh: '特定人员交流比例',
  en: 'Share of a group that moves',
  unit: '人',
  params: z.strictObject({
    minPercent: z.int().min(0).max(100),
    group: z.enum(Object.keys(groups) as [keyof typeof groups, ...(keyof typeof groups)[]]),
  }),
  sentence: ({ minPercent, group }) => `${groups[group]}中交流的不低于 ${minPercent}%`,
})

export const groupNames: { readonly [Group in keyof typeof groups]: string } = groups

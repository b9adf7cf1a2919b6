import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Principal and vice-principal do not leave together 校长、副校长不同时交流. Leaders of a school:
 * teachers with office principal, secretary, secretary-principal or vice-principal and that
 * personnel school. Of one school at most one leader is transferred; closing schools (rule
 * closing-placed) are passed over.
 * shortfall (人) = Σ over schools of max(0, leaders transferred - 1).
 */
export const rule = defineRule({
  zh: '校长副校长不同时交流',
  en: 'Leaders do not leave together',
  unit: '人',
  params: z.strictObject({}),
  sentence: () => '同一学校的校长（书记）与副校长不同时交流',
})

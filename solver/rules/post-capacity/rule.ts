import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Post structure 岗位结构. For each school of the county and each grade (senior, intermediate,
 * junior) with approved posts given: in-quota teachers of that title grade after the plan ≤
 * max(posts, before). Only transfers whose relation moves count.
 * Those placed from closing schools bring their post along (rule closing-placed): they are left out
 * of the number after the plan.
 * shortfall (个岗位) = Σ over schools and grades of the excess.
 */
export const rule = defineRule({
  zh: '岗位结构',
  en: 'Post capacity',
  unit: '个岗位',
  params: z.strictObject({}),
  sentence: () => '各校高级、中级、初级岗位聘用人数不超过核定岗位数，已超岗的不再增加',
})

import { z } from 'zod'
import { type Office, offices } from '../../domain/codes.ts'
import { defineDefinition } from '../rule.ts'

/**
 * Whose term of office is over 校长任期届满. A leader is a teacher with an office in `offices`. His
 * term is over when he is in quota, his presence is in `due.presences`, his personnel school enters
 * the county and is not closing (rule closing-placed), and he has been there for at least `maxYears`
 * whole years 足年 since `since` - files hold no date of appointment. `maxYears` null: nobody's is.
 *
 * Leaders whose term is over may move though they are not due (rule due-only passes over them), and
 * their transfers do not count as rotation (definition `kinds`): principals are reported apart.
 */
export const definition = defineDefinition({
  zh: '校长任期口径',
  en: 'Terms of school leaders',
  params: z.strictObject({
    offices: z.array(z.enum(Object.keys(offices) as [Office, ...Office[]])).min(1),
    maxYears: z.int().min(1).max(30).nullable(),
  }),
})

import { z } from 'zod'
import type { Override } from '../domain/county.ts'
import { periodSchema, renewalSchema } from './case-schema.ts'

/** How a county runs the process 流程参数. Every value is the county's; the defaults are assumed (U). */
export const settingsSchema = z.strictObject({
  notice: periodSchema,
  renewal: renewalSchema,
  /** Working days for an answer, from the day after receipt. */
  answerDays: z.int().min(1).max(60),
  /** Must late objections be answered before 定稿, too? */
  lateObjectionsStop: z.boolean(),
  /** When the counter closes 受理时间: `17:30`. */
  officeCloses: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应写作 HH:mm。'),
})
export type ProcessSettings = z.infer<typeof settingsSchema>

/** Five working days, the posting day not counted: the safe reading. */
export const defaultSettings: ProcessSettings = {
  notice: { days: 5, unit: 'working', countPostingDay: false },
  renewal: 'changed',
  answerDays: 5,
  lateObjectionsStop: false,
  officeCloses: '17:30',
}

/** With 公示工作日 of the county's 参数 sheet; intake has told what is wrong with it. */
export function settingsFor(
  overrides: readonly Override[],
  base: ProcessSettings = defaultSettings,
): ProcessSettings {
  const typed = overrides.findLast(({ name }) => name === '公示工作日')
  const days = z.coerce.number().pipe(periodSchema.shape.days).safeParse(typed?.value)
  if (typed === undefined || !days.success) return base
  return { ...base, notice: { ...base.notice, days: days.data, unit: 'working' } }
}

import { z } from 'zod'
import { openPhases, type Phase } from './case.ts'
import { addDays, type Day, dayIn, isDay } from './day.ts'
import type { ComputedDay } from './period.ts'
import { isWorkingDay, stateOf, type WorkCalendar } from './work-calendar.ts'

/** Whose step of the year it is 承担单位; the first four sign in, the rest are told by them. */
export const owners = {
  personnel: '人事科',
  leadership: '分管领导',
  auditor: '督导核验',
  schools: '各学校',
  establishment: '编办',
  'human-resources': '人社局',
  supervision: '督导室',
} as const
export type Owner = keyof typeof owners

/** A due day that is no working day is kept before it, after it, or as it stands. */
export const shifts = { earlier: '提前', later: '顺延', none: '不变' } as const
export type Shift = keyof typeof shifts

const monthDay = z
  .string()
  // No leap year: no step may rest on 29 February.
  .refine((text) => isDay(`2027-${text}`), '日期应写作 MM-DD，且每年都有。')

/** What a step of the year waits for. */
export type WaitingPhase = (typeof openPhases)[number]

/** Keys of a word list are its codes; `Object.keys` forgets that. */
const codes = <Code extends string>(words: { readonly [C in Code]: string }) =>
  z.enum(Object.keys(words) as [Code, ...Code[]])

export const yearlySchema = z
  .strictObject({
    steps: z
      .array(
        z.strictObject({
          step: z.string().regex(/^[a-z]+(-[a-z]+)*$/, '应为小写字母和连字符。'),
          name: z.string().min(1),
          opens: monthDay,
          due: monthDay,
          /** 1: in the calendar year after the one the school year begins in. */
          yearsLater: z.literal(1).exactOptional(),
          owner: z.array(codes<Owner>(owners)).min(1),
          needs: z.array(z.string().min(1)),
          produces: z.array(z.string().min(1)).min(1),
          noticeDays: z.int().min(1).max(60).exactOptional(),
          shift: codes<Shift>(shifts),
          case: z.array(z.enum(openPhases)).exactOptional(),
        }),
      )
      .min(1),
  })
  .superRefine(({ steps }, context) => {
    for (const [at, step] of steps.entries()) {
      const path = ['steps', at]
      if (step.due < step.opens)
        context.addIssue({ code: 'custom', path: [...path, 'due'], message: '截止早于开始' })
      if (steps.findIndex((each) => each.step === step.step) < at)
        context.addIssue({ code: 'custom', path: [...path, 'step'], message: '步骤重复' })
    }
    for (const phase of openPhases)
      if (steps.filter((step) => step.case?.includes(phase)).length !== 1)
        context.addIssue({
          code: 'custom',
          path: ['steps'],
          message: `方案流程的环节 ${phase} 应恰好对应一个步骤`,
        })
  })

/** Every step of a school year 年度流程, in order. */
export type YearlySteps = z.infer<typeof yearlySchema>['steps']
export type YearlyStep = YearlySteps[number]

/** The days of a step in the school year that begins in `year`. */
export type Window = { readonly opens: Day; readonly due: ComputedDay }

export function windowOf(step: YearlyStep, year: number, calendar: WorkCalendar): Window {
  const calendarYear = year + (step.yearsLater ?? 0)
  return {
    opens: dayIn(calendarYear, step.opens),
    due: shifted(dayIn(calendarYear, step.due), step.shift, calendar),
  }
}

function shifted(due: Day, shift: Shift, calendar: WorkCalendar): ComputedDay {
  if (shift === 'none') return { day: due, state: 'official' }
  let day = due
  while (!isWorkingDay(calendar, day)) day = addDays(day, shift === 'earlier' ? -1 : 1)
  const [from, to] = day < due ? [day, due] : [due, day]
  return { day, state: stateOf(calendar, from, to) }
}

/** The step whose due day a phase of a case has to keep. */
export const stepOf = (steps: YearlySteps, phase: Phase): YearlyStep | null =>
  steps.find((step) => (step.case as readonly Phase[] | undefined)?.includes(phase)) ?? null

import { addDays, type Day, dayInWords } from './day.ts'
import {
  type DayState,
  dayStates,
  isWorkingDay,
  stateOf,
  type WorkCalendar,
} from './work-calendar.ts'

/** 工作日 or 自然日. */
export const periodUnits = { working: '工作日', natural: '自然日' } as const
export type PeriodUnit = keyof typeof periodUnits

/** How a period is counted 期限口径. */
export type Period = {
  readonly days: number
  readonly unit: PeriodUnit
  /** Is the day of posting day 1? Many offices count it; not counting it is the safe reading. */
  readonly countPostingDay: boolean
}

/** A day computed from the calendar, and whether the calendar was known as far as that. */
export type ComputedDay = { readonly day: Day; readonly state: DayState }

/**
 * Last day of a notice 公示截止日; it ends at 24:00 of that day. A period of natural days that ends on
 * a day off ends on the next working day (the general civil rule, not read in a rule for notices).
 */
export function noticeEnd(calendar: WorkCalendar, posted: Day, period: Period): ComputedDay {
  const first = period.countPostingDay ? posted : addDays(posted, 1)
  if (period.unit === 'working') {
    const day = workingDay(calendar, first, period.days)
    return { day, state: stateOf(calendar, first, day) }
  }
  const natural = addDays(first, period.days - 1)
  const day = workingDay(calendar, natural, 1)
  return { day, state: stateOf(calendar, natural, day) }
}

/** An answer is due n working days from the day after receipt 答复期限. */
export const answerDue = (calendar: WorkCalendar, received: Day, days: number): ComputedDay =>
  noticeEnd(calendar, received, { days, unit: 'working', countPostingDay: false })

/** Last day to post a notice that has to end by `end`; `null` if none of the year before does. */
export function latestPosting(calendar: WorkCalendar, end: Day, period: Period): Day | null {
  for (let back = 0; back <= 366; back++) {
    const day = addDays(end, -back)
    if (noticeEnd(calendar, day, period).day <= end) return day
  }
  return null
}

/** The `count`-th working day from `from` on, `from` included. */
function workingDay(calendar: WorkCalendar, from: Day, count: number): Day {
  let day = from
  let left = count
  while (true) {
    if (isWorkingDay(calendar, day)) left -= 1
    if (left <= 0) return day
    day = addDays(day, 1)
  }
}

/** Every date computed from a calendar not yet announced says so: 2027年2月18日（暂按法定）. */
export const computedInWords = ({ day, state }: ComputedDay): string =>
  state === 'official' ? dayInWords(day) : `${dayInWords(day)}（${dayStates.provisional}）`

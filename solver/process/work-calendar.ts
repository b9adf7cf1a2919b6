import { type Day, dayIn, daysFrom, weekdayOf, yearOf } from './day.ts'
import { statutoryDays } from './statutory.ts'

/** 类型 of a row of the holiday table: a day off, or a weekend day people work 调休. */
export const holidayKinds = { off: '放假', work: '上班' } as const
export type HolidayKind = keyof typeof holidayKinds

/** 状态: read in the year's notice, or put down before it was out. */
export const dayStates = { official: '正式', provisional: '暂按法定' } as const
export type DayState = keyof typeof dayStates

/** One row of 节假日安排. */
export type HolidayRow = {
  /** The year whose notice it comes from: 元旦 may begin in the December before. */
  readonly year: number
  readonly day: Day
  readonly kind: HolidayKind
  readonly name: string
  /** 来源: document and date. */
  readonly source: string
  readonly state: DayState
  readonly enteredBy: string
  /** 录入时间, as written. */
  readonly enteredAt: string
}

/** Which days offices work 工作日历. */
export type WorkCalendar = {
  readonly off: ReadonlySet<Day>
  readonly work: ReadonlySet<Day>
  /** Years whose notice is loaded. */
  readonly official: ReadonlySet<number>
}

export function calendarOf(rows: readonly HolidayRow[]): WorkCalendar {
  const of = (kind: HolidayKind): ReadonlySet<Day> =>
    new Set(rows.filter((row) => row.kind === kind).map(({ day }) => day))
  const years = [...new Set(rows.map(({ year }) => year))]
  return {
    off: of('off'),
    work: of('work'),
    official: new Set(years.filter((year) => unnamedFestivals(rows, year).length === 0)),
  }
}

/**
 * Statutory days no official row of the year gives off. A year's notice names them all: a county's own
 * extra day alone does not make the year known.
 */
export function unnamedFestivals(rows: readonly HolidayRow[], year: number): readonly string[] {
  const given = new Set(
    rows
      .filter((row) => row.year === year && row.state === 'official' && row.kind === 'off')
      .map(({ day }) => day),
  )
  const missing = statutoryDays(year).filter(({ day }) => !given.has(day))
  return [...new Set(missing.map(({ name }) => name))]
}

/**
 * 上班 beats 放假, 放假 beats the weekday. In a year without its notice the statutory days are off
 * besides; everything else of it is a guess, and `stateOf` says so.
 */
export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  if (calendar.work.has(day)) return true
  if (calendar.off.has(day)) return false
  if (!calendar.official.has(yearOf(day)) && isStatutory(day)) return false
  const weekday = weekdayOf(day)
  return weekday >= 1 && weekday <= 5
}

const isStatutory = (day: Day): boolean =>
  statutoryDays(yearOf(day)).some((statutory) => statutory.day === day)

/** What is known of the days from `from` to `to`, both included. */
export const stateOf = (calendar: WorkCalendar, from: Day, to: Day): DayState =>
  daysFrom(from, to).every((day) => noticesBehind(day).every((year) => calendar.official.has(year)))
    ? 'official'
    : 'provisional'

/** The notice for 元旦 reaches back into the last days of December: 2022-12-31 was a day off of 2023. */
const noticesBehind = (day: Day): readonly number[] =>
  day >= dayIn(yearOf(day), '12-29') ? [yearOf(day), yearOf(day) + 1] : [yearOf(day)]

/** Working days of each month of a year, to compare with the check sum of a notice. */
export function workingDaysByMonth(calendar: WorkCalendar, year: number): readonly number[] {
  const counts = Array<number>(12).fill(0)
  for (const day of daysFrom(dayIn(year, '01-01'), dayIn(year, '12-31')))
    if (isWorkingDay(calendar, day)) {
      const month = Number(day.slice(5, 7)) - 1
      counts[month] = (counts[month] ?? 0) + 1
    }
  return counts
}

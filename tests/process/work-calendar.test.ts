import { describe, expect, test } from 'vitest'
import { readHolidays } from '../../solver/intake/holidays.ts'
import { addDays, type Day, weekdayOf } from '../../solver/process/day.ts'
import {
  answerDue,
  computedInWords,
  latestPosting,
  noticeEnd,
  type Period,
} from '../../solver/process/period.ts'
import { festivalYears, statutoryDays } from '../../solver/process/statutory.ts'
import {
  calendarOf,
  type HolidayRow,
  isWorkingDay,
  workingDaysByMonth,
} from '../../solver/process/work-calendar.ts'
import { newMoons } from './new-moons.ts'

const shipped = readHolidays()
if (!shipped.ok) throw new Error(shipped.error.map(({ message }) => message).join('\n'))
const calendar = calendarOf(shipped.value.rows)

const five = (countPostingDay: boolean, more: Partial<Period> = {}): Period => ({
  days: 5,
  unit: 'working',
  countPostingDay,
  ...more,
})

describe('the holiday table of 2026 节假日安排', () => {
  test('has 248 working days, by month as the notice gives them', () => {
    const months = workingDaysByMonth(calendar, 2026)
    expect(months).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
    expect(months.reduce((sum, days) => sum + days)).toBe(248)
  })

  test('gives off every statutory day computed for the year', () => {
    const days = statutoryDays(2026)
    expect(days).toHaveLength(13)
    expect(days.filter(({ day }) => isWorkingDay(calendar, day))).toEqual([])
    const off = new Map(shipped.value.rows.map((row) => [row.day, row.name]))
    for (const { day, name } of days) expect(off.get(day), day).toBe(name)
  })

  test('a weekend day people work is a working day, a weekday off is none', () => {
    expect(weekdayOf('2026-09-20')).toBe(0)
    expect(isWorkingDay(calendar, '2026-09-20')).toBe(true)
    expect(weekdayOf('2026-02-23')).toBe(1)
    expect(isWorkingDay(calendar, '2026-02-23')).toBe(false)
  })
})

describe('five working days of notice', () => {
  test.each([
    ['2026-07-13', '2026-07-20', '2026-07-17'],
    ['2026-07-17', '2026-07-24', '2026-07-23'],
    ['2026-06-17', '2026-06-25', '2026-06-24'],
    ['2026-06-18', '2026-06-26', '2026-06-25'],
    ['2026-09-18', '2026-09-24', '2026-09-23'],
    ['2026-09-30', '2026-10-13', '2026-10-12'],
    ['2026-02-13', '2026-02-27', '2026-02-26'],
    ['2026-04-30', '2026-05-11', '2026-05-09'],
    ['2026-05-08', '2026-05-14', '2026-05-13'],
  ] as const)('posted %s: %s, or %s where the posting day counts', (posted, not, counted) => {
    expect(noticeEnd(calendar, posted, five(false))).toEqual({ day: not, state: 'official' })
    expect(noticeEnd(calendar, posted, five(true))).toEqual({ day: counted, state: 'official' })
  })

  test('posted on a Saturday, the posting day cannot count', () => {
    // 2026-07-18 is a Saturday: Monday 20 to Friday 24, either way.
    expect(noticeEnd(calendar, '2026-07-18', five(true)).day).toBe('2026-07-24')
    expect(noticeEnd(calendar, '2026-07-18', five(false)).day).toBe('2026-07-24')
  })

  test('every later posting ends no earlier, over the whole year', () => {
    for (let day: Day = '2026-01-01'; day < '2026-12-20'; day = addDays(day, 1)) {
      const [today, tomorrow] = [day, addDays(day, 1)].map(
        (posted) => noticeEnd(calendar, posted, five(false)).day,
      )
      expect(today && tomorrow && today <= tomorrow, day).toBe(true)
      expect(isWorkingDay(calendar, today ?? day), day).toBe(true)
    }
  })

  test('the last day to post is the last whose notice ends in time', () => {
    // 19 Tuesday to 25 Tuesday August: 19, 20, 21, 24, 25.
    expect(latestPosting(calendar, '2026-08-25', five(false))).toBe('2026-08-18')
    expect(latestPosting(calendar, '2026-08-25', five(true))).toBe('2026-08-19')
  })

  test('no days can be found before a notice too long for the year', () => {
    expect(latestPosting(calendar, '2026-08-25', five(false, { days: 400 }))).toBeNull()
  })
})

describe('natural days', () => {
  const natural = (days: number, countPostingDay: boolean): Period => ({
    days,
    unit: 'natural',
    countPostingDay,
  })

  test('count weekends and holidays', () => {
    expect(noticeEnd(calendar, '2026-07-13', natural(7, false)).day).toBe('2026-07-20')
    expect(noticeEnd(calendar, '2026-07-13', natural(7, true)).day).toBe('2026-07-20')
  })

  test('shift to the next working day when they end on a day off', () => {
    // Day 7 from Saturday 26 September is Saturday 3 October; work begins again on Thursday the 8th.
    expect(noticeEnd(calendar, '2026-09-26', natural(7, false)).day).toBe('2026-10-08')
    // Sunday 20 September is worked, so the period may end on it.
    expect(noticeEnd(calendar, '2026-09-13', natural(7, false)).day).toBe('2026-09-20')
  })
})

test('an answer is due five working days from the day after receipt', () => {
  expect(answerDue(calendar, '2026-07-17', 5)).toEqual({ day: '2026-07-24', state: 'official' })
})

describe('a year without its notice 暂按法定', () => {
  test('has its statutory days off, and says so on every date', () => {
    // 正月初一 is Saturday 6 February 2027: Friday 5 to Monday 8 are off; 9, 10, 11, 12, 15 count.
    const end = noticeEnd(calendar, '2027-02-04', five(false))
    expect(end).toEqual({ day: '2027-02-15', state: 'provisional' })
    expect(computedInWords(end)).toBe('2027年2月15日（暂按法定）')
    expect(computedInWords({ day: '2026-07-20', state: 'official' })).toBe('2026年7月20日')
  })

  test('a period that only touches it is provisional too', () => {
    expect(noticeEnd(calendar, '2026-12-22', five(false))).toEqual({
      day: '2026-12-29',
      // The notice for 元旦 2027 may still take days off in the last days of December.
      state: 'provisional',
    })
    expect(noticeEnd(calendar, '2026-12-18', five(false)).state).toBe('official')
  })

  test('a county’s own day off alone does not make it known', () => {
    const own: HolidayRow = {
      year: 2027,
      day: '2027-03-10',
      kind: 'off',
      name: '地方假日',
      source: '县政府通知',
      state: 'official',
      enteredBy: '甲',
      enteredAt: '2026-12-01',
    }
    const wider = calendarOf([...shipped.value.rows, own])
    expect(isWorkingDay(wider, '2027-03-10')).toBe(false)
    expect(noticeEnd(wider, '2027-03-08', five(false))).toEqual({
      day: '2027-03-16',
      state: 'provisional',
    })
  })
})

describe('festivals of the moon', () => {
  test('the table covers 2025 to 2040', () => {
    expect(festivalYears).toEqual(Array.from({ length: 16 }, (_, i) => 2025 + i))
  })

  // Recounted from the moon itself: the first day of a month is the day of its new moon in Beijing.
  test.each(festivalYears)('%i: the first of each month is a new moon in Beijing', (year) => {
    const moons = newMoons(year)
    const days = new Map(statutoryDays(year).map(({ day, name }) => [name, day]))
    const day = (name: string): Day => days.get(name) ?? '0000-00-00'
    // The map keeps the last of several days: 正月初三 of four, the eve included.
    expect(moons).toContain(addDays(day('春节'), -2))
    expect(moons).toContain(addDays(day('端午节'), -4))
    expect(moons).toContain(addDays(day('中秋节'), -14))
  })

  test.each(festivalYears)('%i: they are the months the Chinese calendar counts', (year) => {
    const ofMoon = new Intl.DateTimeFormat('en-u-ca-chinese', {
      timeZone: 'UTC',
      month: 'numeric',
      day: 'numeric',
    })
    // The calendar of the engine is a day late or early near midnight, never a month.
    const near = (day: Day): readonly string[] =>
      [-1, 0, 1].map((days) => ofMoon.format(Date.parse(`${addDays(day, days)}T12:00:00Z`)))
    const days = statutoryDays(year)
    const first = (name: string): Day =>
      days.find((statutory) => statutory.name === name)?.day ?? '0000-00-00'
    expect(near(addDays(first('春节'), 1))).toContain('1/1')
    expect(near(first('端午节'))).toContain('5/5')
    expect(near(first('中秋节'))).toContain('8/15')
  })

  test('清明 of known years', () => {
    const day = (year: number) => statutoryDays(year).find(({ name }) => name === '清明节')?.day
    expect([2025, 2026, 2027, 2028].map(day)).toEqual([
      '2025-04-04',
      '2026-04-05',
      '2027-04-05',
      '2028-04-04',
    ])
  })

  test('outside the table only the fixed days are known', () => {
    expect(statutoryDays(2050).map(({ name }) => name)).toEqual([
      '元旦',
      '清明节',
      '劳动节',
      '劳动节',
      '国庆节',
      '国庆节',
      '国庆节',
    ])
  })
})

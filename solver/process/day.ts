/** A day of the calendar 日期 in Asia/Shanghai, written `YYYY-MM-DD`. Sorts as text. */
export type Day = `${number}-${number}-${number}`

/** A minute of the clock on the wall in Asia/Shanghai, written `YYYY-MM-DDTHH:mm`. Sorts as text. */
export type Moment = `${Day}T${number}:${number}`

/** A day that exists: 2026-02-30 does not. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(epochDay(text)) === text

export const isMoment = (text: string): text is Moment =>
  /T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, -6))

/** China has kept one time without summer time since 1991. */
const aheadOfGreenwich = 8 * 60 * 60_000

/** What the wall clock shows at an instant, given in milliseconds since 1970 as clocks count them. */
export function momentAt(epochMilliseconds: number): Moment {
  const text = new Date(epochMilliseconds + aheadOfGreenwich).toISOString()
  // The library writes the parts in this order and width.
  return text.slice(0, 16) as Moment
}

// A moment begins with its day.
export const dayOfMoment = (moment: Moment): Day => moment.slice(0, 10) as Day
export const timeOfMoment = (moment: Moment): string => moment.slice(11)

export const addDays = (day: Day, days: number): Day => dayOf(epochDay(day) + days)

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => epochDay(to) - epochDay(from)

/** 0 is Sunday, as calendars number them. */
export const weekdayOf = (day: Day): number => (((epochDay(day) + 4) % 7) + 7) % 7

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** `monthDay` is `MM-DD`. */
export const dayIn = (year: number, monthDay: string): Day =>
  // The template type cannot express zero padding, hence the cast.
  `${String(year).padStart(4, '0')}-${monthDay}` as Day

/** Every day from `from` to `to`, both included. */
export const daysFrom = (from: Day, to: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i))

/** The later of two days or moments, which sort as text. */
export const later = <Text extends string>(a: Text, b: Text): Text => (a > b ? a : b)

/** As sentences print it: 2026年7月13日. */
export const dayInWords = (day: Day): string =>
  `${yearOf(day)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

const millisecondsPerDay = 86_400_000

const epochDay = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
  millisecondsPerDay

// The library writes year, month and day in this order and width.
const dayOf = (epoch: number): Day =>
  new Date(epoch * millisecondsPerDay).toISOString().slice(0, 10) as Day

/** A month of the calendar, 年月, written `YYYY-MM`: `2016-09`. Sorts as text. */
export type YearMonth = `${number}-${number}`

/** `month` runs 1-12; values outside roll over into the year (13 is January of the next year). */
export function yearMonth(year: number, month: number): YearMonth {
  const index = year * 12 + (month - 1)
  const two = String((index % 12) + 1).padStart(2, '0')
  // The template type cannot express zero padding, hence the cast.
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${two}` as YearMonth
}

/** Months since year 0, so that months can be subtracted. */
export function monthIndex(value: YearMonth): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1
}

/** Whole months from `from` to `to`; negative when `to` is earlier. */
export const monthsBetween = (from: YearMonth, to: YearMonth): number =>
  monthIndex(to) - monthIndex(from)

export const addMonths = (value: YearMonth, months: number): YearMonth =>
  yearMonth(0, monthIndex(value) + months + 1)

/**
 * Whole years completed 足年 by the end of `base`, counting from the first day of `since`:
 * 2016-09 to 2026-08 is ten years, 2016-10 to 2026-08 is nine.
 */
export const wholeYears = (since: YearMonth, base: YearMonth): number =>
  Math.floor((monthsBetween(since, base) + 1) / 12)

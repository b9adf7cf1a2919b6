import { addDays, type Day, dayIn } from './day.ts'

/**
 * Statutory holidays 法定节假日 of a year, as the regulation on yearly holidays in force since 2025
 * counts them: 元旦 1 day, 春节 4 from the eve, 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3. They are what is
 * known before the State Council's notice of the year is out: without the days moved around them and
 * without the day off for a holiday that falls on a weekend.
 */
export type StatutoryDay = { readonly day: Day; readonly name: string }

/** Outside the years of the table the festivals of the moon are not known, and left out. */
export function statutoryDays(year: number): readonly StatutoryDay[] {
  const festival = festivals[year]
  const of = (name: string, first: Day, days: number): readonly StatutoryDay[] =>
    Array.from({ length: days }, (_, i) => ({ day: addDays(first, i), name }))
  return [
    ...of('元旦', dayIn(year, '01-01'), 1),
    ...(festival === undefined ? [] : of('春节', addDays(dayIn(year, festival.spring), -1), 4)),
    ...of('清明节', dayIn(year, `04-0${clearAndBright(year)}`), 1),
    ...of('劳动节', dayIn(year, '05-01'), 2),
    ...(festival === undefined ? [] : of('端午节', dayIn(year, festival.dragonBoat), 1)),
    ...(festival === undefined ? [] : of('中秋节', dayIn(year, festival.midAutumn), 1)),
    ...of('国庆节', dayIn(year, '10-01'), 3),
  ]
}

/** Day of April of the solar term 清明, for the years 2000 to 2099. */
const clearAndBright = (year: number): number =>
  Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4)

type Festivals = {
  /** 正月初一. */
  readonly spring: string
  /** 五月初五. */
  readonly dragonBoat: string
  /** 八月十五. */
  readonly midAutumn: string
}

/**
 * A table, because the Chinese calendar built into JavaScript engines is a day off where a new moon
 * falls close to midnight in Beijing: it puts 正月初一 of 2027 (new moon 23:56) and of 2030 (00:07) wrong.
 */
const festivals: { readonly [year: number]: Festivals } = {
  2025: { spring: '01-29', dragonBoat: '05-31', midAutumn: '10-06' },
  2026: { spring: '02-17', dragonBoat: '06-19', midAutumn: '09-25' },
  2027: { spring: '02-06', dragonBoat: '06-09', midAutumn: '09-15' },
  2028: { spring: '01-26', dragonBoat: '05-28', midAutumn: '10-03' },
  2029: { spring: '02-13', dragonBoat: '06-16', midAutumn: '09-22' },
  2030: { spring: '02-03', dragonBoat: '06-05', midAutumn: '09-12' },
  2031: { spring: '01-23', dragonBoat: '06-24', midAutumn: '10-01' },
  2032: { spring: '02-11', dragonBoat: '06-12', midAutumn: '09-19' },
  2033: { spring: '01-31', dragonBoat: '06-01', midAutumn: '09-08' },
  2034: { spring: '02-19', dragonBoat: '06-20', midAutumn: '09-27' },
  2035: { spring: '02-08', dragonBoat: '06-10', midAutumn: '09-16' },
  2036: { spring: '01-28', dragonBoat: '05-30', midAutumn: '10-04' },
  2037: { spring: '02-15', dragonBoat: '06-18', midAutumn: '09-24' },
  2038: { spring: '02-04', dragonBoat: '06-07', midAutumn: '09-13' },
  2039: { spring: '01-24', dragonBoat: '05-27', midAutumn: '10-02' },
  2040: { spring: '02-12', dragonBoat: '06-14', midAutumn: '09-20' },
}

/** Years whose festivals are known before their notice. */
export const festivalYears: readonly number[] = Object.keys(festivals).map(Number)

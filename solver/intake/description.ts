import type { County, Override } from '../domain/county.ts'
import type { Problem } from '../domain/problem.ts'
import type { YearMonth } from '../domain/year-month.ts'
import { matchKey } from './cell.ts'
import { yesNoCodes } from './codes.ts'
import type { WrittenOf } from './column.ts'
import type { parameterColumns } from './columns/other-sheets.ts'
import { problemOf } from './messages.ts'
import { readMonth } from './month-cell.ts'

/** What the county is called and when it is counted: the rows of 参数 that are no policy. */
export type Description = {
  readonly name: string | null
  readonly year: number | null
  readonly baseMonth: YearMonth | null
  readonly synthetic: boolean
}

/** Names of 参数 that describe the county; their rows never become overrides. */
export const descriptiveParameters = {
  name: {
    label: '县名',
    accepts: '县（市、区）名称，如 明德县',
    explanation: '印在各类表册上。不填时取文件名里的县名。',
  },
  year: {
    label: '学年',
    accepts: '2000—2099 的年份，如 2026 或 2026-2027',
    explanation: '学年开始的年份。不填时取文件名里的年份。',
  },
  baseMonth: {
    label: '基准日',
    accepts: '日期，如 2026-08-31',
    explanation: '足年、年龄和有效期算到这个月月底。不填时为学年开始当年的 8 月 31 日。',
  },
  synthetic: {
    label: '合成数据',
    accepts: '是、否',
    explanation: '填“是”时，所有文件都印“合成数据”。',
  },
} as const

/** Splits the rows of 参数 into what describes the county and what the policy layer has to judge. */
export function readDescription(
  rows: readonly Override[],
  report: (problem: Problem) => void,
): { readonly description: Description; readonly overrides: readonly Override[] } {
  const rowOf = (part: keyof typeof descriptiveParameters): Override | undefined =>
    rows.findLast(({ name }) => matchKey(name) === descriptiveParameters[part].label)
  const read = <T>(
    part: keyof typeof descriptiveParameters,
    parse: (text: string) => T | null,
  ): T | null => {
    const row = rowOf(part)
    if (row === undefined) return null
    const value = parse(row.value)
    const { label, accepts } = descriptiveParameters[part]
    if (value === null) {
      report(problemOf('N02', row.place, { name: label, range: accepts }, row.value))
    }
    return value
  }
  return {
    description: {
      name: read('name', (text) => text),
      year: read('year', schoolYear),
      baseMonth: read('baseMonth', baseMonth),
      synthetic: read('synthetic', yesOrNo) ?? false,
    },
    overrides: rows.filter(({ name }) => !descriptiveLabels.has(matchKey(name))),
  }
}

const descriptiveLabels: ReadonlySet<string> = new Set(
  Object.values(descriptiveParameters).map(({ label }) => label),
)

/** 2026, 2026-2027, 2026—2027学年: the year it begins in. */
export function schoolYear(text: string): number | null {
  const match = /^(20\d{2})(?:[-—–－~至]+(20\d{2}))?(学年|学年度|年)?$/.exec(matchKey(text))
  if (match === null) return null
  const first = Number(match[1])
  return match[2] === undefined || Number(match[2]) === first + 1 ? first : null
}

/** The day does not matter: years are counted to the end of the month. */
function baseMonth(text: string): YearMonth | null {
  const reading = readMonth({ kind: 'text', text }, null)
  return reading.kind === 'month' ? reading.month : null
}

function yesOrNo(text: string): boolean | null {
  const found = yesNoCodes.find(text)
  return found === null ? null : found.code === 'yes'
}

/** The same rows again, for a county to be written. */
export function descriptionRows(county: County): readonly WrittenOf<typeof parameterColumns>[] {
  const row = (part: keyof typeof descriptiveParameters, value: string) => ({
    name: descriptiveParameters[part].label,
    value,
    basis: null,
    note: null,
  })
  return [
    row('name', county.name),
    row('year', `${county.year}`),
    row('baseMonth', lastDay(county.baseMonth)),
    ...(county.synthetic ? [row('synthetic', '是')] : []),
  ]
}

const lastDay = (month: YearMonth): string => {
  const [year, number] = month.split('-').map(Number)
  const days = [31, leap(year ?? 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return `${month}-${days[(number ?? 1) - 1]}`
}

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

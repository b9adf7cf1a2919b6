import type { Place } from '../domain/county.ts'
import type { Problem, Severity } from '../domain/problem.ts'

/** What can be wrong with a holiday table 节假日安排: cause, then cure. */
const messages = {
  H01: {
    severity: 'error',
    text: '文件夹 {directory} 中没有节假日安排（*.csv）。请核对目录，每年一个文件。',
  },
  H02: { severity: 'error', text: '缺少列“{column}”。表头应为：{list}。' },
  H03: { severity: 'error', text: '“{column}”是必填项，现为空。请填写。' },
  H04: { severity: 'error', text: '年份“{v}”不是四位数字。请按 2026 的样子填写。' },
  H05: { severity: 'error', text: '“{v}”不是存在的日期。请按 2026-10-01 的样子填写。' },
  H06: {
    severity: 'error',
    text: '日期 {v} 不属于 {year} 年的安排。应为该年或上一年 12 月的日期，请核对年份。',
  },
  H07: { severity: 'error', text: '“{v}”不是可选值。可填：{list}。' },
  H08: { severity: 'error', text: '日期 {v} 与《{file}》第 {row} 行重复。一天只填一行。' },
  H09: {
    severity: 'warning',
    text: '{v} 是周一至周五，本来就是工作日，不必填“上班”。请核对日期。',
  },
  H10: {
    severity: 'warning',
    text: '{year} 年的安排没有列出{list}，视为尚未公布，按法定节假日推算。请补录国务院办公厅通知中的全部日期。',
  },
} as const satisfies {
  readonly [code: string]: { readonly severity: Severity; readonly text: string }
}
export type HolidayCode = keyof typeof messages

export function holidayProblem(
  code: HolidayCode,
  place: Place | null,
  slots: { readonly [name: string]: string | number } = {},
  value: string | null = null,
): Problem {
  const { severity, text } = messages[code]
  const known: Readonly<Record<string, string | number>> = { v: value ?? '', ...slots }
  const message = text.replace(/\{(\w+)\}/g, (slot, name: string) => String(known[name] ?? slot))
  return { code, severity, place, value, message }
}

import { max, median, scaleLinear } from 'd3'
import { type Setting, settings } from '../../solver/browser.ts'

/** One school's figure before the plan and after it; without a plan both are the same. */
export type BalanceSchool = {
  readonly id: string
  readonly name: string
  readonly setting: Setting
  readonly before: number
  readonly after: number
}
export type BalanceMeasure = {
  readonly name: string
  readonly unit: string
  readonly digits: number
  readonly limit: number | null
  /** 生师比: fewer pupils a teacher is better. */
  readonly lowerIsBetter: boolean
}
export type BalanceRow = BalanceSchool & {
  readonly y: number
  readonly x1: number
  readonly x2: number
  readonly changed: boolean
  /** `null` where nothing changed. */
  readonly better: boolean | null
}

export const balanceMargin = { top: 24, right: 96, bottom: 24, left: 148 }
const rowHeight = 22
/** Beyond so many schools only those that change are drawn. */
export const mostBalanceRows = 80

/** Dumbbells by setting, then by the figure before; unchanged schools fold away where asked for. */
export function layoutBalance(
  schools: readonly BalanceSchool[],
  { limit, lowerIsBetter }: Pick<BalanceMeasure, 'limit' | 'lowerIsBetter'>,
  fold: boolean,
  { width }: { readonly width: number },
) {
  const folds = fold || schools.length > mostBalanceRows
  const shown = [...schools]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ before, after }) => !folds || before !== after)
  const groups = (Object.keys(settings) as readonly Setting[]).map((setting) => ({
    setting,
    schools: shown
      .filter((school) => school.setting === setting)
      .sort((a, b) => a.before - b.before),
  }))
  const end = Math.max(
    limit ?? 0,
    max(schools, (one) => Math.max(one.before, one.after)) ?? 0,
    0.01,
  )
  const x = scaleLinear([0, 1.05 * end], [balanceMargin.left, width - balanceMargin.right])
  let y = balanceMargin.top
  const rows: BalanceRow[] = []
  const medians = groups.map(({ setting, schools: own }) => {
    const from = y
    for (const school of own) {
      rows.push(rowAt(school, y + rowHeight / 2, x, lowerIsBetter))
      y += rowHeight
    }
    const before = median(own, (one) => one.before) ?? null
    const after = median(own, (one) => one.after) ?? null
    return { setting, from, to: y, before, after, x1: at(x, before), x2: at(x, after) }
  })
  return {
    rows,
    medians: medians.filter(({ from, to }) => to > from),
    folded: schools.length - shown.length,
    limitX: limit === null ? null : x(limit),
    ticks: x.ticks(5),
    x,
    height: y + balanceMargin.bottom,
  }
}

const at = (x: (value: number) => number, value: number | null): number | null =>
  value === null ? null : x(value)

function rowAt(
  school: BalanceSchool,
  y: number,
  x: (value: number) => number,
  lowerIsBetter: boolean,
): BalanceRow {
  const { before, after } = school
  const changed = before !== after
  const better = changed ? after < before === lowerIsBetter : null
  return { ...school, y, x1: x(before), x2: x(after), changed, better }
}

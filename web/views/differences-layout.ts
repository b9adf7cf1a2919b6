import { max, scaleLinear } from 'd3'
import {
  type Convention,
  conventionList,
  type Indicator,
  indicatorCodes,
  type Stage,
} from '../../solver/browser.ts'
import { against, missing } from '../format.ts'

/** One coefficient under one convention; `within` is the audit's exact comparison with the limit. */
export type Spread = { readonly value: number | null; readonly within: boolean | null }
export type Spreads = { readonly [C in Convention]: Spread }
export type DifferenceRow = {
  readonly stage: Stage
  readonly indicator: Indicator
  readonly limit: number | null
  readonly before: Spreads
  /** `null`: no plan is shown. */
  readonly after: Spreads | null
}

type LaneMark = { readonly x: number; readonly clipped: boolean }
export type Lane = {
  readonly convention: Convention
  readonly y: number
  readonly before: LaneMark | null
  /** `null` where there is no plan, no value, or nothing changed: one mark then stands for both. */
  readonly after: LaneMark | null
  readonly own: boolean
}
export type DifferenceLine = DifferenceRow & {
  readonly id: string
  readonly y: number
  readonly height: number
  readonly limitX: number | null
  readonly lanes: readonly Lane[]
  /** The conventions do not agree. */
  readonly flipped: boolean
}

export const differenceMargin = { top: 6, right: 136, bottom: 22, left: 108 }
const rowHeight = 22
const laneHeight = 18
/** Values beyond so many limits are clipped and their number written. */
const mostLimits = 4

export type DifferenceSize = { readonly width: number }

/** 差异系数: one line a stage and indicator, beyond the limit first, else R1 … R7. */
export function layoutDifferences(
  rows: readonly DifferenceRow[],
  convention: Convention,
  opened: string | null,
  { width }: DifferenceSize,
) {
  const sorted = [...rows].sort(
    (a, b) =>
      excess(b, convention) - excess(a, convention) || (differenceId(a) < differenceId(b) ? -1 : 1),
  )
  const end = axisEnd(rows)
  const x = scaleLinear([0, end], [differenceMargin.left, width - differenceMargin.right])
  let y = differenceMargin.top
  const lines = sorted.map((row): DifferenceLine => {
    const id = differenceId(row)
    const shown = opened === id ? laneOrder(convention) : [convention]
    const height = opened === id ? laneHeight * shown.length + 4 : rowHeight
    const line = {
      ...row,
      id,
      y,
      height,
      limitX: row.limit === null ? null : x(row.limit),
      lanes: shown.map((each, at) => ({
        convention: each,
        own: each === convention,
        y: opened === id ? y + 2 + laneHeight * (at + 0.5) : y + rowHeight / 2,
        ...marksOf(row, each, end, x),
      })),
      flipped: isFlipped(row.after ?? row.before),
    }
    y += height
    return line
  })
  return { lines, ticks: x.ticks(4), x, end, height: y + differenceMargin.bottom }
}

export const differenceId = ({
  stage,
  indicator,
}: Pick<DifferenceRow, 'stage' | 'indicator'>): string =>
  `${stage === 'primary' ? '1' : '2'}-${indicatorCodes[indicator]}`

/** The profile's own first, and bold. */
const laneOrder = (own: Convention): readonly Convention[] => [
  own,
  ...conventionList.filter((each) => each !== own),
]

/** By how much the figure exceeds its limit; 0 where it does not: those keep their fixed order. */
function excess({ limit, before, after }: DifferenceRow, convention: Convention): number {
  const { value, within } = (after ?? before)[convention]
  return limit === null || value === null || within !== false ? 0 : value - limit
}

/** Zero to a quarter beyond the largest limit or the largest value, never more than four limits. */
function axisEnd(rows: readonly DifferenceRow[]): number {
  const limit = max(rows, (row) => row.limit) ?? 1
  const values = rows.flatMap(({ before, after }) =>
    conventionList.flatMap((each) => [before[each].value ?? 0, after?.[each].value ?? 0]),
  )
  return Math.min(mostLimits * limit, Math.max(1.25 * limit, 1.02 * (max(values) ?? 0)))
}

function marksOf(
  { before, after }: DifferenceRow,
  convention: Convention,
  end: number,
  x: (value: number) => number,
): Pick<Lane, 'before' | 'after'> {
  const markAt = ({ value }: Spread): LaneMark | null =>
    value === null ? null : { x: x(Math.min(value, end)), clipped: value > end }
  const was = before[convention]
  const is = after?.[convention]
  const moved = is !== undefined && is.value !== was.value
  return { before: markAt(was), after: moved ? markAt(is) : null }
}

/** 口径不同: some convention passes and another does not. */
export function isFlipped(spreads: Spreads): boolean {
  const verdicts = new Set(conventionList.flatMap((each) => spreads[each].within ?? []).map(String))
  return verdicts.size > 1
}

/** `0.5872`: four digits, more where four would hide the side of the limit. */
export const coefficientText = ({ value, within }: Spread, limit: number | null): string =>
  value === null
    ? missing
    : against(
        value,
        { limit: within === null ? null : limit, sense: 'at-most', met: within === true },
        4,
      )

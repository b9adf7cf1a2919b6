import { stageList } from '../domain/codes.ts'
import type { BalanceMeasure } from '../domain/indicator.ts'
import { type Curve, type CurveUnit, curveOf, secantPoints } from './curve.ts'
import { type Draft, type Terms, terms } from './model.ts'

/** Limits that set the scale of the balance goal, whole percent (教督〔2017〕6号). */
const scalePercent = { primary: 50, junior: 45 } as const

/**
 * The balance of the county as whole points: for each unit of each weighted curve a table F of whole
 * points with F(0) = 0 and steps round(10 · (f(d+1) - f(d))), which grow with d as the curve's own
 * steps do; a column above its secants. 1000 points are one indicator's allowed variance.
 */
export function writeBalance(draft: Draft): { readonly terms: Terms; readonly constant: number } {
  const total = terms()
  let constant = 0
  for (const stage of stageList)
    for (const indicator of draft.context.definitions.priorities.balance) {
      const curve = curveOf(draft, stage, indicator, 'weighted', scalePercent[stage])
      if (curve === null) continue
      const now = curve.units.reduce((sum, unit) => sum + curve.value(unit, 0), 0)
      constant += Math.round(10 * now)
      for (const unit of curve.units) {
        if (unit.heads.column === null) continue
        total.columns.push(writeTable(draft, curve, unit, indicator, unit.heads.column))
        total.values.push(1)
      }
    }
  return { terms: total, constant }
}

function writeTable(
  draft: Draft,
  curve: Curve,
  unit: CurveUnit,
  indicator: BalanceMeasure,
  heads: number,
): number {
  const stepAt = (change: number) => Math.round(10 * curve.step(unit, change))
  const table = tableOf(unit.heads.lower, unit.heads.upper, stepAt)
  const name = `balance_${unit.unit.index}_${indicator}`
  const column = draft.column({
    name,
    lower: Math.min(...table),
    upper: Math.max(...table),
    integer: false,
    derive: (values) => table[Math.round(values[heads] ?? 0) - unit.heads.lower] ?? 0,
  })
  for (const at of secantPoints(unit.heads, draft.breakpoints(name))) {
    const slope = stepAt(at)
    const intercept = (table[at - unit.heads.lower] ?? 0) - slope * at
    const row = { columns: [column, heads], values: [1, -slope] }
    draft.secant(name, intercept, row, { heads, at })
  }
  return column
}

/** F at every change from lower to upper, F(0) = 0. */
function tableOf(lower: number, upper: number, stepAt: (change: number) => number): number[] {
  const table = new Array<number>(upper - lower + 1).fill(0)
  for (let at = 0; at < upper; at++) table[at + 1 - lower] = (table[at - lower] ?? 0) + stepAt(at)
  for (let at = -1; at >= lower; at--) table[at - lower] = (table[at + 1 - lower] ?? 0) - stepAt(at)
  return table
}

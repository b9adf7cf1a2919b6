import type { Stage } from '../domain/codes.ts'
import type { BalanceMeasure, Convention } from '../domain/indicator.ts'
import type { Unit } from './context.ts'
import type { Draft, Heads } from './model.ts'

/**
 * A difference coefficient as a sum of convex curves, one per unit 校际差异系数.
 *
 * With x_u = base_u + d_u heads, weighted: A = P Σ x_u²/P_u and B = T = Σ x_u; unweighted and
 * sample: A = k Σ (x_u/P_u)² and B = Y = Σ x_u/P_u. Write B = B0 (1 + w). Around the mean before
 * the plan, m0 = B0/P (weighted) or B0/k,
 *
 *   100 (A - (1 + L²) B²) / (L² B0²) = Σ f_u(d_u) - 100 - 200 w - 100 (1 + 1/L²) w²
 *   f_u(d) = c · P_u (x_u/P_u - m0)²,  c = 100 P / (L² B0²)        (weighted)
 *   f_u(d) = c · (x_u/P_u - m0)²,      c = 100 k / (L² B0²)        (unweighted, sample)
 *
 * f_u is strictly convex, so its secants between whole numbers of heads are exact there
 * (solver.md 1.4). For the sample convention L² stands for L² (k-1)/k.
 */
export type Curve = {
  readonly stage: Stage
  readonly indicator: BalanceMeasure
  readonly units: readonly CurveUnit[]
  /** L² as the convention reads it. */
  readonly limitSquared: number
  /** w as terms over the heads columns: weight of each unit's d. */
  readonly shift: (unit: CurveUnit) => number
  readonly value: (unit: CurveUnit, change: number) => number
  /** f(d + 1) - f(d). */
  readonly step: (unit: CurveUnit, change: number) => number
}

export type CurveUnit = { readonly unit: Unit; readonly heads: Heads }

/** `null` where there is no data: fewer than two units, or nobody of the kind. */
export function curveOf(
  draft: Draft,
  stage: Stage,
  indicator: BalanceMeasure,
  convention: Convention,
  maxPercent: number,
): Curve | null {
  const units = draft.context.units
    .filter((unit) => unit.stage === stage && unit.inCoefficient)
    .map((unit) => ({ unit, heads: draft.heads(unit.index, indicator) }))
  const k = units.length
  const weighted = convention === 'weighted'
  const part = ({ unit, heads }: CurveUnit) => heads.base / 1000 / (weighted ? 1 : unit.pupils)
  const total = units.reduce((sum, unit) => sum + part(unit), 0)
  if (k < 2 || total === 0) return null
  const pupils = units.reduce((sum, { unit }) => sum + unit.pupils, 0)
  const limit = (maxPercent / 100) ** 2
  const limitSquared = convention === 'sample' ? (limit * (k - 1)) / k : limit
  const mean = total / (weighted ? pupils : k)
  const scale = (100 * (weighted ? pupils : k)) / (limitSquared * total * total)
  const curvature = (unit: Unit) => scale / (weighted ? unit.pupils : unit.pupils * unit.pupils)
  const centre = (unit: Unit) => mean * unit.pupils
  const heads = (unit: CurveUnit, change: number) => unit.heads.base / 1000 + change
  return {
    stage,
    indicator,
    units,
    limitSquared,
    shift: ({ unit }) => (weighted ? 1 : 1 / unit.pupils) / total,
    value: (unit, change) => curvature(unit.unit) * (heads(unit, change) - centre(unit.unit)) ** 2,
    step: (unit, change) =>
      curvature(unit.unit) * (2 * (heads(unit, change) - centre(unit.unit)) + 1),
  }
}

/**
 * Where secants are drawn: at every whole change a plan is likely to make, up to forty heads lost
 * or won, at a few points farther out, and at any point a plan was found at. Elsewhere
 * the curve lies above its secants: the bound stays valid, and a plan's own value is recomputed.
 */
export function secantPoints(heads: Heads, extra: readonly number[]): readonly number[] {
  const wanted = [...farther, ...extra.flatMap((at) => [at - 1, at])]
  for (let at = -40; at < 40; at++) wanted.push(at)
  const inside = wanted.filter((at) => at >= heads.lower && at < heads.upper)
  return [...new Set(inside)].sort((a, b) => a - b)
}

const farther: readonly number[] = [-80, -60, -50, -45, 45, 60, 80]

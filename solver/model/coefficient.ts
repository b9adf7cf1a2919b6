import type { Convention } from '../domain/indicator.ts'
import { type Curve, type CurveUnit, secantPoints } from './curve.ts'
import { type Derive, type Draft, terms } from './model.ts'

/**
 * Σ z_u - 200 w - 100 (1 + 1/L²) q - v ≤ 100, z_u above the secants of f_u, q ≤ w² (see curve.ts).
 * Where transfers cannot change B, w = q = 0 and the row is exact. Otherwise q is the polygon over
 * w² at the breakpoints, held in order by binaries: exact at every breakpoint, above w² between.
 */
export function writeCoefficient(
  draft: Draft,
  curve: Curve,
  convention: Convention,
  shortfall: (name: string, upper: number, derive: Derive) => number,
): number {
  const name = `${curve.stage}_${curve.indicator}`
  const row = terms()
  let fixed = 0
  for (const unit of curve.units) {
    if (unit.heads.column === null) fixed += curve.value(unit, 0)
    else add(row, writeCurve(draft, curve, unit), 1)
  }
  const offset = writeShift(draft, curve, row)
  if (row.columns.length === 0) return exactExcess(curve, convention, new Float64Array(0))
  const derive = (values: Float64Array) => exactExcess(curve, convention, values)
  add(row, shortfall(name, mostExcess(curve), derive), -1)
  draft.row(`cv_${name}`, Number.NEGATIVE_INFINITY, row, 100 - fixed + offset)
  return 0
}

function add(row: { columns: number[]; values: number[] }, column: number, value: number) {
  row.columns.push(column)
  row.values.push(value)
}

function writeCurve(draft: Draft, curve: Curve, unit: CurveUnit): number {
  const name = `z_${unit.unit.index}_${curve.indicator}`
  const heads = unit.heads.column ?? 0
  const points = secantPoints(unit.heads, draft.breakpoints(name))
  const secants = points.map((at) => {
    const slope = curve.step(unit, at)
    return { at, slope, intercept: curve.value(unit, at) - slope * at }
  })
  const derive = (values: Float64Array) => {
    const change = values[heads] ?? 0
    return secants.reduce((most, s) => Math.max(most, s.intercept + s.slope * change), 0)
  }
  const { lower, upper } = unit.heads
  const most = Math.max(curve.value(unit, lower), curve.value(unit, upper))
  const column = draft.column({ name, lower: 0, upper: most, integer: false, derive })
  for (const { at, slope, intercept } of secants)
    draft.secant(name, intercept, { columns: [column, heads], values: [1, -slope] }, { heads, at })
  return column
}

/** Adds -200 w - 100 (1 + 1/L²) q to the row; returns what of it is constant, for the right side. */
function writeShift(
  draft: Draft,
  curve: Curve,
  row: { columns: number[]; values: number[] },
): number {
  const change = shiftTerms(draft, curve)
  if (change.columns.length === 0) return 0
  const name = shiftName(curve)
  const points = shiftPoints(draft, curve, change)
  const first = points[0] ?? 0
  const shiftOf = (values: Float64Array) =>
    change.columns.reduce((sum, c, at) => sum + (change.values[at] ?? 0) * (values[c] ?? 0), 0)
  // w = first + Σ δ_j, each δ_j filled before the next: δ_j ≥ length_j y_j, δ_{j+1} ≤ length_{j+1} y_j.
  const link = { columns: [...change.columns], values: [...change.values] }
  let before: number | null = null
  for (let j = 0; j + 1 < points.length; j++) {
    const low = points[j] ?? 0
    const high = points[j + 1] ?? 0
    const length = high - low
    const part = draft.column({
      name: `${name}_part_${j}`,
      lower: 0,
      upper: length,
      integer: false,
      derive: (values) => Math.min(length, Math.max(0, shiftOf(values) - low)),
    })
    add(link, part, -1)
    const slope = low + high
    add(row, part, -200 - 100 * (1 + 1 / curve.limitSquared) * slope)
    if (before !== null)
      draft.row(
        name,
        Number.NEGATIVE_INFINITY,
        { columns: [part, before], values: [1, -length] },
        0,
      )
    if (j + 2 === points.length) break
    const full = draft.column({
      name: `${name}_full_${j}`,
      lower: 0,
      upper: 1,
      integer: true,
      derive: (values) => (shiftOf(values) >= high - 1e-12 ? 1 : 0),
    })
    draft.row(name, 0, { columns: [part, full], values: [1, -length] }, Number.POSITIVE_INFINITY)
    before = full
  }
  draft.row(name, first, link, first)
  return 200 * first + 100 * (1 + 1 / curve.limitSquared) * first * first
}

/**
 * w over columns. Weighted, a transfer between units of the coefficient leaves T alone, so the
 * columns of heads cancel unless some unit stands outside it (teaching points) or an attribute
 * changes with the move; only then is anything written. `low` and `high`: all that w can come to,
 * each teacher moving at most once.
 */
function shiftTerms(draft: Draft, curve: Curve) {
  const change = terms()
  const { low, high } = shiftRange(draft, curve)
  if (low < 0 || high > 0)
    for (const unit of curve.units)
      if (unit.heads.column !== null) add(change, unit.heads.column, curve.shift(unit))
  return { ...change, low, high }
}

function shiftRange({ moves, each }: Draft, curve: Curve) {
  const perMove = new Float64Array(moves.all.length)
  for (const unit of curve.units) {
    const { row } = unit.heads
    const shift = curve.shift(unit)
    if (row !== null)
      each(row, (column, value) => {
        if (column < perMove.length) perMove[column] = (perMove[column] ?? 0) + value * shift
      })
  }
  const least = new Map<number, number>()
  const most = new Map<number, number>()
  for (const [column, weight] of perMove.entries()) {
    if (Math.abs(weight) <= rounding) continue
    const person = moves.all[column]?.person ?? -1
    least.set(person, Math.min(weight, least.get(person) ?? 0))
    most.set(person, Math.max(weight, most.get(person) ?? 0))
  }
  const sum = (list: ReadonlyMap<number, number>) => [...list.values()].reduce((a, b) => a + b, 0)
  return { low: sum(least), high: sum(most) }
}

const rounding = 1e-15

/**
 * Breakpoints of w over all it can come to: whole heads near 0, then half as far again each time,
 * and points a plan was found at. Between two of them, h apart, q is too large and the excess too
 * small by less than 25 (1 + 1/L²) h² points; the excess of a plan is recomputed exactly.
 */
function shiftPoints(
  draft: Draft,
  curve: Curve,
  { low, high }: { readonly low: number; readonly high: number },
): readonly number[] {
  const head = Math.max(...curve.units.map(curve.shift))
  const extra = draft.breakpoints(shiftName(curve))
  const points = new Set<number>([0, low, high, ...extra])
  for (let at = 1; at * head < Math.max(high, -low); at = Math.max(at + 1, Math.floor(at * 1.5)))
    for (const point of [-at * head, at * head]) if (point > low && point < high) points.add(point)
  return [...points].sort((a, b) => a - b)
}

const shiftName = ({ stage, indicator }: Curve) => `shift_${stage}_${indicator}`

/** More than any plan can exceed the limit by: every curve at its far end, the shift at its own. */
const mostExcess = (curve: Curve) =>
  Math.ceil(
    curve.units.reduce((sum, unit) => {
      const { lower, upper } = unit.heads
      const swing = 200 * curve.shift(unit) * Math.max(-lower, upper)
      return sum + Math.max(curve.value(unit, lower), curve.value(unit, upper)) + swing
    }, 1),
  )

/** max(0, ceil(100 · excess / (L² B0²))), exact: floats decide only when far from a whole number. */
function exactExcess(curve: Curve, convention: Convention, values: Float64Array): number {
  const changeOf = (unit: CurveUnit) =>
    unit.heads.column === null ? 0 : (values[unit.heads.column] ?? 0)
  let sum = 0
  let shift = 0
  for (const unit of curve.units) {
    sum += curve.value(unit, changeOf(unit))
    shift += curve.shift(unit) * changeOf(unit)
  }
  const rough = sum - 100 - 200 * shift - 100 * (1 + 1 / curve.limitSquared) * shift * shift
  if (Math.abs(rough - Math.round(rough)) > 1e-6) return Math.max(0, Math.ceil(rough))
  return exactCeil(curve, convention, changeOf)
}

function exactCeil(
  curve: Curve,
  convention: Convention,
  changeOf: (unit: CurveUnit) => number,
): number {
  // All amounts in thousandths of a head: A scales by 10^6, B² too, so the ratio is unchanged.
  const amounts = curve.units.map((unit) => BigInt(unit.heads.base + 1000 * changeOf(unit)))
  const before = curve.units.map((unit) => BigInt(unit.heads.base))
  const pupils = curve.units.map(({ unit }) => BigInt(unit.pupils))
  const count = BigInt(curve.units.length)
  const product = pupils.reduce((all, p) => all * p, 1n)
  const weighted = convention === 'weighted'
  const total = weighted ? pupils.reduce((all, p) => all + p, 0n) : count
  // Everything over the common denominator `product` (weighted) or `product`² (unweighted).
  const over = (list: readonly bigint[], at: number) => list[at] ?? 0n
  const share = pupils.map((p) => product / p)
  const spread = amounts.reduce(
    (all, x, at) => all + x * x * over(share, at) * (weighted ? 1n : over(share, at)),
    0n,
  )
  const sumOf = (list: readonly bigint[]) =>
    list.reduce((all, x, at) => all + x * (weighted ? 1n : over(share, at)), 0n)
  const now = sumOf(amounts)
  const then = sumOf(before)
  // L² = p²/10⁴ (× (k-1)/k for the sample convention), p whole percent.
  const p = BigInt(
    Math.round(100 * Math.sqrt(curve.limitSquared * sampleFactor(convention, count))),
  )
  const limitTop = p * p * (convention === 'sample' ? count - 1n : 1n)
  const limitBottom = 10_000n * (convention === 'sample' ? count : 1n)
  // A = total · spread / product  (weighted);  / product² (unweighted, where now² also is).
  const denominator = weighted ? product : 1n
  const excess = total * spread * limitBottom - (limitBottom + limitTop) * now * now * denominator
  const unit = limitTop * then * then * denominator
  if (excess <= 0n) return 0
  return Number((100n * excess + unit - 1n) / unit)
}

const sampleFactor = (convention: Convention, count: bigint) =>
  convention === 'sample' ? Number(count) / (Number(count) - 1) : 1

import { apportion, sumOf } from './apportion.ts'
import { itemAt } from './random.ts'

/** A unit that competes for scarce teachers. */
export type Competitor = {
  readonly pupils: number
  /** How strongly it draws them, in thousandths of a middling school. */
  readonly lure: number
  /** It can hold no more. */
  readonly cap: number
}

/** Steps of 5 % between "everyone alike" (0) and twice as uneven as the lures say (40). */
const steps = Array.from({ length: 41 }, (_, i) => i / 20)

/**
 * Piles teachers up where the lure is 按吸引力集聚, as unevenly as to bring the pupil-weighted
 * difference coefficient of "per 100 pupils" closest to `coefficient`: the county then starts as
 * far from balance as real ones do.
 */
export function concentrate(
  total: number,
  units: readonly Competitor[],
  coefficient: number,
): readonly number[] {
  const caps = units.map((unit) => unit.cap)
  let best = { shares: [] as readonly number[], miss: Number.POSITIVE_INFINITY }
  for (const step of steps) {
    const weights = units.map(
      (unit) => unit.pupils * Math.max(150, 1000 + step * (unit.lure - 1000)),
    )
    const shares = apportion(total, weights, { caps })
    const miss = Math.abs(weightedCoefficient(shares, units) - coefficient)
    if (miss < best.miss) best = { shares, miss }
  }
  return best.shares
}

/** √(Σ (P_i/P)(x_i/P_i - X̄)²) ÷ X̄, X̄ = Σ x_i ÷ P (method of 教督〔2012〕3号); 0 without data. */
function weightedCoefficient(
  amounts: readonly number[],
  units: readonly { readonly pupils: number }[],
): number {
  const pupils = sumOf(units.map((unit) => unit.pupils))
  const mean = sumOf(amounts) / pupils
  if (!(mean > 0)) return 0
  const squares = amounts.map((amount, i) => {
    const own = itemAt(units, i).pupils
    const gap = amount / own - mean
    return (own / pupils) * gap * gap
  })
  return Math.sqrt(sumOf(squares)) / mean
}

import type { Foreseen } from './foreseen.ts'
import type { Relaxation } from './relaxation.ts'
import type { Search } from './search.ts'
import { type Bounds, boundsIn, drawnBack } from './view.ts'

/**
 * Bound + reduced cost × step above the value at hand: no plan as good takes the step. So a move may
 * be out of the question, and any other column confined to the range that is still worth it: of the
 * model, and of the view.
 */
export function narrow(
  search: Search,
  value: number,
  proof: Foreseen | null,
  found: Relaxation | null,
): void {
  const { model, plans, view, bounds } = search
  if (found !== null) {
    drawIn(bounds, view.linear.integer, view.stands.length, value, found)
    drawnBack(view, bounds, plans)
  }
  if (proof !== null) drawIn(plans, model.integer, view.moves, value, proof)
  search.bounds = boundsIn(view, plans)
}

type Priced = { readonly bound: number; readonly reducedCosts: Float64Array }

function drawIn(
  { lower, upper }: Bounds,
  integer: Uint8Array,
  choices: number,
  value: number,
  { bound, reducedCosts }: Priced,
): void {
  const room = value - bound + 1e-9 * (1 + Math.abs(value))
  for (const [column, cost] of reducedCosts.entries()) {
    const low = lower[column] ?? 0
    const high = upper[column] ?? 0
    if (cost === 0 || low >= high) continue
    // Of moves it is only said that they are out of the question: what a choice of a view adds up is
    // not bounded otherwise in the model, and that a move is needed cannot be read off, for it was
    // priced by what its teacher takes at best and another of his may stand in for it.
    const step = stepOf(room / Math.abs(cost), integer[column] === 1)
    if (column < choices) upper[column] = cost > 0 && step < 1 ? 0 : high
    else if (cost > 0) upper[column] = Math.min(high, low + step)
    else lower[column] = Math.max(low, high - step)
  }
}

/** Columns that need not be whole keep a hair more than was worked out in floating point. */
const stepOf = (step: number, isWhole: boolean) =>
  isWhole ? Math.floor(step + 1e-6) : step * 1.001 + 1e-6

import type { Answer, LinearModel, Query } from './engine.ts'
import { at, columnBounds } from './reduce.ts'

/**
 * Any multipliers y of the rows bound the objective from below, whoever found them:
 * c·x = y·Ax + (c - yA)·x, where each row and each column takes the end of its range that costs
 * least. So a relaxation's bound rests on this sum and not on the engine's word that it finished;
 * forcing column j up by one raises the bound by its reduced cost (c - yA)_j at least.
 *
 * Rounding is allowed for: the bound is lowered by 1e-12 of everything that went into it. A column
 * without a bound on the needed side leaves no bound at all, unless its reduced cost is rounding.
 */
export function lagrangian(
  model: LinearModel,
  query: Query,
  rowDuals: Float64Array,
): Pick<Answer, 'bound'> & Proof {
  const reducedCosts = Float64Array.from(query.objective)
  const multipliers = new Float64Array(model.rowCount)
  const size = query.objective.map(Math.abs)
  let sum = query.offset
  let total = Math.abs(query.offset)
  for (let row = 0; row < model.rowCount; row += 1) {
    const dual = at(rowDuals, row)
    const end = dual > 0 ? at(model.rowLower, row) : at(model.rowUpper, row)
    if (dual === 0 || Math.abs(end) === Infinity) continue
    multipliers[row] = dual
    sum += dual * end
    total += Math.abs(dual * end)
    for (let entry = at(model.rowStart, row); entry < at(model.rowStart, row + 1); entry += 1) {
      const column = at(model.index, entry)
      const term = dual * at(model.value, entry)
      reducedCosts[column] = at(reducedCosts, column) - term
      size[column] = at(size, column) + Math.abs(term)
    }
  }
  const columns = leastOfColumns(model, query, reducedCosts, size)
  const proof = { reducedCosts, multipliers }
  if (columns === null) return { bound: null, ...proof }
  return { bound: sum + columns.sum - (total + columns.total) * 1e-12, ...proof }
}

type Proof = {
  readonly reducedCosts: Float64Array
  /** As they were used: 0 for rows without a bound on the needed side. */
  readonly multipliers: Float64Array
}

/** Each column at its cheaper end, and the size of all that was added up. */
function leastOfColumns(
  model: LinearModel,
  query: Query,
  reducedCosts: Float64Array,
  size: Float64Array,
): { readonly sum: number; readonly total: number } | null {
  const { lower, upper } = columnBounds(model, query)
  let sum = 0
  let total = 0
  for (let column = 0; column < model.columnCount; column += 1) {
    const cost = at(reducedCosts, column)
    const end = cost > 0 ? at(lower, column) : at(upper, column)
    if (Math.abs(end) === Infinity) {
      if (Math.abs(cost) > negligible * Math.max(1, at(size, column))) return null
      continue
    }
    sum += cost * end
    total += at(size, column) * Math.abs(end)
  }
  return { sum, total }
}

const negligible = 1e-9

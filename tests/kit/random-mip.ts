import { smallModel, type WrittenRow } from '../../solver/engine/small-model.ts'
import type { Instance } from './mps.ts'

/** A random model of a few binaries with penalised slacks, and its optimum by enumeration. */
export type RandomMip = Instance & { readonly truth: number | 'infeasible' }

/**
 * The recipe on which released solvers were found wrong: 4-9 binaries, 2-5 rows, coefficients
 * -4 … 6 of which half are 0, sides -2 … 9, half of the rows elastic by 3 either way at 1-12 each.
 * Every second model has whole slacks. All data are whole, so slacks are whole at the optimum too.
 */
export function randomMips(seed: number, count: number): readonly RandomMip[] {
  const draw = generator(seed)
  return Array.from({ length: count }, (_, place) => randomMip(draw, place % 2 === 0))
}

type Draw = (low: number, high: number) => number

/** Numerical Recipes' linear congruence, upper bits. */
function generator(seed: number): Draw {
  let state = seed >>> 0
  return (low, high) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return low + Math.floor((state / 2 ** 32) * (high - low + 1))
  }
}

type Row = {
  readonly terms: readonly number[]
  readonly lower: number
  readonly upper: number
  /** Price of a missing or surplus unit, up to 3; none when the row is rigid. */
  readonly price: number | null
}

function randomMip(draw: Draw, wholeSlacks: boolean): RandomMip {
  const binaries = draw(4, 9)
  const costs = Array.from({ length: binaries }, () => draw(-6, 6))
  const rows = Array.from({ length: draw(2, 5) }, (): Row => {
    const terms = Array.from({ length: binaries }, () => (draw(0, 1) === 0 ? 0 : draw(-4, 6)))
    const side = draw(-2, 9)
    const sense = draw(0, 2)
    return {
      terms,
      lower: sense === 0 ? -Infinity : side,
      upper: sense === 1 ? Infinity : side,
      price: draw(0, 1) === 0 ? null : draw(1, 12),
    }
  })
  const elastic = rows.flatMap(({ price }, row) => (price === null ? [] : [{ row, price }]))
  const binaryNames = costs.map((_, column) => `x${column}`)
  const slackNames = elastic.flatMap(({ row }) => [`p${row}`, `q${row}`])
  const model = smallModel({
    columns: Object.fromEntries([
      ...binaryNames.map((name) => [name, [0, 1]] as const),
      ...slackNames.map((name) => [name, [0, 3]] as const),
    ]),
    whole: wholeSlacks ? [...binaryNames, ...slackNames] : binaryNames,
    rows: rows.map(written),
  })
  const prices = elastic.flatMap(({ price }) => [price, price])
  return {
    model,
    objective: Float64Array.from([...costs, ...prices]),
    offset: 0,
    truth: enumerate(costs, rows),
  }
}

function written({ terms, lower, upper, price }: Row, row: number): WrittenRow {
  const binaries = terms.flatMap((value, column) =>
    value === 0 ? [] : [[`x${column}`, value] as const],
  )
  const slacks = price === null ? [] : [[`p${row}`, 1] as const, [`q${row}`, -1] as const]
  return [Object.fromEntries([...binaries, ...slacks]), lower, upper]
}

function enumerate(costs: readonly number[], rows: readonly Row[]): number | 'infeasible' {
  let best = Infinity
  for (let choice = 0; choice < 2 ** costs.length; choice += 1) {
    const taken = (values: readonly number[]): number =>
      values.reduce((sum, value, column) => ((choice >> column) & 1 ? sum + value : sum), 0)
    const penalty = rows.reduce((sum, row) => {
      const value = taken(row.terms)
      const miss = Math.max(row.lower - value, value - row.upper, 0)
      if (miss === 0) return sum
      return row.price === null || miss > 3 ? Infinity : sum + miss * row.price
    }, 0)
    best = Math.min(best, taken(costs) + penalty)
  }
  return best === Infinity ? 'infeasible' : best
}

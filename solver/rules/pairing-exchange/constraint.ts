import type { Constraint, Draft } from '../../model/model.ts'
import { networksAt } from '../../model/notions/networks.ts'
import { atLeast, atMost, joined, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Σ x(i→j) + v ≥ e,  Σ x(j→i) + v' ≥ e,  -t - w' ≤ Σ x(i→j) - Σ x(j→i) ≤ t + w   per pairing {i, j}
 *   e  minEach, t  tolerance; at most one of w, w' is above 0
 */
export const constraint: Constraint<ParamsOf<'pairing-exchange'>> = {
  rows: (draft, { networks, minEach, tolerance }, writer) => {
    for (const [one, other] of pairings(draft, networks)) {
      const name = `${one}_${other}`
      const there = between(draft, one, other)
      const back = between(draft, other, one)
      atLeast(draft, writer, `${name}_there`, sumOf(there), minEach)
      atLeast(draft, writer, `${name}_back`, sumOf(back), minEach)
      const difference = joined(sumOf(there, 1), sumOf(back, -1))
      atMost(draft, writer, `${name}_more`, difference, tolerance)
      atLeast(draft, writer, `${name}_fewer`, difference, -tolerance)
    }
  },
}

/** Pairs of school indices, the smaller first, each once. */
function pairings(
  { context }: Draft,
  kinds: ParamsOf<'pairing-exchange'>['networks'],
): readonly (readonly [number, number])[] {
  const enters = (index: number) => {
    const school = context.schools[index]
    return school?.sponsor === 'county' && school.kind !== 'special' && school.closing === undefined
  }
  const found = new Map<string, readonly [number, number]>()
  for (const { lead, members } of networksAt(context.county, kinds))
    for (const member of members) {
      if (member === lead || !enters(lead) || !enters(member)) continue
      const pair = [Math.min(lead, member), Math.max(lead, member)] as const
      found.set(pair.join(), pair)
    }
  return [...found.values()].sort(([a, b], [c, d]) => a - c || b - d)
}

const between = ({ context, moves }: Draft, from: number, to: number): readonly number[] =>
  moves.outOfSchool(from).filter((column) => {
    const unit = context.units[moves.all[column]?.unit ?? -1]
    return unit?.school === to
  })

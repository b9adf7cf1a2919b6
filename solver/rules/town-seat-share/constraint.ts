import { isTownSeat, type Person } from '../../model/context.ts'
import type { Constraint, Derive } from '../../model/model.ts'
import { ceilDiv, joined, personOf, plus } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Σ (U·cₘ - M)·xₘ into s - Σ (U·cₘ - M)·xₘ out of s + U·v ≥ M·n - U·m   for each seat s, measure c
 *   U, M  urban teachers and those of the measure, n, m  the same at s before the plan
 *   cₘ ∈ {0,1}  the mover has the measure; people who are not counted teachers, and moves
 *         that leave the personnel relation behind, weigh nothing
 * The share "(m + Σ) ÷ (n + Σ) ≥ M ÷ U" multiplied out, the urban level held fixed.
 */
export const constraint: Constraint<ParamsOf<'town-seat-share'>> = {
  rows: (draft, { measures }, writer) => {
    const { context, moves } = draft
    const enters = (school: number) =>
      context.schools[school]?.sponsor === 'county' && context.schools[school]?.kind !== 'special'
    const counted = context.people.filter((person) => person.counted && enters(person.school))
    const urban = counted.filter(({ school }) => context.schools[school]?.setting === 'urban')
    for (const measure of measures) {
      const has = holders[measure]
      const [all, leading] = [urban.length, urban.filter(has).length]
      const weigh = (columns: readonly number[], sign: 1 | -1) => ({
        columns: [...columns],
        values: columns.map((column) => {
          const move = moves.all[column]
          const person = personOf(context, move)
          if (move === undefined || person === undefined || !person.counted) return 0
          if (!context.kindOf(move).relationMoves) return 0
          return sign * ((has(person) ? all : 0) - leading)
        }),
      })
      for (const [index, school] of context.schools.entries()) {
        if (all === 0 || !enters(index) || !isTownSeat(school)) continue
        if (school.closing !== undefined) continue
        const staff = counted.filter((person) => person.school === index)
        const least = leading * staff.length - all * staff.filter(has).length
        const row = joined(weigh(moves.intoSchool(index), 1), weigh(moves.outOfSchool(index), -1))
        if (row.values.every((value) => value === 0)) {
          writer.constant(Math.max(0, ceilDiv(least, all)))
          continue
        }
        const lowest = row.values.reduce((sum, value) => sum + Math.min(0, value), 0)
        const most = Math.max(0, ceilDiv(least - lowest, all))
        const missing: Derive = (_, rowSum) => Math.max(0, ceilDiv(least - rowSum(written), all))
        const name = `${measure}_${index}`
        const shortfall = writer.column(name, most, missing)
        const terms = plus(row, shortfall, all)
        const written = draft.row(name, least, terms, Number.POSITIVE_INFINITY)
      }
    }
  },
}

const bachelors: readonly string[] = ['doctor', 'master', 'bachelor']

const holders: {
  readonly [Measure in ParamsOf<'town-seat-share'>['measures'][number]]: (p: Person) => boolean
} = {
  backbone: ({ backbone }) => backbone,
  bachelor: ({ teacher }) => bachelors.includes(teacher.degree),
}

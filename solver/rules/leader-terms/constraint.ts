import type { Constraint } from '../../model/model.ts'
import {
  allColumns,
  atLeast,
  atMost,
  ceilDiv,
  columnsWhere,
  joined,
  sumOf,
} from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Σ xₘ + v ≥ ⌈p·n/100⌉   over moves m of the n leaders whose term is over;  p  minPercent
 * Σ xₘ into s - Σ xₘ out of s - w ≤ hₛ   over moves of leaders of each office, for each school s
 *   hₛ  1 where nobody at s holds the office, else 0
 */
export const constraint: Constraint<ParamsOf<'leader-terms'>> = {
  rows: (draft, { minPercent }, writer) => {
    const { context, moves } = draft
    const past = context.people.filter((person) => person.termOver).length
    const going = columnsWhere(draft, allColumns(draft), (person) => person.termOver)
    atLeast(draft, writer, 'past', sumOf(going), ceilDiv(minPercent * past, 100))
    for (const office of new Set(context.definitions.leaders.offices))
      for (const school of context.schools.keys()) {
        const held = context.people.some((p) => p.school === school && p.teacher.office === office)
        const of = (columns: readonly number[]) =>
          columnsWhere(draft, columns, (p) => p.teacher.office === office && !p.displaced)
        const net = joined(
          sumOf(of(moves.intoSchool(school)), 1),
          sumOf(of(moves.outOfSchool(school)), -1),
        )
        atMost(draft, writer, `${office}_${school}`, net, held ? 0 : 1)
      }
  },
}

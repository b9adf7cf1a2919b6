import type { Constraint } from '../../model/model.ts'
import { allColumns, atLeast, columnsWhere, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/** Σ xₘ + v ≥ n   over moves m of the n displaced teachers, each of whom moves at most once */
export const constraint: Constraint<ParamsOf<'closing-placed'>> = {
  rows: (draft, _, writer) => {
    const displaced = draft.context.people.filter((person) => person.displaced).length
    const placed = columnsWhere(draft, allColumns(draft), (person) => person.displaced)
    atLeast(draft, writer, 'placed', sumOf(placed), displaced)
  },
}

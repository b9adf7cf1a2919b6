import type { Person } from '../../model/context.ts'
import type { Constraint, Derive } from '../../model/model.ts'
import { ceilDiv, countedColumns, personOf, plus } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Σ (100·cₘ - p)·xₘ + 100·v ≥ 0   over all counted moves m
 *   cₘ ∈ {0,1}  the mover counts by title or as a backbone teacher, p  minPercent
 */
export const constraint: Constraint<ParamsOf<'title-share'>> = {
  rows: (draft, params, writer) => {
    const { context, moves } = draft
    const columns = countedColumns(draft)
    const row = {
      columns: [...columns],
      values: columns.map((column) => {
        const person = personOf(context, moves.all[column])
        return (person !== undefined && isAskedFor(person, params) ? 100 : 0) - params.minPercent
      }),
    }
    const missing: Derive = (_, rowSum) => Math.max(0, ceilDiv(-rowSum(written), 100))
    const shortfall = writer.column('titles', columns.length, missing)
    const terms = plus(row, shortfall, 100)
    const written = draft.row('title_share', 0, terms, Number.POSITIVE_INFINITY)
  },
}

function isAskedFor(
  { teacher, grade, backbone }: Person,
  params: ParamsOf<'title-share'>,
): boolean {
  const stage = teacher.stages.primary >= teacher.stages.junior ? 'primary' : 'junior'
  const byTitle = grade !== null && params.grades[stage].includes(grade)
  return byTitle || (params.backbone && backbone)
}

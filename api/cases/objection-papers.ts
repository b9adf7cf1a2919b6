import type { CaseState } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { type ObjectionPaper, objectionPaper } from './contract.ts'
import type { CaseRow } from './store.ts'

/** What was objected, and the case it was registered in. */
export type KeptPaper = { readonly planCase: string; readonly paper: ObjectionPaper }

/** The register of a case goes on in the case that takes its place: papers of the whole line, by number. */
export async function papersOf(
  db: Db,
  { id }: Pick<CaseRow, 'id'>,
): Promise<ReadonlyMap<string, KeptPaper>> {
  const rows = await db
    .withRecursive('line', (make) =>
      make
        .selectFrom('plan_case')
        .select(['id', 'replaces'])
        .where('id', '=', id)
        .unionAll((further) =>
          further
            .selectFrom('plan_case')
            .innerJoin('line', 'line.replaces', 'plan_case.id')
            .select(['plan_case.id', 'plan_case.replaces']),
        ),
    )
    .selectFrom('objection_paper')
    .innerJoin('line', 'line.id', 'objection_paper.plan_case')
    .select(['objection_paper.id', 'objection_paper.plan_case', 'objection_paper.paper'])
    .orderBy('objection_paper.made')
    .execute()
  return new Map(
    rows.map(({ id: number, plan_case: planCase, paper }) => [
      number,
      { planCase, paper: objectionPaper.parse(JSON.parse(paper)) },
    ]),
  )
}

export function paperOf(papers: ReadonlyMap<string, KeptPaper>, number: string): KeptPaper {
  const found = papers.get(number)
  if (found === undefined) throw new Refused(404, 'objection_not_found', '没有这件异议。')
  return found
}

/** The number after the last of the register, which a case inherits from the one before it: `26-001`. */
export const nextObjection = ({
  objections,
  year,
}: Pick<CaseState, 'objections' | 'year'>): string =>
  `${String(year % 100).padStart(2, '0')}-${String(objections.length + 1).padStart(3, '0')}`

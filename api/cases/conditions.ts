import {
  type CaseState,
  type ConditionId,
  type ConditionState,
  conditions,
  type Moment,
  missingPapers,
  momentAt,
} from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import type { CaseRow } from './store.ts'

export type Condition = {
  readonly condition: ConditionId
  readonly state: ConditionState
  /** Why it is not met; empty where it is. */
  readonly reason: string
}

/**
 * What the papers of a case say of the conditions of its steps 前置条件. Those that take a recount are
 * looked at when somebody asks (`checks.ts`), each for one plan: a changed plan is looked at anew.
 */
export async function conditionsOf(
  db: Db,
  row: CaseRow,
  state: CaseState,
): Promise<readonly Condition[]> {
  const checked = await db
    .selectFrom('case_check')
    .select(['condition', 'state', 'reason', 'at'])
    .where('plan_case', '=', row.id)
    .where('plan', '=', state.triple.planHash)
    .execute()
  const known = new Map(checked.map((check) => [check.condition, check]))
  const looked = (condition: ConditionId, since: Moment | null = null): Condition => {
    const check = known.get(condition)
    if (check === undefined || (since !== null && momentAt(check.at.getTime()) < since))
      return { condition, state: 'unknown', reason: '尚未核对。' }
    // Written by checks.ts from the same list.
    return { condition, state: check.state as ConditionState, reason: check.reason }
  }
  const lastApproval = state.approvals.reduce<Moment | null>(
    (last, { at }) => (last === null || at > last ? at : last),
    null,
  )
  const found: { readonly [Id in ConditionId]: Condition } = {
    registersComplete: looked('registersComplete'),
    auditClean: looked('auditClean'),
    noticeTextChecked: looked('noticeTextChecked'),
    auditRepeated: looked('auditRepeated', lastApproval),
    lettersNumbered: await letters(db, row, state),
    recountEqual: looked('recountEqual'),
    evidenceComplete: await evidence(db, row),
  }
  return (Object.keys(conditions) as ConditionId[]).map((id) => found[id])
}

async function letters(db: Db, { id }: CaseRow, { people }: CaseState): Promise<Condition> {
  const rows = await db
    .selectFrom('introduction_letter')
    .select(['teacher', 'salary'])
    .where('plan_case', '=', id)
    .execute()
  const numbered = new Set(rows.map(({ teacher, salary }) => `${teacher} ${salary}`))
  const open = people.filter(
    ({ teacher, relationMoves }) =>
      !numbered.has(`${teacher} false`) || (relationMoves && !numbered.has(`${teacher} true`)),
  ).length
  return told('lettersNumbered', open === 0, `还有 ${open} 人的介绍信没有编号。`)
}

async function evidence(db: Db, { id }: CaseRow): Promise<Condition> {
  const there = await papersOf(db, id)
  const missing = missingPapers('ABCD', there)
  return told('evidenceComplete', missing.length === 0, `尚缺：${missing.join('、')}。`)
}

export async function papersOf(db: Db, planCase: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('evidence_paper')
    .select('code')
    .where('plan_case', '=', planCase)
    .execute()
  return rows.map(({ code }) => code)
}

const told = (condition: ConditionId, met: boolean, reason: string): Condition => ({
  condition,
  state: met ? 'met' : 'short',
  reason: met ? '' : reason,
})

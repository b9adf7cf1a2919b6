import {
  type AuditReport,
  type CaseState,
  type ConditionId,
  type ConditionState,
  type Day,
  hashOf,
  isWorkingDay,
  noticeEnd,
} from '../../solver/index.ts'
import type { Account } from '../access/account.ts'
import type { Db } from '../database/connect.ts'
import { written } from '../documents/write.ts'
import { Refused } from '../http/problem.ts'
import { act } from '../journal/act.ts'
import { recount } from '../runs/recount.ts'
import { bodyOf } from '../store/body.ts'
import { readContent } from '../store/content.ts'
import { calendarFor, processOf } from './clock.ts'
import { type CaseRow, caseOf, decisionsOf, stateOf } from './store.ts'

type Looked = {
  readonly condition: ConditionId
  readonly state: ConditionState
  readonly reason: string
}

type Asked = { readonly county: string; readonly id: string; readonly by: Account }

/**
 * 核对: the plan is counted once more, from its data and clauses alone, and held against the audit that
 * was stored with it; what the steps wait for follows from it.
 */
export async function checkAudit(db: Db, { county, id, by }: Asked): Promise<void> {
  const row = await caseOf(db, county, id)
  const state = await stateOf(db, row.state)
  const stored = await storedAudit(db, row)
  const { planHash, profileHash, dataHash } = state.triple
  const decisions = await decisionsOf(db, row)
  const counted = await recount(
    {
      county: await bodyOf(db, 'county', dataHash),
      profile: await bodyOf(db, 'profile', profileHash),
      plan: await readContent(db, 'plan', planHash),
      decisions,
      certificate: null,
    },
    { seconds: 60, heapMegabytes: 1024 },
  )
  if (counted === null) throw new Refused(503, 'recount_failed', '重新核验没有完成，请稍后再试。')
  const { report } = counted
  const same = hashOf(report) === stored
  await record(db, { row, state, by, action: 'case.check' }, [
    quotasGiven(report),
    clean(report),
    told('auditRepeated', same, '重新核验的结果与测算时的核验不一致，请联系系统管理员。'),
    told(
      'recountEqual',
      report.transfers.length === state.people.length,
      `花名册 ${state.people.length} 人与汇总 ${report.transfers.length} 人不一致。`,
    ),
  ])
}

async function storedAudit(db: Db, { run }: CaseRow): Promise<string | null> {
  const { audit } = await db
    .selectFrom('run')
    .select('audit')
    .where('id', '=', run)
    .executeTakeFirstOrThrow()
  return audit
}

/** D03 without 未填: every school with a quota. */
function quotasGiven({ schools }: AuditReport): Looked {
  const open = schools.filter(({ quota }) => quota === null).length
  return told('registersComplete', open === 0, `${open} 所学校没有填写核定编制。`)
}

/** What the data do not tell is not clean, and not short either. */
function clean({ findings, unsound }: AuditReport): Looked {
  const of = (verdict: string) =>
    findings.filter((finding) => finding.verdict === verdict).map(({ clause }) => clause)
  const [short, unknown] = [of('short'), of('unknown')]
  if (unsound.length > 0)
    return { condition: 'auditClean', state: 'short', reason: `方案有误 ${unsound.length} 处。` }
  if (short.length > 0)
    return {
      condition: 'auditClean',
      state: 'short',
      reason: `不符合 ${short.length} 项：${short.join('、')}。`,
    }
  if (unknown.length > 0)
    return {
      condition: 'auditClean',
      state: 'unknown',
      reason: `数据缺失 ${unknown.length} 项：${unknown.join('、')}。`,
    }
  return told('auditClean', true, '')
}

/** 公示文稿 is written as it would be put up on a day, and what stands in its way is told. */
export async function checkNotice(db: Db, asked: Asked & { readonly posting: Day }): Promise<void> {
  const { county, id, by, posting } = asked
  const row = await caseOf(db, county, id)
  const state = await stateOf(db, row.state)
  const { settings, office } = await processOf(db, county)
  const calendar = await calendarFor(db, county)
  const end = noticeEnd(calendar, posting, settings.notice)
  const run = await db
    .selectFrom('run')
    .select(['audit', 'record'])
    .where('id', '=', row.run)
    .executeTakeFirstOrThrow()
  const paper = await written({
    id: 'D06',
    county: await bodyOf(db, 'county', state.triple.dataHash),
    profile: await bodyOf(db, 'profile', state.triple.profileHash),
    audit: await bodyOf(db, 'audit', run.audit ?? ''),
    record: run.record === null ? null : await bodyOf(db, 'run', run.record),
    decisions: await decisionsOf(db, row),
    facts: {
      state: '公示',
      date: posting,
      ...(office === null ? {} : { office }),
      process: {
        notice: {
          start: posting,
          end: end.day,
          workingDays: workingDays(calendar, posting, end.day),
        },
      },
    },
  })
  const reason =
    paper.kind === 'written' ? '' : paper.problems.map(({ message }) => message).join('\n')
  await record(db, { row, state, by, action: 'case.check-notice' }, [
    told('noticeTextChecked', paper.kind === 'written', reason),
  ])
}

/** Working days after the posting day up to the end. */
function workingDays(calendar: Parameters<typeof isWorkingDay>[0], posting: Day, end: Day): number {
  let count = 0
  for (let at = Date.parse(posting) + day; at <= Date.parse(end); at += day)
    // A day as the library writes it.
    if (isWorkingDay(calendar, new Date(at).toISOString().slice(0, 10) as Day)) count += 1
  return count
}

const day = 86_400_000

type Recording = {
  readonly row: CaseRow
  readonly state: CaseState
  readonly by: Account
  readonly action: string
}

const record = (db: Db, { row, state, by, action }: Recording, found: readonly Looked[]) =>
  act(db, by, { chain: row.county, action }, async (tx) => {
    for (const { condition, state: told, reason } of found)
      await tx
        .insertInto('case_check')
        .values({
          plan_case: row.id,
          condition,
          plan: state.triple.planHash,
          state: told,
          reason,
          by: by.id,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['plan_case', 'condition', 'plan'])
            .doUpdateSet({ state: told, reason, by: by.id, at: new Date() }),
        )
        .execute()
    return {
      value: undefined,
      object: `case:${row.id}`,
      after: row.state,
      detail: Object.fromEntries(found.map(({ condition, state: told }) => [condition, told])),
    }
  })

const told = (condition: ConditionId, met: boolean, reason: string): Looked => ({
  condition,
  state: met ? 'met' : 'short',
  reason: met ? '' : reason,
})

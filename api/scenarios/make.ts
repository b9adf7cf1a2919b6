import { type Decision, type GoalId, goalList, replanGoalList } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import type { Desk } from '../datasets/desk.ts'
import { datasetOf } from '../datasets/store.ts'
import { actOnce } from '../http/act-once.ts'
import { Refused } from '../http/problem.ts'
import type { Actor, Tx } from '../journal/act.ts'
import { hashOfText, keep, keepText, readContent } from '../store/content.ts'
import type { ScenarioRequest } from './contract.ts'
import type { Remark } from './prepare.ts'
import { withProofs } from './proofs.ts'
import type { Scenario } from './scenario.ts'
import { isOwnPlan, scenarioOf } from './store.ts'

export type Making = {
  readonly county: string
  readonly by: Actor
  readonly key: string
  readonly asked: Asked
}

/** As the domain knows it: of a request, or made from an earlier scenario. */
export type Asked = Omit<ScenarioRequest, 'decisions' | 'goals'> & {
  readonly decisions: readonly Decision[]
  readonly goals: readonly GoalId[]
}

export async function askedIn(db: Db, county: string, request: ScenarioRequest): Promise<Asked> {
  const { from, reference, decisions, goals } = request
  const before = from === null ? [] : await decisionsIn(db, county, from)
  return {
    ...request,
    decisions: withProofs(decisions, before),
    goals: goals ?? (reference === null ? goalList : replanGoalList),
  }
}

async function decisionsIn(db: Db, county: string, scenario: string): Promise<readonly Decision[]> {
  await scenarioOf(db, county, scenario)
  return (await readContent<Scenario>(db, 'scenario', scenario)).decisions
}

/** 保存情景: everything in the way is told at once; what stands is kept and never changed. */
export async function makeScenario(db: Db, desk: Desk, making: Making): Promise<string> {
  const { county, by, key, asked } = making
  await datasetOf(db, county, asked.data)
  const { data, baseProfile, changes, decisions } = asked
  const found = await desk.ask('prepared', { data, baseProfile, changes, decisions })
  requireNone([...found.remarks, ...(await ownRemarks(db, county, asked))])
  const { base, profile } = found
  const scenario: Scenario = {
    data,
    baseProfile,
    base: hashOfText(base),
    profile: hashOfText(profile),
    changes,
    decisions,
    goals: asked.goals,
    limits: asked.limits,
    reference: asked.reference,
  }
  const deed = { chain: county, action: 'scenario.make' }
  return actOnce(db, by, deed, { route: `scenarios of ${county}`, key, asked }, async (tx) => {
    await keepText(tx, 'profile', base)
    await keepText(tx, 'profile', profile)
    const hash = await keep(tx, 'scenario', scenario)
    await insertScenario(tx, making, hash, scenario)
    const { from } = asked
    const detail = { changes: changes.length, decisions: decisions.length }
    return { value: hash, object: `scenario:${hash}`, before: from, after: hash, detail }
  })
}

export function requireNone(remarks: readonly Remark[]): void {
  const errors = remarks.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const problems = errors.map(({ at, message }) => ({ at, message }))
  throw new Refused(422, 'scenario_refused', `测算情景有 ${errors.length} 处需要改正。`, problems)
}

async function ownRemarks(
  db: Db,
  county: string,
  { goals, reference, from }: Asked,
): Promise<readonly Remark[]> {
  const remarks: Remark[] = []
  const tell = (at: string, message: string) => remarks.push({ at, message, severity: 'error' })
  if (new Set(goals).size < goals.length) tell('/goals', '优化目标有重复，请每个只列一次。')
  if (reference === null && goals.includes('fewest-changes'))
    tell('/goals', '没有指定已公示的方案（reference），不能以变动人数最少为目标。')
  if (reference !== null && !(await isOwnPlan(db, county, reference)))
    tell('/reference', '本县没有这个版本的方案，请从本县的测算结果中选择。')
  if (from !== null) await scenarioOf(db, county, from)
  return remarks
}

async function insertScenario(
  tx: Tx,
  { county, by, asked }: Making,
  hash: string,
  { data, profile }: Scenario,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('scenario')
    .values({
      county,
      hash,
      name: asked.name,
      author: by.id,
      data,
      profile,
      derived_from: asked.from,
    })
    .onConflict((conflict) => conflict.columns(['county', 'hash']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 0n) return
  const { name } = await scenarioOf(tx, county, hash)
  throw new Refused(409, 'scenario_exists', `已有内容完全相同的情景“${name}”，请直接使用。`)
}

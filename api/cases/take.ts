import {
  type Act,
  type CaseState,
  type Problem,
  refusalSort,
  type StepContext,
  type Stepped,
  step,
} from '../../solver/index.ts'
import type { Account } from '../access/account.ts'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { requireVersion } from '../http/version-match.ts'
import { act, type Tx } from '../journal/act.ts'
import { calendarFor, now, processOf } from './clock.ts'
import { conditionsOf } from './conditions.ts'
import { addCase, type CaseRow, caseOf, moveCase, stateOf } from './store.ts'

/** Everything an act is judged by, as it stands in this transaction. */
export async function contextFor(
  db: Db,
  county: string,
  { id, role }: Account,
  conditions: StepContext['conditions'] = {},
): Promise<StepContext> {
  const { settings } = await processOf(db, county)
  return {
    actor: { account: id, role },
    now: now(),
    calendar: await calendarFor(db, county),
    settings,
    conditions,
  }
}

export type Taking = {
  readonly county: string
  readonly id: string
  /** Version the caller has seen. */
  readonly seen: number
  readonly by: Account
  readonly kind: Act['kind']
}

/** What is done, once the case is locked; with the run a new draft comes from, and its name. */
export type Meant = {
  /** One act; of slips in bulk one each, in order: all of them or none. */
  readonly acts: readonly Act[]
  readonly run?: string
  readonly name?: string
  /** Of the journal, beside the phase: numbers and codes, never people. */
  readonly detail?: { readonly [key: string]: unknown }
}

export type Taken = { readonly id: string; readonly warnings: readonly Problem[] }

/** Acts of one kind on a case: judged by solver/process, their effect and their row of the journal together. */
export function take(
  db: Db,
  { county, id, seen, by, kind }: Taking,
  meant: (tx: Tx, row: CaseRow, state: CaseState) => Promise<Meant>,
): Promise<Taken> {
  return act(db, by, { chain: county, action: `case.${kind}` }, async (tx) => {
    const row = await caseOf(tx, county, id, true)
    requireVersion(seen, row.version)
    const state = await stateOf(tx, row.state)
    const { acts, run = row.run, name = row.name, detail } = await meant(tx, row, state)
    const known = await conditionsOf(tx, row, state)
    const conditions = Object.fromEntries(known.map((one) => [one.condition, one.state]))
    const found = judgedAll(state, acts, await contextFor(tx, county, by, conditions))
    // A superseded case keeps its own run; the new one is the successor's.
    const after = await moveCase(tx, row, found.state, found.next === null ? run : row.run)
    const successor =
      found.next === null
        ? null
        : await addCase(tx, { county, name, run, author: by.id, state: found.next, replaces: id })
    return {
      value: { id: successor?.id ?? id, warnings: found.warnings },
      object: `case:${id}`,
      before: row.state,
      after,
      detail: {
        phase: found.state.phase,
        plan: found.state.triple.planHash,
        ...(successor === null ? {} : { successor: successor.id, state: successor.state }),
        ...detail,
      },
    }
  })
}

/** One after the other, each judged by the state the one before it left. */
const judgedAll = (state: CaseState, acts: readonly Act[], context: StepContext): Stepped =>
  acts.reduce<Stepped>(
    (before, act) => {
      const after = judged(step(before.state, act, context))
      return { ...after, warnings: [...before.warnings, ...after.warnings] }
    },
    { state, next: null, warnings: [] },
  )

const statuses = { forbidden: 403, conflict: 409, unmet: 409, malformed: 422 } as const

/** The rules' refusal as the reply that fits it. */
export function judged(
  result: { readonly ok: true; readonly value: Stepped } | { readonly ok: false; error: Problem },
): Stepped {
  if (result.ok) return result.value
  const sort = refusalSort(result.error)
  if (sort === null) throw new Error(`the process told ${result.error.code}`)
  throw new Refused(statuses[sort], `case_${result.error.code}`, result.error.message)
}

import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { actRules } from './act-rules.ts'
import type { ActOf } from './acts.ts'
import { countingNotices, lastDayToObject, toAnnounce } from './announced.ts'
import type { CaseState } from './case.ts'
import { type StepContext, type Stepped, signature, stepped, todayOf } from './context.ts'
import { dayInWords } from './day.ts'
import { redrafted, repeatedTeacher } from './drafting.ts'
import { hadAHand, isApproved } from './hands.ts'
import { openObjection, unanswered, unplanned } from './open-objections.ts'
import { listed, refusal, warning } from './refusals.ts'

/**
 * 定稿: two approvals of exactly this version, everybody announced as he is decided now, every clock run
 * out, and nothing raised in time left open.
 */
export function finalise(
  state: CaseState,
  _act: ActOf<'finalise'>,
  context: StepContext,
): Result<Stepped, Problem> {
  const act = actRules.finalise.zh
  if (hadAHand(state, context.actor.account)) return fail(refusal('Q04', { act }))
  // A second lock: a stored case that somebody has altered does not get past it.
  if (!isApproved(state)) return fail(refusal('Q35', { act }))
  const open = openClock(state, act, context) ?? openObjection(state, act, context)
  if (open !== null) return fail(open)
  const late = unanswered(state, false)
  return stepped(
    { ...state, phase: 'final', finalised: signature(context) },
    late.length === 0 ? [] : [warning('Q54', { n: late.length, list: listed(late) })],
  )
}

function openClock(state: CaseState, act: string, context: StepContext): Problem | null {
  if (countingNotices(state).length === 0) return refusal('Q15', { act })
  const untold = toAnnounce(state).map(({ teacher }) => teacher)
  if (untold.length > 0) return refusal('Q17', { n: untold.length, list: listed(untold), act })
  const end = lastDayToObject(state)
  if (end === null) return refusal('Q15', { act })
  return todayOf(context) > end ? null : refusal('Q16', { end: dayInWords(end), act })
}

/**
 * 以新版本替代, after an objection that changes the plan. The new draft takes along what was announced and
 * what was raised, so that nothing open is lost and nobody is announced twice without need.
 */
export function supersede(
  state: CaseState,
  { triple, people, importers }: ActOf<'supersede'>,
  context: StepContext,
): Result<Stepped, Problem> {
  if (unplanned(state).length === 0) return fail(refusal('Q27', {}))
  if (triple.planHash === state.triple.planHash) return fail(refusal('Q28', {}))
  const twice = repeatedTeacher(people)
  if (twice !== null) return fail(twice)
  const draft = redrafted(state, { triple, people, importers }, context.actor.account)
  const next: CaseState = {
    ...draft,
    phase: 'draft',
    submitted: null,
    approvals: [],
    returned: null,
    finalised: null,
    renewedAfter: context.settings.renewal === 'all' ? state.notices.length : state.renewedAfter,
    replaces: state.triple,
  }
  const replaced: CaseState = {
    ...state,
    phase: 'superseded',
    objections: draft.objections,
    replacedBy: triple,
  }
  return ok({ state: replaced, next, warnings: [] })
}

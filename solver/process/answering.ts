import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import { outcomes } from '../report/process.ts'
import { actRules } from './act-rules.ts'
import type { ActOf } from './acts.ts'
import type { CaseState, Channel, Notice, ObjectionRecord } from './case.ts'
import { type StepContext, type Stepped, signature, stepped } from './context.ts'
import { dayInWords, dayOfMoment, later, type Moment, timeOfMoment } from './day.ts'
import { answerDue } from './period.ts'
import { refusal, warning } from './refusals.ts'

/** 登记异议. A late one is registered and answered like any other; it only does not stop 定稿. */
export function register(
  state: CaseState,
  { id, receivedAt, channel }: ActOf<'register'>,
  context: StepContext,
): Result<Stepped, Problem> {
  const posted = firstPosted(state.notices)
  if (posted === null) return fail(refusal('Q15', { act: actRules.register.zh }))
  if (state.objections.some((objection) => objection.id === id)) return fail(refusal('Q21', { id }))
  if (receivedAt > context.now)
    return fail(refusal('Q11', { what: '异议收到时间', moment: receivedAt }))
  if (receivedAt < posted) return fail(refusal('Q26', { moment: receivedAt, posted }))
  const { by, at } = signature(context)
  const inTime = isInTime(state.notices, receivedAt, channel, context.settings.officeCloses)
  const objection: ObjectionRecord = {
    id,
    receivedAt,
    channel,
    inTime,
    against: state.triple.planHash,
    due: answerDue(context.calendar, dayOfMoment(receivedAt), context.settings.answerDays),
    registeredBy: by,
    registeredAt: at,
    answer: null,
    replannedBy: null,
  }
  return stepped(
    { ...state, objections: [...state.objections, objection] },
    inTime || context.settings.lateObjectionsStop ? [] : [warning('Q56', {})],
  )
}

function firstPosted(notices: readonly Notice[]): Moment | null {
  const moments = notices.map(({ web, boards }) => (web < boards ? web : boards)).sort()
  return moments[0] ?? null
}

/** On the last day, until the counter closes by hand, and until 24:00 by post or mail. */
export function isInTime(
  notices: readonly Notice[],
  receivedAt: Moment,
  channel: Channel,
  officeCloses: string,
): boolean {
  const last = notices.reduce<string>((latest, { end }) => later(latest, end.day), '')
  const day = dayOfMoment(receivedAt)
  if (day !== last) return day < last
  return channel === 'mail' || timeOfMoment(receivedAt) <= officeCloses
}

/** 答复异议, by somebody who did not draw up the list. */
export function answer(
  state: CaseState,
  { id, outcome, changesPlan }: ActOf<'answer'>,
  context: StepContext,
): Result<Stepped, Problem> {
  const found = state.objections.find((objection) => objection.id === id)
  if (found === undefined) return fail(refusal('Q22', { id }))
  if (found.answer !== null) return fail(refusal('Q23', { id }))
  if (state.authors.includes(context.actor.account)) return fail(refusal('Q24', {}))
  if (changesPlan && (outcome === 'rejected' || outcome === 'not-accepted'))
    return fail(refusal('Q25', { outcome: outcomes[outcome] }))
  const answered: ObjectionRecord = {
    ...found,
    answer: { ...signature(context), planHash: state.triple.planHash, outcome, changesPlan },
  }
  const overdue = dayOfMoment(context.now) > found.due.day
  return stepped(
    {
      ...state,
      objections: state.objections.map((each) => (each === found ? answered : each)),
    },
    overdue ? [warning('Q55', { due: dayInWords(found.due.day) })] : [],
  )
}

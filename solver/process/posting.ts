import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import { actRules } from './act-rules.ts'
import type { ActOf } from './acts.ts'
import { toAnnounce } from './announced.ts'
import type { CaseState, Notice, ObjectionRecord } from './case.ts'
import { type StepContext, type Stepped, signature, stepped, todayOf } from './context.ts'
import { dayOfMoment, later, type Moment } from './day.ts'
import { isApproved } from './hands.ts'
import { answerDue, type ComputedDay, computedInWords, noticeEnd } from './period.ts'
import { refusal, warning } from './refusals.ts'

/**
 * 开始公示. The clock starts when the later of web page and school boards is up. In a year whose holidays
 * are not known the end is a guess, and a person has to have looked at it.
 */
export function post(
  state: CaseState,
  { web, boards, confirmEnd }: ActOf<'post'>,
  context: StepContext,
): Result<Stepped, Problem> {
  if (!isApproved(state)) return fail(refusal('Q35', { act: actRules.post.zh }))
  const people = toAnnounce(state)
  if (people.length === 0) return fail(refusal('Q14', {}))
  const posted = later(web, boards)
  const wrong = wrongTime(state, [web, boards], context.now)
  if (wrong !== null) return fail(wrong)
  const { calendar, settings } = context
  const end = noticeEnd(calendar, dayOfMoment(posted), settings.notice)
  if (end.state === 'provisional' && confirmEnd !== end.day)
    return fail(refusal('Q13', { end: computedInWords(end) }))
  const { by, at } = signature(context)
  const notice: Notice = {
    planHash: state.triple.planHash,
    people,
    web,
    boards,
    period: settings.notice,
    end,
    recordedBy: by,
    recordedAt: at,
  }
  return stepped(
    { ...state, phase: 'notice', notices: [...state.notices, notice] },
    end.state === 'provisional' ? [warning('Q53', { end: computedInWords(end) })] : [],
  )
}

/** Nothing can be up before it is approved, nor be recorded before it is up. */
function wrongTime(state: CaseState, put: readonly Moment[], now: Moment): Problem | null {
  const approved = state.approvals.reduce<string>((latest, { at }) => later(latest, at), '')
  for (const moment of put) {
    if (moment > now) return refusal('Q11', { what: '公示张贴时间', moment })
    if (moment < approved) return refusal('Q12', { moment, approved })
  }
  return null
}

/**
 * 重算期限, after the holiday table has changed: it moves only clocks that have not ended. People were
 * told a date, so a notice never ends before the day that was printed.
 */
export function recount(
  state: CaseState,
  _act: ActOf<'recount'>,
  context: StepContext,
): Result<Stepped, Problem> {
  return stepped({
    ...state,
    notices: state.notices.map((notice) => recountedNotice(notice, context)),
    objections: state.objections.map((objection) => recountedObjection(objection, context)),
  })
}

function recountedNotice(notice: Notice, context: StepContext): Notice {
  if (notice.end.day < todayOf(context)) return notice
  const posted = dayOfMoment(later(notice.web, notice.boards))
  const end = noticeEnd(context.calendar, posted, notice.period)
  return { ...notice, end: notBefore(end, notice.end) }
}

function recountedObjection(objection: ObjectionRecord, context: StepContext): ObjectionRecord {
  if (objection.answer !== null || objection.due.day < todayOf(context)) return objection
  const received = dayOfMoment(objection.receivedAt)
  return { ...objection, due: answerDue(context.calendar, received, context.settings.answerDays) }
}

const notBefore = (end: ComputedDay, printed: ComputedDay): ComputedDay =>
  end.day >= printed.day ? end : { day: printed.day, state: end.state }

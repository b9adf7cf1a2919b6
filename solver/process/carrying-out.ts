import type { TeacherId } from '../domain/ids.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import { actRules } from './act-rules.ts'
import type { ActOf } from './acts.ts'
import type { Arrival, Assessment, CaseState, Person, Phase } from './case.ts'
import { type StepContext, type Stepped, signature, stepped, todayOf } from './context.ts'
import { type Day, dayInWords, dayOfMoment } from './day.ts'
import { openObjection, unanswered } from './open-objections.ts'
import { listed, refusal } from './refusals.ts'
import { lastYearOf } from './term.ts'

/** 调配: the letters go out. An objection raised in time but registered late still holds them back. */
export function dispatch(
  state: CaseState,
  _act: ActOf<'dispatch'>,
  context: StepContext,
): Result<Stepped, Problem> {
  const open = openObjection(state, actRules.dispatch.zh, context)
  if (open !== null) return fail(open)
  return stepped({ ...state, phase: 'dispatched', dispatched: signature(context) })
}

/** 登记到岗 from the return slip; a later slip of the same person takes the place of the earlier. */
export function arrive(
  state: CaseState,
  act: ActOf<'arrive'>,
  context: StepContext,
): Result<Stepped, Problem> {
  const { teacher, arrived, on, relationMoved } = act
  const reason = act.reason.trim()
  const person = personOf(state, teacher)
  if (person === undefined) return fail(refusal('Q29', { teacher }))
  if (arrived ? on === null || reason !== '' : on !== null || reason === '')
    return fail(refusal('Q30', {}))
  if (on !== null && !(on >= dispatchDay(state) && on <= todayOf(context)))
    return fail(refusal('Q31', { day: dayInWords(on) }))
  if (relationMoved && !(person.relationMoves && arrived)) return fail(refusal('Q32', { teacher }))
  const arrival: Arrival = { teacher, arrived, on, reason, relationMoved, ...signature(context) }
  const arrivals = [...state.arrivals.filter((each) => each.teacher !== teacher), arrival].sort(
    (a, b) => (a.teacher < b.teacher ? -1 : 1),
  )
  return stepped(withPhase({ ...state, arrivals }))
}

const personOf = ({ people }: CaseState, teacher: TeacherId): Person | undefined =>
  people.find((person) => person.teacher === teacher)

const dispatchDay = ({ dispatched }: CaseState): Day =>
  dispatched === null ? '0000-01-01' : dayOfMoment(dispatched.at)

/** 登记考核, for people who are there; the same judgement of the same year is replaced. */
export function assess(
  state: CaseState,
  { teacher, assessment: kind, year, grade }: ActOf<'assess'>,
  context: StepContext,
): Result<Stepped, Problem> {
  const person = personOf(state, teacher)
  if (person === undefined) return fail(refusal('Q29', { teacher }))
  if (!hasArrived(state, teacher)) return fail(refusal('Q33', { teacher }))
  const wrong = wrongYear(state, person, year)
  if (wrong !== null) return fail(wrong)
  const given: Assessment = { teacher, kind, year, grade, ...signature(context) }
  const others = state.assessments.filter(
    (each) => !(each.teacher === teacher && each.kind === kind && each.year === year),
  )
  const assessments = [...others, given].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  return stepped(withPhase({ ...state, assessments }))
}

const orderOf = ({ teacher, year, kind }: Assessment): string => `${teacher} ${year} ${kind}`

const hasArrived = ({ arrivals }: CaseState, teacher: TeacherId): boolean =>
  arrivals.some((arrival) => arrival.teacher === teacher && arrival.arrived)

/** A school year of the term. Whoever returns early 提前返回 is judged to the end in the year he does. */
function wrongYear(state: CaseState, { teacher, ends }: Person, year: number): Problem | null {
  const within = year >= state.year && (ends === null || year <= lastYearOf(ends))
  return within ? null : refusal('Q34', { year: `${year}—${year + 1}`, teacher })
}

/** 到岗 once every slip is in, 期满考核 once everybody who came has been judged to the end. */
function withPhase(state: CaseState): CaseState {
  return { ...state, phase: phaseOf(state) }
}

function phaseOf(state: CaseState): Phase {
  if (state.arrivals.length < state.people.length) return 'dispatched'
  return state.people.every((person) => isJudged(state, person)) ? 'assessed' : 'in-post'
}

/** Whoever moved for good has no end of term: one judgement of any kind will do. */
const isJudged = (state: CaseState, { teacher, ends }: Person): boolean =>
  !hasArrived(state, teacher) ||
  state.assessments.some(
    (each) => each.teacher === teacher && (ends === null || each.kind === 'term'),
  )

/** 结项. */
export function close(
  state: CaseState,
  _act: ActOf<'close'>,
  context: StepContext,
): Result<Stepped, Problem> {
  const open = [...unanswered(state, true), ...unanswered(state, false)]
  if (open.length > 0)
    return fail(refusal('Q36', { n: open.length, list: listed(open), act: actRules.close.zh }))
  return stepped({ ...state, phase: 'closed', closed: signature(context) })
}

import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import { actRules } from './act-rules.ts'
import type { ActOf, Opening } from './acts.ts'
import type { CaseState, ObjectionRecord, Person, Triple } from './case.ts'
import { type StepContext, type Stepped, signature, stepped, todayOf } from './context.ts'
import { addDays, dayIn, dayInWords } from './day.ts'
import { hadAHand, withMore } from './hands.ts'
import { unplanned } from './open-objections.ts'
import { computedInWords, latestPosting, noticeEnd } from './period.ts'
import { listed, refusal, warning } from './refusals.ts'

export function open(opening: Opening, context: StepContext): Result<Stepped, Problem> {
  const twice = repeatedTeacher(opening.people)
  if (twice !== null) return fail(twice)
  const fresh: CaseState = {
    format: 'junpei-case',
    version: 1,
    year: opening.year,
    phase: 'draft',
    triple: opening.triple,
    people: sorted(opening.people),
    authors: [context.actor.account],
    importers: [...new Set(opening.importers)],
    submitted: null,
    approvals: [],
    returned: null,
    notices: [],
    renewedAfter: 0,
    objections: [],
    finalised: null,
    dispatched: null,
    arrivals: [],
    assessments: [],
    closed: null,
    withdrawn: null,
    replaces: null,
    replacedBy: null,
  }
  return stepped(fresh)
}

export function revise(
  state: CaseState,
  { triple, people, importers }: ActOf<'revise'>,
  context: StepContext,
): Result<Stepped, Problem> {
  const twice = repeatedTeacher(people)
  if (twice !== null) return fail(twice)
  return stepped(redrafted(state, { triple, people, importers }, context.actor.account))
}

/** Another plan in the place of this one; whoever had a hand in the old keeps it. */
export function redrafted(
  state: CaseState,
  { triple, people, importers }: Omit<Opening, 'year'>,
  account: string,
): CaseState {
  return {
    ...state,
    triple,
    people: sorted(people),
    authors: withMore(state.authors, [account]),
    importers: withMore(state.importers, importers),
    objections: state.objections.map((objection) => replanned(objection, state, triple)),
  }
}

/**
 * Which plan took account of an objection: the latest draft of the version that did, and none if the
 * draft goes back to the plan that was found at fault.
 */
function replanned(
  objection: ObjectionRecord,
  { triple: before, phase }: CaseState,
  { planHash }: Triple,
): ObjectionRecord {
  const { answer, replannedBy } = objection
  if (answer?.changesPlan !== true) return objection
  if (answer.planHash === planHash) return { ...objection, replannedBy: null }
  const redone = phase === 'draft' && replannedBy === before.planHash
  return replannedBy === null || redone ? { ...objection, replannedBy: planHash } : objection
}

export function repeatedTeacher(people: readonly Person[]): Problem | null {
  const seen = new Set<string>()
  for (const { teacher } of people) {
    if (seen.has(teacher)) return refusal('Q09', { teacher })
    seen.add(teacher)
  }
  return null
}

const sorted = (people: readonly Person[]): readonly Person[] =>
  [...people].sort((a, b) => (a.teacher < b.teacher ? -1 : 1))

/**
 * 送审. Teachers start on 1 September and need a week to hand over: that a notice can no longer end in
 * time is told now, while there are still days to gain, and not when it is put up.
 */
export function submit(
  state: CaseState,
  _act: ActOf<'submit'>,
  context: StepContext,
): Result<Stepped, Problem> {
  if (state.people.length === 0) return fail(refusal('Q10', { act: actRules.submit.zh }))
  const upheld = unplanned(state)
  if (upheld.length > 0)
    return fail(refusal('Q20', { list: listed(upheld), act: actRules.submit.zh }))
  const { calendar, settings } = context
  const end = noticeEnd(calendar, todayOf(context), settings.notice)
  const inTime = addDays(dayIn(state.year, '09-01'), -7)
  const latest = latestPosting(calendar, inTime, settings.notice)
  const late =
    end.day <= inTime
      ? []
      : [
          warning('Q51', {
            end: computedInWords(end),
            latest: latest === null ? '更早的日期' : dayInWords(latest),
          }),
        ]
  return stepped(
    { ...state, phase: 'submitted', submitted: signature(context), approvals: [], returned: null },
    late,
  )
}

/** Two different people, neither of whom had a hand in the plan or its data. */
export function approve(
  state: CaseState,
  { triple }: ActOf<'approve'>,
  context: StepContext,
): Result<Stepped, Problem> {
  const { account } = context.actor
  if (hadAHand(state, account)) return fail(refusal('Q04', { act: actRules.approve.zh }))
  if (state.approvals.some(({ by }) => by === account)) return fail(refusal('Q05', {}))
  const named: Triple = {
    planHash: triple.planHash,
    profileHash: triple.profileHash,
    dataHash: triple.dataHash,
  }
  const approvals = [...state.approvals, { ...signature(context), triple: named }]
  return stepped({ ...state, approvals, phase: approvals.length >= 2 ? 'approved' : 'submitted' })
}

/** 退回: back to the draft, and every approval with it. */
export function sendBack(
  state: CaseState,
  { reason }: ActOf<'return'>,
  context: StepContext,
): Result<Stepped, Problem> {
  if (reason.trim() === '') return fail(refusal('Q06', { act: actRules.return.zh }))
  return stepped({
    ...state,
    phase: 'draft',
    approvals: [],
    submitted: null,
    returned: { ...signature(context), reason: reason.trim() },
  })
}

/** 撤回: a new case begins anew, with a new clock for all. */
export function withdraw(
  state: CaseState,
  { reason }: ActOf<'withdraw'>,
  context: StepContext,
): Result<Stepped, Problem> {
  if (reason.trim() === '') return fail(refusal('Q06', { act: actRules.withdraw.zh }))
  return stepped({
    ...state,
    phase: 'withdrawn',
    withdrawn: { ...signature(context), reason: reason.trim() },
  })
}

import {
  addDays,
  calendarOf,
  type Day,
  dayOfMoment,
  type HolidayRow,
  isWorkingDay,
  momentAt,
  type Phase,
  type WorkCalendar,
} from '../../../solver/browser.ts'
import type { ReplyOf } from '../../client.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import type { PlanCase } from './queries.ts'

/** Where a case stands 现在到哪一步, computed from its state alone. */

type State = PlanCase['state']

/** Stages of the bar; 已撤回 and 已被替代 end it where they happened. */
export const stages = [
  'draft',
  'submitted',
  'approved',
  'notice',
  'final',
  'dispatched',
  'in-post',
  'assessed',
  'closed',
] as const satisfies readonly Phase[]

export type StageState = 'done' | 'now' | 'ahead'

export function stageStates(
  state: Pick<State, 'phase' | 'submitted' | 'approvals' | 'notices' | 'finalised'>,
): readonly StageState[] {
  const at = stageOf(state)
  const ended = state.phase === 'closed'
  return stages.map((_, index) => {
    if (index < at || ended) return 'done'
    return index === at ? 'now' : 'ahead'
  })
}

function stageOf({
  phase,
  submitted,
  approvals,
  notices,
  finalised,
}: Pick<State, 'phase' | 'submitted' | 'approvals' | 'notices' | 'finalised'>): number {
  const known = (stages as readonly Phase[]).indexOf(phase)
  if (known >= 0) return known
  if (finalised !== null) return stages.indexOf('final')
  if (notices.length > 0) return stages.indexOf('notice')
  if (approvals.length >= 2) return stages.indexOf('approved')
  return submitted === null ? 0 : stages.indexOf('submitted')
}

export const calendarFrom = ({
  shipped,
  own,
}: ReplyOf<'/api/counties/{county}/holidays'>): WorkCalendar => {
  const days = new Set(own.map(({ day }) => day))
  const rows = [...shipped.filter(({ day }) => !days.has(day)), ...own]
  // The service has checked each day; who entered it is not told.
  return calendarOf(rows.map((row) => ({ ...row, enteredBy: '', enteredAt: '' })) as HolidayRow[])
}

/** Working days from the day after `from` up to `to`. */
export function workingDays(calendar: WorkCalendar, from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) count += 1
  return count
}

export const openObjections = ({ objections }: State): number =>
  objections.filter(({ answer, inTime }) => answer === null && inTime).length

type Told = {
  readonly of: Pick<PlanCase, 'name' | 'state'>
  readonly calendar: WorkCalendar
  readonly today: Day
  readonly text: Text['process']
}

/** One sentence: where the plan is, what it waits for, until when. */
export function whereNow(told: Told): string {
  const { name, state } = told.of
  const { now } = told.text
  switch (state.phase) {
    case 'draft':
      return state.returned === null ? now.draft(name) : now.returned(name, state.returned.reason)
    case 'submitted':
      return now.submitted(name, state.approvals.length)
    case 'approved':
      return now.approved(name, state.people.length)
    case 'notice':
      return noticeSentence(told)
    case 'final':
      return now.final(name, state.people.length)
    case 'dispatched':
      return now.dispatched(state.people.length, state.arrivals.length)
    case 'in-post':
      return now['in-post'](came(state), state.assessments.length)
    case 'assessed':
      return now.assessed(state.assessments.length)
    case 'closed':
      return now.closed(name)
    case 'withdrawn':
      return now.withdrawn(name, state.withdrawn?.reason ?? '')
    case 'superseded':
      return now.superseded(name)
  }
}

const came = ({ arrivals }: State): number => arrivals.filter(({ arrived }) => arrived).length

function noticeSentence({ of: { state }, calendar, today, text }: Told): string {
  const last = state.notices.at(-1)
  if (last === undefined) return ''
  const { now } = text
  const { end, period } = last
  const open = openObjections(state)
  const sure = end.state === 'provisional' ? text.provisional : ''
  if (today > end.day) return now.noticeOver(end.day, open)
  if (period.unit === 'natural') return now.noticeNatural(end.day, sure, open)
  const posted = postedOn(last)
  const first = firstCounted(calendar, posted, period.countPostingDay)
  // Between posting and the first working day there is no day of the period to name.
  if (today < first) {
    const [, month = 0, date = 0] = first.split('-').map(Number)
    return now.noticeAhead(today === posted, month, date, period.days, end.day, sure, open)
  }
  const day = Math.min(period.days, 1 + workingDays(calendar, first, today))
  return now.notice(day, period.days, end.day, sure, open)
}

/** The period runs from the later of page and boards. */
function postedOn({ web, boards }: State['notices'][number]): Day {
  // Moments and days come checked from the service.
  return dayOfMoment((web > boards ? web : boards) as Parameters<typeof dayOfMoment>[0])
}

/** First working day of a notice: the day of posting where it counts and is one, else the next. */
function firstCounted(calendar: WorkCalendar, posted: Day, countPostingDay: boolean): Day {
  let day = countPostingDay ? posted : addDays(posted, 1)
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1)
  return day
}

export type Event = { readonly at: string; readonly what: string; readonly who: string | null }

/** What has happened, in order of time. */
export function eventsOf(
  { state, made }: Pick<PlanCase, 'state' | 'made'>,
  text: Text['process'],
): readonly Event[] {
  const { events } = text
  const signed = (what: string, one: { readonly at: string; readonly by: string } | null) =>
    one === null ? [] : [{ at: one.at, what, who: one.by }]
  return [
    { at: momentAt(Date.parse(made)), what: events.opened, who: state.authors[0] ?? null },
    ...signed(events.submitted, state.submitted),
    ...signed(events.returned, state.returned),
    ...state.approvals.map(({ at, by }, index) => ({
      at,
      what: events.approved(index + 1),
      who: by,
    })),
    ...state.notices.flatMap(({ web, boards, people, end, recordedBy }) => [
      { at: web > boards ? web : boards, what: events.posted(people.length), who: recordedBy },
      { at: end.day, what: events.ends, who: null },
    ]),
    ...state.objections.flatMap(({ id, receivedAt, registeredBy, answer }) => [
      { at: receivedAt, what: events.received(id), who: registeredBy },
      ...signed(events.answered(id), answer),
    ]),
    ...signed(events.finalised, state.finalised),
    ...signed(events.dispatched, state.dispatched),
    ...signed(events.closed, state.closed),
    ...signed(events.withdrawn, state.withdrawn),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** Whoever had a hand in the plan neither approves it nor makes it final 经手人. */
export const hadAHand = ({ authors, importers, submitted }: State, account: string): boolean =>
  authors.includes(account) || importers.includes(account) || submitted?.by === account

/** An objection was answered by a change of the plan that nobody has made yet. */
export const wantsChange = ({ objections, triple }: State): boolean =>
  objections.some(
    ({ answer }) => answer?.changesPlan === true && answer.planHash === triple.planHash,
  )

/** Something is running that a change of holidays could move. */
export const hasClocks = ({ notices, objections }: State): boolean =>
  notices.length > 0 || objections.some(({ answer }) => answer === null)

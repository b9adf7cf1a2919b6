import { schoolId, teacherId } from '../../solver/domain/ids.ts'
import type { Plan, Transfer } from '../../solver/domain/plan.ts'
import type { Problem } from '../../solver/domain/problem.ts'
import type { Result } from '../../solver/domain/result.ts'
import { readHolidays } from '../../solver/intake/holidays.ts'
import type { ConditionId, ConditionState } from '../../solver/process/act-rules.ts'
import type { Act } from '../../solver/process/acts.ts'
import { peopleOf } from '../../solver/process/announced.ts'
import type { CaseState, ProcessRole, Triple } from '../../solver/process/case.ts'
import type { StepContext, Stepped } from '../../solver/process/context.ts'
import type { Moment } from '../../solver/process/day.ts'
import { defaultSettings, type ProcessSettings } from '../../solver/process/settings.ts'
import { openCase, step } from '../../solver/process/step.ts'
import { calendarOf } from '../../solver/process/work-calendar.ts'

const shipped = readHolidays()
if (!shipped.ok) throw new Error('the holiday tables do not parse')
export const holidayRows = shipped.value.rows
export const calendar = calendarOf(holidayRows)

/** A digest-like text of one letter. */
export const digest = (letter: string): string => letter.repeat(64)

export const tripleOf = (plan: string, data = 'd', profile = 'e'): Triple => ({
  planHash: digest(plan),
  profileHash: digest(profile),
  dataHash: digest(data),
})

export const transferOf = (
  teacher: string,
  to: string,
  more: Partial<Transfer> = {},
): Transfer => ({
  teacher: teacherId(teacher),
  from: schoolId('from'),
  to: schoolId(to),
  stage: 'primary',
  subject: 'mathematics',
  mode: 'regular',
  relationMoves: false,
  start: '2026-09',
  end: '2029-08',
  ...more,
})

export const planOf = (...transfers: readonly Transfer[]): Plan => ({ year: 2026, transfers })

/** Two teachers: one for a term, one whose relation moves. */
export const plan = planOf(
  transferOf('t1', 'hill'),
  transferOf('t2', 'lake', { relationMoves: true, end: null }),
)

export const allMet: { readonly [Id in ConditionId]: ConditionState } = {
  registersComplete: 'met',
  auditClean: 'met',
  noticeTextChecked: 'met',
  auditRepeated: 'met',
  lettersNumbered: 'met',
  recountEqual: 'met',
  evidenceComplete: 'met',
}

/** Who acts, when: `p…` are personnel, `l…` leadership, `aud` the auditor, `adm` the administrator. */
export function by(
  account: string,
  now: Moment,
  more: {
    readonly settings?: Partial<ProcessSettings>
    readonly conditions?: Partial<{ readonly [Id in ConditionId]: ConditionState }>
    readonly calendar?: StepContext['calendar']
  } = {},
): StepContext {
  return {
    actor: { account, role: roleOf(account) },
    now,
    calendar: more.calendar ?? calendar,
    settings: { ...defaultSettings, ...more.settings },
    conditions: { ...allMet, ...more.conditions },
  }
}

function roleOf(account: string): ProcessRole {
  if (account === 'aud') return 'auditor'
  if (account === 'adm') return 'admin'
  return account.startsWith('l') ? 'leadership' : 'personnel'
}

export const opened = (more: Partial<CaseState> = {}): CaseState => {
  const opening = {
    year: 2026,
    triple: tripleOf('a'),
    people: [...peopleOf(plan)],
    importers: ['p2'],
  }
  const result = openCase(opening, by('p1', '2026-07-06T09:00'))
  if (!result.ok) throw new Error(result.error.message)
  return { ...result.value.state, ...more }
}

/** Acts that must all be accepted, one after the other. */
export function having(
  state: CaseState,
  ...acts: readonly (readonly [Act, StepContext])[]
): CaseState {
  return acts.reduce((now, [act, context]) => accepted(step(now, act, context)).state, state)
}

export function accepted(result: Result<Stepped, Problem>): Stepped {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`)
  return result.value
}

export const refusedWith = (result: Result<Stepped, Problem>): string =>
  result.ok ? 'accepted' : `${result.error.code} ${result.error.message}`

/** Drafted by p1 from data of p2, submitted by p1, approved by l1 and l2 on 13 July. */
export const approved = (): CaseState =>
  having(
    opened(),
    [{ kind: 'submit', triple: tripleOf('a') }, by('p1', '2026-07-08T10:00')],
    [{ kind: 'approve', triple: tripleOf('a') }, by('l1', '2026-07-10T10:00')],
    [{ kind: 'approve', triple: tripleOf('a') }, by('l2', '2026-07-13T08:00')],
  )

export const postAct = (
  plan: string,
  at: Moment,
  confirmEnd: null | `2027-${number}-${number}` = null,
): Act => ({
  kind: 'post',
  triple: tripleOf(plan),
  web: at,
  boards: at,
  confirmEnd,
})

/** Put up on Monday 13 July: the notice ends on Monday the 20th. */
export const noticed = (): CaseState =>
  having(approved(), [postAct('a', '2026-07-13T09:00'), by('p1', '2026-07-13T09:30')])

export const finalised = (): CaseState =>
  having(noticed(), [{ kind: 'finalise', triple: tripleOf('a') }, by('l3', '2026-07-21T09:00')])

export const dispatched = (): CaseState =>
  having(finalised(), [{ kind: 'dispatch' }, by('p1', '2026-07-22T09:00')])

import { describe, expect, test } from 'vitest'
import { processCalendarFrom, readProcessCalendar } from '../../solver/intake/process-calendar.ts'
import type { Act } from '../../solver/process/acts.ts'
import { peopleOf } from '../../solver/process/announced.ts'
import { type CaseState, phases } from '../../solver/process/case.ts'
import type { Day } from '../../solver/process/day.ts'
import { caseDuties, type Duty, yearlyDuties } from '../../solver/process/duties.ts'
import { step } from '../../solver/process/step.ts'
import { stepOf, windowOf } from '../../solver/process/yearly.ts'
import {
  accepted,
  approved,
  by,
  calendar,
  dispatched,
  finalised,
  having,
  noticed,
  opened,
  planOf,
  transferOf,
  tripleOf,
} from './cases.ts'

const read = readProcessCalendar()
if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'))
const steps = read.value
const inputs = { steps, calendar }

describe('the shipped year 年度流程', () => {
  test('has the fifteen steps, from March to July of the next year', () => {
    expect(steps).toHaveLength(15)
    const windows = steps.map((each) => windowOf(each, 2026, calendar))
    expect(windows[0]?.opens).toBe('2026-03-01')
    expect(windows.at(-1)?.opens).toBe('2027-06-10')
  })

  test('a due day off is kept before or after it, as the step says', () => {
    const due = (name: string) => {
      const found = steps.find((each) => each.step === name)
      return found === undefined ? null : windowOf(found, 2026, calendar).due
    }
    // Sunday 10 May 2026: Saturday the 9th is worked. Sunday 5 July: Monday the 6th.
    expect(due('posts')).toEqual({ day: '2026-05-09', state: 'official' })
    expect(due('in-school')).toEqual({ day: '2026-07-06', state: 'official' })
    expect(due('arrival')).toEqual({ day: '2026-09-01', state: 'official' })
    // Sunday 28 February 2027, a year not yet announced.
    expect(due('second-term')).toEqual({ day: '2027-03-01', state: 'provisional' })
  })

  test('every phase that waits has one step', () => {
    const waiting = (Object.keys(phases) as (keyof typeof phases)[]).filter(
      (phase) => stepOf(steps, phase) !== null,
    )
    expect(waiting).toEqual([
      'draft',
      'submitted',
      'approved',
      'notice',
      'final',
      'dispatched',
      'in-post',
      'assessed',
    ])
  })
})

const one = (more: string) => `steps:
  - step: all
    name: 全部
    opens: 03-01
    due: 08-20
    owner: [personnel]
    needs: []
    produces: [D05]
    shift: earlier
    case: [draft, submitted, approved, notice, final, dispatched, in-post, assessed]
${more}`

describe('a county’s own calendar', () => {
  const lines = (text: string): readonly string[] => {
    const own = processCalendarFrom('calendar.yaml', text)
    return own.ok ? [] : own.error.map(({ message }) => message)
  }

  test('may be a single step', () => {
    expect(lines(one(''))).toEqual([])
  })

  test.each([
    ['08-20', '02-29', 'steps.0.due'],
    ['08-20', '02-01', '截止早于开始'],
    ['[personnel]', '[nobody]', 'steps.0.owner.0'],
    ['shift: earlier', 'shift: never', 'steps.0.shift'],
    [', assessed]', ']', '方案流程的环节 assessed 应恰好对应一个步骤'],
    ['step: all', 'step: 全部', '应为小写字母和连字符'],
  ])('%s → %s is told with its place', (from, to, told) => {
    expect(lines(one('').replace(from, to)).join()).toContain(told)
  })

  test('a missing file is told', () => {
    const missing = readProcessCalendar('/nowhere/calendar.yaml')
    expect(missing.ok ? [] : missing.error.map(({ code }) => code)).toEqual(['H11'])
  })
})

describe('待办 of the year', () => {
  test('are the steps open today, for each who owns them, the next due first', () => {
    const duties = yearlyDuties('2026-07-10', 2026, inputs)
    expect(duties.map(({ step: name, owner, due }) => [name, owner, due?.day])).toEqual([
      // Sunday 12 July is kept on Monday.
      ['cross-school', 'personnel', '2026-07-13'],
      ['planning', 'personnel', '2026-07-15'],
      ['planning', 'auditor', '2026-07-15'],
      ['planning', 'leadership', '2026-07-15'],
    ])
    expect(duties[1]?.sentence).toBe('方案测算、核验、送审（形成：D12、D13）。')
    expect(yearlyDuties('2026-02-01', 2026, inputs)).toEqual([])
  })
})

describe('待办 of a case', () => {
  const told = (state: CaseState, today: Day): readonly string[] =>
    caseDuties(today, state, inputs).map(
      ({ owner, sentence, from, due, overdue }: Duty) =>
        `${owner} ${sentence} ${from ?? '-'} ${due?.day ?? '-'}${overdue ? ' 逾期' : ''}`,
    )
  const register: Act = {
    kind: 'register',
    id: '26-1',
    receivedAt: '2026-07-15T09:00',
    channel: 'hand',
  }
  const raised = having(noticed(), [register, by('p1', '2026-07-15T10:00')])

  test.each([
    ['draft', opened(), '2026-07-08', ['personnel 核对方案后送审。 - 2026-07-15']],
    ['draft too late', opened(), '2026-07-16', ['personnel 核对方案后送审。 - 2026-07-15 逾期']],
    ['approved', approved(), '2026-07-13', ['personnel 开始公示：2 人的安排待公示。 - 2026-08-05']],
    [
      'notice',
      noticed(),
      '2026-07-14',
      ['leadership 公示至2026年7月20日止，期满后定稿。 2026-07-21 2026-08-20'],
    ],
    [
      'notice that is over',
      noticed(),
      '2026-07-21',
      ['leadership 公示至2026年7月20日止，期满后定稿。 - 2026-08-20'],
    ],
    [
      'an objection',
      raised,
      '2026-07-23',
      [
        'personnel 答复异议 26-1，由编制名单以外的人员办理。 - 2026-07-22 逾期',
        'leadership 公示至2026年7月20日止，1 件异议答复后定稿。 - 2026-08-20',
      ],
    ],
    ['final', finalised(), '2026-07-22', ['personnel 印发调配通知，开具介绍信。 - 2026-08-20']],
    [
      'dispatched',
      dispatched(),
      '2026-08-25',
      ['personnel 登记到岗：2 人中还有 2 人没有回执。 - 2026-09-01'],
    ],
  ] as const)('%s', (_name, state, today, lines) => {
    expect(told(state, today)).toEqual(lines)
  })

  test('submitted: how many approvals are missing', () => {
    const submitted = having(opened(), [
      { kind: 'submit', triple: tripleOf('a') },
      by('p1', '2026-07-08T10:00'),
    ])
    expect(told(submitted, '2026-07-08')[0]).toContain('还需 2 人批准')
    const once = having(submitted, [
      { kind: 'approve', triple: tripleOf('a') },
      by('l1', '2026-07-09T10:00'),
    ])
    expect(told(once, '2026-07-09')[0]).toContain('还需 1 人批准')
    const back = having(once, [{ kind: 'return', reason: '缺附件' }, by('l2', '2026-07-09T11:00')])
    expect(told(back, '2026-07-09')[0]).toContain('方案已退回（缺附件），修改后重新送审。')
  })

  test('after an upheld objection: another plan, and nothing for a case that is over', () => {
    const upheld = having(raised, [
      { kind: 'answer', id: '26-1', outcome: 'upheld', changesPlan: true },
      by('p3', '2026-07-16T09:00'),
    ])
    expect(told(upheld, '2026-07-16')).toEqual([
      'personnel 异议 26-1 成立，提交调整后的方案。 - 2026-08-20',
    ])
    const people = [...peopleOf(planOf(transferOf('t1', 'brook')))]
    const { state, next } = accepted(
      step(
        upheld,
        { kind: 'supersede', triple: tripleOf('b'), people, importers: [] },
        by('p4', '2026-07-16T10:00'),
      ),
    )
    expect(told(state, '2026-07-17')).toEqual([])
    expect(next && told(next, '2026-07-17')).toEqual([
      'personnel 核对方案后送审。 - 2026-07-15 逾期',
    ])
  })
})

import { describe, expect, test } from 'vitest'
import type { CaseView } from '../../../api/cases/contract.ts'
import {
  calendarFrom,
  eventsOf,
  hadAHand,
  hasClocks,
  openObjections,
  stageStates,
  wantsChange,
  whereNow,
  workingDays,
} from '../../../web/pages/process/standing.ts'
import { en } from '../../../web/text/en/index.ts'
import { zhCN } from '../../../web/text/zh-CN/index.ts'

const hash = '0'.repeat(64)
const triple = { planHash: hash, profileHash: hash, dataHash: hash }
const state = {
  format: 'junpei-case',
  version: 1,
  year: 2026,
  phase: 'draft',
  triple,
  people: [{ teacher: 't1', line: 'x', relationMoves: false, ends: null }],
  authors: ['clerk'],
  importers: ['importer'],
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
} as const

type State = CaseView['state']
const of = (change: { readonly [key: string]: unknown }) =>
  ({
    name: '方案甲',
    made: '2026-06-30T02:00:00.000Z',
    // Only what a test changes differs from a state the service has sent.
    state: { ...state, ...change } as unknown as State,
  }) as Parameters<typeof eventsOf>[0] & Parameters<typeof whereNow>[0]['of']

const notice = {
  planHash: hash,
  people: [],
  web: '2026-07-15T09:00',
  boards: '2026-07-15T16:30',
  period: { days: 5, unit: 'working', countPostingDay: false },
  end: { day: '2026-07-22', state: 'official' },
  recordedBy: 'clerk',
  recordedAt: '2026-07-15T17:00',
}
const objection = {
  id: '26-001',
  receivedAt: '2026-07-17T10:00',
  channel: 'hand',
  inTime: true,
  against: hash,
  due: { day: '2026-07-24', state: 'official' },
  registeredBy: 'clerk',
  registeredAt: '2026-07-17T10:05',
  answer: null,
  replannedBy: null,
}
const calendar = calendarFrom({ version: 0, shipped: [], own: [], official: [] })
const told = (
  change: { readonly [key: string]: unknown },
  today: `${number}-${number}-${number}`,
) => whereNow({ of: of(change), calendar, today, text: zhCN.process })

describe('where a plan stands', () => {
  test('counts working days of a notice, weekends left out, the day of posting not counted', () => {
    const posted = { phase: 'notice', notices: [notice] }
    expect(told(posted, '2026-07-16')).toContain('公示第 1 个工作日（共 5 个，至 2026-07-22）')
    expect(told(posted, '2026-07-20')).toContain('公示第 3 个工作日')
    expect(told(posted, '2026-07-19')).toContain('公示第 2 个工作日')
    expect(told(posted, '2026-07-23')).toContain('期满')
  })

  test('before its first working day a notice names that day, not a day nought', () => {
    // 2026-07-15 is a Wednesday, 2026-07-17 a Friday.
    expect(told({ phase: 'notice', notices: [notice] }, '2026-07-15')).toBe(
      '今日起公示，首个工作日为 7 月 16 日（共 5 个，至 2026-07-22）。没有未答复的异议。',
    )
    const friday = { ...notice, web: '2026-07-17T09:00', boards: '2026-07-17T16:30' }
    const out = {
      phase: 'notice',
      notices: [{ ...friday, end: { ...notice.end, day: '2026-07-24' } }],
    }
    expect(told(out, '2026-07-17')).toContain('今日起公示，首个工作日为 7 月 20 日')
    expect(told(out, '2026-07-19')).toContain('已公示，首个工作日为 7 月 20 日')
    expect(told(out, '2026-07-20')).toContain('公示第 1 个工作日')
    const inEnglish = whereNow({ of: of(out), calendar, today: '2026-07-17', text: en.process })
    expect(inEnglish).toContain('Posted today; the first working day is 20 July (of 5')
  })

  test('where the day of posting counts it is day 1, unless it is no working day', () => {
    const period = { ...notice.period, countPostingDay: true }
    const on = (day: string) => ({
      phase: 'notice',
      notices: [{ ...notice, period, web: `${day}T09:00`, boards: `${day}T09:00` }],
    })
    expect(told(on('2026-07-15'), '2026-07-15')).toContain('公示第 1 个工作日')
    expect(told(on('2026-07-15'), '2026-07-16')).toContain('公示第 2 个工作日')
    expect(told(on('2026-07-18'), '2026-07-18')).toContain('今日起公示，首个工作日为 7 月 20 日')
  })

  test('a holiday of the county is no working day, a worked weekend is one', () => {
    const own = [
      { year: 2026, day: '2026-07-16', kind: 'off', name: '甲', source: '乙', state: 'official' },
      { year: 2026, day: '2026-07-18', kind: 'work', name: '甲', source: '乙', state: 'official' },
    ] as const
    const known = calendarFrom({ version: 1, shipped: [], own: [...own], official: [2026] })
    expect(workingDays(known, '2026-07-15', '2026-07-16')).toBe(0)
    expect(workingDays(known, '2026-07-15', '2026-07-18')).toBe(2)
  })

  test('an open objection keeps it from being made final, a late one does not', () => {
    const open = of({ phase: 'notice', notices: [notice], objections: [objection] })
    expect(openObjections(open.state)).toBe(1)
    expect(openObjections(of({ objections: [{ ...objection, inTime: false }] }).state)).toBe(0)
    expect(
      told({ phase: 'notice', notices: [notice], objections: [objection] }, '2026-07-23'),
    ).toContain('未答复 1 件')
  })

  test('every phase has its own sentence', () => {
    const phases = ['draft', 'submitted', 'approved', 'final', 'dispatched', 'in-post'] as const
    const sentences = phases.map((phase) => told({ phase }, '2026-07-15'))
    expect(new Set(sentences).size).toBe(phases.length)
  })
})

test('the bar has one stage that is now, and a withdrawn case ends where it was', () => {
  expect(stageStates(of({ phase: 'notice' }).state)).toEqual([
    'done',
    'done',
    'done',
    'now',
    'ahead',
    'ahead',
    'ahead',
    'ahead',
    'ahead',
  ])
  const withdrawn = of({ phase: 'withdrawn', submitted: { by: 'clerk', at: '2026-07-01T09:00' } })
  expect(stageStates(withdrawn.state).indexOf('now')).toBe(1)
  expect(new Set(stageStates(of({ phase: 'closed' }).state))).toEqual(new Set(['done']))
})

test('events stand in order of time, whatever order they are kept in', () => {
  const events = eventsOf(
    of({
      notices: [notice],
      objections: [objection],
      submitted: { by: 'clerk', at: '2026-06-30T15:00' },
    }),
    zhCN.process,
  )
  expect(events.map(({ at }) => at)).toEqual([
    '2026-06-30T10:00',
    '2026-06-30T15:00',
    '2026-07-15T16:30',
    '2026-07-17T10:00',
    '2026-07-22',
  ])
})

test('author, importer and submitter have a hand in it, a leader has not', () => {
  const { state: submitted } = of({ submitted: { by: 'other', at: '2026-07-01T09:00' } })
  expect(['clerk', 'importer', 'other', 'leader'].map((who) => hadAHand(submitted, who))).toEqual([
    true,
    true,
    true,
    false,
  ])
})

test('a new version is wanted while the plan found at fault is still the plan', () => {
  const answer = { by: 'x', at: '2026-07-18T09:00', planHash: hash, outcome: 'upheld' }
  const upheld = (changesPlan: boolean, planHash = hash) =>
    of({ objections: [{ ...objection, answer: { ...answer, changesPlan, planHash } }] }).state
  expect(wantsChange(upheld(true))).toBe(true)
  expect(wantsChange(upheld(false))).toBe(false)
  expect(wantsChange(upheld(true, '1'.repeat(64)))).toBe(false)
  expect(wantsChange(of({ objections: [objection] }).state)).toBe(false)
})

test('there are clocks to count anew once a notice is up or an objection is open', () => {
  expect(hasClocks(of({}).state)).toBe(false)
  expect(hasClocks(of({ notices: [notice] }).state)).toBe(true)
  expect(hasClocks(of({ objections: [objection] }).state)).toBe(true)
})

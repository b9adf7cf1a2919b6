import { describe, expect, test } from 'vitest'
import type { Run } from '../../../web/client.ts'
import {
  differences,
  freshDraft,
  moveGoal,
  withChange,
  withoutChange,
} from '../../../web/pages/scenarios/draft.ts'
import { choicesIn, clauseRows } from '../../../web/pages/scenarios/in-force.ts'
import type { ComesTo, Parameter, PolicyView } from '../../../web/pages/scenarios/queries.ts'
import { repairsOf } from '../../../web/pages/scenarios/repairs.ts'
import { partsOf } from '../../../web/pages/scenarios/sentence.ts'
import { traceOf } from '../../../web/pages/scenarios/trace.ts'
import type { RunEvent } from '../../../web/pages/scenarios/watch.ts'

const parameter = (
  name: string,
  current: string | null,
  rule: Parameter['rule'] = 'rotation-share',
): Parameter => ({ name, range: '', explanation: '', current, rule, definition: null })

describe('the sentence of a clause', () => {
  const wordsOf = (sentence: string, ...parameters: readonly Parameter[]) => {
    const { parts, beside } = partsOf(sentence, parameters)
    return [
      parts.map(({ kind, text }) => (kind === 'value' ? `[${text}]` : text)).join(''),
      beside.map(({ name }) => name),
    ]
  }

  test('has its numbers as parts of their own, each after the one before', () => {
    const sentence = '单校流出不超过 20%，同一学科不超过 20%（不足 1 人的按 1 人）'
    expect(wordsOf(sentence, parameter('甲', '20%'), parameter('乙', '20%'))).toEqual([
      '单校流出不超过 [20%]，同一学科不超过 [20%]（不足 1 人的按 1 人）',
      [],
    ])
  })

  test('never cuts a number out of a longer one', () => {
    expect(wordsOf('不超过 140 公里、40 公里', parameter('里程', '40'))).toEqual([
      '不超过 140 公里、[40] 公里',
      [],
    ])
    expect(wordsOf('不超过 40.5 公里', parameter('里程', '40'))[1]).toEqual(['里程'])
  })

  test('leaves words and values it does not say beside it', () => {
    expect(
      wordsOf('不跨学段安排，是', parameter('跨学段安排', '否'), parameter('是', '是')),
    ).toEqual(['不跨学段安排，是', ['跨学段安排', '是']])
  })
})

test('a range of words is a choice, a range of numbers is typed', () => {
  expect(choicesIn('是 或 否')).toEqual(['是', '否'])
  expect(choicesIn('加权、不加权、样本标准差')).toEqual(['加权', '不加权', '样本标准差'])
  expect(choicesIn('0—40 的整数')).toBeNull()
})

test('clauses are told as changed, with what they were and whether a higher text asks more', () => {
  const clause = (rule: string, sentence: string) => ({
    clause: `own/${rule}`,
    rule,
    sentence,
    source: { document: '文件' },
  })
  const policy = {
    clauses: [clause('rotation-share', '不低于 10%'), clause('travel-limit', '不超过 40 公里')],
  } as unknown as PolicyView
  const change = { name: '', before: '不低于 10%', after: '不低于 5%' }
  const comesTo = {
    remarks: [],
    definitions: [],
    clauses: [
      { ...change, rule: 'rotation-share', change: 'changed', overruled: false },
      { ...change, rule: 'rotation-share', change: 'added', overruled: true, before: null },
      {
        name: '',
        rule: 'group-share',
        change: 'added',
        overruled: false,
        before: null,
        after: '新',
      },
    ],
  } as unknown as ComesTo
  expect(
    clauseRows(policy, comesTo).map(({ sentence, before, laxer }) => [sentence, before, laxer]),
  ).toEqual([
    ['不低于 5%', '不低于 10%', true],
    ['不超过 40 公里', null, false],
    ['新', null, false],
  ])
})

describe('a draft', () => {
  const base = freshDraft('data', 'qufu')
  const change = { name: '里程上限(公里)', value: '30', reason: '山区路远' }

  test('counts what differs, and nothing once it is taken back', () => {
    const changed = withChange({ ...base, seconds: 60 }, change)
    expect(differences(changed, base)).toBe(2)
    expect(differences(withChange(changed, { ...change, value: '20' }), base)).toBe(2)
    expect(differences({ ...withoutChange(changed, change.name), seconds: 600 }, base)).toBe(0)
    expect(differences(base, changed)).toBe(2)
  })

  test('keeps the law first, whatever is moved where', () => {
    const [first, second, third] = base.goals
    expect(moveGoal(base.goals, 2, 1).slice(0, 3)).toEqual([first, third, second])
    expect(moveGoal(base.goals, 0, 3)).toBe(base.goals)
    expect(moveGoal(base.goals, 3, 0)).toBe(base.goals)
    expect(moveGoal(base.goals, 1, 99)).toBe(base.goals)
    expect(new Set(moveGoal(base.goals, 5, 2))).toEqual(new Set(base.goals))
  })
})

describe('repairs', () => {
  const missed = (
    rule: 'rotation-share' | 'rotation-cap' | 'difference-coefficient',
    missing = 1,
  ) => ({
    clause: rule,
    rule,
    name: rule,
    sentence: '',
    missing,
  })
  const counted = {
    findings: [
      { clause: 'rotation-share', measured: 50 },
      { clause: 'rotation-cap', measured: 59 },
    ],
    differences: [
      { stage: '小学', verdictAfter: 'short', after: 0.5123 },
      { stage: '小学', verdictAfter: 'met', after: 0.2 },
      { stage: '初中', verdictAfter: 'met', after: 0.4 },
    ],
    people: { due: 586, denominator: 586, moved: 59, backboneMoved: 20, transfers: 59 },
  } as unknown as Parameters<typeof repairsOf>[1]
  const parameters = [
    parameter('交流比例下限', '10%'),
    parameter('交流规模上限', '5%', 'rotation-cap'),
    parameter('小学差异系数上限', '0.50', 'difference-coefficient'),
    parameter('初中差异系数上限', '0.45', 'difference-coefficient'),
  ]
  const told = (...clauses: Parameters<typeof repairsOf>[0]) =>
    repairsOf(clauses, counted, parameters).map(({ name, from, to }) => [name, from, to])

  test('loosen a clause to what the plan reached, rounded to the side on which it stands', () => {
    // 50 of 586 is 8.53 %: at least 8 % holds, 9 % does not. 59 of 586 is 10.07 %: at most 11 %.
    expect(told(missed('rotation-share'))).toEqual([['交流比例下限', '10%', '8%']])
    expect(told(missed('rotation-cap'))).toEqual([['交流规模上限', '5%', '11%']])
    expect(told(missed('difference-coefficient'))).toEqual([['小学差异系数上限', '0.50', '0.52']])
  })

  test('smallest first, and none for a clause the plan keeps', () => {
    expect(
      told(missed('rotation-cap'), missed('difference-coefficient'), missed('rotation-share', 0)),
    ).toEqual([
      ['小学差异系数上限', '0.50', '0.52'],
      ['交流规模上限', '5%', '11%'],
    ])
  })
})

test('a run taken up again keeps one axis of time, and each goal its own lane', () => {
  const at = (second: number) => `2026-11-28T08:00:${String(second).padStart(2, '0')}.000Z`
  const progress = (goal: string, value: number, bound: number) => ({
    stage: 'level',
    goal,
    value,
    bound,
    gap: value - bound,
    seconds: 1,
  })
  const event = (id: number, second: number, attempt: number, more: object) =>
    ({
      id,
      at: at(second),
      kind: 'progress',
      state: 'running',
      attempt,
      progress: null,
      level: null,
      reason: null,
      ...more,
    }) as unknown as RunEvent
  const level = { goal: 'shortfall', value: 0, bound: 0, gap: 0, proven: true, seconds: 2 }
  const events = [
    event(1, 0, 1, { kind: 'state' }),
    event(2, 3, 1, { progress: progress('shortfall', 5, 0) }),
    event(3, 4, 1, { kind: 'level', level }),
    event(4, 9, 2, { kind: 'state' }),
    event(5, 10, 2, { progress: progress('balance', 9, 4) }),
    event(6, 11, 2, { kind: 'state' }),
  ]
  const run = {
    began: at(0),
    made: at(0),
    ended: null,
    levels: [],
    progress: null,
  } as unknown as Run
  const goals = [
    { goal: 'shortfall', name: '法' },
    { goal: 'balance', name: '差' },
    { goal: 'burden', name: '远' },
  ] as const
  const trace = traceOf(run, events, goals, at(12))
  expect(trace).toMatchObject({ resumed: [9], first: 3, seconds: 12 })
  expect(trace.lanes.map(({ state }) => state)).toEqual(['settled', 'open', 'waiting'])
  expect(trace.lanes[0]?.points.map(({ seconds }) => seconds)).toEqual([3, 4])
  expect(trace.lanes[0]?.settled).toMatchObject({ at: 4, proven: true })
})

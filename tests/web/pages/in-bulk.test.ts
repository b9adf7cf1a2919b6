import { describe, expect, test } from 'vitest'
import type { CaseView } from '../../../api/cases/contract.ts'
import {
  judgedBy,
  keptBy,
  relationOpen,
  relationSlips,
  slipsOf,
  unrecorded,
} from '../../../web/pages/process/in-bulk.ts'
import { arrivalText } from '../../../web/pages/process/people-words.ts'
import { zhCN } from '../../../web/text/zh-CN/index.ts'

const slip = { arrived: true, on: '2026-09-01', reason: '', relationMoved: false }
/** a: for three years, not in yet. b: for good, relation open. c: for a year, absent. d: for three years. */
const state = {
  year: 2026,
  people: [
    { teacher: 'a', relationMoves: false, ends: '2029-08' },
    { teacher: 'b', relationMoves: true, ends: null },
    { teacher: 'c', relationMoves: false, ends: '2027-08' },
    { teacher: 'd', relationMoves: false, ends: '2029-08' },
  ],
  arrivals: [
    { ...slip, teacher: 'b' },
    { ...slip, teacher: 'c', arrived: false, on: null, reason: '住院' },
    { ...slip, teacher: 'd', on: '2026-09-03' },
  ],
  assessments: [{ teacher: 'd', kind: 'year', year: 2026, grade: 'excellent' }],
  // Only what these functions read.
} as unknown as CaseView['state']

describe('who is still open', () => {
  test('each filter keeps whom it names', () => {
    expect(keptBy('all', state)).toEqual(['a', 'b', 'c', 'd'])
    expect(keptBy('unrecorded', state)).toEqual(['a'])
    expect(keptBy('absent', state)).toEqual(['c'])
    expect(keptBy('relation', state)).toEqual(['b'])
    expect(keptBy('unjudged', state)).toEqual(['b'])
    expect(unrecorded(state)).toEqual(['a'])
  })

  test('a relation is open only where it goes along, and no more once it has moved', () => {
    expect(relationOpen(state)).toEqual(['b'])
    const moved = { ...state, arrivals: [{ ...state.arrivals[0], relationMoved: true }] }
    expect(relationOpen(moved as CaseView['state'])).toEqual([])
  })

  test('the list says of whom the relation goes along whether it has', () => {
    const told = (teacher: string) => arrivalText({ state }, teacher, zhCN.process)
    expect(told('b')).toBe('2026-09-01 到岗 · 人事关系未转')
    expect(told('d')).toBe('2026-09-03 到岗')
    expect(told('c')).toBe('未到岗：住院')
    expect(told('a')).toBe('未登记')
  })
})

describe('what is sent', () => {
  test('the relation moves only where the plan says so, and of nobody who did not come', () => {
    const all = { ...slip, relationMoved: true }
    expect(slipsOf(state, ['a', 'b'], all).map(({ relationMoved }) => relationMoved)).toEqual([
      false,
      true,
    ])
    const away = { arrived: false, on: null, reason: '病假', relationMoved: true }
    expect(slipsOf(state, ['b'], away)).toEqual([{ teacher: 'b', ...away, relationMoved: false }])
  })

  test('a relation recorded later leaves the day of arrival as it was', () => {
    expect(relationSlips(state, ['b', 'd'])).toEqual([
      { teacher: 'b', ...slip, relationMoved: true },
    ])
  })
})

describe('who is judged', () => {
  test('all others: who is there and has no such judgement', () => {
    expect(judgedBy(state, { chosen: null, kind: 'year', year: 2026 })).toEqual({
      teachers: ['b'],
      again: 0,
      absent: 2,
      beyond: 0,
    })
  })

  test('to the end of the term: only whose term ends in that school year', () => {
    // Of a, b, c, d all are wanted: a and c are not there, b has no end, d ends in 2028-2029.
    expect(judgedBy(state, { chosen: null, kind: 'term', year: 2026 })).toMatchObject({
      teachers: [],
      absent: 2,
      beyond: 2,
    })
    expect(judgedBy(state, { chosen: null, kind: 'term', year: 2028 }).teachers).toEqual(['d'])
  })

  test('chosen by hand: also before the end, never after it, and what is replaced is told', () => {
    expect(judgedBy(state, { chosen: ['d'], kind: 'term', year: 2026 }).teachers).toEqual(['d'])
    expect(judgedBy(state, { chosen: ['d'], kind: 'year', year: 2029 })).toMatchObject({
      teachers: [],
      beyond: 1,
    })
    expect(judgedBy(state, { chosen: ['d', 'b'], kind: 'year', year: 2026 })).toMatchObject({
      teachers: ['b', 'd'],
      again: 1,
    })
  })
})

import { describe, expect, test } from 'vitest'
import { schoolId, teacherId } from '../../solver/domain/ids.ts'
import {
  checkStages,
  frozenResults,
  type StageResult,
  type StageSnapshot,
  snapshotSchema,
} from '../../solver/process/stage-results.ts'
import { countyOf, school, teacher } from '../kit/county.ts'

const county = countyOf({
  schools: [school('hill'), school('lake'), school('own', { sponsor: 'private' })],
  teachers: ['t1', 't2', 't3'].map((id) => teacher(id, schoolId('hill'))),
})

const stays = (id: string, more: Partial<StageResult> = {}): StageResult => ({
  teacher: teacherId(id),
  kind: 'stays',
  school: schoolId('hill'),
  stage: 'primary',
  subject: 'mathematics',
  ...more,
})
const goes = (id: string): StageResult => stays(id, { kind: 'goes', school: schoolId('lake') })
const unplaced = (id: string): StageResult => stays(id, { kind: 'unplaced' })

const snapshot = (
  hiringStage: StageSnapshot['hiringStage'],
  results: readonly StageResult[] = [],
  more: Partial<StageSnapshot> = {},
): StageSnapshot => ({
  hiringStage,
  document: '竞聘〔2026〕1号',
  decidedOn: '2026-06-20',
  posts: [],
  results: [...results],
  ...more,
})

const posts = (count: number): StageSnapshot =>
  snapshot('posts', [], {
    decidedOn: '2026-05-10',
    posts: [{ school: schoolId('hill'), stage: 'primary', subject: 'mathematics', count }],
  })

const codes = (...snapshots: readonly StageSnapshot[]): readonly string[] =>
  checkStages(snapshots, county).map(({ code }) => code)

describe('results of the stages before the plan', () => {
  test('posts fixed, one stays, one goes elsewhere later: in order, and of the exported schema', () => {
    const all = [
      posts(1),
      snapshot('in-school', [stays('t1'), unplaced('t2')]),
      snapshot('cross-school', [goes('t2')], { decidedOn: '2026-07-10' }),
    ]
    expect(codes(...all)).toEqual([])
    for (const each of all) expect(snapshotSchema.parse(each)).toEqual(each)
  })

  test.each([
    ['V01', snapshot('in-school', [stays('t1')], { document: ' ' })],
    ['V04', snapshot('in-school', [stays('nobody')])],
    ['V05', snapshot('in-school', [{ ...goes('t1'), school: schoolId('nowhere') }])],
    ['V05', snapshot('in-school', [{ ...goes('t1'), school: schoolId('own') }])],
    ['V06', snapshot('in-school', [stays('t1'), stays('t1')])],
    ['V07', snapshot('in-school', [stays('t1', { school: schoolId('lake') })])],
    ['V07', snapshot('in-school', [stays('t1', { kind: 'goes' })])],
    ['V09', snapshot('in-school', [stays('t1', { stage: 'junior' })])],
    ['V11', snapshot('posts', [stays('t1')])],
    ['V11', snapshot('in-school', [], { posts: posts(1).posts })],
    ['V12', snapshot('in-school', [unplaced('t1')])],
  ])('%s alone', (code, wrong) => {
    expect(codes(wrong)).toEqual([code])
  })

  test('V02 one snapshot for a stage, V03 in the order of their days', () => {
    expect(codes(snapshot('in-school'), snapshot('in-school'))).toEqual(['V02'])
    expect(
      codes(snapshot('cross-school', [], { decidedOn: '2026-06-01' }), snapshot('in-school')),
    ).toEqual(['V03'])
  })

  test('V08 whoever holds a post does not compete again', () => {
    const later = snapshot('cross-school', [goes('t1')], { decidedOn: '2026-07-10' })
    expect(codes(snapshot('in-school', [stays('t1')]), later)).toEqual(['V08'])
    // Nor does he lose it by failing where he should not have been.
    const failed = snapshot('cross-school', [unplaced('t1')], { decidedOn: '2026-07-10' })
    expect(codes(snapshot('in-school', [stays('t1')]), failed)).toContain('V08')
  })

  test('V10 at the posts, and one past them', () => {
    expect(codes(posts(2), snapshot('in-school', [stays('t1'), stays('t2')]))).toEqual([])
    const [over] = checkStages(
      [posts(2), snapshot('in-school', [stays('t1'), stays('t2'), stays('t3')])],
      county,
    )
    expect(over?.message).toBe('hill小学小学数学核定岗位 2 个，各阶段共上岗 3 人，超出 1 人。')
  })

  test('the latest result of everybody, with its stage and paper', () => {
    const results = frozenResults([
      snapshot('cross-school', [goes('t2')], { decidedOn: '2026-07-10', document: '跨校1号' }),
      snapshot('in-school', [unplaced('t2'), stays('t1')]),
    ])
    expect(
      results.map((each) => [each.teacher, each.kind, each.hiringStage, each.document]),
    ).toEqual([
      ['t1', 'stays', 'in-school', '竞聘〔2026〕1号'],
      ['t2', 'goes', 'cross-school', '跨校1号'],
    ])
  })
})

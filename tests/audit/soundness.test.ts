import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { School } from '../../solver/domain/county.ts'
import { schoolId, teacherId } from '../../solver/domain/ids.ts'
import type { Plan, Transfer } from '../../solver/domain/plan.ts'
import { countyOf, idsOf, planOf, school, stageOf, teacher, transferOf } from '../kit/county.ts'
import { clauseOf, profileOf } from '../kit/profile.ts'

const first = teacher('t1', 'a')
const second = teacher('t2', 'a')
const read = (plan: Plan, target: Partial<School> = {}) =>
  audit(
    countyOf({ schools: [school('a'), school('b', target)], teachers: [first, second] }),
    profileOf([clauseOf('rotation-share', { minPercent: 10 })]),
    plan,
  )
const lone = (more: Partial<Transfer>, target: Partial<School> = {}) =>
  read(planOf(transferOf(first, 'b', more)), target)

describe('a plan that can be carried out', () => {
  test('has nothing unsound', () => {
    const report = lone({})
    expect(report.unsound).toEqual([])
    expect(report.rotation.moved).toBe(1)
  })

  test('from July to the August after, and a term of one month, are within the year', () => {
    for (const start of ['2026-07', '2027-08'] as const)
      expect(lone({ start, relationMoves: false, end: start }).unsound).toEqual([])
  })

  test('is reported in the order of teachers, whatever the order of its rows', () => {
    const third = teacher('t3', 'a')
    const county = countyOf({
      schools: [school('a'), school('b')],
      teachers: [first, second, third],
    })
    const transfers = [third, first, second].map((each) => transferOf(each, 'b'))
    const report = audit(county, profileOf([]), { year: 2026, transfers })
    expect(report.transfers.map(({ transfer }) => transfer.teacher)).toEqual(
      idsOf('t1', 't2', 't3'),
    )
  })

  test('the empty plan is one', () => {
    expect(read(planOf()).unsound).toEqual([])
  })
})

describe('what cannot be carried out is reported and left out', () => {
  test.each([
    ['an unknown teacher', { teacher: teacherId('nobody') }, '教师 nobody：教师表中没有此人。'],
    ['an unknown target', { to: schoolId('nowhere') }, '教师 t1：学校表中没有调入学校 nowhere。'],
    [
      'another school than the personnel school',
      { from: schoolId('b'), to: schoolId('a') },
      '教师 t1：调出学校 b 不是其人事关系所在学校 a。',
    ],
    ['no change', { to: schoolId('a') }, '教师 t1：调出学校与调入学校相同，没有发生交流。'],
    [
      'a stage the target does not have',
      { stage: 'junior' as const },
      '教师 t1：调入学校b小学没有初中学生。',
    ],
    [
      'a start in another school year',
      { start: '2027-09' as const },
      '教师 t1：交流开始年月 2027-09 不在 2026—2027 学年内。',
    ],
    [
      'an end before the start',
      { relationMoves: false, end: '2026-08' as const },
      '教师 t1：交流结束年月 2026-08 早于开始年月 2026-09。',
    ],
    [
      'a start before the summer of the year',
      { start: '2026-06' as const },
      '教师 t1：交流开始年月 2026-06 不在 2026—2027 学年内。',
    ],
    [
      'an end that is no month',
      { relationMoves: false, end: '2029-00' as const },
      '教师 t1：交流起止年月应为“YYYY-MM”。',
    ],
    ['a month that is none', { start: '2026-13' as const }, '教师 t1：交流起止年月应为“YYYY-MM”。'],
  ])('%s', (_name, more, sentence) => {
    const report = lone(more)
    expect(report.unsound.map((each) => each.sentence)).toEqual([sentence])
    expect(report.rotation.moved).toBe(0)
    expect(report.transfers).toEqual([])
    expect(report.findings).toMatchObject([{ measured: 0, shortfall: 1 }])
  })

  test.each([
    ['a private school', { sponsor: 'private' as const }],
    ['a special school', { kind: 'special' as const }],
  ])('%s as target', (_name, target) => {
    expect(lone({}, target).unsound).toMatchObject([
      { sentence: '教师 t1：调入学校b小学不在本县统筹范围内。' },
    ])
  })

  test('a stage without pupils is no stage', () => {
    expect(lone({}, { primary: stageOf(0, 0) }).unsound).toHaveLength(1)
  })

  test('somebody named twice moves nowhere, whatever the order of rows', () => {
    const rows = [transferOf(first, 'b'), transferOf(first, 'b', { subject: 'music' })]
    for (const transfers of [rows, [...rows].reverse()]) {
      const report = read({ year: 2026, transfers })
      expect(report.unsound).toHaveLength(2)
      expect(report.rotation.moved).toBe(0)
    }
  })

  test('a school nobody knows to come from is named beside the personnel school', () => {
    expect(lone({ from: schoolId('nowhere') }).unsound.map(({ sentence }) => sentence)).toEqual([
      '教师 t1：学校表中没有调出学校 nowhere。',
      '教师 t1：调出学校 nowhere 不是其人事关系所在学校 a。',
    ])
  })

  test('several faults of one transfer are all named', () => {
    const report = lone({ teacher: teacherId('nobody'), to: schoolId('nowhere') })
    expect(report.unsound).toHaveLength(2)
  })

  test('the sound rest is carried out', () => {
    const report = read(planOf(transferOf(first, 'a'), transferOf(second, 'b')))
    expect(report.unsound).toHaveLength(1)
    expect(report.transfers.map(({ transfer }) => transfer.teacher)).toEqual(idsOf('t2'))
  })

  test('a plan for another school year says so', () => {
    expect(read({ ...planOf(transferOf(first, 'b')), year: 2025 }).unsound).toMatchObject([
      { transfer: null, sentence: '方案为 2025 学年，数据为 2026 学年，两者不一致。' },
    ])
  })
})

describe('campuses of one legal person', () => {
  const campuses = (left: string | null, right: string | null) =>
    audit(
      countyOf({
        schools: [school('a', { legalEntity: left }), school('b', { legalEntity: right })],
        teachers: [first],
      }),
      profileOf([]),
      planOf(transferOf(first, 'b')),
    )

  test('the move is carried out and remarked on', () => {
    const report = campuses('法人甲', '法人甲')
    expect(report.unsound).toEqual([])
    expect(report.rotation.moved).toBe(1)
    expect(report.remarks).toMatchObject([
      { sentence: '教师 t1：调出、调入学校属同一法人单位（法人甲），是否计入交流轮岗请县级确认。' },
    ])
  })

  test('what is left out is not remarked on', () => {
    const report = audit(
      countyOf({ schools: [school('a', { legalEntity: '法人甲' })], teachers: [first] }),
      profileOf([]),
      planOf(transferOf(first, 'a')),
    )
    expect(report.unsound).toHaveLength(1)
    expect(report.remarks).toEqual([])
  })

  test('two legal persons, or none given, need no remark', () => {
    expect(campuses('法人甲', '法人乙').remarks).toEqual([])
    expect(campuses(null, null).remarks).toEqual([])
  })
})

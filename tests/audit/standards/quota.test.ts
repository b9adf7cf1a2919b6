import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fraction } from '../../../solver/audit/fraction.ts'
import { allocate, largestRemainders } from '../../../solver/audit/standards/largest-remainder.ts'
import { shiftsOf } from '../../../solver/audit/standards/quota-lines.ts'
import { countyOf, planOf, school, stageOf, teacher, transferOf } from '../../kit/county.ts'
import { provisionOf, shownStandard, standardOf } from '../../kit/standard.ts'
import { testStandards } from '../../kit/standards.ts'

const linesOf = (...schools: readonly ReturnType<typeof school>[]) =>
  provisionOf(countyOf({ schools, teachers: [] })).quota

describe('the computed number', () => {
  test('a town school goes by pupils alone, a small rural one by the greatest of three', () => {
    const lines = linesOf(
      // 240 / 20 = 12; 12 classes × 2 would be 24, but it is no rural school.
      school('a', { setting: 'town', primary: stageOf(240, 12) }),
      // 100 / 20 = 5 < 6 × 2 = 12.
      school('b', { primary: stageOf(100, 6) }),
      // 200 pupils are still small: 6 × 2 = 12 > 10. 201 are not: 10.05.
      school('c', { primary: stageOf(200, 6) }),
      school('d', { primary: stageOf(201, 6) }),
    )
    expect(
      lines.map(({ byPupils, byClasses, computed }) => [byPupils, byClasses, computed]),
    ).toEqual([
      ['12.00', null, 12],
      ['5.00', '12.00', 12],
      ['10.00', '12.00', 12],
      ['10.05', null, 10],
    ])
  })

  test('a teaching point has two posts at least', () => {
    const point = (classes: number) =>
      linesOf(school('a', { kind: 'teaching-point', primary: stageOf(9, classes) }))[0]?.computed
    // 9 / 20 = 0.45 and no class × 2 = 0: the floor; one class × 2 = 2; two classes 4.
    expect([point(0), point(1), point(2)]).toEqual([2, 2, 4])
  })

  test('junior classes count 3.5 staff each, and halves are settled with the county', () => {
    // 50 / 12.5 = 4; 3 × 3.5 = 10.5, 5 × 3.5 = 17.5: together 28, so one of the halves is rounded up.
    const junior = (id: string, classes: number) =>
      school(id, { kind: 'junior', primary: null, junior: stageOf(50, classes) })
    expect(linesOf(junior('a', 3), junior('b', 5)).map(({ computed }) => computed)).toEqual([
      11, 17,
    ])
  })
})

test('the largest fractions get the posts that are left, the earlier one first', () => {
  // 1.4 + 1.4 + 1.2 = 4.0: whole parts 3, one left, the first of the two 0.4.
  expect(largestRemainders([fraction(14, 10), fraction(14, 10), fraction(12, 10)])).toEqual([
    2, 1, 1,
  ])
  // 0.5 + 0 rounds half up to 1.
  expect(largestRemainders([fraction(1, 2), fraction(0)])).toEqual([1, 0])
  // 3 shared out by 4 : 1 : 1 is 2, 0.5, 0.5.
  expect(allocate(3, [4, 1, 1])).toEqual([2, 1, 0])
  expect(allocate(0, [0, 0])).toEqual([0, 0])
  // Ten halves are five: the first five get them.
  const halves = Array.from({ length: 10 }, () => fraction(1, 2))
  expect(largestRemainders(halves)).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0])
})

describe('编制调剂建议', () => {
  test('only free posts above the computed number are given, and no more than are needed', () => {
    expect(
      shiftsOf([
        // 6 above, but only 2 of the 16 are free.
        { approved: 16, computed: 10, staff: 14 },
        // 1 above, 5 free.
        { approved: 11, computed: 10, staff: 6 },
        // 2 below.
        { approved: 8, computed: 10, staff: 8 },
        // Not given: takes no part.
        { approved: null, computed: 10, staff: 3 },
      ]),
      // 2 of 3 to give, by 2 : 1 → 1.33, 0.67 → 1 and 1.
    ).toEqual([-1, -1, 2, 0])
  })

  property.prop([
    fc.array(
      fc.record({
        approved: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
        computed: fc.integer({ min: 0, max: 60 }),
        staff: fc.integer({ min: 0, max: 60 }),
      }),
      { maxLength: 12 },
    ),
  ])('the sum stays, nobody loses a filled post, nobody gets past his computed number', (all) => {
    const shifts = shiftsOf(all)
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBe(0)
    for (const [at, { approved, computed, staff }] of all.entries()) {
      const shift = shifts[at] ?? 0
      if (approved === null) expect(shift).toBe(0)
      else if (shift < 0) expect(approved + shift).toBeGreaterThanOrEqual(Math.max(computed, staff))
      else if (shift > 0) expect(approved + shift).toBeLessThanOrEqual(computed)
    }
  })

  test('counts staff after the plan, and says what a school without a quota is measured by', () => {
    const people = ['1', '2', '3'].map((id) => teacher(id, 'a'))
    const [mover] = people
    if (mover === undefined) throw new Error('three people are made')
    // a: 40 pupils, no class by class: town, 2 posts; approved 3. b: 60 pupils, 3 posts; approved 2.
    const schools = [
      school('a', { setting: 'town', primary: stageOf(40, 1, 3) }),
      school('b', { setting: 'town', primary: stageOf(60, 1, 2) }),
      school('c', { setting: 'town', primary: stageOf(20, 1) }),
    ]
    const county = countyOf({ schools, teachers: people })
    const before = provisionOf(county).quota
    expect(before.map(({ staffAfter, shift }) => [staffAfter, shift])).toEqual([
      [3, 0],
      [0, 0],
      [0, 0],
    ])
    const after = provisionOf(county, planOf(transferOf(mover, 'b'))).quota
    // One leaves a: a post of it is free, and goes to b.
    expect(after.map(({ staffAfter, shift }) => [staffAfter, shift])).toEqual([
      [2, -1],
      [1, 1],
      [0, 0],
    ])
    expect(after.map(({ sentence }) => sentence)).toEqual([
      'a小学核定编制 3 人，测算 2 人，方案落实后在编 2 人，空编 1 人，建议调出编制 1 名。',
      'b小学核定编制 2 人，测算 3 人，方案落实后在编 1 人，空编 1 人，建议调入编制 1 名。',
      'c小学没有填核定编制，按测算编制 1 人衡量，方案落实后在编 0 人，空编 1 人，不参加调剂。',
    ])
  })
})

test('编制标准: approved below computed falls short, without a quota nothing is said', () => {
  const county = (...quotas: readonly (number | null)[]) =>
    countyOf({
      schools: quotas.map((quota, at) =>
        school(`s${at}`, { setting: 'town', primary: stageOf(100, 3, quota) }),
      ),
      teachers: [],
    })
  // 100 / 20 = 5.
  expect(standardOf('quota', county(5)).verdict).toBe('met')
  expect(shownStandard(standardOf('quota', county(5, 3)))).toEqual({
    verdict: 'short',
    missing: 2,
    lines: ['全县  1/2 个学段 → 1/2 个学段 short', 's1 primary 3 人 → 3 人 short'],
  })
  const open = standardOf('quota', county(null))
  expect([open.verdict, open.gaps.map(({ column }) => column)]).toEqual(['unknown', ['核定编制']])
})

describe('附加编制 and 周转编制', () => {
  const rules = {
    ...testStandards.quota,
    womenAddition: { maxPercent: 5, maxAge: 45, minPercent: 50 },
    floatingPosts: true,
  }
  const county = (young: number, old: number) =>
    countyOf({
      schools: [school('a', { setting: 'town', primary: stageOf(800, 20, 41) })],
      teachers: Array.from({ length: young + old }, (_, at) =>
        teacher(String(at), 'a', { birth: at < young ? '1990-03' : '1975-03' }),
      ),
    })
  const lineOf = (young: number, old: number) =>
    provisionOf(county(young, old), planOf(), { quota: rules }).quota[0]

  test('half of the staff young women: 5 % of 41 posts, rounded down', () => {
    // 41 × 5 % = 2.05 → 2; one of three is less than half.
    expect(lineOf(1, 1)?.addition).toBe(2)
    expect(lineOf(1, 2)?.addition).toBe(0)
  })

  test('whole teachers lacking where every post is filled, none while posts are free', () => {
    // 41 staff, all of mathematics: music 2 × 20 = 40 lessons, load 16: 2.5 → 2 teachers.
    // (Chinese is staffed too, but the test definitions give it no lessons.)
    expect(lineOf(41, 0)?.floating).toBe(2)
    expect(lineOf(40, 0)?.floating).toBe(0)
  })
})

import { describe, expect, test } from 'vitest'
import { countyOf, idsOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf, testDefinitions } from '../kit/profile.ts'

describe('rotation-share 交流轮岗比例', () => {
  const clause = clauseOf('rotation-share', { minPercent: 10 })
  const schools = [school('a'), school('b')]
  const due = (count: number) =>
    Array.from({ length: count }, (_, i) => teacher(`t${String(i).padStart(2, '0')}`, 'a'))
  const send = (
    teachers: readonly ReturnType<typeof teacher>[],
    moving: number,
    definitions = {},
  ) =>
    findingOf(
      countyOf({ schools, teachers }),
      clause,
      planOf(...teachers.slice(0, moving).map((mover) => transferOf(mover, 'b'))),
      definitions,
    )

  test('2 of 20 is exactly 10% and passes', () => {
    expect(send(due(20), 2)).toMatchObject({
      verdict: 'met',
      measured: 2,
      required: 2,
      shortfall: 0,
      numerator: idsOf('t00', 't01'),
      sentence:
        '符合交流条件 20 人，实际交流 2 人，占 10.0%，要求不低于 10%（不少于 2 人），符合。',
    })
  })

  test('2 of 21 is 9.5% and lacks one: the least passing number is ceil(2.1) = 3', () => {
    expect(send(due(21), 2)).toMatchObject({
      verdict: 'short',
      measured: 2,
      required: 3,
      shortfall: 1,
      sentence:
        '符合交流条件 21 人，实际交流 2 人，占 9.5%，要求不低于 10%（不少于 3 人），差 1 人，不符合。',
    })
  })

  test('a plan that moves nobody lacks all of them', () => {
    expect(send(due(20), 0)).toMatchObject({ verdict: 'short', measured: 0, shortfall: 2 })
  })

  test('a failing share is never printed as 10.0%', () => {
    // 100 of 1001 is 9.990 %: rounded to one decimal it would read as passing.
    const teachers = Array.from({ length: 1001 }, (_, i) =>
      teacher(`t${String(i).padStart(4, '0')}`, 'a'),
    )
    const finding = send(teachers, 100)
    expect(finding.shortfall).toBe(1)
    expect(finding.sentence).toContain('占 9.99%')
  })

  test('somebody outside the denominator moves without counting', () => {
    // t00 came in 2024 and is not due: 1 of 19 due moves, ceil(1.9) = 2 are asked for.
    const teachers = due(20).map((person, i) =>
      i === 0 ? teacher('t00', 'a', { since: '2024-09' }) : person,
    )
    const finding = send(teachers, 2)
    expect(finding).toMatchObject({ measured: 1, required: 2, shortfall: 1 })
    expect(finding.numerator).toEqual(idsOf('t01'))
    expect(finding.denominator).toHaveLength(19)
    expect(finding.sentence).toContain('另有 1 人不在基数内，不计入')
  })

  test('a deferral that stays in the denominator counts there, and counts when it moves', () => {
    const deferred = teacher('t00', 'a', {
      deferral: { reason: 'Z06', proof: '教体字1号', until: null, consent: null },
    })
    const removed = teacher('t01', 'a', {
      deferral: { reason: 'Z02', proof: '证明', until: null, consent: null },
    })
    const finding = send([deferred, removed, ...due(4).slice(2)], 1)
    expect(finding.denominator).toEqual(idsOf('t00', 't02', 't03'))
    expect(finding).toMatchObject({ measured: 1, required: 1, shortfall: 0, verdict: 'met' })
  })

  test('scope urban-or-strong keeps only teachers of those schools in the denominator', () => {
    const teachers = [teacher('t0', 'city'), teacher('t1', 'strong'), teacher('t2', 'village')]
    const county = countyOf({
      schools: [
        school('city', { setting: 'urban' }),
        school('strong', { strong: true }),
        school('village'),
      ],
      teachers,
    })
    const finding = findingOf(
      county,
      clause,
      planOf(transferOf(teacher('t2', 'village'), 'strong')),
      { due: { ...testDefinitions.due, scope: 'urban-or-strong' } },
    )
    expect(finding.denominator).toEqual(idsOf('t0', 't1'))
    // Who may move is not affected, but t2 does not count: ceil(0.2) = 1 is missing.
    expect(finding).toMatchObject({ measured: 0, required: 1, shortfall: 1 })
  })

  test('nobody due: not applicable', () => {
    expect(send([teacher('t00', 'a', { since: '2024-09' })], 0)).toMatchObject({
      verdict: 'not-applicable',
      measured: null,
      shortfall: 0,
    })
  })
})

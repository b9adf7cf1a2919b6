import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf, testDefinitions } from '../kit/profile.ts'

describe('subject-cover 课程开齐不断档', () => {
  const clause = clauseOf('subject-cover', {})
  const schools = [school('a'), school('b')]
  const send = (teachers: readonly Teacher[], moving: readonly Teacher[], definitions = {}) =>
    findingOf(
      countyOf({ schools, teachers }),
      clause,
      planOf(...moving.map((mover) => transferOf(mover, 'b'))),
      definitions,
    )
  const first = teacher('t1', 'a')
  const second = teacher('t2', 'a')

  test('one of two mathematics teachers may leave', () => {
    expect(send([first, second], [first])).toMatchObject({ verdict: 'met', shortfall: 0 })
  })

  test('the last one may not', () => {
    expect(send([first, second], [first, second])).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      sentence: '1 个学科因交流无人任教，不符合；至少还需 1 人。',
      details: [
        {
          school: 'a',
          stage: 'primary',
          subject: 'mathematics',
          measured: 0,
          required: 1,
          // 6 classes of 5 lessons.
          sentence: 'a小学数学每周需 30 节，原有 2 人任教，交流后无人任教，至少还需 1 人。',
        },
      ],
    })
  })

  test('a plan that moves nobody passes, also where nobody ever taught', () => {
    expect(send([], [])).toMatchObject({ verdict: 'met', shortfall: 0 })
  })

  test('somebody who arrives covers', () => {
    const other = teacher('t3', 'b')
    const county = countyOf({ schools, teachers: [first, other] })
    expect(
      findingOf(county, clause, planOf(transferOf(first, 'b'), transferOf(other, 'a'))).shortfall,
    ).toBe(0)
  })

  test('somebody who arrives for another subject does not', () => {
    const other = teacher('t3', 'b', { subjects: ['music', 'mathematics'] })
    const county = countyOf({ schools, teachers: [first, other] })
    const plan = planOf(transferOf(first, 'b'), transferOf(other, 'a', { subject: 'music' }))
    // School a loses mathematics; school b loses music, which it needs and had.
    expect(findingOf(county, clause, plan).shortfall).toBe(2)
    const asMathematics = planOf(
      transferOf(first, 'b'),
      transferOf(other, 'a', { subject: 'mathematics' }),
    )
    expect(findingOf(county, clause, asMathematics).shortfall).toBe(1)
  })

  test('a relation that stays leaves the subject all the same', () => {
    const stay = transferOf(first, 'b', { relationMoves: false, end: '2029-08' })
    expect(
      findingOf(countyOf({ schools, teachers: [first] }), clause, planOf(stay)).shortfall,
    ).toBe(1)
  })

  test('a colleague on sick leave, or a substitute, does not cover', () => {
    expect(send([first, teacher('t2', 'a', { presence: 'long-sick' })], [first]).shortfall).toBe(1)
    expect(send([first, teacher('t2', 'a', { employment: 'substitute' })], [first]).shortfall).toBe(
      1,
    )
  })

  test('a small teaching share covers, and is lost with the transfer', () => {
    const shared = teacher('t0', 'b', {
      teaching: [
        { school: schoolId('b'), share: 900 },
        { school: schoolId('a'), share: 100 },
      ],
    })
    const county = countyOf({ schools: [...schools, school('c')], teachers: [shared] })
    // Both a and b lose their only mathematics teacher to c.
    expect(findingOf(county, clause, planOf(transferOf(shared, 'c'))).shortfall).toBe(2)
    expect(send([first, shared], [first]).shortfall).toBe(0)
  })

  test('subjects without need or without teachers of their own are left out', () => {
    const sports = teacher('t1', 'a', { subjects: ['sports'] })
    expect(send([sports], [sports]).shortfall).toBe(0)
    // Chinese has teachers of its own, but the test profile gives it no lessons.
    const chinese = teacher('t1', 'a', { subjects: ['chinese'] })
    expect(send([chinese], [chinese]).shortfall).toBe(0)
    const lessons = { ...testDefinitions.lessons, staffed: ['music' as const] }
    expect(send([first], [first], { lessons }).shortfall).toBe(0)
  })
})

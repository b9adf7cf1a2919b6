import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('school-loss 单校流出上限', () => {
  const clause = clauseOf('school-loss', { maxPercent: 15, maxSubjectPercent: 50 })
  const maths = (count: number, more: Partial<Teacher> = {}) =>
    Array.from({ length: count }, (_, i) => teacher(`m${String(i).padStart(2, '0')}`, 'a', more))
  const send = (teachers: readonly Teacher[], movers: readonly Teacher[]) =>
    findingOf(
      countyOf({ schools: [school('a'), school('b')], teachers }),
      clause,
      planOf(...movers.map((mover) => transferOf(mover, 'b'))),
    )

  test('15% of 20 is 3: the third may leave, the fourth may not', () => {
    const teachers = maths(20)
    expect(send(teachers, teachers.slice(0, 3))).toMatchObject({
      verdict: 'met',
      shortfall: 0,
      sentence: '各校流出人数和各学科流出人数均未超过上限，符合。',
    })
    expect(send(teachers, teachers.slice(0, 4))).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      details: [
        {
          school: 'a',
          measured: 4,
          required: 3,
          sentence: 'a小学有专任教师 20 人，流出 4 人，按 15% 最多 3 人，超 1 人。',
        },
      ],
    })
  })

  test('part of a head is cut off: 15% of 19 is 2.85, so 2', () => {
    const teachers = maths(19)
    expect(send(teachers, teachers.slice(0, 2)).shortfall).toBe(0)
    expect(send(teachers, teachers.slice(0, 3)).shortfall).toBe(1)
  })

  test('one may leave a school however small', () => {
    const teachers = maths(2)
    expect(send(teachers, teachers.slice(0, 1)).shortfall).toBe(0)
  })

  test('the subject has a limit of its own, and both excesses add up', () => {
    // 20 teachers, 3 of music: 50% of 3 is 1. Two of music leave: school 2 of 3, subject 2 of 1.
    const music = ['u0', 'u1', 'u2'].map((id) => teacher(id, 'a', { subjects: ['music'] }))
    const teachers = [...maths(17), ...music]
    expect(send(teachers, music.slice(0, 2))).toMatchObject({
      shortfall: 1,
      sentence: '1 处流出超过上限，不符合；合计超 1 人。',
      details: [
        {
          school: 'a',
          subject: 'music',
          measured: 2,
          required: 1,
          teachers: ['u0', 'u1'],
          sentence: 'a小学有音乐教师 3 人，流出 2 人，按 50% 最多 1 人，超 1 人。',
        },
      ],
    })
    // All three and one of mathematics: school 4 - 3 = 1, music 3 - 1 = 2.
    expect(send(teachers, [...music, ...maths(1)]).shortfall).toBe(3)
  })

  test('the main subject counts, whatever is taught at the new school', () => {
    const music = ['u0', 'u1'].map((id) => teacher(id, 'a', { subjects: ['music', 'mathematics'] }))
    const teachers = [...maths(18), ...music]
    const plan = planOf(...music.map((mover) => transferOf(mover, 'b', { subject: 'mathematics' })))
    const county = countyOf({ schools: [school('a'), school('b')], teachers })
    expect(findingOf(county, clause, plan)).toMatchObject({
      shortfall: 1,
      details: [{ subject: 'music' }],
    })
  })

  test('only counted teachers make the base', () => {
    // 20 people, 10 of them substitutes: 15% of 10 is 1.
    const teachers = maths(20).map((person, i) =>
      i < 10 ? person : { ...person, employment: 'substitute' as const },
    )
    expect(send(teachers, teachers.slice(0, 2)).shortfall).toBe(1)
  })

  test('a plan that moves nobody passes', () => {
    expect(send(maths(3), [])).toMatchObject({ verdict: 'met', shortfall: 0 })
  })
})

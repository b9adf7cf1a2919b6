import { describe, expect, test } from 'vitest'
import type { Transfer } from '../../solver/domain/plan.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('term-length 交流期限', () => {
  const clause = clauseOf('term-length', { minMonths: 12, maxMonths: 36 })
  const mover = teacher('t', 'a')
  const county = countyOf({ schools: [school('a'), school('b')], teachers: [mover] })
  const send = (transfer: Partial<Transfer>) =>
    findingOf(county, clause, planOf(transferOf(mover, 'b', transfer)))

  test('2026-09 to 2029-08 is 36 months and passes, a month more does not', () => {
    expect(send({ relationMoves: false, end: '2029-08' })).toMatchObject({
      verdict: 'met',
      shortfall: 0,
      sentence: '交流 1 人的期限均在 12 至 36 个月之间或随人事关系调动，符合。',
    })
    expect(send({ relationMoves: false, end: '2029-09' })).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      details: [
        {
          measured: 37,
          required: 36,
          teachers: ['t'],
          sentence: '教师 t 交流 37 个月（2026-09—2029-09），应为 12 至 36 个月。',
        },
      ],
    })
  })

  test('12 months pass, 11 do not', () => {
    expect(send({ relationMoves: false, end: '2027-08' }).shortfall).toBe(0)
    expect(send({ relationMoves: false, end: '2027-07' })).toMatchObject({
      shortfall: 1,
      details: [{ measured: 11, required: 12 }],
    })
  })

  test('for good passes only when the relation moves', () => {
    expect(send({ relationMoves: true, end: null }).shortfall).toBe(0)
    expect(send({ relationMoves: false, end: null })).toMatchObject({
      shortfall: 1,
      sentence: '交流 1 人中 1 人的期限不在 12 至 36 个月之间，不符合；应调整 1 人。',
      details: [
        {
          measured: null,
          required: 12,
          sentence: '教师 t 人事关系不动而未填结束年月，应为 12 至 36 个月。',
        },
      ],
    })
  })

  test('a relation that moves for a term is measured like the rest', () => {
    expect(send({ relationMoves: true, end: '2027-07' }).shortfall).toBe(1)
    expect(send({ relationMoves: true, end: '2027-08' }).shortfall).toBe(0)
  })

  test('a plan that moves nobody passes', () => {
    expect(findingOf(county, clause, planOf())).toMatchObject({ verdict: 'met', shortfall: 0 })
  })
})

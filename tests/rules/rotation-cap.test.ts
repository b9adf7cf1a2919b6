import { describe, expect, test } from 'vitest'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('rotation-cap 交流规模上限', () => {
  const clause = clauseOf('rotation-cap', { maxPercent: 15 })
  const teachers = Array.from({ length: 11 }, (_, i) =>
    teacher(`t${String(i).padStart(2, '0')}`, 'a', i === 10 ? { since: '2025-09' } : {}),
  )
  const county = countyOf({ schools: [school('a'), school('b')], teachers })
  const send = (...positions: readonly number[]) =>
    findingOf(
      county,
      clause,
      planOf(...positions.flatMap((i) => teachers.slice(i, i + 1).map((t) => transferOf(t, 'b')))),
    )

  test('15% of 10 due is 1.5, rounded up: 2 may move', () => {
    expect(send(0, 1)).toMatchObject({ verdict: 'met', measured: 2, required: 2, shortfall: 0 })
  })

  test('the third is one too many', () => {
    expect(send(0, 1, 2)).toMatchObject({
      verdict: 'short',
      measured: 3,
      required: 2,
      shortfall: 1,
      sentence:
        '符合交流条件 10 人，交流 3 人，占 30.0%，要求不超过 15%（不超过 2 人），多 1 人，不符合。',
    })
  })

  test('somebody who is not due takes a place as well', () => {
    expect(send(0, 1, 10)).toMatchObject({ measured: 3, shortfall: 1 })
  })

  test('nobody due: nobody may move, and with nobody moving there is nothing to judge', () => {
    const fresh = teacher('t', 'a', { since: '2025-09' })
    const young = countyOf({ schools: [school('a'), school('b')], teachers: [fresh] })
    expect(findingOf(young, clause, planOf(transferOf(fresh, 'b')))).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      sentence: '符合交流条件 0 人，交流 1 人，要求不超过 15%（不超过 0 人），多 1 人，不符合。',
    })
    expect(findingOf(young, clause, planOf()).verdict).toBe('not-applicable')
  })

  test('a plan that moves nobody passes', () => {
    expect(send()).toMatchObject({ verdict: 'met', measured: 0, required: 2, shortfall: 0 })
  })
})

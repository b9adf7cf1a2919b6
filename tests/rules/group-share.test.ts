import { describe, expect, test } from 'vitest'
import {
  countyBackbone,
  countyOf,
  idsOf,
  planOf,
  school,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('group-share 特定人员交流比例', () => {
  const schools = [
    school('city', { setting: 'urban' }),
    school('strong', { strong: true }),
    school('village'),
  ]
  const star = { backbone: countyBackbone }
  // Urban or strong: t1-t5. Backbone and due: t1, t2, t6. Backbone, due or not: t7 too (since 2025).
  const teachers = [
    teacher('t1', 'city', star),
    teacher('t2', 'city', star),
    teacher('t3', 'city'),
    teacher('t4', 'strong'),
    teacher('t5', 'strong'),
    teacher('t6', 'village', star),
    teacher('t7', 'village', { ...star, since: '2025-09' }),
  ]
  const county = countyOf({ schools, teachers })
  const send = (
    group: 'urban-or-strong' | 'backbone-due' | 'backbone-all',
    minPercent: number,
    movers: readonly number[],
  ) =>
    findingOf(
      county,
      clauseOf('group-share', { minPercent, group }),
      planOf(
        ...movers.flatMap((at) => {
          const mover = teachers[at - 1]
          if (mover === undefined) return []
          return [transferOf(mover, mover.personnelSchool === 'village' ? 'city' : 'village')]
        }),
      ),
    )

  test('two of five in urban or strong schools are 40 %: enough for 40 %, not for 41 %', () => {
    expect(send('urban-or-strong', 40, [3, 4])).toMatchObject({
      verdict: 'met',
      measured: 2,
      required: 2,
      denominator: idsOf('t1', 't2', 't3', 't4', 't5'),
    })
    // ⌈0.41 × 5⌉ = 3
    expect(send('urban-or-strong', 41, [3, 4])).toMatchObject({ verdict: 'short', shortfall: 1 })
  })

  test('movers outside the group do not help', () => {
    expect(send('urban-or-strong', 20, [6, 7]).shortfall).toBe(1)
    expect(send('backbone-due', 34, [3, 7])).toMatchObject({ measured: 0, shortfall: 2 })
  })

  test('backbone teachers due are three, all backbone teachers four', () => {
    expect(send('backbone-due', 33, [1])).toMatchObject({
      verdict: 'met',
      required: 1,
      denominator: idsOf('t1', 't2', 't6'),
    })
    // ⌈0.33 × 4⌉ = 2
    expect(send('backbone-all', 33, [1])).toMatchObject({
      shortfall: 1,
      denominator: idsOf('t1', 't2', 't6', 't7'),
    })
  })

  test('a plan that moves nobody lacks all of it; a group of nobody asks nothing', () => {
    expect(send('backbone-due', 34, []).shortfall).toBe(2)
    const empty = countyOf({ schools, teachers: [teacher('t', 'village')] })
    const clause = clauseOf('group-share', { minPercent: 50, group: 'urban-or-strong' })
    expect(findingOf(empty, clause, planOf())).toMatchObject({
      verdict: 'not-applicable',
      shortfall: 0,
    })
  })
})

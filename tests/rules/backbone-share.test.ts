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
import { clauseOf, testDefinitions } from '../kit/profile.ts'

describe('backbone-share 骨干教师交流比例', () => {
  const clause = clauseOf('backbone-share', { minPercent: 20 })
  const star = teacher('star', 'a', { backbone: countyBackbone })
  const others = ['t1', 't2', 't3', 't4', 't5'].map((id) => teacher(id, 'a'))
  const send = (movers: readonly ReturnType<typeof teacher>[], definitions = {}) =>
    findingOf(
      countyOf({ schools: [school('a'), school('b')], teachers: movers }),
      clause,
      planOf(...movers.map((mover) => transferOf(mover, 'b'))),
      definitions,
    )

  test('1 of 5 is exactly 20% and passes', () => {
    expect(send([star, ...others.slice(0, 4)])).toMatchObject({
      verdict: 'met',
      measured: 1,
      required: 1,
      shortfall: 0,
      numerator: idsOf('star'),
    })
  })

  test('1 of 6 is below 20%: ceil(1.2) = 2, one is missing', () => {
    expect(send([star, ...others])).toMatchObject({
      verdict: 'short',
      measured: 1,
      required: 2,
      shortfall: 1,
      sentence:
        '交流 6 人中骨干教师 1 人，占 16.7%，要求不低于 20%（不少于 2 人），差 1 人，不符合。',
    })
  })

  test('a plan that moves nobody has no share', () => {
    expect(
      findingOf(countyOf({ schools: [school('a')], teachers: [star] }), clause, planOf()),
    ).toMatchObject({ verdict: 'not-applicable', shortfall: 0, measured: null })
  })

  const lone = (record: Partial<(typeof countyBackbone)[number]>, definitions = {}) => {
    const [first] = countyBackbone
    if (first === undefined) throw new Error('The kit has a record.')
    const mover = teacher('t', 'a', { backbone: [{ ...first, ...record }] })
    return send([mover], definitions).shortfall
  }

  test.each([
    ['a school-level title is below county level', { level: 'school' as const }, 1],
    ['a city-level title is above it', { level: 'city' as const }, 0],
    ['a title without a level does not count', { level: null }, 1],
    ['an honour is not among the titles', { title: 'honour' as const }, 1],
    ['valid to the base month counts', { validTo: '2026-08' as const }, 0],
    ['expired the month before does not', { validTo: '2026-07' as const }, 1],
  ])('%s', (_name, record, shortfall) => {
    expect(lone(record)).toBe(shortfall)
  })

  test('an expired title counts where the profile counts expired ones', () => {
    const backbone = { ...testDefinitions.backbone, countExpired: true }
    expect(lone({ validTo: '2020-01' }, { backbone })).toBe(0)
  })

  test('one good record among several is enough', () => {
    const [first] = countyBackbone
    if (first === undefined) throw new Error('The kit has a record.')
    const mover = teacher('t', 'a', { backbone: [{ ...first, level: null }, first] })
    expect(send([mover]).shortfall).toBe(0)
  })
})

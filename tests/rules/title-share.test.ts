import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import {
  countyBackbone,
  countyOf,
  idsOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('title-share 中高级教师交流比例', () => {
  const both = { junior: stageOf(100, 3) }
  const schools = [school('a', both), school('b', both)]
  const inJunior = { stages: { primary: 0, junior: 1000 } } as const
  const clause = clauseOf('title-share', {
    minPercent: 20,
    grades: { primary: ['senior', 'intermediate'], junior: ['senior'] },
    backbone: false,
  })
  const send = (movers: readonly Partial<Teacher>[], rule = clause) => {
    const teachers = movers.map((more, at) => teacher(`t${at}`, 'a', more))
    const county = countyOf({ schools, teachers })
    return findingOf(county, rule, planOf(...teachers.map((each) => transferOf(each, 'b'))))
  }
  const plain: Partial<Teacher> = { title: 'second' }

  test('one of five is exactly 20 %; one of six is not', () => {
    expect(send([{ title: 'first' }, plain, plain, plain, plain])).toMatchObject({
      verdict: 'met',
      required: 1,
      numerator: idsOf('t0'),
    })
    // ⌈0.2 × 6⌉ = 2
    expect(send([{ title: 'first' }, plain, plain, plain, plain, plain])).toMatchObject({
      verdict: 'short',
      shortfall: 1,
    })
  })

  test('一级 counts in primary only, 高级 and 正高级 in both, no grade never', () => {
    const alone = (more: Partial<Teacher>) => send([more]).shortfall
    expect(alone({ title: 'first' })).toBe(0)
    expect(alone({ title: 'first', ...inJunior })).toBe(1)
    expect(alone({ title: 'senior', ...inJunior })).toBe(0)
    expect(alone({ title: 'full-senior', ...inJunior })).toBe(0)
    expect(alone({ title: 'none' })).toBe(1)
  })

  test('backbone teachers count only where the text names them', () => {
    const star = { ...plain, backbone: countyBackbone }
    const withBackbone = clauseOf('title-share', {
      minPercent: 20,
      grades: { primary: ['senior'], junior: ['senior'] },
      backbone: true,
    })
    expect(send([star]).shortfall).toBe(1)
    expect(send([star], withBackbone).shortfall).toBe(0)
  })

  test('a plan that moves nobody is not measured', () => {
    expect(send([])).toMatchObject({ verdict: 'not-applicable', shortfall: 0 })
  })
})

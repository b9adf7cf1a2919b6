import { describe, expect, test } from 'vitest'
import type { Office } from '../../solver/domain/codes.ts'
import { countyOf, idsOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('leaders-apart 校长副校长不同时交流', () => {
  const clause = clauseOf('leaders-apart', {})
  const schools = [school('a'), school('b'), school('c')]
  const send = (...leaders: readonly (readonly [string, Office, string])[]) => {
    const teachers = leaders.map(([id, office, at]) => teacher(id, at, { office }))
    return findingOf(
      countyOf({ schools, teachers }),
      clause,
      planOf(...teachers.map((mover) => transferOf(mover, 'c'))),
    )
  }

  test('one leader may leave', () => {
    expect(send(['t1', 'principal', 'a'])).toMatchObject({
      verdict: 'met',
      shortfall: 0,
      sentence: '没有学校的校长（书记）与副校长同时交流，符合。',
      details: [],
    })
  })

  test('two leaders of one school: one must stay', () => {
    expect(send(['t1', 'principal', 'a'], ['t2', 'vice-principal', 'a'])).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      details: [
        {
          school: 'a',
          measured: 2,
          required: 1,
          teachers: idsOf('t1', 't2'),
          sentence: 'a小学同时交流 校长 t1、副校长 t2，最多 1 人，应有 1 人留任。',
        },
      ],
    })
  })

  test('secretaries are leaders too: three leave, two must stay', () => {
    expect(
      send(
        ['t1', 'secretary', 'a'],
        ['t2', 'secretary-principal', 'a'],
        ['t3', 'vice-principal', 'a'],
      ),
    ).toMatchObject({
      shortfall: 2,
      sentence: '1 所学校有 2 名以上校级领导同时交流，不符合；至少应有 2 人留任。',
      details: [{ shortfall: 2 }],
    })
  })

  test('leaders of two schools, and a middle manager, do not add up', () => {
    expect(
      send(['t1', 'principal', 'a'], ['t2', 'principal', 'b'], ['t3', 'middle', 'a']),
    ).toMatchObject({ verdict: 'met', shortfall: 0 })
  })

  test('a plan that moves nobody passes', () => {
    const county = countyOf({ schools, teachers: [teacher('t1', 'a', { office: 'principal' })] })
    expect(findingOf(county, clause, planOf())).toMatchObject({ verdict: 'met', shortfall: 0 })
  })
})

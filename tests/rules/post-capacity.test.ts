import { describe, expect, test } from 'vitest'
import type { School, Teacher } from '../../solver/domain/county.ts'
import type { Transfer } from '../../solver/domain/plan.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('post-capacity 岗位结构', () => {
  const clause = clauseOf('post-capacity', {})
  const posts = (senior: number | null, intermediate: number | null = 9): Partial<School> => ({
    posts: { senior, intermediate, junior: 9 },
  })
  const seniors = (count: number, at: string, more: Partial<Teacher> = {}) =>
    Array.from({ length: count }, (_, i) => teacher(`${at}${i}`, at, { title: 'senior', ...more }))
  const send = (
    target: Partial<School>,
    teachers: readonly Teacher[],
    moving: number,
    transfer: Partial<Transfer> = {},
  ) =>
    findingOf(
      countyOf({ schools: [school('a', posts(9)), school('b', target)], teachers }),
      clause,
      planOf(...teachers.slice(0, moving).map((mover) => transferOf(mover, 'b', transfer))),
    )

  test('up to the approved posts, and one past them', () => {
    expect(send(posts(1), seniors(2, 'a'), 1)).toMatchObject({ verdict: 'met', shortfall: 0 })
    expect(send(posts(1), seniors(2, 'a'), 2)).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      unit: '个岗位',
      details: [
        {
          school: 'b',
          measured: 2,
          required: 1,
          sentence: 'b小学高级岗位聘用由 0 人变为 2 人，核定 1 个，不应超过 1 人，超 1 个岗位。',
        },
      ],
    })
  })

  test('full seniors take senior posts, others their own grade', () => {
    expect(send(posts(0), seniors(1, 'a', { title: 'full-senior' }), 1).shortfall).toBe(1)
    expect(send(posts(0), seniors(1, 'a', { title: 'first' }), 1).shortfall).toBe(0)
    expect(send(posts(0, 0), seniors(1, 'a', { title: 'first' }), 1).shortfall).toBe(1)
    expect(send(posts(0, 0), seniors(1, 'a', { title: 'none' }), 1).shortfall).toBe(0)
  })

  test('a school already over its posts may stay so but not grow', () => {
    const inPlace = seniors(2, 'b')
    const swap = countyOf({
      schools: [school('a', posts(9)), school('b', posts(1))],
      teachers: [...seniors(1, 'a'), ...inPlace],
    })
    const [here] = inPlace
    const [there] = seniors(1, 'a')
    if (here === undefined || there === undefined) throw new Error('Two seniors are needed.')
    expect(findingOf(swap, clause, planOf()).shortfall).toBe(0)
    expect(
      findingOf(swap, clause, planOf(transferOf(here, 'a'), transferOf(there, 'b'))).shortfall,
    ).toBe(0)
    expect(findingOf(swap, clause, planOf(transferOf(there, 'b')))).toMatchObject({
      shortfall: 1,
      details: [{ measured: 3, required: 2 }],
    })
  })

  test('a relation that stays, and a contract teacher, take no post', () => {
    const stay = { relationMoves: false, end: '2029-08' } as const
    expect(send(posts(0), seniors(1, 'a'), 1, stay).shortfall).toBe(0)
    expect(send(posts(0), seniors(1, 'a', { employment: 'contract' }), 1).shortfall).toBe(0)
  })

  test('the sentence counts the posts past the number and those not known', () => {
    expect(send(posts(2), seniors(2, 'a'), 2).sentence).toBe(
      '没有学校的各级岗位因交流超过核定数，符合。',
    )
    expect(send(posts(1), seniors(2, 'a'), 2).sentence).toBe(
      '1 处岗位因交流超过核定数，不符合；至少还需 1 个岗位。',
    )
    expect(send(posts(null), seniors(2, 'a'), 2).sentence).toBe(
      '已填核定岗位的各级岗位未因交流超岗；1 处人数增加而缺少核定岗位数，未作判断，不视为符合。',
    )
    // One first-grade teacher too many where seniors have no number: short, and one not known.
    const mixed = [...seniors(1, 'a'), teacher('z', 'a', { title: 'first' })]
    expect(send(posts(null, 0), mixed, 2)).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      sentence:
        '1 处岗位因交流超过核定数，不符合；至少还需 1 个岗位；1 处人数增加而缺少核定岗位数，未作判断，不视为符合。',
    })
  })

  test('posts not given: unknown where the grade grows, and only there', () => {
    expect(send(posts(null), seniors(1, 'a'), 1)).toMatchObject({
      verdict: 'unknown',
      shortfall: 0,
      details: [{ school: 'b', verdict: 'unknown', measured: 1, required: null }],
    })
    expect(send(posts(null), seniors(1, 'a'), 0)).toMatchObject({ verdict: 'met', shortfall: 0 })
  })
})

import { describe, expect, test } from 'vitest'
import type { School, Teacher } from '../../solver/domain/county.ts'
import type { Transfer } from '../../solver/domain/plan.ts'
import { countyOf, planOf, school, stageOf, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('staff-quota 编制余缺', () => {
  const clause = clauseOf('staff-quota', {})
  const withQuota = (id: string, quota: number | null, more: Partial<School> = {}) =>
    school(id, { primary: stageOf(100, 6, quota), ...more })
  const two = (more: Partial<Teacher> = {}) => [teacher('t1', 'a', more), teacher('t2', 'a', more)]
  const send = (
    schools: readonly School[],
    teachers: readonly Teacher[],
    moving: number,
    transfer: Partial<Transfer> = {},
  ) =>
    findingOf(
      countyOf({ schools, teachers }),
      clause,
      planOf(...teachers.slice(0, moving).map((mover) => transferOf(mover, 'b', transfer))),
    )

  test('from over quota to under quota, up to the line', () => {
    // a: quota 1, staff 2 -> 1. b: quota 1, staff 0 -> 1.
    expect(send([withQuota('a', 1), withQuota('b', 1)], two(), 1)).toMatchObject({
      verdict: 'met',
      shortfall: 0,
    })
  })

  test('past the line on both sides', () => {
    // a: 2 -> 0, least min(1, 2) = 1: one too few. b: 0 -> 2, most max(1, 0) = 1: one too many.
    expect(send([withQuota('a', 1), withQuota('b', 1)], two(), 2)).toMatchObject({
      verdict: 'short',
      shortfall: 2,
      details: [
        {
          school: 'a',
          measured: 0,
          required: 1,
          shortfall: 1,
          sentence: 'a小学核定编制 1 人，在编由 2 人变为 0 人，不应少于 1 人，少 1 人。',
        },
        {
          school: 'b',
          measured: 2,
          required: 1,
          shortfall: 1,
          sentence: 'b小学核定编制 1 人，在编由 0 人变为 2 人，不应超过 1 人，多 1 人。',
        },
      ],
    })
  })

  test('a full school must neither gain nor lose', () => {
    // a: quota 2, staff 2 -> 1. b: quota 0, staff 0 -> 1.
    expect(send([withQuota('a', 2), withQuota('b', 0)], two(), 1).shortfall).toBe(2)
  })

  test('an overstaffed school may shrink part of the way', () => {
    // a: quota 1, staff 3 -> 2, still over quota but nearer to it. b: quota 1, staff 0 -> 1.
    const three = [...two(), teacher('t3', 'a')]
    expect(send([withQuota('a', 1), withQuota('b', 1)], three, 1)).toMatchObject({
      verdict: 'met',
      shortfall: 0,
    })
  })

  test('an understaffed school may not lose', () => {
    expect(send([withQuota('a', 5), withQuota('b', 5)], two(), 1)).toMatchObject({
      shortfall: 1,
      details: [{ school: 'a', required: 2 }],
    })
  })

  test('a relation that stays, and a contract teacher, change nothing', () => {
    const schools = [withQuota('a', 5), withQuota('b', 0)]
    expect(send(schools, two(), 2, { relationMoves: false, end: '2029-08' })).toMatchObject({
      verdict: 'met',
      shortfall: 0,
    })
    expect(send(schools, two({ employment: 'contract' }), 2).shortfall).toBe(0)
  })

  test('a plan that moves nobody passes, whatever the balance', () => {
    expect(send([withQuota('a', 0), withQuota('b', null)], two(), 0)).toMatchObject({
      verdict: 'met',
      shortfall: 0,
    })
  })

  test('a school of two stages has the sum of both quotas', () => {
    // a: quota 1 + 1 = 2, staff 2: it may not lose.
    const nineYear = withQuota('a', 1, { junior: stageOf(50, 3, 1) })
    expect(send([nineYear, withQuota('b', 1)], two(), 1).shortfall).toBe(1)
  })

  test('the quota of one stage missing: not judged, never met', () => {
    const nineYear = withQuota('a', 1, { junior: stageOf(50, 3, null) })
    expect(send([nineYear, withQuota('b', 1)], two(), 1)).toMatchObject({
      verdict: 'unknown',
      shortfall: 0,
      details: [{ school: 'a', verdict: 'unknown', required: null }],
    })
    // A known failure elsewhere outweighs what is not known.
    expect(send([nineYear, withQuota('b', 0)], two(), 1)).toMatchObject({
      verdict: 'short',
      shortfall: 1,
    })
  })

  test('the sentence says what holds, what is lacking and what is not known', () => {
    const schools = [withQuota('a', 1), withQuota('b', 1)]
    expect(send(schools, two(), 1).sentence).toBe('没有学校的编制余缺因交流恶化，符合。')
    expect(send(schools, two(), 2).sentence).toBe(
      '2 所学校编制余缺因交流恶化，不符合；至少应调整 2 人。',
    )
    const unknown = [withQuota('a', 1), withQuota('b', null)]
    expect(send(unknown, two(), 1).sentence).toBe(
      '已填核定编制的学校编制余缺未因交流恶化；1 所学校在编人数有变化而缺少核定编制，未作判断，不视为符合。',
    )
    expect(send([withQuota('a', 2), withQuota('b', null)], two(), 1).sentence).toBe(
      '1 所学校编制余缺因交流恶化，不符合；至少应调整 1 人；1 所学校在编人数有变化而缺少核定编制，未作判断，不视为符合。',
    )
  })

  test('schools outside the county are not judged', () => {
    const outside = withQuota('a', 9, { sponsor: 'private' })
    expect(send([outside, withQuota('b', 1)], two(), 1).shortfall).toBe(0)
  })
})

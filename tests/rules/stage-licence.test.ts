import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import type { Transfer } from '../../solver/domain/plan.ts'
import { countyOf, planOf, school, stageOf, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('stage-licence 学段与教师资格匹配', () => {
  const schools = [
    school('a', { junior: stageOf(100, 3) }),
    school('b', { junior: stageOf(100, 3) }),
  ]
  const strict = { crossStage: false, matchSubject: true }
  const send = (more: Partial<Teacher>, transfer: Partial<Transfer> = {}, params = strict) => {
    const mover = teacher('t', 'a', more)
    return findingOf(
      countyOf({ schools, teachers: [mover] }),
      clauseOf('stage-licence', params),
      planOf(transferOf(mover, 'b', transfer)),
    )
  }

  test('same stage, licence without subject, own subject: passes', () => {
    expect(send({})).toMatchObject({
      verdict: 'met',
      shortfall: 0,
      sentence: '交流 1 人的学段、学科与教师资格均相符，符合。',
    })
  })

  test('a plan that moves nobody passes', () => {
    const county = countyOf({ schools, teachers: [teacher('t', 'a', { licences: [] })] })
    expect(findingOf(county, clauseOf('stage-licence', strict), planOf())).toMatchObject({
      verdict: 'met',
      shortfall: 0,
    })
  })

  test('no licence, or one for kindergarten only: wrong', () => {
    expect(send({ licences: [] })).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      sentence: '交流 1 人中 1 人的学段、学科或教师资格不相符，不符合；应改派 1 人。',
      details: [{ teachers: ['t'], sentence: '教师 t：教师资格为未填，达不到小学。' }],
    })
    expect(send({ licences: [{ stage: 'kindergarten', subject: null }] })).toMatchObject({
      shortfall: 1,
      details: [{ sentence: '教师 t：教师资格为幼儿园，达不到小学。' }],
    })
  })

  test('a higher licence reaches down, a lower one does not reach up', () => {
    expect(send({ licences: [{ stage: 'senior', subject: null }] }).shortfall).toBe(0)
    const junior = { stages: { primary: 0, junior: 1000 } }
    expect(send({ ...junior, licences: [{ stage: 'primary', subject: null }] }).shortfall).toBe(1)
    expect(send({ ...junior, licences: [{ stage: 'junior', subject: null }] }).shortfall).toBe(0)
  })

  test('the subject of the licence counts only where the clause asks', () => {
    const licences = [{ stage: 'primary', subject: 'chinese' }] as const
    expect(send({ licences })).toMatchObject({
      shortfall: 1,
      details: [{ sentence: '教师 t：教师资格为小学语文，与拟任数学不符。' }],
    })
    expect(send({ licences }, {}, { crossStage: false, matchSubject: false }).shortfall).toBe(0)
  })

  test('the subject must stand on a licence that reaches the stage', () => {
    // The mathematics licence is for kindergarten, the one that reaches is for Chinese.
    const licences = [
      { stage: 'kindergarten', subject: 'mathematics' },
      { stage: 'primary', subject: 'chinese' },
    ] as const
    expect(send({ licences }).shortfall).toBe(1)
    expect(
      send({ licences: [...licences, { stage: 'junior', subject: 'mathematics' }] }).shortfall,
    ).toBe(0)
  })

  test('a subject the teacher does not teach is wrong, a second subject is not', () => {
    expect(send({}, { subject: 'chinese' }).shortfall).toBe(1)
    expect(send({ subjects: ['mathematics', 'chinese'] }, { subject: 'chinese' }).shortfall).toBe(0)
  })

  test('another stage, or half of it, is crossing', () => {
    const licences = [{ stage: 'junior', subject: null }] as const
    expect(send({ licences }, { stage: 'junior' }).shortfall).toBe(1)
    const half = { licences, stages: { primary: 500, junior: 500 } }
    expect(send(half, { stage: 'primary' })).toMatchObject({
      shortfall: 1,
      details: [{ sentence: '教师 t：原任教学段不全是小学，不得跨学段安排。' }],
    })
    expect(
      send(half, { stage: 'primary' }, { crossStage: true, matchSubject: true }).shortfall,
    ).toBe(0)
  })

  test('several faults of one transfer count once', () => {
    expect(send({ licences: [] }, { stage: 'junior', subject: 'music' })).toMatchObject({
      measured: 1,
      shortfall: 1,
    })
  })
})

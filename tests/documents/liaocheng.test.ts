import { describe, expect, test } from 'vitest'
import type { Transfer } from '../../solver/domain/plan.ts'
import { buildModel } from '../../solver/model/build.ts'
import {
  countyBackbone,
  countyOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { findingUnder, many, shipped, standingUnder } from '../kit/shipped.ts'

/**
 * 聊教体字〔2021〕16号 on 山东省交流轮岗意见（2015年） on 教督〔2017〕6号. Liaocheng sets directions and
 * no numbers of its own: years and titles are Shandong's, 10 % and 20 % the nation's.
 */
const liaocheng = shipped('liaocheng')

describe('who is due: Shandong 2015, 教师交流条件', () => {
  test('two terms of three years: six whole years are enough, a month less is not', () => {
    // 2020-09 to 2026-08, both included, is 72 months; from 2020-10 it is 71.
    expect(standingUnder(liaocheng, { since: '2020-09' }).standing).toBe('due')
    expect(standingUnder(liaocheng, { since: '2020-10' }).standing).toBe('not-due')
  })

  test('中级及以上: 一级 is due, 二级 is not, though the national profile takes both', () => {
    expect(standingUnder(liaocheng, { title: 'first' }).standing).toBe('due')
    expect(standingUnder(liaocheng, { title: 'second' }).standing).toBe('not-due')
    expect(standingUnder(shipped('national'), { title: 'second' }).standing).toBe('due')
  })

  test('less than five years to retirement defer with consent: 59 months do, 60 do not', () => {
    const deferral = { reason: 'Z01', proof: '', until: null, consent: true } as const
    // 2026-08 to 2031-07 is 59 months, to 2031-08 it is 60.
    const near = { retirement: '2031-07', deferral } as const
    expect(standingUnder(liaocheng, near)).toMatchObject({
      standing: 'deferred',
      inDenominator: false,
    })
    expect(standingUnder(liaocheng, { ...near, retirement: '2031-08' }).standing).toBe('due')
    const unasked = { ...near, deferral: { ...deferral, consent: null } }
    expect(standingUnder(liaocheng, unasked).standing).toBe('due')
  })
})

/**
 * City: 15 teachers due. Village: 5 due, one of them a backbone teacher. Together 20 due.
 * 10 % of 20 is 2; 10 % of 21 is 2.1, so 3.
 */
const city = school('city', { setting: 'urban', primary: stageOf(600, 12) })
const village = school('village', { primary: stageOf(100, 6) })
const cityStaff = many('c', 15, 'city', { subjects: ['chinese'] })
const villageStaff = many('v', 4, 'village')
const star = teacher('star', 'village', { backbone: countyBackbone, subjects: ['music'] })
const teachers = [...cityStaff, ...villageStaff, star]
const county = countyOf({ schools: [city, village], teachers })
const send = (count: number) => cityStaff.slice(0, count).map((each) => transferOf(each, 'village'))

describe('shares: 教督〔2017〕6号 政府保障程度第11项', () => {
  test('2 of 20 are 10 %; 1 is too few; with a 21st due, 2 are', () => {
    const share = (of: typeof county, moved: number) =>
      findingUnder(liaocheng, of, 'rotation-share', planOf(...send(moved)))
    expect(share(county, 2)).toMatchObject({ verdict: 'met', required: 2, measured: 2 })
    expect(share(county, 1)).toMatchObject({ verdict: 'short', shortfall: 1 })
    expect(share(county, 0).shortfall).toBe(2)
    const more = countyOf({
      schools: [city, village],
      teachers: [...teachers, teacher('x', 'city')],
    })
    // ⌈2.1⌉ = 3
    expect(share(more, 2)).toMatchObject({ required: 3, shortfall: 1 })
  })

  test('1 backbone of 5 moved is 20 %, of 6 it is not: ⌈1.2⌉ = 2', () => {
    const share = (ordinary: number) =>
      findingUnder(
        liaocheng,
        county,
        'backbone-share',
        planOf(transferOf(star, 'city'), ...send(ordinary)),
      ).shortfall
    expect([share(4), share(5)]).toEqual([0, 1])
  })

  test('二（二）5: a teacher with a misconduct on record is no backbone teacher here', () => {
    const fallen = { ...star, misconduct: true }
    const of = countyOf({ schools: [city, village], teachers: [...cityStaff, fallen] })
    const plan = planOf(transferOf(fallen, 'city'), ...send(4))
    expect(findingUnder(liaocheng, of, 'backbone-share', plan).shortfall).toBe(1)
    expect(findingUnder(shipped('shandong'), of, 'backbone-share', plan).shortfall).toBe(0)
  })

  test('Shandong by title: of 5 moved in junior schools one 高级 is 20 %; 一级 do not count there', () => {
    const junior = { stages: { primary: 0, junior: 1000 } } as const
    const both = ['a', 'b'].map((id) => school(id, { junior: stageOf(300, 6) }))
    const share = (senior: number) => {
      const staff = [
        ...many('h', senior, 'a', { ...junior, title: 'senior' }),
        ...many('i', 5 - senior, 'a', junior),
      ]
      const of = countyOf({ schools: both, teachers: staff })
      const plan = planOf(...staff.map((each) => transferOf(each, 'b')))
      return findingUnder(liaocheng, of, 'title-share', plan).shortfall
    }
    expect([share(1), share(0)]).toEqual([0, 1])
  })
})

describe('directions of 聊教体字〔2021〕16号', () => {
  test('二（三）6: the village may not lose its backbone teacher on balance', () => {
    const flow = (...moves: readonly Transfer[]) =>
      findingUnder(liaocheng, county, 'backbone-flow', planOf(...moves)).shortfall
    expect(flow()).toBe(0)
    expect(flow(transferOf(star, 'city'))).toBe(1)
    // Ordinary teachers may leave.
    const [ordinary] = villageStaff
    expect(ordinary && flow(transferOf(ordinary, 'city'))).toBe(0)
  })

  test('二（二）3、二（四）10: the only music teacher may not leave', () => {
    const cover = findingUnder(liaocheng, county, 'subject-cover', planOf(transferOf(star, 'city')))
    // The county table has 2 music lessons a week in each of grades 1-6: the village needs 12.
    expect(cover).toMatchObject({ verdict: 'short', shortfall: 1 })
    const second = teacher('w', 'village', { subjects: ['music'] })
    const two = countyOf({ schools: [city, village], teachers: [...teachers, second] })
    const plan = planOf(transferOf(star, 'city'))
    expect(findingUnder(liaocheng, two, 'subject-cover', plan).shortfall).toBe(0)
  })

  test('二（三）6 用好用足编制: staff goes from a full school to one with free posts only', () => {
    // City 15 of 14, village 5 of 6: one may go there; the second exceeds the quota.
    const schools = [
      { ...city, primary: stageOf(600, 12, 14) },
      { ...village, primary: stageOf(100, 6, 6) },
    ]
    const of = countyOf({ schools, teachers })
    const quota = (moved: number) =>
      findingUnder(liaocheng, of, 'staff-quota', planOf(...send(moved))).shortfall
    // Two: the village has 7 of 6 (1 over), the city 13 of 14 (1 under).
    expect([quota(0), quota(1), quota(2)]).toEqual([0, 0, 2])
    const [ordinary] = villageStaff
    const back = ordinary === undefined ? planOf() : planOf(transferOf(ordinary, 'city'))
    expect(findingUnder(liaocheng, of, 'staff-quota', back).shortfall).toBe(2)
  })
})

test('the solver reads the same people as due: 20 in the denominator', () => {
  const model = buildModel(county, liaocheng.definitions, liaocheng.clauses)
  expect(model.context.denominator).toBe(20)
})

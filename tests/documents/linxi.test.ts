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
 * 林西县义务教育优质均衡发展实施方案（2022年）, directly on the national texts: no rotation rule of the
 * region was read, so six years are 各地通行 and no title is asked for.
 */
const linxi = shipped('linxi')

test('who is due: six years, whatever the title', () => {
  expect(standingUnder(linxi, { since: '2020-09', title: 'none' }).standing).toBe('due')
  expect(standingUnder(linxi, { since: '2020-10', title: 'senior' }).standing).toBe('not-due')
  // 三（三）10 不得借调: somebody lent out is no candidate.
  expect(standingUnder(linxi, { presence: 'lent' }).standing).toBe('not-due')
})

/**
 * Two schools: the seat (town, 5 teachers, quota 4) and the village (rural, 3 teachers, quota 4).
 * Of its 5 the seat has one backbone teacher; 8 are due.
 */
const seat = school('seat', {
  setting: 'town',
  primary: stageOf(300, 6, 4),
  posts: { senior: 1, intermediate: 5, junior: 5 },
})
const village = school('village', {
  primary: stageOf(100, 6, 4),
  posts: { senior: 0, intermediate: 4, junior: 4 },
})
const ordinary = many('s', 3, 'seat')
const star = teacher('star', 'seat', { backbone: countyBackbone })
const senior = teacher('senior', 'seat', { title: 'senior' })
const villagers = many('v', 3, 'village')
const everybody = [...ordinary, star, senior, ...villagers]
const county = countyOf({ schools: [seat, village], teachers: everybody })
const [first, second] = ordinary
const [villager] = villagers
if (first === undefined || second === undefined || villager === undefined)
  throw new Error('the county has them')

describe('教督〔2017〕6号 政府保障程度第11项, as 方案二 asks all 15 to be reached', () => {
  test('8 due: ⌈0.8⌉ = 1 moves', () => {
    const share = (...moves: readonly Transfer[]) =>
      findingUnder(linxi, county, 'rotation-share', planOf(...moves)).shortfall
    expect(share(transferOf(first, 'village'))).toBe(0)
    expect(share()).toBe(1)
  })
  test('1 moved: ⌈0.2⌉ = 1 is a backbone teacher', () => {
    const share = (mover: typeof first) =>
      findingUnder(linxi, county, 'backbone-share', planOf(transferOf(mover, 'village'))).shortfall
    expect([share(star), share(first)]).toEqual([0, 1])
  })
  test('三（三）8 师德一票否决: with a misconduct on record the title does not count', () => {
    const fallen = { ...star, misconduct: true }
    const of = countyOf({ schools: [seat, village], teachers: [...ordinary, fallen] })
    const plan = planOf(transferOf(fallen, 'village'))
    expect(findingUnder(linxi, of, 'backbone-share', plan).shortfall).toBe(1)
    expect(findingUnder(shipped('national'), of, 'backbone-share', plan).shortfall).toBe(0)
  })
})

describe('三（三）10 编制', () => {
  test('the overstaffed seat sends one; a second would leave it short and the village over', () => {
    const quota = (...moves: readonly Transfer[]) =>
      findingUnder(linxi, county, 'staff-quota', planOf(...moves)).shortfall
    // 5 of 4 and 3 of 4 → 4 of 4 and 4 of 4.
    expect(quota(transferOf(first, 'village'))).toBe(0)
    // → 3 of 4 (1 under) and 5 of 4 (1 over).
    expect(quota(transferOf(first, 'village'), transferOf(second, 'village'))).toBe(2)
    // Against the flow: 6 of 4 where 5 were the most, 2 of 4 where 3 were the least.
    expect(quota(transferOf(villager, 'seat'))).toBe(2)
  })
})

describe('三（三）10 教非所学', () => {
  const sent = (licence: 'mathematics' | 'chinese' | null) => {
    const mover = { ...first, licences: [{ stage: 'primary', subject: licence } as const] }
    const others = everybody.filter(({ id }) => id !== first.id)
    const of = countyOf({ schools: [seat, village], teachers: [mover, ...others] })
    const plan = planOf(transferOf(mover, 'village'))
    return [linxi, shipped('national')].map(
      (profile) => findingUnder(profile, of, 'stage-licence', plan).shortfall,
    )
  }
  test('a licence of the subject, or one that names none, is enough', () => {
    expect(sent('mathematics')).toEqual([0, 0])
    expect(sent(null)).toEqual([0, 0])
  })
  test('a licence of another subject is not, here; the national profile does not ask', () => {
    expect(sent('chinese')).toEqual([1, 0])
  })
})

describe('三（三）11', () => {
  test('岗位结构: the village has no senior post, the fourth intermediate one is its last', () => {
    const posts = (...moves: readonly Transfer[]) =>
      findingUnder(linxi, county, 'post-capacity', planOf(...moves)).shortfall
    expect(posts(transferOf(senior, 'village'))).toBe(1)
    expect(posts(transferOf(first, 'village'))).toBe(0)
    expect(posts(transferOf(first, 'village'), transferOf(second, 'village'))).toBe(1)
  })
  test('the village may not lose backbone teachers on balance', () => {
    const local = { ...villager, backbone: countyBackbone }
    const of = countyOf({ schools: [seat, village], teachers: [star, local] })
    const flow = (...moves: readonly Transfer[]) =>
      findingUnder(linxi, of, 'backbone-flow', planOf(...moves)).shortfall
    expect(flow(transferOf(local, 'seat'))).toBe(1)
    expect(flow(transferOf(local, 'seat'), transferOf(star, 'village'))).toBe(0)
  })
})

test('三（二）7: music opens completely, so the last music teacher stays', () => {
  const musician = teacher('m', 'village', { subjects: ['music'] })
  const of = countyOf({ schools: [seat, village], teachers: [...everybody, musician] })
  const cover = (...moves: readonly Transfer[]) =>
    findingUnder(linxi, of, 'subject-cover', planOf(...moves)).shortfall
  expect([cover(), cover(transferOf(musician, 'seat'))]).toEqual([0, 1])
})

test('the solver counts the same 8', () => {
  expect(buildModel(county, linxi.definitions, linxi.clauses).context.denominator).toBe(8)
})

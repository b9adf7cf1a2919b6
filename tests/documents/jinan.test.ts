import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import type { Transfer } from '../../solver/domain/plan.ts'
import { highs } from '../../solver/engine/highs.ts'
import { propose } from '../../solver/propose.ts'
import {
  countyBackbone,
  countyOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { findingUnder, shipped, standingUnder } from '../kit/shipped.ts'

/**
 * 济南市教育强镇筑基（2023年） on 山东省交流轮岗意见（2015年） on 教督〔2017〕6号. Two numbers are the urban
 * schools' own: the share of backbone teachers and of 本科 at town-seat schools, 二（三）.
 */
const jinan = shipped('jinan')

const bachelor = { degree: 'bachelor' } as const
const star = { backbone: countyBackbone } as const
const staff = (at: string, kinds: readonly Partial<Teacher>[]) =>
  kinds.map((more, k) => teacher(`${at}-${k}`, at, more))
const times = (count: number, more: Partial<Teacher>): readonly Partial<Teacher>[] =>
  Array.from({ length: count }, () => more)

/** City: 10 teachers, 3 backbone, 8 with 本科. Levels: 3 in 10 and 8 in 10. */
const city = school('city', { setting: 'urban', primary: stageOf(400, 9) })
const seat = school('seat', { setting: 'town', townSeat: true, primary: stageOf(250, 6) })
const village = school('village', { primary: stageOf(90, 6) })
const cityStaff = staff('city', [
  ...times(3, { ...bachelor, ...star }),
  ...times(5, bachelor),
  ...times(2, {}),
])
const countyWith = (seatStaff: readonly Teacher[], more: readonly Teacher[] = []) =>
  countyOf({ schools: [city, seat, village], teachers: [...cityStaff, ...seatStaff, ...more] })
const shares = (seatStaff: readonly Teacher[], ...moves: readonly Transfer[]) =>
  findingUnder(jinan, countyWith(seatStaff), 'town-seat-share', planOf(...moves))
const [cityStar] = cityStaff
if (cityStar === undefined) throw new Error('the city has one')

describe('二（三）: share of backbone teachers and of 本科 at the town seat not below urban', () => {
  test('3 of 10 and 8 of 10 are not below 3 of 10 and 8 of 10', () => {
    const same = staff('seat', [
      ...times(3, { ...bachelor, ...star }),
      ...times(5, bachelor),
      ...times(2, {}),
    ])
    expect(shares(same)).toMatchObject({ verdict: 'met', shortfall: 0 })
  })
  test('one less of each lacks one of each', () => {
    // Backbone (3·10 - 2·10)/10 = 1; degrees (8·10 - 7·10)/10 = 1.
    const less = staff('seat', [
      ...times(2, { ...bachelor, ...star }),
      ...times(5, bachelor),
      ...times(3, {}),
    ])
    expect(shares(less)).toMatchObject({ verdict: 'short', shortfall: 2 })
  })
  test('a fraction of a person is a person: 1 backbone teacher of 5, where 1.5 would be the level', () => {
    // (3·5 - 1·10)/10 = 0.5, so 1. Degrees: 4 of 5 are 8 of 10 exactly.
    const five = staff('seat', [{ ...bachelor, ...star }, ...times(3, bachelor), {}])
    expect(shares(five)).toMatchObject({
      shortfall: 1,
      details: [{ school: 'seat', measured: 1, required: 2 }],
    })
    // With one more from the city 2 of 6: (3·6 - 2·10)/10 < 0; 5 of 6 with 本科: (8·6 - 5·10)/10 < 0.
    expect(shares(five, transferOf(cityStar, 'seat'))).toMatchObject({ shortfall: 0 })
    // A visitor whose relation stays in the city changes nothing.
    const visit = transferOf(cityStar, 'seat', { relationMoves: false, end: '2029-08' })
    expect(shares(five, visit).shortfall).toBe(1)
  })
  test('titles below county level do not count: 二（三） says 县级及以上', () => {
    const own = countyBackbone.map((each) => ({ ...each, level: 'school' as const }))
    expect(standingUnder(jinan, { backbone: own }).backbone).toBe(false)
    expect(standingUnder(jinan, { backbone: countyBackbone }).backbone).toBe(true)
  })
  test('the other profiles of Shandong do not ask for it', () => {
    expect(shipped('shandong').clauses.some(({ rule }) => rule === 'town-seat-share')).toBe(false)
  })
})

describe('三（二）: the town seat keeps what it has', () => {
  const seatStar = teacher('seat-star', 'seat', star)
  const musician = teacher('seat-music', 'seat', { subjects: ['music'] })
  const county = countyWith([seatStar, musician])
  const shortfall = (rule: 'backbone-flow' | 'subject-cover', ...moves: readonly Transfer[]) =>
    findingUnder(jinan, county, rule, planOf(...moves)).shortfall

  test('a backbone teacher leaves it only against another; Shandong guards villages alone', () => {
    const leaves = transferOf(seatStar, 'village')
    expect(shortfall('backbone-flow', leaves)).toBe(1)
    expect(shortfall('backbone-flow', leaves, transferOf(cityStar, 'seat'))).toBe(0)
    expect(
      findingUnder(shipped('shandong'), county, 'backbone-flow', planOf(leaves)).shortfall,
    ).toBe(0)
  })
  test('its only music teacher stays', () => {
    expect(shortfall('subject-cover', transferOf(musician, 'village'))).toBe(1)
    expect(shortfall('subject-cover')).toBe(0)
  })
})

test('who is due is Shandong’s: two terms and 一级', () => {
  expect(standingUnder(jinan, { since: '2020-09' }).standing).toBe('due')
  expect(standingUnder(jinan, { since: '2020-10' }).standing).toBe('not-due')
  expect(standingUnder(jinan, { title: 'second' }).standing).toBe('not-due')
})

test('proposed: the one backbone teacher the seat lacks is found among those of the city', async () => {
  const seatStaff = staff('seat', [{ ...bachelor, ...star }, ...times(3, bachelor), {}])
  const clauses = jinan.clauses.filter(({ rule }) => rule === 'town-seat-share')
  const run = await propose(
    countyWith(seatStaff),
    { ...jinan, clauses },
    {
      engine: highs,
      seconds: 20,
      now: () => performance.now() / 1000,
      goals: ['shortfall'],
      modelDirectory: tmpdir(),
    },
  )
  expect(run.levels[0]).toMatchObject({ value: 0, proven: true })
  const into = run.plan.transfers.filter(({ to }) => to === 'seat').map((each) => each.teacher)
  const stars = cityStaff.slice(0, 3).map(({ id }) => id)
  expect(into.some((id) => stars.includes(id))).toBe(true)
})

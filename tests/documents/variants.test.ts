import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import type { YearMonth } from '../../solver/domain/year-month.ts'
import type { RuleId } from '../../solver/rules/index.ts'
import { countyBackbone, countyOf, planOf, school, stageOf, transferOf } from '../kit/county.ts'
import { findingUnder, many, shipped, standingUnder } from '../kit/shipped.ts'

/** Rotation rules of further places, each at its limit and just past it. Base month 2026-08. */

describe('years at one school, whole: 2017-09 makes nine, 2017-10 eight', () => {
  test.each([
    ['sichuan', 9],
    ['dalian', 9],
    ['yanji', 9],
    ['henan', 6],
    ['anhui', 6],
    ['beijing', 6],
    ['wujin', 6],
    ['changzhou', 6],
    ['pucheng', 6],
  ])('%s asks for %i', (id, years) => {
    // Young enough for the strictest of them: 44 and under for women.
    const since = (month: '09' | '10') =>
      standingUnder(shipped(id), { since: `${2026 - years}-${month}`, birth: '1990-01' }).standing
    expect([since('09'), since('10')]).toEqual(['due', 'not-due'])
  })
})

describe('age, in birthdays had: born in 2026-08 less n years is n years old, a month later n - 1', () => {
  test.each([
    ['henan', 55, 50],
    ['dalian', 55, 50],
    ['pucheng', 50, 45],
    // M < 50, F < 45
    ['wujin', 49, 44],
  ])('%s: men to %i, women to %i', (id, men, women) => {
    const at = (sex: 'male' | 'female', age: number) => {
      const oldest: YearMonth = `${2026 - age - 1}-09`
      const tooOld: YearMonth = `${2026 - age - 1}-08`
      return [oldest, tooOld].map((birth) => standingUnder(shipped(id), { sex, birth }).standing)
    }
    expect(at('male', men)).toEqual(['due', 'not-due'])
    expect(at('female', women)).toEqual(['due', 'not-due'])
  })
})

test('武进: whoever has rotated is not due again; elsewhere he is', () => {
  const rotated: Partial<Teacher> = { lastRotationEnd: '2019-08', birth: '1990-01' }
  expect(standingUnder(shipped('wujin'), rotated).standing).toBe('not-due')
  expect(standingUnder(shipped('changzhou'), rotated).standing).toBe('due')
})

test('常州: 60 months to retirement are due, 59 are not, whatever the teacher consents to', () => {
  const retiring = (retirement: '2031-08' | '2031-07') =>
    standingUnder(shipped('changzhou'), { retirement }).standing
  expect([retiring('2031-08'), retiring('2031-07')]).toEqual(['due', 'not-due'])
})

test('大连: the lead of a traditional programme defers, three years at most', () => {
  const deferral = { reason: 'Z06', proof: '批复', until: null, consent: null } as const
  expect(standingUnder(shipped('dalian'), { deferral }).standing).toBe('deferred')
  const z06 = shipped('dalian').definitions.due.exemptions.find(({ reason }) => reason === 'Z06')
  expect(z06?.maxYears).toBe(3)
})

test('安徽: 教坛新星 makes a backbone teacher, nationally it does not', () => {
  const backbone = countyBackbone.map((each) => ({ ...each, title: 'rising-star' as const }))
  expect(standingUnder(shipped('anhui'), { backbone }).backbone).toBe(true)
  expect(standingUnder(shipped('national'), { backbone }).backbone).toBe(false)
})

/** Twenty due in the city, ten of them backbone teachers; a village takes whoever comes. */
const young = { birth: '1990-01' } as const
const ordinary = many('o', 10, 'city', { ...young, title: 'second' })
const stars = many('b', 10, 'city', { ...young, title: 'second', backbone: countyBackbone })
const county = countyOf({
  schools: [
    school('city', { setting: 'urban', primary: stageOf(900, 20) }),
    school('village', { primary: stageOf(200, 6) }),
  ],
  teachers: [...ordinary, ...stars],
})
const shortfall = (id: string, rule: RuleId, plain: number, star: number): number =>
  findingUnder(
    shipped(id),
    county,
    rule,
    planOf(
      ...[...ordinary.slice(0, plain), ...stars.slice(0, star)].map((t) =>
        transferOf(t, 'village'),
      ),
    ),
  ).shortfall

describe('shares, of 20 due', () => {
  test.each(['wujin', 'changzhou', 'pucheng'])('%s: 15 % are 3', (id) => {
    expect([3, 2, 0].map((n) => shortfall(id, 'rotation-share', n, 0))).toEqual([0, 1, 3])
  })
  test.each(['henan', 'sichuan', 'anhui', 'beijing', 'dalian', 'yanji'])(
    '%s: 10 %% are 2',
    (id) => {
      expect([2, 1, 0].map((n) => shortfall(id, 'rotation-share', n, 0))).toEqual([0, 1, 2])
    },
  )
  test('四川: 10 % of the 20 in urban schools are 2 as well', () => {
    expect([2, 1].map((n) => shortfall('sichuan', 'group-share', n, 0))).toEqual([0, 1])
  })
  test('安徽: 20 % of the ten backbone teachers due are 2; 常州: 15 % are ⌈1.5⌉ = 2', () => {
    for (const id of ['anhui', 'changzhou'])
      expect(
        [2, 1].map((n) => shortfall(id, 'group-share', 3, n)),
        id,
      ).toEqual([0, 1])
  })
  test('蒲城: 30 % of 5 moved are ⌈1.5⌉ = 2 with 名师, 高级 or 一级', () => {
    expect(shortfall('pucheng', 'title-share', 3, 2)).toBe(0)
    expect(shortfall('pucheng', 'title-share', 4, 1)).toBe(1)
  })
})

describe('terms, where the relation stays: school years count from September to June', () => {
  const [mover] = ordinary
  if (mover === undefined) throw new Error('ten of them')
  const term = (id: string, end: YearMonth) =>
    findingUnder(
      shipped(id),
      county,
      'term-length',
      planOf(transferOf(mover, 'village', { relationMoves: false, end })),
    ).shortfall

  test.each([
    // Three years to 2029-06 are 34 months, two to 2028-06 are 22, one to 2027-06 is 10.
    ['henan', '2029-06', '2029-05'],
    ['sichuan', '2029-06', '2029-05'],
    ['yanji', '2029-06', '2029-05'],
    ['wujin', '2028-06', '2028-05'],
    ['pucheng', '2028-06', '2028-05'],
    ['beijing', '2027-06', '2027-05'],
  ] as const)('%s: to %s is long enough, to %s it is not', (id, enough, short) => {
    expect([term(id, enough), term(id, short)]).toEqual([0, 1])
  })
  test('北京: at most three years', () => {
    expect([term('beijing', '2029-08'), term('beijing', '2029-09')]).toEqual([0, 1])
  })
})

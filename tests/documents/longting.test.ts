import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import type { Transfer } from '../../solver/domain/plan.ts'
import type { YearMonth } from '../../solver/domain/year-month.ts'
import { buildModel } from '../../solver/model/build.ts'
import { decode } from '../../solver/model/decode.ts'
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
 * 龙政办〔2021〕8号 on the rotation rules of Henan on 教督〔2017〕6号. Years, ages and exemptions are
 * Henan's; the form is 支教 of one to three years, from which people come back: 二（四）.
 */
const longting = shipped('longting')

describe('who is due: Henan, 教师交流条件 and 可不列入交流的情形', () => {
  test('six years; no title is asked for', () => {
    expect(standingUnder(longting, { since: '2020-09', title: 'second' }).standing).toBe('due')
    expect(standingUnder(longting, { since: '2020-10' }).standing).toBe('not-due')
  })
  test('women to 50, men to 55, in birthdays had by 2026-08', () => {
    // Born 1975-09: 50; born 1975-08: 51. Men born 1970-09: 55; born 1970-08: 56.
    expect(standingUnder(longting, { birth: '1975-09' }).standing).toBe('due')
    expect(standingUnder(longting, { birth: '1975-08' }).standing).toBe('not-due')
    const man = { sex: 'male' } as const
    expect(standingUnder(longting, { ...man, birth: '1970-09' }).standing).toBe('due')
    expect(standingUnder(longting, { ...man, birth: '1970-08' }).standing).toBe('not-due')
  })
  test('a town teacher with six rural years has served, with five has not', () => {
    const served = (ruralYears: number, setting: 'urban' | 'rural' = 'urban') =>
      standingUnder(longting, { ruralYears }, setting)
    expect(served(6)).toMatchObject({ standing: 'deferred', inDenominator: false })
    expect(served(5).standing).toBe('due')
    expect(served(6, 'rural').standing).toBe('due')
  })
  test('a lead of a special course defers here and not under the national profile', () => {
    const deferral = { reason: 'Z06', proof: '批复', until: null, consent: null } as const
    expect(standingUnder(longting, { deferral }).standing).toBe('deferred')
    expect(standingUnder(shipped('national'), { deferral }).standing).toBe('due')
  })
})

/** City school with 10 due, one of them backbone; a village 41 km away with 2 due. */
const city = school('city', { setting: 'urban', primary: stageOf(500, 12) })
const village = school('village', { township: '乙镇', primary: stageOf(90, 6) })
const ordinary = many('c', 9, 'city')
const star = teacher('star', 'city', { backbone: countyBackbone })
const villagers = many('v', 2, 'village')
const away = (metres: number) => [
  { from: schoolId('city'), to: schoolId('village'), metres, minutes: null, bothWays: true },
]
const countyAt = (metres: number, more: readonly Teacher[] = []) =>
  countyOf({
    schools: [city, village],
    teachers: [...ordinary, star, ...villagers, ...more],
    more: { distances: away(metres) },
  })
const county = countyAt(41_000)
const [first, second] = ordinary
const [villager] = villagers
if (first === undefined || second === undefined || villager === undefined)
  throw new Error('the county has them')

const visit = (mover: Teacher, to: string, end: YearMonth = '2029-08'): Transfer =>
  transferOf(mover, to, { mode: 'support', relationMoves: false, end })

describe('二（四）: 支教 of one to three years', () => {
  const term = (end: YearMonth, of = '') =>
    findingUnder(longting, county, 'term-length', planOf(visit(first, 'village', end)), of)
      .shortfall

  test('a school year of ten months to three years of 36 pass, 9 and 37 do not', () => {
    // 2026-09 to 2027-06 is 10 months, to 2027-05 it is 9; to 2029-08 it is 36, to 2029-09 it is 37.
    expect([term('2027-06'), term('2029-08')]).toEqual([0, 0])
    expect([term('2027-05'), term('2029-09')]).toEqual([1, 1])
  })
  test('Henan asks for three school years and stays audited beside it: 34 months, not 33', () => {
    // 2026-09 to 2029-06 is 34 months.
    expect(term('2027-06', 'henan')).toBe(1)
    expect([term('2029-06', 'henan'), term('2029-05', 'henan')]).toEqual([0, 1])
    expect(findingUnder(longting, county, 'term-length', planOf(), 'henan').source.note).toContain(
      '龙政办〔2021〕8号',
    )
  })
  test('what the solver plans is 支教 of three years, the personnel relation staying', () => {
    const near = countyAt(10_000)
    const model = buildModel(near, longting.definitions, longting.clauses)
    const [transfer] = decode(model, [0]).transfers
    expect(transfer).toMatchObject({
      mode: 'support',
      relationMoves: false,
      start: '2026-09',
      end: '2029-08',
    })
    expect(model.context.denominator).toBe(12)
  })
})

describe('shares', () => {
  test('10 % twice: 12 due in the district ask for 2, the 10 of the city for 1 of their own', () => {
    // ⌈1.2⌉ = 2 and ⌈1.0⌉ = 1.
    const shares = (...moves: readonly Transfer[]) =>
      (['rotation-share', 'group-share'] as const).map(
        (rule) => findingUnder(longting, county, rule, planOf(...moves)).shortfall,
      )
    expect(shares(visit(first, 'village'), visit(villager, 'city'))).toEqual([0, 0])
    const others = villagers.map((each) => visit(each, 'city'))
    expect(shares(...others)).toEqual([0, 1])
    expect(shares(visit(first, 'village'))).toEqual([1, 0])
    expect(shares()).toEqual([2, 1])
  })
  test('20 %: of two moved ⌈0.4⌉ = 1 is a backbone teacher', () => {
    const share = (...moves: readonly Transfer[]) =>
      findingUnder(longting, county, 'backbone-share', planOf(...moves)).shortfall
    expect(share(visit(first, 'village'), visit(star, 'village'))).toBe(0)
    expect(share(visit(first, 'village'), visit(second, 'village'))).toBe(1)
  })
})

describe('交流范围: backbone teachers anywhere, others nearby (40 km, 待核)', () => {
  const far = (metres: number, mover: Teacher) =>
    findingUnder(longting, countyAt(metres), 'travel-limit', planOf(visit(mover, 'village')))
      .shortfall
  test('40 km pass, a metre more does not, but for a backbone teacher', () => {
    expect([far(40_000, first), far(40_001, first)]).toEqual([0, 1])
    expect(far(41_000, star)).toBe(0)
  })
})

test('二（四） 村小和教学点: the village gains backbone teachers, it does not lose them', () => {
  const local = teacher('local', 'village', { backbone: countyBackbone })
  const flow = (...moves: readonly Transfer[]) =>
    findingUnder(longting, countyAt(10_000, [local]), 'backbone-flow', planOf(...moves)).shortfall
  expect(flow(visit(local, 'city'))).toBe(1)
  expect(flow(visit(local, 'city'), visit(star, 'village'))).toBe(0)
  expect(flow(visit(star, 'village'))).toBe(0)
})

test('二（六）: the last music teacher of the village stays', () => {
  const musician = teacher('m', 'village', { subjects: ['music'] })
  const cover = (...moves: readonly Transfer[]) =>
    findingUnder(longting, countyAt(10_000, [musician]), 'subject-cover', planOf(...moves))
      .shortfall
  expect([cover(), cover(visit(musician, 'city'))]).toEqual([0, 1])
})

describe('二（四）: who is sent, who is exchanged, who stays', () => {
  const near = countyAt(10_000)
  const paired = {
    ...near,
    networks: [
      {
        name: '城乡结对',
        kind: 'pairing',
        lead: schoolId('city'),
        members: [schoolId('village')],
        from: null,
        until: null,
      },
    ],
  } as const

  test('at least one younger town teacher goes to a village', () => {
    const support = (...moves: readonly Transfer[]) =>
      findingUnder(longting, near, 'rural-support', planOf(...moves)).shortfall
    expect([support(), support(visit(first, 'village'))]).toEqual([1, 0])
    expect(support(visit(villager, 'city'))).toBe(1)
  })
  test('paired schools send one each; two against one pass, two against none do not', () => {
    // Two and none: one missing back, and one more than the difference of one allowed.
    const exchange = (...moves: readonly Transfer[]) =>
      findingUnder(longting, paired, 'pairing-exchange', planOf(...moves)).shortfall
    const [there, more] = [visit(first, 'village'), visit(second, 'village')]
    expect(exchange(there, visit(villager, 'city'))).toBe(0)
    expect(exchange(there, more, visit(villager, 'city'))).toBe(0)
    expect(exchange(there, more)).toBe(2)
  })
  test('a backbone teacher of the 三区 programme stays in the village', () => {
    const guest = teacher('guest', 'village', {
      backbone: countyBackbone,
      special: { status: 'three-areas', until: '2026-07' },
    })
    const stay = (...moves: readonly Transfer[]) =>
      findingUnder(longting, countyAt(10_000, [guest]), 'three-areas-stay', planOf(...moves))
        .shortfall
    expect([stay(), stay(visit(guest, 'city'))]).toEqual([0, 1])
  })
})

test('河南省校长交流: six years in a school end a term, and a vacant office is room for one', () => {
  const head = teacher('head', 'city', { office: 'principal', since: '2020-09' })
  const terms = (person: Teacher, ...moves: readonly Transfer[]) =>
    findingUnder(longting, countyAt(10_000, [person]), 'leader-terms', planOf(...moves)).shortfall
  expect([terms(head), terms(head, visit(head, 'village'))]).toEqual([1, 0])
  // Since 2020-10 makes five whole years at the end of 2026-08.
  expect(terms({ ...head, since: '2020-10' })).toBe(0)
})

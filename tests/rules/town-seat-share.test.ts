import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import { countyBackbone, countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('town-seat-share 镇驻地学校师资占比', () => {
  const clause = clauseOf('town-seat-share', { measures: ['backbone'] })
  const star: Partial<Teacher> = { backbone: countyBackbone }
  const seat = school('seat', { setting: 'town', townSeat: true })
  const city = school('city', { setting: 'urban' })
  const people = (at: string, backbone: number, others: number) => [
    ...Array.from({ length: backbone }, (_, k) => teacher(`${at}-b${k}`, at, star)),
    ...Array.from({ length: others }, (_, k) => teacher(`${at}-o${k}`, at)),
  ]
  const countyWith = (seatStaff: readonly Teacher[], cityStaff = people('city', 1, 3)) =>
    countyOf({ schools: [city, seat], teachers: [...cityStaff, ...seatStaff] })

  test('one of four, as in the city: 25 % is not below 25 %', () => {
    expect(findingOf(countyWith(people('seat', 1, 3)), clause, planOf())).toMatchObject({
      verdict: 'met',
      shortfall: 0,
    })
  })

  test('one of five: a fifth is below a quarter, one more is asked for', () => {
    // (1·5 - 1·4) / 4 = 0.25, so 1 person.
    expect(findingOf(countyWith(people('seat', 1, 4)), clause, planOf())).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      details: [{ school: 'seat', measured: 1, required: 2, shortfall: 1 }],
    })
  })

  test('none of eight: (1·8 - 0·4) / 4 = 2 exactly', () => {
    expect(findingOf(countyWith(people('seat', 0, 8)), clause, planOf()).shortfall).toBe(2)
  })

  test('a backbone teacher who comes for good helps, one who only visits does not', () => {
    const county = countyWith(people('seat', 0, 3))
    const [comer] = county.teachers.filter(({ id }) => id === 'city-b0')
    if (comer === undefined) throw new Error('the city has one')
    // 1 of 4 afterwards, the urban level of 1 in 4 held fixed although the city has lost its own.
    expect(findingOf(county, clause, planOf(transferOf(comer, 'seat'))).shortfall).toBe(0)
    const visit = transferOf(comer, 'seat', { relationMoves: false, end: '2029-08' })
    expect(findingOf(county, clause, planOf(visit)).shortfall).toBe(1)
  })

  test('degrees are compared likewise, and each measure by itself', () => {
    const both = clauseOf('town-seat-share', { measures: ['backbone', 'bachelor'] })
    const graduate: Partial<Teacher> = { degree: 'bachelor' }
    const cityStaff = [
      teacher('c0', 'city', graduate),
      teacher('c1', 'city', { ...star, degree: 'master' }),
    ]
    const county = countyWith([teacher('s0', 'seat'), teacher('s1', 'seat', graduate)], cityStaff)
    // Backbone: 1 of 2 in the city, so (1·2 - 0·2)/2 = 1. Degrees: 2 of 2, so (2·2 - 1·2)/2 = 1.
    expect(findingOf(county, both, planOf()).shortfall).toBe(2)
  })

  test('the sentences name the measures, the schools below and the people there are', () => {
    expect(findingOf(countyWith(people('seat', 1, 3)), clause, planOf()).sentence).toBe(
      '1 所镇驻地学校骨干教师占比均不低于城区，符合。',
    )
    // Two seats without any: (1·1 - 0·4) / 4 and (1·4 - 0·4) / 4, one person each; a third is level.
    const seats = ['seat', 'second', 'third'].map((id) =>
      school(id, { setting: 'town', townSeat: true }),
    )
    const county = countyOf({
      schools: [city, ...seats],
      teachers: [
        ...people('city', 1, 3),
        ...people('seat', 0, 1),
        ...people('second', 0, 4),
        ...people('third', 1, 3),
      ],
    })
    expect(findingOf(county, clause, planOf())).toMatchObject({
      shortfall: 2,
      sentence: '3 所镇驻地学校中有 2 所低于城区，合计差 2 人，不符合。',
    })
    // (1·5 - 1·4) / 4 = 0.25: two instead of one.
    const [detail] = findingOf(countyWith(people('seat', 1, 4)), clause, planOf()).details
    expect(detail).toMatchObject({
      sentence:
        'seat小学专任教师 5 人，骨干教师 1 人；城区 4 人中 1 人，按此水平应有 2 人，差 1 人。',
      teachers: ['seat-b0'],
    })
  })

  test('a share just level is not listed as below', () => {
    expect(findingOf(countyWith(people('seat', 1, 3)), clause, planOf()).details).toEqual([])
    expect(findingOf(countyWith(people('seat', 3, 1)), clause, planOf()).details).toEqual([])
  })

  test('villages and urban town seats are not compared; staff outside the count weighs nothing', () => {
    const village = school('village')
    const urbanSeat = school('urban-seat', { setting: 'urban', townSeat: true })
    const quiet = countyOf({
      schools: [city, village, urbanSeat],
      teachers: [...people('city', 1, 3), teacher('v', 'village'), teacher('u', 'urban-seat')],
    })
    expect(findingOf(quiet, clause, planOf()).verdict).toBe('not-applicable')
    const substitutes = [teacher('s0', 'seat', { employment: 'substitute' })]
    expect(findingOf(countyWith(substitutes), clause, planOf()).shortfall).toBe(0)
  })

  test('without urban teachers there is nothing to compare with', () => {
    expect(findingOf(countyWith(people('seat', 0, 2), []), clause, planOf())).toMatchObject({
      verdict: 'unknown',
      shortfall: 0,
    })
  })
})

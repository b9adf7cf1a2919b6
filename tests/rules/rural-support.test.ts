import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import { countyOf, idsOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'
import { many } from '../kit/shipped.ts'

describe('rural-support 城镇教师支教', () => {
  const schools = [
    school('city', { setting: 'urban' }),
    school('town', { setting: 'town' }),
    school('village'),
    school('hamlet'),
  ]
  const clause = (minPercent: number, minPeople: number) =>
    clauseOf('rural-support', {
      minPercent,
      minPeople,
      from: ['urban', 'town'],
      maxAge: { male: 55, female: 50 },
    })
  const find = (
    people: readonly Teacher[],
    going: readonly Teacher[],
    { minPercent = 10, minPeople = 0, to = 'village' } = {},
  ) =>
    findingOf(
      countyOf({ schools, teachers: people }),
      clause(minPercent, minPeople),
      planOf(...going.map((mover) => transferOf(mover, to))),
    )
  const citizens = many('c', 11, 'city')

  test('10 % of 10 is one, of 11 it is ⌈1.1⌉ = 2', () => {
    const ten = citizens.slice(0, 10)
    expect(find(ten, ten.slice(0, 1))).toMatchObject({
      verdict: 'met',
      measured: 1,
      required: 1,
      sentence: '可支教的城镇教师 10 人，安排到乡村学校 1 人，要求不少于 1 人，符合。',
    })
    expect(find(citizens, citizens.slice(0, 1))).toMatchObject({
      verdict: 'short',
      measured: 1,
      required: 2,
      shortfall: 1,
      sentence: '可支教的城镇教师 11 人，安排到乡村学校 1 人，要求不少于 2 人，差 1 人，不符合。',
    })
  })

  test('a number of people stands beside the share; nobody can be asked for who is not there', () => {
    expect(find(citizens, [], { minPeople: 3 })).toMatchObject({ required: 3, shortfall: 3 })
    expect(find(citizens.slice(0, 2), [], { minPeople: 3 })).toMatchObject({ required: 2 })
  })

  test('only younger town teachers who are due are counted, above and below the line', () => {
    // At the end of 2026-08: born 1975-09 is 50, born 1975-08 is 51.
    const people = [
      teacher('fifty', 'city', { birth: '1975-09' }),
      teacher('older', 'city', { birth: '1975-08' }),
      teacher('new', 'city', { since: '2024-09' }),
      teacher('local', 'village'),
      teacher('towner', 'town'),
    ]
    const found = find(
      people,
      people.filter(({ id }) => id !== 'fifty'),
      {
        minPercent: 100,
        to: 'hamlet',
      },
    )
    expect(found.denominator).toEqual(idsOf('fifty', 'towner'))
    expect(found.numerator).toEqual(idsOf('towner'))
    expect(found).toMatchObject({ measured: 1, required: 2, shortfall: 1 })
  })

  test('another town school is no village', () => {
    expect(find(citizens, citizens.slice(0, 2), { to: 'town' })).toMatchObject({
      measured: 0,
      shortfall: 2,
    })
  })

  test('nobody eligible: not applicable', () => {
    expect(find([teacher('local', 'village')], [], { minPeople: 5 })).toMatchObject({
      verdict: 'not-applicable',
      shortfall: 0,
    })
  })
})

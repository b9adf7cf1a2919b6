import { describe, expect, test } from 'vitest'
import { countyOf, planOf, school, stageOf, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('town-seat-cover 镇驻地学校学科配齐', () => {
  const clause = clauseOf('town-seat-cover', {})
  const seat = school('seat', { setting: 'town', townSeat: true })
  const city = school('city', { setting: 'urban' })
  const musicTeacher = (id: string, at: string) => teacher(id, at, { subjects: ['music'] })
  const maths = (count: number, at: string) =>
    Array.from({ length: count }, (_, k) => teacher(`${at}-m${k}`, at))

  // Six classes: mathematics 6 × 5 = 30 lessons, music 6 × 2 = 12. Loads 14 and 16.
  test('three teachers of mathematics and one of music cover 30 and 12 lessons', () => {
    const teachers = [...maths(3, 'seat'), musicTeacher('seat-a', 'seat')]
    const county = countyOf({ schools: [city, seat], teachers })
    expect(findingOf(county, clause, planOf())).toMatchObject({
      verdict: 'met',
      shortfall: 0,
      sentence: '1 所镇驻地学校各学科每周缺口合计由 0 节变为 0 节，已配齐，符合。',
    })
  })

  test('two of mathematics give 28 of 30: two lessons are lacking', () => {
    const teachers = [...maths(2, 'seat'), musicTeacher('seat-a', 'seat')]
    const county = countyOf({ schools: [city, seat], teachers })
    expect(findingOf(county, clause, planOf())).toMatchObject({
      verdict: 'short',
      measured: 2,
      required: 0,
      shortfall: 2,
      details: [{ school: 'seat', subject: 'mathematics', shortfall: 2 }],
    })
  })

  test('surplus in one subject does not pay for another', () => {
    const county = countyOf({ schools: [city, seat], teachers: maths(4, 'seat') })
    expect(findingOf(county, clause, planOf()).shortfall).toBe(12)
  })

  test('a music teacher who comes closes it; one who leaves opens it', () => {
    const comer = musicTeacher('city-a', 'city')
    const county = countyOf({ schools: [city, seat], teachers: [...maths(3, 'seat'), comer] })
    const plan = planOf(transferOf(comer, 'seat', { subject: 'music' }))
    expect(findingOf(county, clause, plan)).toMatchObject({ verdict: 'met', shortfall: 0 })
    const leaver = musicTeacher('seat-a', 'seat')
    const other = countyOf({ schools: [city, seat], teachers: [...maths(3, 'seat'), leaver] })
    const away = planOf(transferOf(leaver, 'city', { subject: 'music' }))
    expect(findingOf(other, clause, away)).toMatchObject({
      verdict: 'short',
      shortfall: 12,
      sentence: '1 所镇驻地学校各学科每周缺口合计由 0 节变为 12 节，尚未配齐，不符合。',
      details: [{ sentence: 'seat小学音乐每周仍缺 12 节。' }],
    })
  })

  test('a school of two stages is one school, whose gaps add up', () => {
    // Junior, three classes: mathematics 15 lessons and music 3, besides primary 30 and 12.
    const both = school('seat', { setting: 'town', townSeat: true, junior: stageOf(100, 3) })
    expect(
      findingOf(countyOf({ schools: [city, both], teachers: [] }), clause, planOf()),
    ).toMatchObject({
      shortfall: 60,
      sentence: '1 所镇驻地学校各学科每周缺口合计由 60 节变为 60 节，尚未配齐，不符合。',
    })
  })

  test('schools that are no town seat, or an urban one, are not asked', () => {
    const schools = [school('seat', { setting: 'urban', townSeat: true }), school('plain')]
    const county = countyOf({ schools, teachers: [teacher('t', 'plain')] })
    expect(findingOf(county, clause, planOf())).toMatchObject({
      verdict: 'not-applicable',
      shortfall: 0,
    })
  })
})

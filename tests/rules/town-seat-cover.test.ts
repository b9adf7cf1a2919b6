import { describe, expect, test } from 'vitest'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
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
    expect(findingOf(county, clause, planOf())).toMatchObject({ verdict: 'met', shortfall: 0 })
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
    expect(findingOf(other, clause, away)).toMatchObject({ verdict: 'short', shortfall: 12 })
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

import { describe, expect, test } from 'vitest'
import { countyBackbone, countyOf, planOf, school, teacher, transferOf } from '../../kit/county.ts'
import { shownStandard, standardOf } from '../../kit/standard.ts'

describe('达标乡镇占比', () => {
  const star = { backbone: countyBackbone, degree: 'bachelor' } as const
  const seat = (township: string) =>
    school(`${township}校`, { township, setting: 'town', townSeat: true })
  /** Three of mathematics cover 30 lessons, one of music 12; all as good as the city's one. */
  const staffed = (township: string, music = true) => [
    ...[0, 1, 2].map((k) => teacher(`${township}${k}`, `${township}校`, star)),
    ...(music ? [teacher(`${township}音`, `${township}校`, { ...star, subjects: ['music'] })] : []),
  ]
  const city = school('city', { township: '城关', setting: 'urban' })
  const musician = teacher('c', 'city', { ...star, subjects: ['music'] })
  const of = (minPercent: number, move: boolean) =>
    standardOf(
      'towns',
      countyOf({
        schools: [city, seat('东镇'), seat('西镇')],
        teachers: [musician, ...staffed('东镇'), ...staffed('西镇', false)],
      }),
      move ? planOf(transferOf(musician, '西镇校')) : planOf(),
      { towns: { minPercent } },
    )

  test('one of two towns passes: half is enough for 50 %, not for 51 %', () => {
    expect(shownStandard(of(50, false))).toEqual({
      verdict: 'met',
      missing: 0,
      lines: ['全县  1÷2＝50.0% → 1÷2＝50.0% met'],
    })
    const found = of(51, false)
    expect(found).toMatchObject({ verdict: 'short', missing: 1 })
    expect(found.sentence).toContain('未达标：西镇')
  })

  test('the plan may bring a town there: a music teacher for the one that lacks 12 lessons', () => {
    expect(shownStandard(of(80, true))).toEqual({
      verdict: 'met',
      missing: 0,
      lines: ['全县  1÷2＝50.0% → 2÷2＝100.0% met'],
    })
  })

  test('no town to judge is unknown, and a profile that does not ask has no line', () => {
    const plain = countyOf({ schools: [city], teachers: [musician] })
    expect(standardOf('towns', plain, planOf(), { towns: { minPercent: 80 } }).verdict).toBe(
      'unknown',
    )
    expect(shownStandard(standardOf('towns', plain))).toEqual({
      verdict: 'not-applicable',
      missing: 0,
      lines: [],
    })
  })
})

import { describe, expect, test } from 'vitest'
import { layoutTimeline, stateOf, type TimelineCounty } from '../../../web/views/city-timeline.tsx'

const county = (id: string, change: Partial<TimelineCounty> = {}): TimelineCounty => ({
  id,
  name: id,
  planned: 2027,
  dataYear: 2026,
  now: 1,
  met: 3,
  of: 14,
  ...change,
})
const size = { firstYear: 2021, today: 2026, width: 780 }

describe('which county passes when', () => {
  test('every county is one row, by planned year and then code, whatever order they come in', () => {
    const counties = [
      county('d', { planned: null }),
      county('b', { planned: 2029 }),
      county('c'),
      county('a', { planned: 2029 }),
    ]
    const { rows } = layoutTimeline(counties, size)
    expect(rows.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd'])
    expect(layoutTimeline([...counties].reverse(), size)).toEqual(layoutTimeline(counties, size))
    expect(rows.map(({ y }) => y)).toEqual([40, 64, 88, 112])
  })

  test('years stand 48 apart between the margins, ten of them', () => {
    const { ticks, todayX } = layoutTimeline([], size)
    expect(ticks.map(({ year }) => year)).toEqual([
      2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030,
    ])
    expect(ticks[0]?.x).toBe(168)
    expect(ticks[9]?.x).toBe(600)
    expect(todayX).toBe(408)
  })

  test('missed is what is over and not attained; attained before the year planned counts', () => {
    expect(stateOf(county('a', { planned: 2025 }), 2026)).toBe('missed')
    expect(stateOf(county('a', { planned: 2026 }), 2026)).toBe('planned')
    expect(stateOf(county('a', { planned: 2030, now: 14 }), 2026)).toBe('attained')
    expect(stateOf(county('a', { planned: null }), 2026)).toBe('undecided')
    // A plan that would meet everything is a plan.
    expect(stateOf(county('a', { planned: 2027, met: 14 }), 2026)).toBe('planned')
    expect(stateOf(county('a', { planned: null, now: 0, met: 0, of: 0 }), 2026)).toBe('undecided')
  })

  test('what was attained stands in the year of its data, what is planned in its own', () => {
    const { rows } = layoutTimeline(
      [county('a', { planned: 2030, now: 14 }), county('b', { planned: 2028 })],
      size,
    )
    expect(rows.map(({ id, x }) => [id, x])).toEqual([
      ['b', 504],
      ['a', 408],
    ])
  })

  test('a year outside the ten has no mark, and its line goes to the end', () => {
    const { rows } = layoutTimeline([county('a', { planned: 2035 })], size)
    expect(rows[0]).toMatchObject({ x: null, until: 600, state: 'planned' })
  })
})

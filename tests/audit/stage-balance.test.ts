import { expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import { countyBackbone, countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { profileOf } from '../kit/profile.ts'

const mover = teacher('a1', 'a', { title: 'first', backbone: countyBackbone })
// 100 pupils each. a: four teachers, two of them 一级; b: one teacher, none.
const county = countyOf({
  schools: [school('a'), school('b')],
  teachers: [
    mover,
    teacher('a2', 'a', { title: 'first' }),
    teacher('a3', 'a', { title: 'second' }),
    teacher('a4', 'a', { title: 'none' }),
    teacher('b1', 'b', { title: 'third' }),
  ],
})
const rowOf = (measure: string) => {
  const { balance = [] } = audit(county, profileOf([]), planOf(transferOf(mover, 'b')))
  expect(balance.map(({ stage }) => stage)).toEqual(['primary', 'primary', 'primary'])
  const row = balance.find((each) => each.measure === measure)
  if (row === undefined) throw new Error(measure)
  return row
}

test('pupils per teacher: 25 and 100, then 33.3 and 50; the spread is that of teachers per pupil', () => {
  const { before, after } = rowOf('pupils-per-teacher')
  expect(before.mean).toBe(40)
  expect(before.least).toEqual({ school: 'a', value: 25 })
  expect(before.most).toEqual({ school: 'b', value: 100 })
  // Per 100 pupils 4 and 1: mean 2.5, deviation 1.5: 0.6. After: 3 and 2: 0.5 ÷ 2.5 = 0.2.
  expect(before.coefficient).toBeCloseTo(0.6, 12)
  expect(after.coefficient).toBeCloseTo(0.2, 12)
  expect(after.most).toEqual({ school: 'b', value: 50 })
})

test('share of 一级 and above, schools weighed by their teachers', () => {
  const { before, after } = rowOf('graded-share')
  // Before 2 of 4 and 0 of 1, county 2 of 5 = 40 %. S² = (4·0.1² + 1·0.4²) ÷ 5 = 0.04, S ÷ X̄ = 0.5.
  expect(before.mean).toBe(40)
  expect(before.coefficient).toBeCloseTo(0.5, 12)
  expect(before.most).toEqual({ school: 'a', value: 50 })
  // After 1 of 3 and 1 of 2. S² = (3·(1/15)² + 2·(1/10)²) ÷ 5 = (1/75 + 1/50) ÷ 5 = 1/150.
  expect(after.coefficient).toBeCloseTo(Math.sqrt(1 / 150) / 0.4, 12)
})

test('share of backbone teachers: one of four and none of one, then none and one of two', () => {
  const { before, after } = rowOf('backbone-share')
  expect(before.mean).toBe(20)
  expect(before.least).toEqual({ school: 'b', value: 0 })
  expect(after.least).toEqual({ school: 'a', value: 0 })
  expect(after.most).toEqual({ school: 'b', value: 50 })
})

test('nobody of the kind, or a single school: no coefficient', () => {
  const lone = countyOf({ schools: [school('a')], teachers: [teacher('t', 'a')] })
  const { balance = [] } = audit(lone, profileOf([]), planOf())
  expect(balance.map(({ before }) => before.coefficient)).toEqual([null, null, null])
})

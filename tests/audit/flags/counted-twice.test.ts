import { expect, test } from 'vitest'
import type { Teacher } from '../../../solver/domain/county.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../../kit/county.ts'
import { flagOf, shownFlag, shownGaps } from '../../kit/flag.ts'

const schools = [school('a'), school('b')]
const other = teacher('9', 'a', { lastRotationStart: '2019-09', lastRotationEnd: '2022-08' })
const asked = (more: Partial<Teacher>, ...others: readonly Teacher[]) => {
  const mover = teacher('1', 'a', more)
  return flagOf(
    'counted-twice',
    countyOf({ schools, teachers: [mover, ...others] }),
    planOf(transferOf(mover, 'b')),
  )
}

test('a rotation begun in July of the year before is counted again, one begun in June is not', () => {
  // The year planned is 2026-2027; the one before begins with its summer, 2025-07.
  const found = asked({ lastRotationStart: '2025-07' })
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/1', cases: ['a 1'] })
  expect(asked({ lastRotationStart: '2025-06' }).state).toBe('clear')
})

test('twice in one plan is counted twice', () => {
  const mover = teacher('1', 'a', { lastRotationStart: '2015-09' })
  const found = flagOf(
    'counted-twice',
    countyOf({ schools: [...schools, school('c')], teachers: [mover] }),
    planOf(transferOf(mover, 'b'), transferOf(mover, 'c')),
  )
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/2', cases: ['a 1'] })
})

test('who never rotated cannot be counted again, where others have the months filled', () => {
  expect(asked({}, other).state).toBe('clear')
})

test('a term that ended before that year began earlier still', () => {
  expect(asked({ lastRotationEnd: '2025-06' }).state).toBe('clear')
})

test('a term that ended later without a beginning is open', () => {
  const found = asked({ lastRotationEnd: '2025-07' })
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['教师·上次交流起始年月: 1'])
})

test('a county without any record of rotations cannot be cleared', () => {
  expect(shownGaps(asked({}))).toEqual(['教师·上次交流起始年月: 1'])
})

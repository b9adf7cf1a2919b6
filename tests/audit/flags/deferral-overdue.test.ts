import { expect, test } from 'vitest'
import type { Teacher } from '../../../solver/domain/county.ts'
import type { YearMonth } from '../../../solver/domain/year-month.ts'
import { countyOf, school, teacher } from '../../kit/county.ts'
import { flagOf, shownFlag, shownGaps } from '../../kit/flag.ts'

const withStaff = (...teachers: readonly Teacher[]) =>
  countyOf({ schools: [school('a')], teachers })
/** Z02 is limited to 3 years under the test profile, Z01 is not. */
const deferred = (id: string, since: YearMonth | null, until: YearMonth | null) =>
  teacher(id, 'a', {
    deferralSince: since,
    deferral: { reason: 'Z02', proof: '证明', until, consent: null },
  })

test('37 months are past three years, 36 are not', () => {
  // 2024-08 to 2027-08, both counted: 37; from 2024-09: 36.
  const found = flagOf(
    'deferral-overdue',
    withStaff(deferred('1', '2024-08', '2027-08'), deferred('2', '2024-09', '2027-08')),
  )
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/2', cases: ['a 1'] })
  expect(found.cases[0]?.sentence).toBe(
    '教师 1 连续暂缓 37 个月（2024-08—2027-08），超过最长 36 个月。',
  )
  expect(flagOf('deferral-overdue', withStaff(deferred('2', '2024-09', '2027-08'))).state).toBe(
    'clear',
  )
})

test('a deferral that ran out the month before and still stands is raised, one of this month is not', () => {
  expect(flagOf('deferral-overdue', withStaff(deferred('1', '2025-09', '2026-07'))).state).toBe(
    'raised',
  )
  expect(flagOf('deferral-overdue', withStaff(deferred('1', '2025-09', '2026-08'))).state).toBe(
    'clear',
  )
})

test('a ground without a limit needs no beginning', () => {
  const retiring = teacher('1', 'a', {
    birth: '1971-09',
    deferral: { reason: 'Z01', proof: '', until: null, consent: true },
  })
  expect(flagOf('deferral-overdue', withStaff(retiring)).state).toBe('clear')
})

test('nobody deferred is no deferral too many', () => {
  expect(flagOf('deferral-overdue', withStaff(teacher('1', 'a'))).state).toBe('clear')
})

test('a limited deferral without beginning or end cannot be measured', () => {
  const found = flagOf(
    'deferral-overdue',
    withStaff(deferred('1', null, '2027-08'), deferred('2', '2025-09', null)),
  )
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['教师·暂缓起始年月: 1', '教师·暂缓至: 2'])
})

import { expect, test } from 'vitest'
import { countyOf, planOf, school, teacher, transferOf } from '../../kit/county.ts'
import { flagOf, shownFlag, shownGaps } from '../../kit/flag.ts'
import { clauseOf } from '../../kit/profile.ts'

const schools = [school('a'), school('b')]
const mover = teacher('1', 'a')
const county = countyOf({ schools, teachers: [mover] })
const visit = (end: `${number}-${number}` | null) =>
  planOf(transferOf(mover, 'b', { relationMoves: false, end }))

test('nine months are short where the profile is silent, ten are not', () => {
  // 2026-09 to 2027-05, both counted: 9 months; to 2027-06: 10.
  const short = flagOf('short-term', county, visit('2027-05'))
  expect(shownFlag(short)).toEqual({ state: 'raised', share: '1/1', cases: ['a 1'] })
  expect(short.cases[0]?.sentence).toBe(
    '教师 1 到b小学交流 9 个月（2026-09—2027-05），不足 10 个月。',
  )
  expect(flagOf('short-term', county, visit('2027-06')).state).toBe('clear')
})

test('the least term of the profile is the measure where there is one', () => {
  const clauses = [clauseOf('term-length', { minMonths: 12, maxMonths: 36 })]
  expect(flagOf('short-term', county, visit('2027-07'), clauses).state).toBe('raised')
  expect(flagOf('short-term', county, visit('2027-08'), clauses).state).toBe('clear')
})

test('who goes for good has no end to measure', () => {
  expect(flagOf('short-term', county, planOf(transferOf(mover, 'b'))).state).toBe('clear')
})

test('a rotation that ended within the last year after six months is raised too', () => {
  // 2025-09 to 2026-02 is 6 months; it ended 6 months before the base month.
  const back = teacher('2', 'a', { lastRotationStart: '2025-09', lastRotationEnd: '2026-02' })
  // Ended 2025-08, twelve months before the base month: an older matter.
  const old = teacher('3', 'a', { lastRotationStart: '2025-05', lastRotationEnd: '2025-08' })
  const found = flagOf('short-term', countyOf({ schools, teachers: [back, old] }))
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/1', cases: ['a 2'] })
})

test('an end without a beginning cannot be measured, nor a visit without an end', () => {
  const back = teacher('2', 'a', { lastRotationEnd: '2026-08' })
  const found = flagOf('short-term', countyOf({ schools, teachers: [mover, back] }), visit(null))
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['方案·结束年月: 1', '教师·上次交流起始年月: 2'])
})

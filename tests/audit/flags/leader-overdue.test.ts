import { expect, test } from 'vitest'
import type { Teacher } from '../../../solver/domain/county.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../../kit/county.ts'
import { flagOf, shownFlag } from '../../kit/flag.ts'

const schools = [school('a'), school('b'), school('p', { sponsor: 'private' })]
const head = (id: string, at: string, more: Partial<Teacher> = {}) =>
  teacher(id, at, { office: 'principal', since: '2016-09', ...more })

test('ten whole years are two terms, a month less is not', () => {
  // 2016-09 to the end of 2026-08 is ten years, 2016-10 nine.
  const county = countyOf({
    schools,
    teachers: [
      head('1', 'a'),
      head('2', 'b', { office: 'vice-principal', since: '2016-10' }),
      head('3', 'b', { office: 'secretary', since: '2010-09' }),
      teacher('4', 'a', { since: '2000-09' }),
    ],
  })
  const found = flagOf('leader-overdue', county)
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '2/3', cases: ['a 1', 'b 3'] })
  expect(found.cases[1]?.sentence).toContain('最长 16 年')
})

test('whom the plan moves is not overdue', () => {
  const leader = head('1', 'a')
  const county = countyOf({ schools, teachers: [leader] })
  const found = flagOf('leader-overdue', county, planOf(transferOf(leader, 'b')))
  expect(shownFlag(found)).toEqual({ state: 'clear', share: '0/1', cases: [] })
})

test('a private school, or a head outside the quota, is not asked', () => {
  const county = countyOf({
    schools,
    teachers: [head('1', 'p'), head('2', 'a', { employment: 'contract' })],
  })
  expect(flagOf('leader-overdue', county).state).toBe('not-applicable')
})

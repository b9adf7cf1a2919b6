import { expect, test } from 'vitest'
import type { Teacher } from '../../../solver/domain/county.ts'
import { countyOf, school, teacher } from '../../kit/county.ts'
import { flagOf, shownFlag, shownGaps } from '../../kit/flag.ts'

const at = (id: string, more: Partial<Teacher>) => teacher(id, 'a', { weeklyLessons: 14, ...more })
const withStaff = (...teachers: readonly Teacher[]) =>
  countyOf({ schools: [school('a')], teachers })

test('lent, waiting and teaching nothing at all hold posts of the school: three of five', () => {
  const found = flagOf(
    'occupied-establishment',
    withStaff(
      at('1', { presence: 'lent' }),
      at('2', { presence: 'waiting' }),
      at('3', { weeklyLessons: 0 }),
      at('4', { weeklyLessons: 0.5 }),
      at('5', {}),
    ),
  )
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '3/5', cases: ['a 1 2 3'] })
  expect(found.cases[0]?.sentence).toBe('a小学在编不在岗 2 人，在编在岗而不任课 1 人。')
})

test('lawful absences, leaders, people without a subject and those outside the quota are not meant', () => {
  const found = flagOf(
    'occupied-establishment',
    withStaff(
      at('1', { presence: 'maternity', weeklyLessons: 0 }),
      at('2', { office: 'principal', weeklyLessons: 0 }),
      at('3', { subjects: ['none'], weeklyLessons: 0 }),
      at('4', { employment: 'contract', presence: 'lent' }),
    ),
  )
  expect(shownFlag(found)).toEqual({ state: 'clear', share: '0/3', cases: [] })
})

test('weekly lessons not given: not clear, and the column is named', () => {
  const found = flagOf('occupied-establishment', withStaff(at('1', { weeklyLessons: null })))
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['教师·周课时: 1'])
})

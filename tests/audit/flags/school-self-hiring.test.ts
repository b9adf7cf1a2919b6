import { expect, test } from 'vitest'
import type { Teacher } from '../../../solver/domain/county.ts'
import { countyOf, school, teacher } from '../../kit/county.ts'
import { flagOf, shownFlag, shownGaps } from '../../kit/flag.ts'

const hired = (id: string, hirer: Teacher['hirer'], more: Partial<Teacher> = {}) =>
  teacher(id, 'a', { employment: 'substitute', hirer, ...more })
const withStaff = (...teachers: readonly Teacher[]) =>
  countyOf({ schools: [school('a')], teachers })

test('one of three outside the quota was hired by the school itself', () => {
  const found = flagOf(
    'school-self-hiring',
    withStaff(
      hired('1', 'school'),
      hired('2', 'county'),
      hired('3', 'purchase'),
      teacher('4', 'a'),
    ),
  )
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/3', cases: ['a 1'] })
  expect(found.source).toMatchObject({ number: '聊教体字〔2021〕16号', item: '二（三）6' })
})

test('hired by the county or bought by the government is as it should be', () => {
  const found = flagOf(
    'school-self-hiring',
    withStaff(hired('1', 'county'), hired('2', 'purchase')),
  )
  expect(shownFlag(found)).toEqual({ state: 'clear', share: '0/2', cases: [] })
})

test('what is typed beside somebody in quota says nothing', () => {
  const found = flagOf(
    'school-self-hiring',
    withStaff(hired('1', 'school', { employment: 'in-quota' })),
  )
  expect(found.state).toBe('not-applicable')
})

test('who hired them is not given: not clear, and the column is named', () => {
  const found = flagOf('school-self-hiring', withStaff(hired('1', null), hired('2', 'county')))
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['教师·聘用主体: 1'])
})

test('what was found stands beside what is missing', () => {
  const found = flagOf('school-self-hiring', withStaff(hired('1', null), hired('2', 'school')))
  expect(found.sentence).toBe(
    '不在编人员 2 人中，1 人由学校自行聘用；1 人缺少《教师》表“聘用主体”，未作判断，不视为没有问题。',
  )
})

import { expect, test } from 'vitest'
import { countyOf, school, teacher } from '../../kit/county.ts'
import { flagOf, shownFlag, shownGaps } from '../../kit/flag.ts'

const schools = [school('a'), school('b', { shortName: '乙校' })]
const lent = (id: string, lentTo: string | null) => teacher(id, 'a', { presence: 'lent', lentTo })

test('lent to a township office is raised, to a school of the county not', () => {
  const found = flagOf(
    'secondment',
    countyOf({ schools, teachers: [lent('1', '镇政府'), lent('2', 'b小学'), teacher('3', 'a')] }),
  )
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/2', cases: ['a 1'] })
  expect(found.cases[0]?.sentence).toBe('a小学借调到其他单位 1 人：镇政府。')
})

test('a school is known by its short name too', () => {
  const found = flagOf('secondment', countyOf({ schools, teachers: [lent('1', '乙校')] }))
  expect(shownFlag(found)).toEqual({ state: 'clear', share: '0/1', cases: [] })
})

test('nobody lent is nobody lent away', () => {
  const found = flagOf('secondment', countyOf({ schools, teachers: [teacher('1', 'a')] }))
  expect(found.state).toBe('clear')
})

test('lent without saying where: the column is named', () => {
  const found = flagOf('secondment', countyOf({ schools, teachers: [lent('1', null)] }))
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['教师·借调去向: 1'])
})

import { expect, test } from 'vitest'
import type { Teacher } from '../../../solver/domain/county.ts'
import { schoolId } from '../../../solver/domain/ids.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../../kit/county.ts'
import { flagOf, shownFlag, shownGaps } from '../../kit/flag.ts'

const schools = [school('a'), school('b'), school('c')]
const from = (id: string, end: Teacher['lastRotationEnd'], origin: string | null) =>
  teacher(id, 'a', {
    lastRotationEnd: end,
    lastRotationFrom: origin === null ? null : schoolId(origin),
  })
const asked = (mover: Teacher, to: string, ...others: readonly Teacher[]) =>
  flagOf(
    'ping-pong',
    countyOf({ schools, teachers: [mover, ...others] }),
    planOf(transferOf(mover, to)),
  )

test('back where he came from after 71 months is raised, after 72 it is not', () => {
  // Between 2020-09 and 2026-09 lie 71 whole months, between 2020-08 and 2026-09 72: six years.
  const found = asked(from('1', '2020-09', 'b'), 'b')
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/1', cases: ['a 1'] })
  expect(found.cases[0]?.sentence).toBe(
    '教师 1 上次由b小学交流出来，相隔 71 个月又由a小学回到b小学，不足 72 个月。',
  )
  expect(asked(from('1', '2020-08', 'b'), 'b').state).toBe('clear')
})

test('on to a third school is no return', () => {
  expect(asked(from('1', '2024-08', 'b'), 'c').state).toBe('clear')
})

test('who never rotated cannot return, where others have the column filled', () => {
  expect(asked(teacher('1', 'a'), 'b', from('2', '2024-08', 'b')).state).toBe('clear')
})

test('rotated, but from where is not given', () => {
  const found = asked(from('1', '2024-08', null), 'b', from('2', '2024-08', 'b'))
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['教师·上次交流原学校: 1'])
})

test('a school the county does not know may be a slip of the pen', () => {
  expect(shownGaps(asked(from('1', '2024-08', '丙校'), 'b'))).toEqual(['教师·上次交流原学校: 1'])
})

test('a return without any month cannot be judged', () => {
  expect(shownGaps(asked(from('1', null, 'b'), 'b'))).toEqual(['教师·上次交流结束年月: 1'])
})

test('a column nobody filled is a column the county does not have', () => {
  const found = asked(teacher('1', 'a'), 'b')
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['教师·上次交流原学校: 1'])
})

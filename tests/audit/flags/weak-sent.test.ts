import { expect, test } from 'vitest'
import type { Teacher } from '../../../solver/domain/county.ts'
import { countyBackbone, countyOf, planOf, school, teacher, transferOf } from '../../kit/county.ts'
import { flagOf, shownFlag, shownGaps } from '../../kit/flag.ts'

/** Marks: backbone, 中级 and above, 专科 and above for primary. */
const marks = {
  0: { title: 'second', degree: 'senior' },
  1: { title: 'second', degree: 'college' },
  2: { title: 'first', degree: 'college' },
  3: { title: 'first', degree: 'college', backbone: countyBackbone },
} as const satisfies Record<number, Partial<Teacher>>
const marked = (id: string, mark: keyof typeof marks, more: Partial<Teacher> = {}) =>
  teacher(id, 'a', { ...marks[mark], ...more })

const asked = (sent: readonly Teacher[], kept: readonly Teacher[]) =>
  flagOf(
    'weak-sent',
    countyOf({ schools: [school('a'), school('b')], teachers: [...sent, ...kept] }),
    planOf(...sent.map((mover) => transferOf(mover, 'b'))),
  )

test('two of 1 mark sent, two of 2 marks kept: half the mean is weak', () => {
  // 2/2 = 1 against 75 % of 4/2 = 1.5.
  const found = asked([marked('1', 1), marked('2', 1)], [marked('3', 2), marked('4', 2)])
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/1', cases: ['a 1 2'] })
  expect(found.cases[0]?.sentence).toBe(
    'a小学送出 2 人共 2 分，人均 1.00 分；留任符合条件人员 2 人共 4 分，其人均的 75% 为 1.50 分，疑似派弱留强。',
  )
})

test('exactly three quarters of the mean is not weak', () => {
  // 3/2 = 1.5 = 75 % of 4/2.
  const found = asked([marked('1', 1), marked('2', 2)], [marked('3', 2), marked('4', 2)])
  expect(shownFlag(found)).toEqual({ state: 'clear', share: '0/1', cases: [] })
})

test('only those due are kept back: who came lately does not weigh', () => {
  const found = asked(
    [marked('1', 1), marked('2', 1)],
    [marked('3', 1), marked('4', 3, { since: '2025-09' })],
  )
  expect(found.state).toBe('clear')
})

test('one person sent is no habit', () => {
  expect(asked([marked('1', 0)], [marked('2', 3)]).state).toBe('not-applicable')
})

test('a title without a level leaves open who is strong, and the column is named', () => {
  const [record] = countyBackbone
  if (record === undefined) throw new Error('a record was expected')
  const unclear = marked('3', 2, { backbone: [{ ...record, level: null }] })
  const found = asked([marked('1', 1), marked('2', 1)], [unclear])
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['教师·骨干级别: 3'])
})

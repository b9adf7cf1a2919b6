import { expect, test } from 'vitest'
import { conflictsOf, missedBy } from '../../../api/results/conflicts.ts'
import { readProfile } from '../../../solver/index.ts'

test('clauses that cannot hold together are told as sentences with what each misses', () => {
  const read = readProfile('national')
  if (!read.ok) throw new Error('national')
  const profile = read.value
  const clauses = ['cn-2017-6/rotation-share', 'junpei-defaults/rotation-cap']
  const missing = { 'cn-2017-6/rotation-share': 3 }
  const told = conflictsOf({ conflicts: [{ clauses, atLeast: 3, proven: true, missing }] }, profile)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({ atLeast: 3, proven: true })
  expect(told[0]?.clauses.map(({ rule, missing: short }) => [rule, short])).toEqual([
    ['rotation-share', 3],
    ['rotation-cap', 0],
  ])
  expect(told[0]?.clauses[0]?.sentence).toBe('交流轮岗教师不低于符合交流条件教师总数的 10%')
  expect(conflictsOf({}, profile)).toEqual([])
  expect(missedBy({ shortfalls: missing }, profile)).toEqual(told[0]?.clauses.slice(0, 1))
})

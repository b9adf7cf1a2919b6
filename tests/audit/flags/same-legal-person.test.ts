import { expect, test } from 'vitest'
import { countyOf, planOf, school, teacher, transferOf } from '../../kit/county.ts'
import { flagOf, shownFlag, shownGaps } from '../../kit/flag.ts'

const movers = [teacher('1', 'a'), teacher('2', 'a')]
const county = countyOf({
  schools: [
    school('a', { legalEntity: '实验小学' }),
    school('b', { legalEntity: '实验小学' }),
    school('c', { legalEntity: '河东小学' }),
    school('d'),
  ],
  teachers: movers,
})
const plan = (...targets: readonly string[]) =>
  planOf(...movers.slice(0, targets.length).map((mover, i) => transferOf(mover, targets[i] ?? '')))

test('a move between two campuses of one legal person is raised', () => {
  const found = flagOf('same-legal-person', county, plan('b', 'c'))
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/2', cases: ['a 1'] })
})

test('a move between two legal persons is not', () => {
  expect(shownFlag(flagOf('same-legal-person', county, plan('c')))).toEqual({
    state: 'clear',
    share: '0/1',
    cases: [],
  })
})

test('nobody moves: nothing to look at', () => {
  expect(flagOf('same-legal-person', county).state).toBe('not-applicable')
})

test('a legal person not given: not clear, and the column is named', () => {
  const found = flagOf('same-legal-person', county, plan('d'))
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['学校·法人单位: d'])
})

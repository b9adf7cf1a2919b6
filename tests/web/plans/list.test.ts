import { expect, test } from 'vitest'
import { teacherId } from '../../../solver/browser.ts'
import { isOfRun } from '../../../web/pages/plans/is-of-run.ts'
import { rankOf, readSort, sortAfter, writeSort } from '../../../web/pages/plans/list-sort.ts'
import { mismatchedIn } from '../../../web/pages/plans/mismatched.ts'
import { readLists, withList, withoutList } from '../../../web/pages/plans/saved-lists.ts'

test('the order of a list is a word of the address and is read back', () => {
  const steps = readSort('extra-,name,nonsense')
  expect(steps).toEqual([
    { column: 'extra', down: true },
    { column: 'name', down: false },
  ])
  expect(writeSort(steps)).toBe('extra-,name')
  expect([readSort(undefined), writeSort([])]).toEqual([[], undefined])
})

test('what was sorted by first decides first, however the table lists it', () => {
  const before = readSort('extra-')
  const after = sortAfter(before, [
    { columnKey: 'name', order: 'ascend' },
    { columnKey: 'extra', order: 'descend' },
  ])
  expect(writeSort(after)).toBe('extra-,name')
  expect(rankOf(after, 'extra')).toBeGreaterThan(rankOf(after, 'name'))
  expect(sortAfter(after, { columnKey: 'name', order: null })).toEqual([])
})

test('a saved list takes the place of one of its name; what is no list is left out', () => {
  const one = { name: '甲', filters: 'stage:primary', sort: '' }
  const lists = withList(withList([], one), { ...one, sort: 'name' })
  expect(lists).toEqual([{ ...one, sort: 'name' }])
  expect(withoutList(lists, '甲')).toEqual([])
  expect(readLists(JSON.stringify([one, null, { name: 1 }, 'x']))).toEqual([one])
  expect([readLists(null), readLists('{'), readLists('{}')]).toEqual([[], [], []])
})

test('who teaches outside the licence is whom the audit counts, with the plan', () => {
  const line = (numerator: readonly string[]) => ({
    school: null,
    stage: null,
    before: { measured: '', verdict: 'met' as const },
    after: { measured: '', verdict: 'met' as const },
    required: '',
    missing: 0,
    sentence: '',
    numerator: numerator.map(teacherId),
    denominator: [],
  })
  const finding = (standard: 'subject-match' | 'women', lines: ReturnType<typeof line>[]) => ({
    standard,
    name: '',
    verdict: 'met' as const,
    missing: 0,
    unit: '人',
    sentence: '',
    lines,
    gaps: [],
    measure: '',
    sources: [],
  })
  const provision = {
    standards: [
      finding('subject-match', [line(['1']), line(['2'])]),
      finding('women', [line(['3'])]),
    ],
    quota: [],
    people: [],
    peopleGaps: [],
    recruitment: [],
    supervision: [],
  }
  expect([...mismatchedIn({ provision })]).toEqual(['1', '2'])
  expect([...mismatchedIn({})]).toEqual([])
})

test('only the way out of the plan is asked about', () => {
  const of = (path: string) => isOfRun(path, '/sample/2026/plans', 'b71e')
  expect([of('/sample/2026/plans/b71e/list'), of('/sample/2026/plans')]).toEqual([true, true])
  expect([of('/sample/2026/plans/c02d/map'), of('/sample/2026/data')]).toEqual([false, false])
})

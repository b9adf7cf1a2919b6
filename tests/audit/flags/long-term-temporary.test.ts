import { expect, test } from 'vitest'
import { countyOf, school, teacher } from '../../kit/county.ts'
import { flagOf, shownFlag } from '../../kit/flag.ts'

const schools = [school('a'), school('b', { sponsor: 'private' })]

test('thirteen months of a substitute are long, twelve are not', () => {
  // Base month 2026-08, both ends counted: from 2025-08 13 months, from 2025-09 12.
  const county = countyOf({
    schools,
    teachers: [
      teacher('1', 'a', { employment: 'substitute', since: '2025-08' }),
      teacher('2', 'a', { employment: 'part-time', since: '2025-09' }),
      teacher('3', 'a', { since: '2010-09' }),
    ],
  })
  const found = flagOf('long-term-temporary', county)
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/2', cases: ['a 1'] })
  expect(found.sentence).toBe('登记的代课、兼职等临时人员 2 人中，1 人连续使用超过 12 个月。')
})

test('twelve months alone raise nothing; contract teachers are no temporary staff', () => {
  const county = countyOf({
    schools,
    teachers: [
      teacher('1', 'a', { employment: 'rehired', since: '2025-09' }),
      teacher('2', 'a', { employment: 'contract', since: '2015-09' }),
    ],
  })
  expect(shownFlag(flagOf('long-term-temporary', county))).toEqual({
    state: 'clear',
    share: '0/1',
    cases: [],
  })
})

test('a private school hires as it likes', () => {
  const county = countyOf({
    schools,
    teachers: [teacher('1', 'b', { employment: 'substitute', since: '2015-09' })],
  })
  expect(flagOf('long-term-temporary', county).state).toBe('not-applicable')
})

test('a roster without any temporary staff is not called clean', () => {
  const found = flagOf('long-term-temporary', countyOf({ schools, teachers: [teacher('1', 'a')] }))
  expect(shownFlag(found)).toEqual({ state: 'not-applicable', share: null, cases: [] })
  expect(found.sentence).toContain('如有未登记的，请补登并填写“人员状态”')
})

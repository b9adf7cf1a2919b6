import { expect, test } from 'vitest'
import { audit } from '../../../solver/browser.ts'
import { goalChanges, goalMeasures } from '../../../web/pages/plans/goal-measures.ts'
import { worstOf } from '../../../web/pages/plans/map-standings.ts'
import { stepsOf } from '../../../web/pages/plans/school-changes.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../../kit/county.ts'
import { profileOf } from '../../kit/profile.ts'

const [one, two] = [teacher('000001', 'a'), teacher('000002', 'a')]
const county = countyOf({
  schools: [school('a', { setting: 'urban' }), school('b', { setting: 'rural' })],
  teachers: [one, two],
})
const profile = profileOf([])
const reportOf = (...people: (typeof one)[]) =>
  audit(county, profile, planOf(...people.map((person) => transferOf(person, 'b'))))

test('each goal is measured by what the audit counts, in the order of the goals', () => {
  expect(goalMeasures(county, profile, reportOf(one, two))).toMatchObject({
    shortfall: 0,
    'rural-gain': 2,
    'fewest-moves': 2,
  })
  expect(
    goalChanges(county, profile, reportOf(one, two), reportOf(one)).map(({ goal }) => goal),
  ).toEqual(['shortfall', 'subject-gap', 'balance', 'rural-gain', 'burden', 'fewest-moves'])
})

test('a person less is one less of those sent down', () => {
  const changes = goalChanges(county, profile, reportOf(one, two), reportOf(one))
  expect(changes.find(({ goal }) => goal === 'rural-gain')).toEqual({
    goal: 'rural-gain',
    before: 2,
    after: 1,
  })
})

test('a school stands as the worst of its indicators stands; one without figures is none', () => {
  expect(worstOf(['met', 'band', 'met'])).toBe('band')
  expect(worstOf(['met', 'below', 'band'])).toBe('below')
  expect(worstOf(['met', 'unknown'])).toBe('met')
  expect(worstOf(['unknown'])).toBe('none')
  expect([
    stepsOf({ before: 'below', after: 'met' }),
    stepsOf({ before: 'met', after: 'band' }),
  ]).toEqual([2, -1])
})

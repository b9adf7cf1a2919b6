import { expect, test } from 'vitest'
import { countyOf, school, teacher } from '../../kit/county.ts'
import { flagOf, shownFlag, shownGaps } from '../../kit/flag.ts'

const withStaff = (...teachers: Parameters<typeof countyOf>[0]['teachers']) =>
  countyOf({ schools: [school('a')], teachers })
/** Z02 needs a proof under the test profile, Z01 and Z07 do not. */
const deferred = (id: string, proof: string) =>
  teacher(id, 'a', { deferral: { reason: 'Z02', proof, until: '2027-08', consent: null } })
const serving = (id: string, until: '2027-08' | null) =>
  teacher(id, 'a', { special: { status: 'special-post', until } })

test('no proof on record is raised: one of two deferred', () => {
  const found = flagOf(
    'deferral-unproven',
    withStaff(deferred('1', ''), deferred('2', '市医院证明')),
  )
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/2', cases: ['a 1'] })
})

test('what is named may be printed: neither name nor ground of anybody is', () => {
  const found = flagOf('deferral-unproven', withStaff(deferred('1', '')))
  const printed = [found.sentence, ...found.cases.map(({ sentence }) => sentence)].join('')
  expect(printed).not.toMatch(/孕|病|Z02|教师1/)
})

test('blanks alone are no proof', () => {
  expect(flagOf('deferral-unproven', withStaff(deferred('1', ' '))).state).toBe('raised')
})

test('a proof, or a ground that needs none, is as it should be', () => {
  const found = flagOf(
    'deferral-unproven',
    withStaff(deferred('1', '证明'), serving('2', '2027-08')),
  )
  expect(shownFlag(found)).toEqual({ state: 'clear', share: '0/2', cases: [] })
})

test('nobody deferred is no deferral too many', () => {
  expect(flagOf('deferral-unproven', withStaff(teacher('1', 'a'))).state).toBe('clear')
})

test('a service period without an end proves nothing, and the column is named', () => {
  const found = flagOf('deferral-unproven', withStaff(serving('1', null)))
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['教师·服务期至: 1'])
})

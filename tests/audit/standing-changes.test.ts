import { describe, expect, test } from 'vitest'
import { standingChanges } from '../../solver/audit/standing-changes.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import { countyBackbone, countyOf, school, teacher } from '../kit/county.ts'
import { testDefinitions } from '../kit/profile.ts'

const county = countyOf({
  schools: [school('a', { setting: 'urban' }), school('b')],
  teachers: [
    // 2016-09 to 2026-08 is ten whole years, 2018-09 eight, 2022-09 four.
    teacher('ten', 'a', { since: '2016-09' }),
    teacher('eight', 'b', { since: '2018-09', backbone: countyBackbone }),
    teacher('four', 'b', { since: '2022-09' }),
    teacher('expecting', 'b', {
      since: '2016-09',
      deferral: { reason: 'Z02', proof: '', until: '2027-08', consent: null },
    }),
  ],
})

const changesTo = (definitions: Partial<Definitions>) =>
  standingChanges(county, testDefinitions, { ...testDefinitions, ...definitions }).map(
    ({ teacher: { id }, before, after }) => [id, before.standing, after.standing],
  )

describe('whose standing changes from one profile to another', () => {
  test('nobody’s under the same definitions, nor where only a reason is worded otherwise', () => {
    expect(changesTo({})).toEqual([])
    // Four years are too few for five as for six.
    expect(changesTo({ due: { ...testDefinitions.due, minYears: 5 } })).toEqual([])
  })

  test('nine years instead of six take the one with eight off the list', () => {
    expect(changesTo({ due: { ...testDefinitions.due, minYears: 9 } })).toEqual([
      ['eight', 'due', 'not-due'],
    ])
  })

  test('who stays in the denominator but is no longer due has changed', () => {
    // Z06 defers without leaving the denominator.
    const place = countyOf({
      schools: [school('a')],
      teachers: [
        teacher('kept', 'a', {
          deferral: { reason: 'Z06', proof: '证明', until: null, consent: null },
        }),
      ],
    })
    const due = {
      ...testDefinitions.due,
      exemptions: testDefinitions.due.exemptions.filter(({ reason }) => reason !== 'Z06'),
    }
    const [change] = standingChanges(place, testDefinitions, { ...testDefinitions, due })
    expect([change?.before.standing, change?.after.standing]).toEqual(['deferred', 'due'])
    expect([change?.before.inDenominator, change?.after.inDenominator]).toEqual([true, true])
  })

  test('an exemption that is no longer listed makes the deferred due', () => {
    const exemptions = testDefinitions.due.exemptions.filter(({ reason }) => reason !== 'Z02')
    expect(changesTo({ due: { ...testDefinitions.due, exemptions } })).toEqual([
      ['expecting', 'deferred', 'due'],
    ])
  })

  test('a narrower denominator and a higher level of backbone are changes as well', () => {
    // Only urban schools count: `eight` stays due and leaves the denominator.
    expect(changesTo({ due: { ...testDefinitions.due, scope: 'urban-or-strong' } })).toEqual([
      ['eight', 'due', 'due'],
    ])
    const backbone = { ...testDefinitions.backbone, minLevel: 'city' } as const
    expect(changesTo({ backbone })).toEqual([['eight', 'due', 'due']])
  })
})

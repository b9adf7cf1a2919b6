import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { County } from '../../solver/domain/county.ts'
import { recheck } from '../../solver/report/recheck.ts'
import { registerOf } from '../../solver/report/register.ts'
import type { Profile } from '../../solver/rules/index.ts'
import { mover, people, smallCounty, smallPlan, smallProfile } from './small-county.ts'

describe('totals held against the audit', () => {
  test('the term of a leader is over: he is listed, but his transfer is no rotation', () => {
    const county: County = {
      ...smallCounty,
      teachers: people.map((each) => (each === mover ? { ...each, office: 'principal' } : each)),
    }
    const profile: Profile = {
      ...smallProfile,
      definitions: {
        ...smallProfile.definitions,
        leaders: { ...smallProfile.definitions.leaders, maxYears: 10 },
      },
    }
    const report = audit(county, profile, smallPlan)
    expect(report.transfers).toHaveLength(1)
    expect(report.rotation.moved).toBe(0)
    expect(() => recheck(registerOf(county, profile, report))).not.toThrow()
  })

  test('a total the audit did not count stops everything', () => {
    const report = audit(smallCounty, smallProfile, smallPlan)
    const wrong = { ...report, rotation: { ...report.rotation, backboneMoved: 2 } }
    expect(() => recheck(registerOf(smallCounty, smallProfile, wrong))).toThrow(
      'backbone rotated: 1 ≠ 2',
    )
  })
})

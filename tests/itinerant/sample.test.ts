import { beforeAll, describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { AuditReport } from '../../solver/domain/audit-report.ts'
import { highs } from '../../solver/engine/highs.ts'
import { type Itinerant, planItinerant } from '../../solver/itinerant/plan.ts'
import { contextOf } from '../../solver/model/context.ts'
import type { Profile } from '../../solver/rules/index.ts'
import { sampleCounty } from '../../solver/sample/sample-county.ts'
import { planOf } from '../kit/county.ts'
import { shipped } from '../kit/shipped.ts'

/** 曲阜's own values, for music alone, in a year in which nobody is transferred. */
const profile: Profile = (() => {
  const qufu = shipped('qufu')
  const { itinerant } = qufu.definitions
  return {
    ...qufu,
    definitions: { ...qufu.definitions, itinerant: { ...itinerant, subjects: ['music'] } },
  }
})()

const county = sampleCounty()
let planned: Itinerant | null = null
let report: AuditReport

beforeAll(async () => {
  let ticks = 0
  planned = await planItinerant(contextOf(county, profile.definitions), planOf(), {
    engine: highs,
    seconds: 1_000_000,
    now: () => ticks++ / 1000,
    keepModel: async () => 'nowhere',
  })
  report = audit(county, profile, { ...planOf(), itinerant: planned?.postings ?? [] })
}, 120_000)

describe('music in the small schools of the sample', () => {
  test('is given where there was nobody, and the audit carries every posting out', () => {
    expect(report.unsound).toEqual([])
    const lines = report.itinerant?.uncovered ?? []
    const teachersAt = (school: string) =>
      county.teachers.filter(
        ({ subjects, teaching }) =>
          subjects[0] === 'music' && teaching.some((place) => place.school === school),
      ).length
    const without = lines.filter(({ school }) => teachersAt(school) === 0)
    // Classes × lessons, 2 in primary and 1 in junior, unit by unit in the order of schools: 6, 12, 12, 6, 6, 12, 6, 12, 8, 12, 4, 6, 12, 12, 6 = 132.
    expect(without).toHaveLength(15)
    expect(without.every(({ need, before }) => before === need)).toBe(true)
    expect(report.itinerant?.total.before).toBe(132)
    // Within 12 km nobody can spare music for 尼山 (12 + 6) and 石门山 (12); 息陬's 致远学校 keeps 8 + 4 of 16.
    expect(report.itinerant?.total.afterItinerant).toBe(42)
    expect(without.filter(({ afterItinerant }) => afterItinerant === 0)).toHaveLength(10)
  })

  test('nobody goes farther than 12 km, oftener than twice a week, or leaves his own school short', () => {
    const postings = report.itinerant?.postings ?? []
    expect(Math.max(...postings.map(({ metres }) => metres))).toBeLessThanOrEqual(12_000)
    for (const { posting, spare } of postings) {
      const own = postings.filter((one) => one.posting.teacher === posting.teacher)
      expect(own.reduce((sum, one) => sum + one.posting.trips, 0)).toBeLessThanOrEqual(2)
      const given = postings
        .filter((one) => one.posting.base === posting.base)
        .reduce((sum, one) => sum + one.posting.lessons, 0)
      expect(given).toBeLessThanOrEqual(spare)
    }
  })

  test('every level is proven and comes to what the audit counts', () => {
    const [uncovered, travel, teachers] = planned?.run.levels ?? []
    const postings = report.itinerant?.postings ?? []
    expect(planned?.run.levels.every(({ proven }) => proven)).toBe(true)
    expect(uncovered?.value).toBe(Math.round((report.itinerant?.total.afterItinerant ?? 0) * 1000))
    expect(travel?.value).toBe(
      postings.reduce((sum, { metres, posting }) => sum + 2 * metres * posting.trips, 0),
    )
    expect(teachers?.value).toBe(new Set(postings.map(({ posting }) => posting.teacher)).size)
  })
})

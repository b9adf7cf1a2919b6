import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { AuditReport } from '../../solver/domain/audit-report.ts'
import type { County, School, Teacher } from '../../solver/domain/county.ts'
import type { Decision } from '../../solver/domain/decision.ts'
import { teacherId } from '../../solver/domain/ids.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import { countySchema } from '../../solver/dossier/county-schema.ts'
import { type MaskLevel, maskPeople } from '../../solver/dossier/mask.ts'
import { verifyDossier } from '../../solver/dossier/verify.ts'
import type { Profile } from '../../solver/rules/index.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import { sampleCounty } from '../../solver/sample/sample-county.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { bytesOf, dossierOf, office } from '../kit/dossier.ts'
import { clauseOf, profileOf } from '../kit/profile.ts'
import { shipped } from '../kit/shipped.ts'
import { tinyCountyWithClosures, tinyCountyWithRecords } from '../kit/tiny.ts'

/** Every few teachers to some other school of their stage: lawful or not, the audit has much to say. */
function everyFifth({ teachers, schools }: County, step = 5): Plan {
  const fits = (each: Teacher, { id, primary, junior }: School) =>
    id !== each.personnelSchool && (each.stages.junior > 500 ? junior : primary) !== null
  return planOf(
    ...teachers.flatMap((each, at) => {
      const open = schools.filter((one) => fits(each, one))
      const target = open[(at * 7) % Math.max(1, open.length)]
      if (at % step !== 0 || target === undefined) return []
      const relationMoves = at % 2 === 0
      return [transferOf(each, target.id, { relationMoves, end: relationMoves ? null : '2029-08' })]
    }),
  )
}

const none: readonly Decision[] = []
const maskedAudit = (county: County, profile: Profile, plan: Plan, level: MaskLevel) => {
  const full = audit(county, profile, plan)
  const masked = maskPeople({ county, plan, decisions: none }, full, level)
  return { full, masked, recounted: audit(masked.county, profile, masked.plan) }
}

const verdictsOf = ({ findings, flags, provision, points, rotation }: AuditReport) => ({
  findings: findings.map(({ clause, verdict, shortfall }) => [clause, verdict, shortfall]),
  flags: flags?.map(({ flag, state, numerator }) => [flag, state, numerator]),
  standards: provision?.standards
    // Reviews and conduct are not told outside.
    .filter(({ standard }) => standard !== 'conduct')
    .map(({ standard, verdict, missing }) => [standard, verdict, missing]),
  points,
  rotation,
})

describe('what the audit counts survives masking', () => {
  test.each(['qufu', 'national', 'liaocheng'])('the sample county under %s', (id) => {
    const county = sampleCounty()
    const plan = everyFifth(county)
    expect(plan.transfers.length).toBeGreaterThan(200)
    const inside = maskedAudit(county, shipped(id), plan, 'office')
    expect(inside.recounted).toEqual(inside.full)
    expect(countySchema.safeParse(inside.masked.county).error).toBeUndefined()
    const outside = maskedAudit(county, shipped(id), plan, 'outside')
    expect(verdictsOf(outside.recounted)).toEqual(verdictsOf(outside.full))
  })

  test.each([1, 2, 3])('a drawn county, seed %i', (seed) => {
    const county = generateCounty({ schools: 8, teachers: 160, seed })
    for (const step of [2, 7]) {
      const { full, recounted } = maskedAudit(
        county,
        shipped('qufu'),
        everyFifth(county, step),
        'office',
      )
      expect(recounted).toEqual(full)
    }
  })

  const profile = profileOf([
    clauseOf('rotation-share', { minPercent: 10 }),
    clauseOf('backbone-share', { minPercent: 20 }),
    clauseOf('travel-limit', { maxKilometres: 20 }),
    clauseOf('due-only', {}),
    clauseOf('stage-licence', { crossStage: false, matchSubject: true }),
  ])
  property.prop([fc.oneof(tinyCountyWithRecords, tinyCountyWithClosures)])(
    'random counties',
    (county) => {
      const plan = everyFifth(county, 2)
      for (const level of ['office', 'outside'] as const) {
        const { full, recounted } = maskedAudit(county, profile, plan, level)
        expect(verdictsOf(recounted)).toEqual(verdictsOf(full))
        if (level === 'office') expect(recounted).toEqual(full)
      }
    },
  )

  // At the equator of the map used here 0.01 degree is 1.112 km; by road a third more.
  const home = fc.integer({ min: 0, max: 3000 }).map((n) => 117 + n / 10_000)
  property.prop([home, home, home, fc.integer({ min: 1, max: 30 })])(
    'whole kilometres leave every way on its side of the limit',
    (at, from, to, maxKilometres) => {
      const place = (longitude: number) => ({ longitude, latitude: 0 })
      const mover = teacher('t', 'a', { home: { township: null, location: place(at) } })
      const county = countyOf({
        schools: [school('a', { location: place(from) }), school('b', { location: place(to) })],
        teachers: [mover],
      })
      const limit = profileOf([clauseOf('travel-limit', { maxKilometres })])
      const { full, masked, recounted } = maskedAudit(
        county,
        limit,
        planOf(transferOf(mover, 'b')),
        'outside',
      )
      expect(verdictsOf(recounted)).toEqual(verdictsOf(full))
      const [before = 0, after = 0] =
        masked.county.teachers[0]?.home?.ways?.map(({ metres }) => metres ?? 0) ?? []
      expect(after % 1000).toBe(0)
      expect([0, 999]).toContain(before % 1000)
    },
  )
})

describe('what the audit never looks at is gone', () => {
  const canary = (id: string, more: Partial<Teacher> = {}) =>
    teacher(id, 'a', {
      name: `金丝雀${id}`,
      note: `canary-note-${id}`,
      home: { township: '金丝雀镇', location: { longitude: 117.123456, latitude: 35.654321 } },
      spouse: teacherId('t2'),
      deferral: { reason: 'Z02', proof: `金丝雀医院证明${id}`, until: '2027-08', consent: true },
      backbone: [
        {
          title: 'backbone',
          level: 'county',
          issuer: 'canary-issuer',
          certificate: `canary-certificate-${id}`,
          awarded: '2019-11',
          validTo: null,
        },
      ],
      lentTo: 'canary-body',
      schoolsServed: 3,
      ...more,
    })
  const mover = canary('t1', { deferral: null, spouse: null })
  const county = countyOf({
    schools: [school('a', { note: 'canary-school' }), school('b')],
    teachers: [mover, ...Array.from({ length: 999 }, (_, n) => canary(`t${n + 2}`))],
    more: {
      wishes: [
        {
          teacher: mover.id,
          willingness: 'declines',
          schools: [],
          townships: ['金丝雀镇'],
          maxMetres: 777_777,
          hardship: 'own-health',
        },
      ],
      overrides: [{ name: 'n', value: 'canary-value', basis: 'canary-basis', place: null }],
      activities: [
        {
          kind: 'lecture',
          teacher: null,
          name: '金丝雀研',
          school: mover.personnelSchool,
          month: null,
          hours: null,
          note: 'canary-activity',
        },
      ],
    },
  })
  const decision: Decision = {
    kind: 'defer',
    teacher: teacherId('t3'),
    origin: 'personnel',
    reason: '金丝雀病情',
    proof: 'canary-paper',
    deferral: 'Z02',
    until: '2027-08',
  }
  const plain = {
    county,
    plan: planOf(transferOf(mover, 'b')),
    decisions: [decision],
    profile: profileOf([clauseOf('rotation-share', { minPercent: 10 })]),
    process: null,
    run: null,
  }
  const words = ['金丝雀', 'canary', '117.123456', '35.654321', '2019-11', '777777', 'spouse":"']

  test.each(['office', 'outside'] as const)('1,000 canary teachers, %s', (level) => {
    const text = dossierOf({ ...plain, level })
    // The file itself would be too long for the report of a failure.
    expect(words.filter((word) => text.includes(word))).toEqual([])
    expect(text.length).toBeGreaterThan(500_000)
    expect(verifyDossier(bytesOf(text), { trustedKeys: [office.publicKey] }).ok).toBe(true)
  })

  test('outside nobody is known by his number of the county either', () => {
    const numbered = (id: string) => `"${id}"`
    const inside = dossierOf({ ...plain, level: 'office' })
    const outside = dossierOf({ ...plain, level: 'outside' })
    const ids = county.teachers.map(({ id }) => numbered(id))
    expect(ids.filter((id) => !inside.includes(id))).toEqual([])
    expect(ids.filter((id) => outside.includes(id))).toEqual([])
  })

  test('a conduct on record is told inside and said to be left out outside', () => {
    const unfit = teacher('t1', 'a', { misconduct: true, review: 'pass' })
    const small = { ...plain, county: countyOf({ schools: county.schools, teachers: [unfit] }) }
    const written = { ...small, plan: planOf(), decisions: [] }
    expect(JSON.parse(dossierOf({ ...written, level: 'office' })).manifest.notRecounted).toEqual([])
    const outside = dossierOf({ ...written, level: 'outside' })
    expect(JSON.parse(outside).manifest.notRecounted).toEqual(['conduct'])
    expect(outside).not.toContain('"misconduct":true')
  })
})

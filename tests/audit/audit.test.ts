import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { County } from '../../solver/domain/county.ts'
import type { Decision } from '../../solver/domain/decision.ts'
import { schoolId, teacherId } from '../../solver/domain/ids.ts'
import type { Transfer } from '../../solver/domain/plan.ts'
import { type Clause, rules } from '../../solver/rules/index.ts'
import {
  countyBackbone,
  countyOf,
  idsOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { clauseOf, profileOf } from '../kit/profile.ts'

const both = (value: number) => ({ primary: value, junior: value })
const clauses: readonly Clause[] = [
  clauseOf('rotation-share', { minPercent: 10 }),
  clauseOf('backbone-share', { minPercent: 20 }),
  clauseOf('group-share', { minPercent: 50, group: 'backbone-due' }),
  clauseOf('title-share', {
    minPercent: 20,
    grades: { primary: ['senior', 'intermediate'], junior: ['senior'] },
    backbone: false,
  }),
  clauseOf('rotation-cap', { maxPercent: 15 }),
  clauseOf('due-only', {}),
  clauseOf('closing-placed', {}),
  clauseOf('stage-licence', { crossStage: false, matchSubject: true }),
  clauseOf('term-length', { minMonths: 12, maxMonths: 36 }),
  clauseOf('leaders-apart', {}),
  clauseOf('leader-terms', { minPercent: 100 }),
  clauseOf('resource-indicators', {
    minMet: 6,
    floorPercent: 85,
    thresholds: {
      higherDegreePer100: { primary: 4.2, junior: 5.3 },
      backbonePer100: both(1),
      artsSportsPer100: both(0.9),
      teachingArea: { primary: 4.5, junior: 5.8 },
      sportsArea: { primary: 7.5, junior: 10.2 },
      equipmentValue: { primary: 2000, junior: 2500 },
      mediaRoomsPer100: { primary: 2.3, junior: 2.4 },
    },
  }),
  clauseOf('difference-coefficient', {
    maxPercent: { primary: 50, junior: 45 },
    convention: 'weighted',
  }),
  clauseOf('subject-cover', {}),
  clauseOf('subject-gap', {}),
  clauseOf('staff-quota', {}),
  clauseOf('post-capacity', {}),
  clauseOf('school-loss', { maxPercent: 15, maxSubjectPercent: 20 }),
  clauseOf('backbone-flow', { settings: ['rural'], weak: true }),
  clauseOf('town-seat-share', { measures: ['backbone', 'bachelor'] }),
  clauseOf('town-seat-cover', {}),
  clauseOf('rural-support', { minPercent: 10, minPeople: 1, from: ['urban'], maxAge: null }),
  clauseOf('pairing-exchange', { networks: ['pairing'], minEach: 1, tolerance: 1 }),
  clauseOf('three-areas-stay', { settings: ['rural'] }),
  clauseOf('travel-limit', { maxKilometres: 30 }),
]

/** Schools of both stages on a line, teachers of four subjects, every fifth a backbone teacher. */
function countyWith(schoolCount: number, teacherCount: number): County {
  const subjects = ['mathematics', 'music', 'chinese', 'sports'] as const
  const schools = Array.from({ length: schoolCount }, (_, i) =>
    school(`s${i}`, {
      order: i,
      setting: i % 3 === 0 ? 'urban' : 'rural',
      primary: stageOf(60 + ((i * 137) % 1200), 6 + (i % 20), 10 + (i % 9)),
      junior: i % 4 === 0 ? stageOf(90 + i * 7, 6, 10) : null,
      posts: { senior: 3, intermediate: 9, junior: null },
      facilities: {
        teachingArea: 5000.5 + i,
        sportsArea: 3000,
        equipmentValue: 1_234_567,
        mediaRoomsPer100: 12,
      },
      location: { longitude: 116 + i / 100, latitude: 35 },
    }),
  )
  const teachers = Array.from({ length: teacherCount }, (_, i) =>
    teacher(`t${String(i).padStart(5, '0')}`, `s${i % schoolCount}`, {
      subjects: [subjects[i % 4] ?? 'mathematics'],
      backbone: i % 5 === 0 ? countyBackbone : [],
      title: i % 2 === 0 ? 'senior' : 'second',
      employment: i % 11 === 0 ? 'contract' : 'in-quota',
      degree: i % 3 === 0 ? 'college' : 'bachelor',
    }),
  )
  return countyOf({ schools, teachers })
}

const send = (
  county: County,
  movers: readonly number[],
  by: number,
  more: Partial<Transfer> = {},
) =>
  planOf(
    ...movers.flatMap((i) => {
      const mover = county.teachers[i]
      if (mover === undefined) return []
      const target = (Number(mover.personnelSchool.slice(1)) + by) % county.schools.length
      return [transferOf(mover, `s${target}`, more)]
    }),
  )

describe('the report', () => {
  const county = countyWith(4, 24)
  const report = audit(county, profileOf(clauses), send(county, [0, 5, 7], 1))

  test('a finding for every clause, in the order of the profile', () => {
    expect(report.findings.map(({ rule }) => rule)).toEqual(Object.keys(rules))
    expect(report.findings.map(({ clause }) => clause)).toEqual(clauses.map(({ id }) => id))
    for (const finding of report.findings) {
      expect(finding.name).toBe(rules[finding.rule as keyof typeof rules].zh)
      expect(finding.unit).toBe(rules[finding.rule as keyof typeof rules].unit)
      expect(finding.source.document).toBe('测试文件')
      expect(finding.sentence).toMatch(/[\p{Script=Han}].*。$/u)
      for (const detail of finding.details) expect(detail.sentence).toMatch(/。$/)
    }
  })

  test('sentences are Chinese: full-width punctuation, no English words', () => {
    for (const { sentence, details } of report.findings)
      for (const text of [sentence, ...details.map((detail) => detail.sentence)])
        expect(text.replace(/教师 t\d+|s\d+小学|[RZ]\d+(—R\d)?|[≥≤%]/g, '')).not.toMatch(
          /[A-Za-z]{2,}|[,;:?!()]/,
        )
  })

  test('names what it finds in people, school by school', () => {
    expect(report.schools[0]).toMatchObject({
      school: 's0',
      leave: idsOf('t00000'),
      arrive: idsOf('t00007'),
    })
    expect(report.rotation).toEqual({
      // Contract teachers t00000, t00011, t00022 are not due.
      due: 21,
      deferred: 0,
      denominator: 21,
      moved: 3,
      backboneMoved: 2,
    })
    expect(report.transfers.map(({ direction }) => direction)).toEqual([
      '城区→乡村',
      '乡村→乡村',
      '城区→城区',
    ])
  })

  test('units print whole teachers and weekly lessons', () => {
    const unit = report.units.find(({ school: id, stage }) => id === 's1' && stage === 'primary')
    // s1: t00001, 5, 9, 13, 17, 21, all of music; t00005 leaves, t00000 (mathematics) arrives.
    expect(unit?.before).toEqual({
      teaching: 6,
      personnel: 6,
      backbone: 1,
      higherDegree: 6,
      artsSports: 6,
    })
    expect(unit?.after).toMatchObject({ teaching: 6, backbone: 1, artsSports: 5 })
    expect(unit?.subjects).toEqual([
      // 7 classes of 5 lessons; one teacher of 14.
      {
        subject: 'mathematics',
        need: 35,
        load: 14,
        before: { supply: 0, teachers: 0, gap: 35, surplus: 0 },
        after: { supply: 14, teachers: 1, gap: 21, surplus: 0 },
      },
      {
        subject: 'music',
        need: 14,
        load: 16,
        before: { supply: 96, teachers: 6, gap: 0, surplus: 82 },
        after: { supply: 80, teachers: 5, gap: 0, surplus: 66 },
      },
    ])
  })

  test('points weigh the shortfalls of the clauses', () => {
    const weighted = profileOf([
      clauseOf('rotation-share', { minPercent: 50 }, 3),
      clauseOf('due-only', {}, 5),
    ])
    // 50 % of 21 is 11, t00005 and t00007 count: 9 missing. t00000 is not due: 1.
    expect(audit(county, weighted, report.plan).points).toBe(9 * 3 + 1 * 5)
  })

  test('a clause the county overrules is recounted as well, and earns no points', () => {
    const county = countyOf({ schools: [school('a'), school('b')], teachers: [teacher('t', 'a')] })
    const inForce = [clauseOf('rotation-share', { minPercent: 0 })]
    const overruled = [clauseOf('rotation-share', { minPercent: 100 })]
    const report = audit(county, { ...profileOf(inForce), overruled }, planOf())
    // One teacher is due and nobody moves: 0 of 0 % holds, 0 of 100 % misses one person.
    expect(report.findings.map(({ shortfall }) => shortfall)).toEqual([0, 1])
    expect(report.points).toBe(0)
  })

  test('the same input gives the same bytes, and nothing is changed', () => {
    const frozen = JSON.stringify(county)
    const again = audit(county, profileOf(clauses), report.plan)
    expect(JSON.stringify(again)).toBe(JSON.stringify(report))
    expect(JSON.stringify(county)).toBe(frozen)
  })

  test('the order of transfers in the plan does not matter', () => {
    const { transfers } = report.plan
    const reversed = { ...report.plan, transfers: [...transfers].reverse() }
    expect({ ...audit(county, profileOf(clauses), reversed), plan: null }).toEqual({
      ...report,
      plan: null,
    })
  })
})

describe('whatever the plan', () => {
  const county = countyWith(5, 40)
  const anyId = fc.constantFrom('t00000', 't00001', 't00002', 't00003', 't99999', '')
  const anySchool = fc.constantFrom('s0', 's1', 's2', 's4', 'nowhere')
  const anyTransfer = fc.record({
    teacher: anyId.map(teacherId),
    from: anySchool.map(schoolId),
    to: anySchool.map(schoolId),
    stage: fc.constantFrom('primary' as const, 'junior' as const),
    subject: fc.constantFrom('mathematics' as const, 'none' as const),
    mode: fc.constant('regular' as const),
    relationMoves: fc.boolean(),
    start: fc.constantFrom('2026-09' as const, '2026-99' as const, '2030-01' as const),
    end: fc.constantFrom(null, '2020-01' as const, '2029-08' as const),
  })

  property.prop([fc.array(anyTransfer, { maxLength: 8 })], { numRuns: 60, seed: 7 })(
    'the audit never throws, and what it leaves out it names',
    (transfers) => {
      const report = audit(county, profileOf(clauses), { year: 2026, transfers })
      const named = new Set(report.unsound.map(({ transfer }) => transfer))
      expect(report.transfers.length + named.size).toBe(transfers.length)
    },
  )

  property.prop(
    [
      fc.uniqueArray(fc.nat({ max: 39 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
    ],
    { numRuns: 60, seed: 7 },
  )('nobody is lost and nobody is made', (movers, by, relationMoves) => {
    const plan = send(county, movers, by, { relationMoves, end: '2029-08' })
    const report = audit(county, profileOf(clauses), plan)
    expect(report.unsound).toEqual([])
    const total = (pick: (unit: (typeof report.units)[number]) => number): number =>
      Math.round(report.units.reduce((sum, unit) => sum + pick(unit), 0) * 1e6)
    expect(total((unit) => unit.after.personnel)).toBe(total((unit) => unit.before.personnel))
    expect(total((unit) => unit.after.teaching)).toBe(total((unit) => unit.before.teaching))
    expect(total((unit) => unit.after.backbone)).toBe(total((unit) => unit.before.backbone))
    const inQuota = (key: 'inQuotaBefore' | 'inQuotaAfter'): number =>
      report.schools.reduce((sum, each) => sum + each[key], 0)
    expect(inQuota('inQuotaAfter')).toBe(inQuota('inQuotaBefore'))
    expect(report.schools.flatMap(({ leave }) => leave)).toHaveLength(plan.transfers.length)
    expect(report.schools.flatMap(({ arrive }) => arrive)).toHaveLength(plan.transfers.length)
    expect(report.points).toBe(report.findings.reduce((sum, f) => sum + f.shortfall, 0))
    for (const { shortfall, verdict } of report.findings) {
      expect(Number.isInteger(shortfall) && shortfall >= 0).toBe(true)
      if (shortfall > 0) expect(verdict).toBe('short')
    }
  })

  // The page counts the same county again after every click, and keeps what no plan changes.
  const profile = profileOf(clauses)
  property.prop(
    [
      fc.uniqueArray(fc.nat({ max: 39 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      fc.array(anyTransfer, { maxLength: 3 }),
      fc.option(fc.nat({ max: 39 }), { nil: undefined }),
    ],
    { numRuns: 25, seed: 7 },
  )(
    'a recount is the audit of a county nobody has counted yet',
    (movers, by, moves, odd, stays) => {
      const { year, transfers } = send(county, movers, by, { relationMoves: moves, end: '2029-08' })
      const plan = { year, transfers: [...transfers, ...odd] }
      const decisions: readonly Decision[] = (stays === undefined ? [] : [stays]).map((at) => ({
        teacher: county.teachers[at]?.id ?? teacherId(''),
        kind: 'defer',
        deferral: 'Z03',
        until: null,
        origin: 'personnel',
        reason: '学校申请',
        proof: '',
      }))
      expect(audit(county, profile, plan, decisions)).toEqual(
        audit(structuredClone(county), structuredClone(profile), plan, decisions),
      )
    },
  )
})

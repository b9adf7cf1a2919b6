import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { County, School, Teacher } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import type { Transfer } from '../../solver/domain/plan.ts'
import { buildModel } from '../../solver/model/build.ts'
import { decode } from '../../solver/model/decode.ts'
import {
  countyBackbone,
  countyOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf, profileOf, testDefinitions } from '../kit/profile.ts'

describe('closing-placed 撤并学校教师安置', () => {
  const clause = clauseOf('closing-placed', {})
  const shut: Partial<School> = { closing: { into: schoolId('host') } }
  const point = (more: Partial<School> = {}) =>
    school('point', { primary: stageOf(40, 6), ...shut, ...more })
  const host = school('host', { primary: stageOf(100, 6, 10) })
  const other = school('other')
  const one = teacher('t1', 'point')
  const two = teacher('t2', 'point')
  const countyWith = (
    teachers: readonly Teacher[] = [one, two],
    schools: readonly School[] = [point(), host, other],
  ): County => countyOf({ schools, teachers })
  const place = (mover: Teacher, to = 'host', more: Partial<Transfer> = {}) =>
    transferOf(mover, to, { mode: 'other', ...more })

  test('both placed: met; one left: short by one, and it says who', () => {
    expect(findingOf(countyWith(), clause, planOf(place(one), place(two, 'other')))).toMatchObject({
      verdict: 'met',
      measured: 2,
      required: 2,
      shortfall: 0,
      sentence: '1 所学校拟撤并，在编 2 人，全部安置，符合。',
      details: [],
    })
    expect(findingOf(countyWith(), clause, planOf(place(one)))).toMatchObject({
      verdict: 'short',
      measured: 1,
      shortfall: 1,
      sentence: '1 所学校拟撤并，在编 2 人，还有 1 人没有安置，不符合。',
      details: [
        {
          school: 'point',
          teachers: ['t2'],
          measured: 1,
          required: 2,
          shortfall: 1,
          sentence: 'point小学拟撤并，在编 2 人，已安置 1 人，还应安置 1 人：t2。',
        },
      ],
    })
  })

  test('each closing school answers for its own people', () => {
    const annex = school('annex', shut)
    const third = teacher('t3', 'annex')
    const county = countyWith([one, two, third], [point(), annex, host, other])
    expect(findingOf(county, clause, planOf(place(one), place(two)))).toMatchObject({
      shortfall: 1,
      details: [{ school: 'annex', measured: 0, required: 1, teachers: ['t3'] }],
    })
  })

  test('who goes without his personnel relation is not placed', () => {
    const visit = place(one, 'host', { relationMoves: false, end: '2029-08' })
    expect(findingOf(countyWith(), clause, planOf(visit, place(two))).shortfall).toBe(1)
  })

  test('only in-quota staff is displaced, whoever it is: deferred, on leave, new, the principal', () => {
    const people = [
      teacher('deferred', 'point', {
        deferral: { reason: 'Z02', proof: '证明', until: null, consent: null },
      }),
      teacher('absent', 'point', { presence: 'maternity' }),
      teacher('head', 'point', { office: 'principal' }),
      teacher('new', 'point', { since: '2025-09' }),
      teacher('hired', 'point', { employment: 'contract' }),
    ]
    expect(findingOf(countyWith(people), clause, planOf()).shortfall).toBe(4)
    const all = planOf(...people.slice(0, 4).map((each) => place(each)))
    expect(findingOf(countyWith(people), clause, all).shortfall).toBe(0)
    expect(findingOf(countyWith(people), clauseOf('due-only', {}), all).shortfall).toBe(0)
    const { moves, context } = buildModel(countyWith(people), testDefinitions, [
      clauseOf('due-only', {}),
    ])
    // The model can place each of the four, at the host and at the other school.
    const movable = moves.all.map(({ person }) => context.people[person]?.teacher.id)
    expect([...new Set(movable)].sort()).toEqual(['absent', 'deferred', 'head', 'new'])
    expect(movable).toHaveLength(8)
  })

  test('nobody may be sent there, and its pupils sit at the host', () => {
    const guest = teacher('g', 'other')
    const report = audit(
      countyWith([one, guest]),
      profileOf([clause]),
      planOf(transferOf(guest, 'point')),
    )
    expect(report.unsound.map(({ sentence }) => sentence)).toEqual([
      '教师 g：调入学校point小学拟撤并，不再接收教师。',
    ])
    // 100 + 40 pupils, 6 + 6 classes, the quota as before; the closed school has no unit.
    expect(
      report.units.map(({ school: id, pupils, classes, quota }) => [id, pupils, classes, quota]),
    ).toEqual([
      ['host', 140, 12, 10],
      ['other', 100, 6, null],
    ])
  })

  test('merged into a closing school, or into none, pupils leave the county', () => {
    const pupilsAt = (closing: School['closing'] & object, fate: Partial<School> = {}) =>
      audit(
        countyWith([], [point({ closing }), { ...host, ...fate }, other]),
        profileOf([]),
        planOf(),
      ).units.map(({ school: id, pupils }) => [id, pupils])
    expect(pupilsAt({ into: null })).toEqual([
      ['host', 100],
      ['other', 100],
    ])
    const alsoShut = { closing: { into: schoolId('other') } }
    expect(pupilsAt({ into: schoolId('host') }, alsoShut)).toEqual([['other', 200]])
  })

  test('the placed bring quota and post along, and the closed school may lose everybody', () => {
    // The host has a quota of 1 and one post of the grade, both taken by its own teacher.
    const full = school('host', {
      primary: stageOf(100, 6, 1),
      posts: { senior: 0, intermediate: 1, junior: 0 },
    })
    const people = [one, { ...two, backbone: countyBackbone }, teacher('h', 'host')]
    const county = countyWith(people, [point({ weak: true }), full, other])
    const plan = planOf(place(one), place(two))
    const clauses = [
      clauseOf('staff-quota', {}),
      clauseOf('post-capacity', {}),
      clauseOf('school-loss', { maxPercent: 20, maxSubjectPercent: 34 }),
      clauseOf('backbone-flow', { settings: ['rural'], weak: true }),
      clauseOf('leaders-apart', {}),
    ]
    expect(audit(county, profileOf(clauses), plan).findings.map(({ verdict }) => verdict)).toEqual(
      clauses.map(() => 'met'),
    )
    // Had they come from a school that stays, two too many of quota and of posts would be counted.
    const staying = { ...county, schools: county.schools.map(({ closing: _, ...each }) => each) }
    const counted = audit(staying, profileOf(clauses.slice(0, 2)), plan).findings
    expect(counted.map(({ shortfall }) => shortfall)).toEqual([2, 2])
  })

  test('only the due among them count as rotation', () => {
    const fresh = teacher('t3', 'point', { since: '2025-09' })
    const plan = planOf(place(one), place(fresh))
    const report = audit(
      countyWith([one, fresh]),
      profileOf([
        clauseOf('rotation-share', { minPercent: 100 }),
        clauseOf('rotation-cap', { maxPercent: 100 }),
      ]),
      plan,
    )
    // One is due and moves: 1 of 1; the newcomer stands in neither number, nor under the cap of one.
    expect(report.rotation).toMatchObject({ denominator: 1, moved: 1 })
    expect(report.findings.map(({ shortfall }) => shortfall)).toEqual([0, 0])
  })

  test('the solver writes 其他 with the relation moving for good, whatever the term is', () => {
    const definitions = {
      ...testDefinitions,
      term: { mode: 'support', relationMoves: false, years: 1 },
    } as const
    const model = buildModel(countyWith([one]), definitions, [clause])
    const [transfer] = decode(model, [0]).transfers
    expect(transfer).toMatchObject({ mode: 'other', relationMoves: true, end: null, to: 'host' })
  })

  test('somebody shared with another school is asked for, though the model does not place him', () => {
    const shared = teacher('t1', 'point', {
      teaching: [
        { school: schoolId('point'), share: 500 },
        { school: schoolId('other'), share: 500 },
      ],
    })
    const model = buildModel(countyWith([shared]), testDefinitions, [clause])
    expect(model.moves.all).toEqual([])
    expect(model.shortfalls[0]).toMatchObject({ columns: [], constant: 1 })
    expect(findingOf(countyWith([shared]), clause, planOf()).shortfall).toBe(1)
  })

  test('no school closes: not applicable', () => {
    expect(
      findingOf(countyWith([teacher('h', 'host')], [host, other]), clause, planOf()),
    ).toMatchObject({ verdict: 'not-applicable', shortfall: 0 })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runs } from '../../../api/runs/routes.ts'
import { keep } from '../../../api/store/content.ts'
import { audit } from '../../../solver/audit/audit.ts'
import type { County } from '../../../solver/domain/county.ts'
import type { Plan } from '../../../solver/domain/plan.ts'
import { readProfile } from '../../../solver/intake/policy.ts'
import { planHash } from '../../../solver/report/hash.ts'
import { generateCounty } from '../../../solver/sample/generate.ts'
import { simplePlan } from '../../../solver/simple-plan.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import {
  childOf,
  seedCounty,
  seedScenario,
  startOne,
  waitForRun,
  workerOn,
} from '../../kit/runs.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  /** Two runs that move nobody and, of the same data, one that was made under other rules. */
  const made = { first: '', second: '', otherRules: '', otherData: '', waiting: '' }
  const rules = { national: '', qufu: '' }
  const county: County = generateCounty({ schools: 4, teachers: 60, seed: 1, name: 'a县' })
  const profileOf = (id: string) => {
    const read = readProfile(id)
    if (!read.ok) throw new Error(id)
    return read.value
  }

  beforeAll(async () => {
    at = await fresh()
    service = await serviceOf(at, [runs])
    const own = await seedCounty(at.db, 'a')
    rules.national = own.profile
    rules.qufu = await keep(at.db, 'profile', profileOf('qufu'))
    const worker = await workerOn(at, { solver: childOf('quick') })
    const done = async (scenario: string) => {
      const run = await startOne(at.db, { ...own, scenario })
      await waitForRun(at.db, 'a', run)
      return run
    }
    made.first = await done(own.scenario)
    made.second = await done(await seedScenario(at.db, own, 61))
    made.otherRules = await done(await seedScenario(at.db, { ...own, profile: rules.qufu }, 60))
    const other = await keep(at.db, 'county', { ...county, name: '二稿' })
    made.otherData = await done(await seedScenario(at.db, { ...own, data: other }, 60))
    await worker.stop()
    made.waiting = await startOne(at.db, own)
  }, 120_000)
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const compare = (ids: readonly string[], more = '') =>
    service.app.inject({
      url: `/api/counties/a/comparisons?runs=${ids.join(',')}${more}`,
      headers: as('auditor', 'a'),
    })

  describe('plans are compared on one basis', () => {
    test('beside the county as it is and the plan made by hand, every figure the audit’s', async () => {
      const reply = await compare([made.first, made.second])
      expect(reply.statusCode).toBe(200)
      const view = reply.json()
      const profile = profileOf('national')
      const named = await at.db
        .selectFrom('scenario')
        .innerJoin('run', 'run.scenario', 'scenario.hash')
        .select('scenario.name')
        .where('run.id', '=', made.first)
        .executeTakeFirstOrThrow()
      const now = audit(county, profile, { year: county.year, transfers: [] })
      const byHand = audit(county, profile, simplePlan(county, profile, now))
      expect(view.columns.map(({ kind }: { kind: string }) => kind)).toEqual([
        'none',
        'simple',
        'run',
        'run',
      ])
      expect(view.columns[0]).toMatchObject({ transfers: 0, points: now.points, moved: 0 })
      expect(view.columns[1]).toMatchObject({
        transfers: byHand.plan.transfers.length,
        points: byHand.points,
        unsound: 0,
        travel: {
          known: byHand.travel.known,
          median: byHand.travel.median,
          total: byHand.transfers.reduce((sum, { extraTravel }) => sum + (extraTravel ?? 0), 0),
        },
      })
      expect(byHand.plan.transfers.length).toBeGreaterThan(0)
      const gaps = byHand.units.flatMap(({ subjects }) => subjects.map(({ after }) => after.gap))
      const lessons = gaps.reduce((sum, gap) => sum + gap, 0)
      expect(view.columns[1].subjectGap.lessons).toBeCloseTo(lessons, 6)
      expect(view.columns[1].subjectGap.people).toBeLessThan(lessons)
      expect(view.columns[2]).toMatchObject({ run: made.first, recounted: false })
      expect(view.columns[2].scenarioName).toBe(named.name)
      expect(view.columns[2].levels[0]).toMatchObject({
        goal: 'shortfall',
        gap: 0,
        value: now.points,
      })
      expect(view.findings).toHaveLength(profile.clauses.length)
      for (const [n, { clause, cells }] of view.findings.entries()) {
        expect(clause).toBe(now.findings[n]?.clause)
        expect(cells).toHaveLength(4)
        expect(cells[1].shortfall).toBe(byHand.findings[n]?.shortfall)
      }
      const both = new Set(view.indicators.map(({ basis }: { basis: string }) => basis))
      expect([...both].sort()).toEqual(['personnel', 'teaching'])
      const [row] = view.indicators
      expect(row.cells[0].weighted).toBe(now.indicators.after[0]?.coefficients.weighted.value)
      // Both runs move nobody: nobody differs.
      expect(view.differing).toEqual([])
      expect(view.decisionsCounted).toBe(true)
    })

    test('one plan alone beside the county as it is and the plan made by hand', async () => {
      const view = (await compare([made.first])).json()
      expect(view.columns.map(({ kind }: { kind: string }) => kind)).toEqual([
        'none',
        'simple',
        'run',
      ])
    })

    test('under rules that differ only where one set is chosen, and says so of who was recounted', async () => {
      const refused = (await compare([made.first, made.otherRules])).json()
      expect(refused).toMatchObject({ status: 422, code: 'different_rules' })
      expect(refused.detail).toContain(rules.qufu)
      const view = (await compare([made.first, made.otherRules], `&profile=${rules.qufu}`)).json()
      expect(view.profile).toBe(rules.qufu)
      expect(view.columns.map(({ recounted }: { recounted: boolean }) => recounted)).toEqual([
        false,
        false,
        true,
        false,
      ])
      expect(view.findings).toHaveLength(
        profileOf('qufu').clauses.length + (profileOf('qufu').overruled?.length ?? 0),
      )
      const foreign = await compare([made.first, made.second], `&profile=${'0'.repeat(64)}`)
      expect(foreign.json()).toMatchObject({ code: 'different_rules' })
    })

    test('or not at all, with the reason', async () => {
      expect((await compare([made.first, made.otherData])).json()).toMatchObject({
        status: 422,
        code: 'different_data',
      })
      expect((await compare([made.first, made.waiting])).json()).toMatchObject({
        status: 422,
        code: 'run_not_done',
      })
      expect((await compare([made.first, made.first])).json()).toMatchObject({
        code: 'run_repeated',
      })
      const nowhere = '00000000-0000-4000-8000-000000000000'
      expect((await compare([made.first, nowhere])).json()).toMatchObject({ status: 404 })
    })
  })

  describe('any plan is counted', () => {
    const count = (body: object, role: 'auditor' | 'personnel' = 'auditor') =>
      service.app.inject({
        method: 'POST',
        url: '/api/audits',
        headers: as(role, 'a'),
        payload: body,
      })
    const profile = profileOf('national')
    const plan: Plan = simplePlan(
      county,
      profile,
      audit(county, profile, { year: county.year, transfers: [] }),
    )

    test('of a county’s own data, by one who may not solve, and nothing is stored', async () => {
      const before = await at.db.selectFrom('content').select('hash').execute()
      const { data } = await at.db
        .selectFrom('dataset')
        .select('hash as data')
        .where('county', '=', 'a')
        .executeTakeFirstOrThrow()
      const reply = await count({ county: 'a', data, policy: 'national', plan })
      expect(reply.statusCode).toBe(200)
      const report = audit(county, profile, plan)
      expect(reply.json()).toMatchObject({
        data,
        plan: planHash(plan),
        sound: true,
        unsound: [],
        summary: { points: report.points, people: { transfers: plan.transfers.length } },
      })
      expect(reply.json().findings).toHaveLength(report.findings.length)
      expect(await at.db.selectFrom('content').select('hash').execute()).toEqual(before)
    })

    test('of data brought along', async () => {
      const reply = await count({ content: county, policy: 'national', plan })
      expect(reply.statusCode).toBe(200)
      const stranger = { ...plan.transfers[0], teacher: '查无此人' }
      const wrong = await count({
        content: county,
        policy: 'national',
        plan: { ...plan, transfers: [stranger] },
      })
      expect(wrong.json().sound).toBe(false)
      expect(wrong.json().unsound.join('')).toContain('查无此人')
    })

    test('and what is no county, no plan or another’s is refused', async () => {
      const noCounty = { content: { name: '无' }, policy: 'national', plan }
      expect((await count(noCounty)).json()).toMatchObject({
        status: 422,
        code: 'audit_not_possible',
      })
      const hollow = { content: { ...county, schools: [{ id: 'x' }] }, policy: 'national', plan }
      expect((await count(hollow)).statusCode).toBe(422)
      expect((await count({ content: county, policy: 'national', plan: {} })).statusCode).toBe(400)
      expect((await count({ content: county, policy: 'nowhere', plan })).statusCode).toBe(422)
      const other = { county: 'b', data: rules.national, policy: 'national', plan }
      expect((await count(other)).json()).toMatchObject({ status: 404, code: 'county_not_found' })
      const notData = { county: 'a', data: rules.national, policy: 'national', plan }
      expect((await count(notData)).json()).toMatchObject({ status: 404 })
    })
  })

  test('the description of the interface can be written', async () => {
    const reply = await service.app.inject({
      url: '/api/documentation/json',
      headers: as('auditor', 'a'),
    })
    expect(Object.keys(reply.json().paths)).toEqual(
      expect.arrayContaining(['/api/audits', '/api/counties/{county}/comparisons']),
    )
  })
})

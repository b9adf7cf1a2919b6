import { afterAll, beforeAll, expect, test } from 'vitest'
import { datasets } from '../../../api/datasets/routes.ts'
import { scenarios } from '../../../api/scenarios/routes.ts'
import type { Scenario } from '../../../api/scenarios/scenario.ts'
import { readContent } from '../../../api/store/content.ts'
import { generateCounty, type Profile, readProfile } from '../../../solver/index.ts'
import { confirmed } from '../../kit/confirmed.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'

const county = {
  ...generateCounty({ name: '合成县', schools: 4, teachers: 60, seed: 5 }),
  overrides: [
    { name: '交流期限(年)', value: '2', basis: '合成县教〔2026〕1号', place: null },
    { name: '里程上限(公里)', value: '40', basis: '合成县教〔2026〕1号', place: null },
  ],
}

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let data = ''
  let keys = 0

  beforeAll(async () => {
    at = await fresh()
    await at.db
      .insertInto('county')
      .values([
        { id: 'one', name: '合成县', city: null },
        { id: 'two', name: '另一县', city: null },
      ])
      .execute()
    data = await confirmed(at.db, 'one', county)
    service = await serviceOf(at, [datasets, scenarios])
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const get = async (path: string, who = as('auditor', 'one')) => {
    const reply = await service.app.inject({ method: 'GET', url: `/api${path}`, headers: who })
    return { status: reply.statusCode, body: reply.json() }
  }
  const post = async (body: object, key?: string, place = 'one') => {
    keys += 1
    const reply = await service.app.inject({
      method: 'POST',
      url: `/api/counties/${place}/scenarios`,
      headers: {
        ...as('personnel', place),
        'idempotency-key': key ?? `scenario-${String(keys).padStart(4, '0')}`,
      },
      payload: body,
    })
    return { status: reply.statusCode, body: reply.json() }
  }
  const asked = (more: object = {}) => ({ name: '基准', data, baseProfile: 'shandong', ...more })
  const change = (name: string, value: string, reason = '县局会议纪要') => ({ name, value, reason })

  test('the list of rules, one in full, and what a scenario may change', async () => {
    const { policies } = (await get('/policies')).body
    expect(policies.map(({ id }: { id: string }) => id)).toContain('shandong')
    const { body } = await get('/policies/shandong')
    expect(body.clauses[0]).toHaveProperty('source.evidence')
    expect(body.lines[0]).toContain('规则档')
    const { parameters } = (await get('/policies/shandong/parameters')).body
    const travel = parameters.find(({ name }: { name: string }) => name === '里程上限(公里)')
    const own = (await get(`/counties/one/datasets/${data}/parameters?policy=shandong`)).body
    expect(own.parameters.find(({ name }: { name: string }) => name === travel.name).current).toBe(
      '40',
    )
    expect(travel).toMatchObject({ rule: 'travel-limit', definition: null })
    expect((await get('/policies/nowhere')).status).toBe(404)
    expect((await get('/policies', as('admin', 'one'))).status).toBe(403)
  })

  test('a scenario keeps the rules it made and says where they differ', async () => {
    const { status, body } = await post(
      asked({
        name: '多走五个点',
        changes: [change('交流比例下限', '15%'), change('里程上限', '30')],
      }),
    )
    expect(status).toBe(201)
    const seen = (await get(`/counties/one/scenarios/${body.scenario}`)).body
    expect(seen).toEqual(body)
    expect(seen).toMatchObject({ name: '多走五个点', data, from: null, limits: { seconds: 600 } })
    const rules = seen.clauses.map(({ rule }: { rule: string }) => rule)
    expect(rules).toContain('rotation-share')
    const kept = await readContent<Scenario>(at.db, 'scenario', body.scenario)
    expect(kept.profile).toBe(seen.profile)
    const profile = await readContent<Profile>(at.db, 'profile', kept.profile)
    const clause = (rule: string) => profile.clauses.find((each) => each.rule === rule)
    expect(clause('rotation-share')?.params).toEqual({ minPercent: 15 })
    // The change stands in the place of the county's own 40, without a word about a name set twice.
    expect(clause('travel-limit')?.params).toMatchObject({ maxKilometres: 30 })
    expect(seen.remarks.filter(({ at: where }: { at: string }) => where === '/data')).toEqual([])
    // The county's own term stays in force.
    expect(profile.definitions.term.years).toBe(2)
    expect(await readContent<Profile>(at.db, 'profile', kept.base)).toEqual(
      JSON.parse(JSON.stringify(profileOf('shandong'))),
    )
    const under = `policy=shandong&profile=${kept.profile}`
    expect((await get(`/counties/one/datasets/${data}?${under}`)).body.profile.hash).toBe(
      kept.profile,
    )
  })

  test('a value laxer than a higher text is in force and warned of', async () => {
    const { body } = await post(asked({ name: '少走', changes: [change('交流比例下限', '5%')] }))
    expect(body.remarks).toContainEqual(
      expect.objectContaining({ at: '/changes/0', severity: 'warning' }),
    )
    expect(body.clauses).toContainEqual(
      expect.objectContaining({ rule: 'rotation-share', overruled: true }),
    )
  })

  test('everything in the way is told at once', async () => {
    const before = await at.db.selectFrom('content').select('hash').execute()
    const { status, body } = await post(
      asked({
        changes: [
          change('交流比例下限', '百分之十几'),
          change('没有的参数', '1'),
          change('骨干占比下限', '25%', ' '),
        ],
        goals: ['shortfall', 'fewest-changes', 'shortfall'],
        reference: data,
      }),
    )
    expect(status).toBe(422)
    expect(body.problems.map((one: { at: string }) => one.at)).toEqual([
      '/changes/2/reason',
      ...body.problems.slice(1, -2).map((one: { at: string }) => one.at),
      '/goals',
      '/reference',
    ])
    expect(body.problems.some((one: { at: string }) => one.at === '/changes/0')).toBe(true)
    expect(await at.db.selectFrom('content').select('hash').execute()).toEqual(before)
  })

  test('a scenario never changes: another one is made from it, the same again is refused', async () => {
    const first = (await post(asked({ name: '甲' }))).body
    expect((await post(asked({ name: '乙' }))).body).toMatchObject({ code: 'scenario_exists' })
    const second = await post(
      asked({ name: '乙', from: first.scenario, goals: ['shortfall', 'fewest-moves'] }),
    )
    expect(second.body).toMatchObject({ from: first.scenario })
    expect(second.body.scenario).not.toBe(first.scenario)
    const names = (await get('/counties/one/scenarios')).body.scenarios.map(
      ({ name }: { name: string }) => name,
    )
    expect(names.slice(0, 2)).toEqual(['乙', '甲'])
  })

  test('decisions on people are checked, kept, and shown without their proof', async () => {
    const [one, two] = county.teachers
    const elsewhere = county.schools.find(({ id }) => id !== one?.personnelSchool)?.id
    const wrong = await post(
      asked({
        decisions: [
          { kind: 'stay', teacher: one?.id, reason: '' },
          { kind: 'go', teacher: 'nobody', reason: '两年未动' },
          { kind: 'go-to', teacher: two?.id, school: elsewhere, reason: '支教' },
          { kind: 'stay', teacher: two?.id, reason: '留任' },
        ],
      }),
    )
    expect(wrong.status).toBe(422)
    expect(wrong.body.problems.map((each: { at: string }) => each.at)).toEqual([
      '/decisions/0',
      '/decisions/1',
      '/decisions/3',
    ])
    const { body } = await post(
      asked({
        name: '有决定',
        decisions: [
          { kind: 'stay', teacher: one?.id, reason: '带毕业班', proof: '局务会纪要3号' },
          {
            kind: 'defer',
            teacher: two?.id,
            reason: '病休',
            deferral: 'Z04',
            until: '2027-08',
            proof: '某医院证明',
          },
        ],
      }),
    )
    expect(body.decisions).toEqual([
      expect.objectContaining({ teacher: one?.id, kind: 'stay', reason: '带毕业班' }),
      expect.objectContaining({ teacher: two?.id, deferral: 'Z04', until: '2027-08' }),
    ])
    expect(JSON.stringify(body)).not.toContain('某医院')
    const kept = await readContent<Scenario>(at.db, 'scenario', body.scenario)
    expect(kept.decisions[0]).toMatchObject({ origin: 'personnel', proof: '局务会纪要3号' })
  })

  test('a copy keeps the proof it was never shown, and only of the very same decision', async () => {
    const teacher = county.teachers[2]?.id
    const decision = { kind: 'stay', teacher, reason: '带毕业班' }
    const first = await post(
      asked({ name: '留任', decisions: [{ ...decision, proof: '局务会纪要4号' }] }),
    )
    const copy = async (name: string, more: object) => {
      const changes = [change('交流期限(年)', name.length % 2 === 0 ? '1' : '4')]
      const decisions = [{ ...decision, ...more }]
      const { body } = await post(asked({ name, from: first.body.scenario, changes, decisions }))
      return (await readContent<Scenario>(at.db, 'scenario', body.scenario)).decisions[0]?.proof
    }
    expect(await copy('照抄', {})).toBe('局务会纪要4号')
    expect(await copy('改理由', { reason: '家庭困难' })).toBe('')
  })

  test('a trial says what changes come to, and keeps nothing', async () => {
    const trial = async (changes: readonly object[], who = as('personnel', 'one')) => {
      const reply = await service.app.inject({
        method: 'POST',
        url: '/api/counties/one/scenarios/trials',
        headers: who,
        payload: { data, baseProfile: 'shandong', changes },
      })
      return { status: reply.statusCode, body: reply.json() }
    }
    const before = (await get('/counties/one/scenarios')).body.scenarios.length
    const { status, body } = await trial([change('交流比例下限', '5%')])
    expect(status).toBe(200)
    expect(body.remarks).toContainEqual(
      expect.objectContaining({ at: '/changes/0', severity: 'warning' }),
    )
    expect(body.clauses).toContainEqual(
      expect.objectContaining({
        rule: 'rotation-share',
        after: '交流轮岗教师不低于符合交流条件教师总数的 5%',
      }),
    )
    const wrong = (await trial([change('交流比例下限', '一成', '')])).body.remarks
    expect(wrong.map(({ at }: { at: string }) => at)).toEqual(['/changes/0/reason', '/changes/0'])
    expect((await trial([], as('leadership', 'one'))).status).toBe(403)
    expect((await get('/counties/one/scenarios')).body.scenarios).toHaveLength(before)
  })

  test('results of earlier stages become frozen decisions of a new scenario', async () => {
    const [one, two, three] = county.teachers
    const school = county.schools.find(
      ({ id, primary }) => primary !== null && id !== two?.personnelSchool,
    )
    const result = (teacher: typeof one, kind: string, where: string | undefined) => ({
      teacher: teacher?.id,
      kind,
      school: where,
      stage: 'primary',
      subject: teacher?.subjects[0],
    })
    const from = (await post(asked({ name: '竞聘前', limits: { seconds: 99 } }))).body
    const send = (results: readonly object[], document: string) =>
      service.app.inject({
        method: 'POST',
        url: `/api/counties/one/scenarios/${from.scenario}/stage-results`,
        headers: { ...as('personnel', 'one'), 'idempotency-key': `results-${results.length}-rows` },
        payload: {
          name: '竞聘后',
          snapshots: [
            {
              hiringStage: 'in-school',
              document,
              decidedOn: '2026-07-10',
              posts: [],
              results,
            },
          ],
        },
      })
    const refused = await send([result(one, 'goes', one?.personnelSchool)], 'wrong')
    expect(refused.statusCode).toBe(422)
    expect(refused.json().problems[0].at).toBe('/snapshots')
    const made = await send(
      [
        result(one, 'stays', one?.personnelSchool),
        result(two, 'goes', school?.id),
        result(three, 'unplaced', three?.personnelSchool),
      ],
      '合成县教〔2026〕9号',
    )
    expect(made.statusCode).toBe(201)
    const seen = made.json()
    expect(seen).toMatchObject({ name: '竞聘后', from: from.scenario, limits: { seconds: 99 } })
    // Somebody unplaced is free for the plan.
    expect(seen.decisions).toMatchObject([
      { teacher: one?.id, kind: 'stay', origin: 'in-school' },
      { teacher: two?.id, kind: 'go-to', school: school?.id, origin: 'in-school' },
    ])
    const kept = await readContent<Scenario>(at.db, 'scenario', seen.scenario)
    expect(kept.decisions[0]?.proof).toBe('合成县教〔2026〕9号')
    expect(kept.decisions[0]?.reason).toBe('校内竞聘结果：本校上岗（2026-07-10）')
  })

  test('one key makes one scenario', async () => {
    const body = asked({ name: '重复', limits: { seconds: 77 } })
    const rows = await at.db.selectFrom('journal').select('seq').execute()
    const all = await Promise.all(Array.from({ length: 8 }, () => post(body, 'the-same-key')))
    expect(new Set(all.map((reply) => reply.body.scenario)).size).toBe(1)
    expect(all.every((reply) => reply.status === 201)).toBe(true)
    expect((await at.db.selectFrom('journal').select('seq').execute()).length).toBe(rows.length + 1)
    expect((await post(asked({ name: '别的' }), 'the-same-key')).body).toMatchObject({
      code: 'idempotency_key_reused',
    })
  })

  test('data and scenarios of another county lead nowhere', async () => {
    const own = (await get('/counties/one/scenarios')).body.scenarios[0].scenario
    expect((await get(`/counties/two/scenarios/${own}`, as('auditor', 'two'))).status).toBe(404)
    expect((await post(asked(), undefined, 'two')).body).toMatchObject({
      code: 'dataset_not_found',
    })
  })
})

function profileOf(id: string): Profile {
  const read = readProfile(id)
  if (!read.ok) throw new Error(`no profile ${id}`)
  return read.value
}

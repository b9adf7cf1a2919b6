import type { FastifyInstance } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { type Decision, goals } from '../../solver/index.ts'
import { accountOf } from '../access/guard.ts'
import { countyParams, datasetParams, underQuery } from '../datasets/contract.ts'
import { type Desk, desksOf } from '../datasets/desk.ts'
import { requireProfile, rulesOf } from '../datasets/profiles.ts'
import { datasetOf } from '../datasets/store.ts'
import type { Ground, Room } from '../ground.ts'
import { idempotencyKey } from '../http/once.ts'
import { readContent } from '../store/content.ts'
import {
  parameterList,
  policyList,
  policyParams,
  policyView,
  resultsRequest,
  type ScenarioView,
  scenarioList,
  scenarioParams,
  scenarioRequest,
  scenarioView,
  trialRequest,
  trialView,
} from './contract.ts'
import { askedIn, makeScenario, requireNone } from './make.ts'
import type { Scenario } from './scenario.ts'
import { type ScenarioRow, scenarioOf, scenariosOf } from './store.ts'

/** Rules and scenarios 规则档与测算情景. */
export const scenarios: Room = (ground) => async (app) => {
  const desk = desksOf(ground, app as FastifyInstance).pages
  await app.register(policyRoutes(ground, desk))
  await app.register(scenarioRoutes(ground, desk))
}

const policyRoutes =
  ({ db }: Ground, desk: Desk): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/policies',
      {
        config: { access: 'policy:read' },
        schema: { summary: '规则档清单', response: { 200: policyList } },
      },
      async () => ({ policies: await desk.ask('policies', {}) }),
    )

    app.get(
      '/policies/:policy',
      {
        config: { access: 'policy:read' },
        schema: {
          summary: '规则档全文：条款、口径、出处和依据状态',
          params: policyParams,
          response: { 200: policyView },
        },
      },
      async ({ params: { policy: id } }) => {
        requireProfile(id, 404)
        return desk.ask('policy', { id })
      },
    )

    app.get(
      '/policies/:policy/parameters',
      {
        config: { access: 'policy:read' },
        schema: {
          summary: '情景可改的参数和规则档的取值',
          params: policyParams,
          response: { 200: parameterList },
        },
      },
      async ({ params: { policy } }) => {
        requireProfile(policy, 404)
        return { parameters: await desk.ask('parameters', { data: null, under: { policy } }) }
      },
    )

    app.get(
      '/counties/:county/datasets/:data/parameters',
      {
        config: { access: 'county:read' },
        schema: {
          summary: '情景可改的参数和本县现行取值',
          params: datasetParams,
          querystring: underQuery,
          response: { 200: parameterList },
        },
      },
      async ({ params: { county, data }, query }) => {
        await datasetOf(db, county, data)
        const under = await rulesOf(db, county, query)
        return { parameters: await desk.ask('parameters', { data, under }) }
      },
    )
  }

const scenarioRoutes =
  ({ db }: Ground, desk: Desk): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/counties/:county/scenarios',
      {
        config: { access: 'scenario:write' },
        schema: {
          summary: '保存测算情景；改动的是新情景，原情景不变',
          params: countyParams,
          body: scenarioRequest,
          response: { 201: scenarioView },
        },
      },
      async (request, reply) => {
        const { county } = request.params
        requireProfile(request.body.baseProfile)
        const { id, role } = accountOf(request)
        const hash = await makeScenario(db, desk, {
          county,
          by: { id, role },
          key: idempotencyKey(request),
          asked: await askedIn(db, county, request.body),
        })
        return reply
          .code(201)
          .header('location', `/api/counties/${county}/scenarios/${hash}`)
          .send(await viewOf(county, hash))
      },
    )

    app.post(
      '/counties/:county/scenarios/trials',
      {
        config: { access: 'scenario:write' },
        schema: {
          summary: '试看参数改动改了哪些条款和口径、是否低于上级文件；不保存任何内容',
          params: countyParams,
          body: trialRequest,
          response: { 200: trialView },
        },
      },
      async ({ params: { county }, body }) => {
        requireProfile(body.baseProfile)
        await datasetOf(db, county, body.data)
        const { data, baseProfile, changes } = body
        return desk.ask('tried', { data, baseProfile, changes })
      },
    )

    app.post(
      '/counties/:county/scenarios/:scenario/stage-results',
      {
        config: { access: 'scenario:write' },
        schema: {
          summary: '把前期阶段结果（校内竞聘、跨校竞聘等）冻结为人员决定，成为新情景',
          params: scenarioParams,
          body: resultsRequest,
          response: { 201: scenarioView },
        },
      },
      async (request, reply) => {
        const { county, scenario: from } = request.params
        const { name, snapshots } = request.body
        const { id, role } = accountOf(request)
        await scenarioOf(db, county, from)
        const before = await readContent<Scenario>(db, 'scenario', from)
        const { remarks, decisions } = await desk.ask('frozen', { data: before.data, snapshots })
        requireNone(remarks)
        const { base: _, profile: __, ...rest } = before
        const all = [...before.decisions, ...decisions]
        const hash = await makeScenario(db, desk, {
          county,
          by: { id, role },
          key: idempotencyKey(request),
          asked: { ...rest, name, from, decisions: all },
        })
        return reply
          .code(201)
          .header('location', `/api/counties/${county}/scenarios/${hash}`)
          .send(await viewOf(county, hash))
      },
    )

    app.get(
      '/counties/:county/scenarios',
      {
        config: { access: 'county:read' },
        schema: {
          summary: '测算情景，最新的在前',
          params: countyParams,
          response: { 200: scenarioList },
        },
      },
      async ({ params }) => ({
        scenarios: (await scenariosOf(db, params.county)).map(entryView),
      }),
    )

    app.get(
      '/counties/:county/scenarios/:scenario',
      {
        config: { access: 'county:read' },
        schema: {
          summary: '一个测算情景，及其与规则档不同之处',
          params: scenarioParams,
          response: { 200: scenarioView },
        },
      },
      async ({ params }) => viewOf(params.county, params.scenario),
    )

    const viewOf = async (county: string, hash: string): Promise<ScenarioView> => {
      const row = await scenarioOf(db, county, hash)
      const scenario = await readContent<Scenario>(db, 'scenario', hash)
      const { remarks, clauses, definitions } = await desk.ask('judged', scenario)
      const { baseProfile, changes, decisions, limits, reference } = scenario
      return {
        ...entryView(row),
        baseProfile,
        changes,
        decisions: decisions.map(decisionView),
        goals: scenario.goals.map((goal) => ({ goal, name: goals[goal] })),
        limits,
        reference,
        remarks,
        clauses,
        definitions,
      }
    }
  }

const decisionView = (decision: Decision) => ({
  teacher: decision.teacher,
  kind: decision.kind,
  origin: decision.origin,
  reason: decision.reason,
  proof: decision.proof,
  school: 'school' in decision ? decision.school : null,
  subject: decision.kind === 'go-to' ? (decision.subject ?? null) : null,
  deferral: decision.kind === 'defer' ? decision.deferral : null,
  until: decision.kind === 'defer' ? decision.until : null,
})

const entryView = (row: ScenarioRow) => ({
  scenario: row.hash,
  name: row.name,
  author: row.author,
  data: row.data,
  profile: row.profile,
  from: row.derived_from,
  made: row.made.toISOString(),
})

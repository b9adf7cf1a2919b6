import type { FastifyInstance } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { accountOf } from '../access/guard.ts'
import type { Ground, Room } from '../app.ts'
import { type Desk, desksOf } from '../datasets/desk.ts'
import { requireProfile } from '../datasets/profiles.ts'
import { idempotencyKey } from '../http/once.ts'
import { Refused } from '../http/problem.ts'
import { versionSeen } from '../http/version-match.ts'
import { prepareQueue } from '../runs/queue.ts'
import {
  cityParams,
  cityRunsRequest,
  cityRunsView,
  overviewView,
  planningParams,
  planningRequest,
  planningView,
  requestParams,
} from './contract.ts'
import { planningOf, setPlanning } from './planning.ts'
import { noCounties, startCityRuns } from './start.ts'
import { overviewOf, requestView } from './store.ts'

/** Many counties at once 全市: independent runs, a roll-up, the planning table. */
export const cities: Room = (ground) => async (app) => {
  await prepareQueue(ground.db)
  await app.register(runRoutes(ground, desksOf(ground, app as FastifyInstance).counts))
  await app.register(planningRoutes(ground))
}

const runRoutes =
  ({ db }: Ground, desk: Desk): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/cities/:city/runs',
      {
        config: { access: 'city:run' },
        schema: {
          summary: '为全市各县各发起一次测算，数据用各县最近确认的',
          params: cityParams,
          body: cityRunsRequest,
          response: { 202: cityRunsView },
        },
      },
      async (request, reply) => {
        const { city } = request.params
        const { policy } = request.body
        if (policy !== undefined) requireProfile(policy)
        const { id, role } = accountOf(request)
        const { request: started, skipped } = await startCityRuns(db, desk, {
          by: { id, role },
          city,
          key: idempotencyKey(request),
          asked: request.body,
        })
        const view = await requestView(db, city, started)
        if (view === null && skipped.length === 0) throw noCounties()
        const nobody = { queued: 0, running: 0, done: 0, failed: 0, cancelled: 0 }
        return reply
          .code(202)
          .header('location', `/api/cities/${city}/runs/${started}`)
          .send({ ...(view ?? { request: started, counts: nobody, runs: [] }), skipped })
      },
    )

    app.get(
      '/cities/:city/runs/:request',
      {
        config: { access: 'city:read' },
        schema: {
          summary: '一次全市测算进行得怎样',
          params: requestParams,
          response: { 200: cityRunsView },
        },
      },
      async ({ params: { city, request } }) => {
        const view = await requestView(db, city, request)
        if (view === null) throw new Refused(404, 'request_not_found', '没有这次全市测算。')
        return { ...view, skipped: [] }
      },
    )

    app.get(
      '/cities/:city/overview',
      {
        config: { access: 'city:read' },
        schema: {
          summary: '全市各县的数据、最近的方案、指标达标情况和进行中的测算',
          params: cityParams,
          response: { 200: overviewView },
        },
      },
      async ({ params: { city } }) => overviewOf(db, city),
    )
  }

const planningRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/cities/:city/planning',
      {
        config: { access: 'city:read' },
        schema: {
          summary: '创建规划表：各县规划申报的年度',
          params: cityParams,
          response: { 200: planningView },
        },
      },
      async ({ params: { city } }) => planningOf(db, city),
    )

    app.put(
      '/cities/:city/planning/:county',
      {
        config: { access: 'city:run' },
        schema: {
          summary: '填写或改动一县的规划申报年度；If-Match 为所见的 version',
          params: planningParams,
          body: planningRequest,
          response: { 200: planningView },
        },
      },
      async (request) => {
        const { city, county } = request.params
        const { id, role } = accountOf(request)
        const seen = versionSeen(request)
        await setPlanning(db, { by: { id, role }, city, county, seen, ...request.body })
        return planningOf(db, city)
      },
    )
  }

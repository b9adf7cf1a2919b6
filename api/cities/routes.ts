import type { FastifyInstance } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { writeWorkbook } from '../../solver/index.ts'
import { accountOf } from '../access/guard.ts'
import { type Desk, desksOf } from '../datasets/desk.ts'
import { requireProfile } from '../datasets/profiles.ts'
import type { Ground, Room } from '../ground.ts'
import { sendFile } from '../http/file.ts'
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
  requestView,
} from './contract.ts'
import { cityOf, overviewOf } from './overview.ts'
import { planningTable, setPlanning } from './planning.ts'
import { planningSheet } from './planning-sheet.ts'
import { requestOf } from './request.ts'
import { startCityRuns } from './start.ts'

/** Many counties at once 全市: independent runs, an overview, the planning table. */
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
        const { params, body } = request
        for (const policy of [body.baseProfile, ...Object.values(body.profiles)])
          requireProfile(policy)
        const { id, role } = accountOf(request)
        const view = await startCityRuns(db, desk, {
          by: { id, role },
          city: params.city,
          key: idempotencyKey(request),
          asked: body,
        })
        return reply
          .code(202)
          .header('location', `/api/cities/${params.city}/runs/${view.request}`)
          .send(view)
      },
    )

    app.get(
      '/cities/:city/runs/:request',
      {
        config: { access: 'city:read' },
        schema: {
          summary: '一次全市测算进行得怎样',
          params: requestParams,
          response: { 200: requestView },
        },
      },
      async ({ params }) => {
        const view = await requestOf(db, params.city, params.request)
        if (view === null) throw new Refused(404, 'request_not_found', '没有这次全市测算。')
        return view
      },
    )

    app.get(
      '/cities/:city/overview',
      {
        config: { access: 'city:read' },
        schema: {
          summary: '市级总览：各县的数据、方案、办理情况和指标达标情况',
          params: cityParams,
          response: { 200: overviewView },
        },
      },
      async ({ params }) => overviewOf(db, params.city),
    )
  }

const planningRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    const table = (city: string) => planningTable(db, city, new Date().getFullYear())

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
      async ({ params }) => table(params.city),
    )

    app.get(
      '/cities/:city/planning/workbook',
      {
        config: { access: 'city:read' },
        schema: { summary: '创建规划表，作为工作簿，留有盖章处', params: cityParams },
      },
      async ({ params }, reply) => {
        const { name } = await cityOf(db, params.city)
        const sheet = planningSheet(name, await table(params.city))
        return sendFile(reply, await writeWorkbook([sheet]), `${name}创建规划表.xlsx`)
      },
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
        return table(city)
      },
    )
  }

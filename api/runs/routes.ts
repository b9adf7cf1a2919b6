import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { accountOf } from '../access/guard.ts'
import type { Ground, Room } from '../ground.ts'
import { idempotencyKey } from '../http/once.ts'
import { auditRoutes } from './audit-routes.ts'
import { cancelRun } from './cancel.ts'
import { comparisonRoutes } from './comparison-routes.ts'
import { countyParams, runList, runListQuery, runParams, runRequest, runView } from './contract.ts'
import { prepareQueue } from './queue.ts'
import { startRun } from './start.ts'
import { stopAndKeep } from './stop.ts'
import { listRuns, runOf, viewOf } from './store.ts'
import { watchRoutes } from './watch.ts'

/** Runs 测算: start, watch, cancel. The solving is done by workers, never here. */
export const runs: Room = (ground) => async (app) => {
  await prepareQueue(ground.db)
  await app.register(runRoutes(ground))
  await app.register(watchRoutes(ground))
  await app.register(comparisonRoutes(ground))
  await app.register(auditRoutes(ground))
}

const runRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/counties/:county/runs',
      {
        config: { access: 'run:start' },
        schema: {
          summary: '发起测算',
          params: countyParams,
          body: runRequest,
          response: { 202: runView },
        },
      },
      async (request, reply) => {
        const { county } = request.params
        const { id, role } = accountOf(request)
        const run = await startRun(db, {
          by: { id, role },
          county,
          scenario: request.body.scenario,
          certify: request.body.certificate,
          key: idempotencyKey(request),
        })
        return reply
          .code(202)
          .header('location', `/api/counties/${county}/runs/${run}`)
          .send(viewOf(await runOf(db, county, run)))
      },
    )

    app.get(
      '/counties/:county/runs',
      {
        config: { access: 'run:read' },
        schema: {
          summary: '本县的测算，新的在前',
          params: countyParams,
          querystring: runListQuery,
          response: { 200: runList },
        },
      },
      async ({ params, query }) => ({
        runs: (await listRuns(db, params.county, query)).map(viewOf),
      }),
    )

    app.get(
      '/counties/:county/runs/:run',
      {
        config: { access: 'run:read' },
        schema: {
          summary: '一次测算的状态与进度；带 If-None-Match 时，没有变化即答 304',
          params: runParams,
          response: { 200: runView, 304: z.null().describe('没有变化') },
        },
      },
      async (request, reply) => {
        const row = await runOf(db, request.params.county, request.params.run)
        const tag = `"${row.version}"`
        reply.header('etag', tag)
        if (request.headers['if-none-match'] === tag)
          return reply
            .code(304)
            .serializer(() => '')
            .send(null)
        return reply.send(viewOf(row))
      },
    )

    app.post(
      '/counties/:county/runs/:run/stop',
      {
        config: { access: 'run:cancel' },
        schema: {
          summary: '停止并保留当前方案；核验后即为结果，未算完的目标说明差距',
          params: runParams,
          response: { 202: runView },
        },
      },
      async (request, reply) => {
        const { county, run } = request.params
        const { id, role } = accountOf(request)
        await stopAndKeep(db, { id, role }, county, run)
        return reply.code(202).send(viewOf(await runOf(db, county, run)))
      },
    )

    app.post(
      '/counties/:county/runs/:run/cancel',
      {
        config: { access: 'run:cancel' },
        schema: {
          summary: '取消测算；正在进行的两秒之内停止',
          params: runParams,
          response: { 202: runView },
        },
      },
      async (request, reply) => {
        const { county, run } = request.params
        const { id, role } = accountOf(request)
        await cancelRun(db, { id, role }, county, run)
        return reply.code(202).send(viewOf(await runOf(db, county, run)))
      },
    )
  }

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { desksOf } from '../datasets/desk.ts'
import type { Ground, Room } from '../ground.ts'
import { Refused } from '../http/problem.ts'
import { runParams } from '../runs/contract.ts'
import { findRun } from '../runs/store.ts'
import { runResult } from './contract.ts'

/** 测算结果 for the page. */
export const results: Room = (ground) => async (app) => {
  await app.register(resultRoutes(ground))
}

const resultRoutes =
  (ground: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    const desks = desksOf(ground, app)
    app.get(
      '/counties/:county/runs/:run/result',
      {
        config: { access: 'plan:read' },
        schema: { summary: '一次测算的结果', params: runParams, response: { 200: runResult } },
      },
      async ({ params }) => {
        const row = await findRun(ground.db, params.county, params.run)
        if (row === undefined) throw new Refused(404, 'run_not_found', '没有这次测算。')
        const { data, profile, plan, record, audit } = row
        if (plan === null || record === null || audit === null)
          throw new Refused(409, 'run_not_done', '这次测算还没有结果。')
        return desks.pages.ask('result', { data, profile, plan, record, audit })
      },
    )
  }

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { accountOf } from '../access/guard.ts'
import { requireImpersonal } from '../access/reveal.ts'
import type { Ground } from '../ground.ts'
import { act } from '../journal/act.ts'
import { runParams } from '../runs/contract.ts'
import { finishedRun } from './finished.ts'

const nameRequest = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(5, '请写明核查事由，不少于 5 个字。')
    .max(200)
    .describe('核查事由，记入日志；请不要写姓名或号码'),
})

/** 查看名单: the auditor says why he reads the names behind a finding before the page shows them. */
export const nameRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/counties/:county/runs/:run/names',
      {
        config: { access: 'person:read' },
        schema: {
          summary: '查看核验名单：写明核查事由，记入日志',
          params: runParams,
          body: nameRequest,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { county, run } = request.params
        const { reason } = request.body
        await finishedRun(db, { county, run })
        requireImpersonal(reason, null)
        const deed = { chain: county, action: 'names.view' }
        await act(db, accountOf(request), deed, async () => ({
          value: undefined,
          object: `run:${run}`,
          detail: { reason },
        }))
        return reply.code(204).send(null)
      },
    )
  }

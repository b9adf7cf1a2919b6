import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Ground } from '../ground.ts'
import { Refused } from '../http/problem.ts'
import { accountOf } from './guard.ts'
import { reveal } from './reveal.ts'
import { revealBody, revealed, revealPath } from './reveal-contract.ts'
import { sealingKeys } from './sealed.ts'

/** The only way by which class C leaves the service 逐条查看敏感信息. */
export const revealRoutes =
  ({ db, dataFolder }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    const keys = sealingKeys(dataFolder)
    app.post(
      '/counties/:county/datasets/:dataset/teachers/:teacher/reveal',
      {
        config: { access: 'person:reveal', purpose: 'reveal' },
        schema: {
          summary: '查看一位教师的一项敏感信息；须写明理由，记入日志',
          params: revealPath,
          body: revealBody,
          response: { 200: revealed },
        },
      },
      async (request, reply) => {
        const { id, role, scope } = accountOf(request)
        if (scope.kind !== 'county')
          throw new Refused(403, 'county_only', '敏感信息只由本县（市、区）人事科查看。')
        const value = await reveal(db, keys, { id, role }, request.params, request.body)
        return reply.header('cache-control', 'no-store').send(value)
      },
    )
  }

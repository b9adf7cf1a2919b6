import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Ground } from '../ground.ts'
import { Refused } from '../http/problem.ts'
import { health, readiness } from './contract.ts'
import type { Measures } from './measures.ts'
import { readinessOf } from './ready.ts'
import { isBearer, metricsToken } from './token.ts'

/** 运行: for programs that watch over the service; outside `/api`, where they look for it. */
export const operationRoutes =
  (
    { db, dataFolder, isStopping = () => false }: Ground,
    measures: Measures,
  ): FastifyPluginAsyncZod =>
  async (app) => {
    const token = metricsToken(dataFolder)
    // All routes are there once anybody can ask.
    let described: string | null = null

    app.get(
      '/health',
      {
        config: { access: 'public' },
        schema: { summary: '进程在运行', response: { 200: health } },
      },
      async () => ({ status: 'ok' as const }),
    )

    app.get(
      '/ready',
      {
        config: { access: 'public' },
        schema: { summary: '可以接受请求', response: { 200: readiness, 503: readiness } },
      },
      async (_request, reply) => {
        const found = await readinessOf(db, isStopping())
        return reply.code(found.ready ? 200 : 503).send(found)
      },
    )

    app.get(
      '/metrics',
      {
        // Asked by a program without an account: it shows the token of the data folder.
        config: { access: 'public' },
        schema: { summary: '运行指标（Prometheus 文本），凭数据文件夹中的令牌' },
      },
      async ({ headers }, reply) => {
        if (!isBearer(headers.authorization, token))
          throw new Refused(
            401,
            'token_missing',
            '请在 Authorization 请求头中带上数据文件夹 keys/metrics 中的令牌。',
          )
        return reply.type(measures.contentType).send(await measures.text())
      },
    )

    app.get(
      '/openapi.json',
      {
        config: { access: 'signed-in', unlisted: true },
        schema: { summary: '接口说明（OpenAPI 3.1）', hide: true },
      },
      async (_request, reply) => {
        described ??= JSON.stringify(app.swagger())
        return reply.type('application/json; charset=utf-8').send(described)
      },
    )
  }

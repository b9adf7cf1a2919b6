import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { type Refusal, type ResultView, resultView } from './contract.ts'

export type Served = {
  /** Folder of the built page. */
  readonly page: string
  /** Folder of the result files; only those `result.files` names are given out. */
  readonly results: string
  readonly result: ResultView
}

/** The local page and the result files, read only. */
export async function buildServer({ page, results, result }: Served): Promise<FastifyInstance> {
  const app = Fastify({
    // Nobody sends this server anything; slow or stuck connections are let go.
    bodyLimit: 1024,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: true,
    frameworkErrors: (_problem, _request, reply) => refuse(reply, 400, malformed),
  })
  await app.register(helmet, { contentSecurityPolicy, strictTransportSecurity: false })
  app.addHook('onRequest', async (request, reply) => {
    if (isLocal(request.hostname)) return
    return refuse(reply, 403, { code: 'foreign_host', message: '只接受本机地址的访问。' })
  })
  app.setNotFoundHandler((_request, reply) =>
    refuse(reply, 404, { code: 'not_found', message: '没有这个页面或文件。' }),
  )
  app.setErrorHandler((problem: { statusCode?: number }, _request, reply) => {
    const status = problem.statusCode ?? 500
    return refuse(reply, status, status < 500 ? malformed : internal)
  })

  const view = resultView.parse(result)
  app.get('/api/result', async () => view)
  app.get<{ Params: { name: string } }>('/files/:name', async ({ params }, reply) => {
    const known = view.files.find(({ name }) => name === params.name)
    if (known === undefined) return reply.callNotFound()
    const path = join(results, known.name)
    const { size } = await stat(path)
    return reply
      .type('application/octet-stream')
      .header('content-length', size)
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(known.name)}`,
      )
      .send(createReadStream(path))
  })
  await app.register(files, { root: page })
  return app
}

const malformed: Refusal = { code: 'bad_request', message: '请求不符合要求。' }
const internal: Refusal = { code: 'internal', message: '程序内部错误，请重试。' }

/** Everything comes from this server; nothing inline, nothing framed. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
}

/** A strange host name on a local address is how a web site reaches into a machine. */
const isLocal = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[?::1\]?)$/i.test(host)

function refuse(reply: FastifyReply, status: number, refusal: Refusal): FastifyReply {
  return reply.code(status).type('application/problem+json; charset=utf-8').send(refusal)
}

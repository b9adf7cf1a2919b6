import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import sse from '@fastify/sse'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import {
  createJsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { guard } from './access/guard.ts'
import { cutReplies } from './access/replies.ts'
import type { Ground, Room } from './ground.ts'
import { refuseStrangeContent } from './http/content.ts'
import { refuseUnstorable } from './http/plain-text.ts'
import { answerError, sendProblem } from './http/problem.ts'
import { newMeasures } from './operation/measures.ts'
import { tellRequests } from './operation/requests.ts'
import { operationRoutes } from './operation/routes.ts'
import { shedLoad } from './operation/shed.ts'
import { version } from './version.ts'

/** The service without its port: limits, guard, documentation and the routes of all rooms. */
export async function buildApp(ground: Ground, rooms: readonly Room[]): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: ground.log,
    // Our own line for each request: operation/requests.ts.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    trustProxy: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (problem, _request, reply) => answerError(problem, reply),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((problem: Parameters<typeof answerError>[0], request, reply) => {
    const answered = answerError(problem, reply)
    if (reply.statusCode === 500) request.log.error({ err: problem }, 'unexpected error')
    return answered
  })
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, 404, 'not_found', '没有这个地址。'),
  )
  await app.register(helmet, { contentSecurityPolicy, strictTransportSecurity: false })
  await app.register(rateLimit, { global: false })
  await app.register(multipart, {
    limits: { files: 40, fileSize: 12 * 1024 * 1024, fields: 10, parts: 50 },
  })
  await app.register(sse)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '均配 Junpei',
        version,
        description: '义务教育学校教师交流轮岗的测算、核验与办理',
      },
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
    transformObject: jsonSchemaTransformObject,
  })
  const measures = newMeasures(ground.db)
  app.addHook('onClose', async () => measures.close())
  tellRequests(app, measures)
  if (ground.shed === true) await shedLoad(app, ground.isStopping ?? (() => false))
  refuseStrangeContent(app)
  refuseUnstorable(app)
  guard(app, ground.db, ground.readAccount)
  cutReplies(app)
  await app.register(
    async (docs) => {
      docs.addHook('onRoute', (route) => {
        route.config = { ...route.config, access: 'signed-in', unlisted: true }
      })
      await docs.register(swaggerUi, { routePrefix: '/documentation' })
    },
    { prefix: '/api' },
  )
  for (const room of rooms) await app.register(room(ground), { prefix: '/api' })
  await app.register(operationRoutes(ground, measures))
  return app
}

/** Everything comes from this server; nothing inline, nothing framed. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
}

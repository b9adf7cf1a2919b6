import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { Refused } from '../http/problem.ts'

/** Past this the process no longer keeps up; an answer now is worth more than one too late. */
const mostDelay = 200

/** Requests are refused at once while the process is too busy or is stopping 过载保护; whoever watches it is answered. */
export async function shedLoad(app: FastifyInstance, isStopping: () => boolean): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: mostDelay,
    sampleInterval: 1000,
    pressureHandler: async (request, reply) => {
      if (!watched.has(request.routeOptions.url ?? '')) refuse(reply)
    },
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!isStopping() || watched.has(request.routeOptions.url ?? '')) return
    // The next request shall look for another process.
    reply.header('connection', 'close')
    refuse(reply)
  })
}

const watched: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics'])

function refuse(reply: { header: (name: string, value: string) => unknown }): never {
  reply.header('retry-after', '5')
  throw new Refused(503, 'busy', '系统繁忙，请稍后再试。')
}

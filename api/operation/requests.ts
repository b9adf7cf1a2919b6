import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Measures } from './measures.ts'

/** One line and one measure for each request: its route's pattern, not what was asked for. */
export function tellRequests(app: FastifyInstance, measures: Measures): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, log, account } = request
    const route = routeOf(request)
    const { statusCode: status, elapsedTime } = reply
    const ms = Math.round(elapsedTime * 10) / 10
    measures.request({ method, route, status, seconds: elapsedTime / 1000 })
    log.info({ method, route, status, ms, account: account?.id ?? null }, 'request')
  })
}

/** What has no route is one: an address may hold anything. */
const routeOf = ({ is404, routeOptions }: FastifyRequest): string =>
  is404 ? 'none' : (routeOptions.url ?? 'none')

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Db } from '../database/connect.ts'
import type { Ground } from '../ground.ts'
import { Refused } from '../http/problem.ts'
import { eventsQuery, eventsReply, type RunEvent, runParams } from './contract.ts'
import { eventsAfter, type Watched } from './events.ts'

/**
 * What happens to a run, told by server-sent events or, alike in content, by asking again with the
 * number of the last event: proxies in offices hold streams back.
 */
export const watchRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    const closing = new AbortController()
    app.addHook('preClose', async () => closing.abort())

    app.get(
      '/counties/:county/runs/:run/events',
      {
        config: { access: 'run:read' },
        sse: { heartbeat: true },
        schema: {
          summary: '测算的进度：Accept 为 text/event-stream 时持续推送，否则答 after 之后的事件',
          params: runParams,
          querystring: eventsQuery,
          response: { 200: eventsReply },
        },
      },
      async (request, reply) => {
        const { county, run } = request.params
        // A browser that connects again says by itself what it has seen.
        const seen = Number(request.headers['last-event-id'] ?? Number.NaN)
        const after = Number.isSafeInteger(seen) && seen >= 0 ? seen : request.query.after
        const first = await watchedOf(db, county, run, after)
        if (!wantsStream(request.headers.accept)) return first
        const ask = (last: number) => watchedOf(db, county, run, last)
        return reply.sse.send(stream(first, ask, closing.signal))
      },
    )
  }

const wantsStream = (accept: string | undefined): boolean =>
  accept?.includes('text/event-stream') === true

async function watchedOf(db: Db, county: string, run: string, after: number): Promise<Watched> {
  const watched = await eventsAfter(db, county, run, after)
  if (watched === null) throw new Refused(404, 'run_not_found', '没有这次测算。')
  return watched
}

/** After so long the caller connects again, and with that shows that he still may. */
const longestMinutes = 5

async function* stream(
  first: Watched,
  ask: (last: number) => Promise<Watched>,
  closing: AbortSignal,
): AsyncIterable<{ id: string; event: RunEvent['kind']; data: RunEvent }> {
  const until = Date.now() + longestMinutes * 60_000
  for (let watched = first; ; watched = await ask(watched.last)) {
    for (const event of watched.events)
      yield { id: String(event.id), event: event.kind, data: event }
    if (watched.ended || closing.aborted || Date.now() > until) return
    await pause(500, closing)
  }
}

const pause = (milliseconds: number, closing: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer)
      closing.removeEventListener('abort', end)
      done()
    }
    const timer = setTimeout(end, milliseconds)
    closing.addEventListener('abort', end)
  })

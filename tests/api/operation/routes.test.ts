import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { connect } from '../../../api/database/connect.ts'
import type { Room } from '../../../api/ground.ts'
import { newLog } from '../../../api/operation/log.ts'
import { workerName } from '../../../api/operation/ready.ts'
import { prepareQueue } from '../../../api/runs/queue.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'

const canary = '王小丫'
const idNumber = '370881198001011234'

/** Breaks, echoes and blocks. */
const odd: Room = () => async (app) => {
  const config = { access: 'public' } as const
  app.get('/broken/:name', { config }, async (request) => {
    throw new Error(`duplicate key value: ${JSON.stringify(request.params)} ${canary} ${idNumber}`)
  })
  app.post(
    '/kept',
    { config, schema: { body: z.strictObject({ n: z.int() }), response: { 204: z.null() } } },
    async (_request, reply) => reply.code(204).send(null),
  )
  app.get('/block', { config, schema: { response: { 200: z.strictObject({}) } } }, async () => {
    // Busy-waits on purpose: the loop must be late.
    for (const end = Date.now() + 1500; Date.now() < end; );
    return {}
  })
}

onEveryDatabase((fresh) => {
  let at: TestDatabase
  beforeAll(async () => {
    at = await fresh()
    await prepareQueue(at.db)
  })
  afterAll(() => at.close())

  const inService = async (
    does: (service: TestService) => Promise<void>,
    more: Parameters<typeof serviceOf>[2] = {},
  ): Promise<void> => {
    const service = await serviceOf(at, [odd], more)
    try {
      await does(service)
    } finally {
      await service.app.close()
    }
  }

  describe('whoever watches over the service', () => {
    test('is told that the process runs', () =>
      inService(async ({ app }) => {
        const reply = await app.inject('/health')
        expect(reply.statusCode).toBe(200)
        expect(reply.json()).toEqual({ status: 'ok' })
      }))

    test('is told whether database, queue and worker are there', () =>
      inService(async ({ app }) => {
        const seen = { ready: true, database: true, queue: true, stopping: false }
        expect((await app.inject('/ready')).json()).toEqual({ ...seen, worker: false })
        const worker = connect(at.url, 1, workerName)
        await worker.selectFrom('county').select('id').execute()
        expect((await app.inject('/ready')).json()).toEqual({ ...seen, worker: true })
        await worker.destroy()
      }))

    test('is told 503 where the database is away, and while the service stops', async () => {
      const gone = connect('postgresql://junpei@127.0.0.1:1/nowhere', 1)
      await inService(
        async ({ app }) => {
          const reply = await app.inject('/ready')
          expect(reply.statusCode).toBe(503)
          expect(reply.json()).toMatchObject({ ready: false, database: false })
        },
        { db: gone },
      )
      await gone.destroy()
      await inService(
        async ({ app }) => {
          expect((await app.inject('/ready')).statusCode).toBe(503)
          expect((await app.inject('/health')).statusCode).toBe(200)
        },
        { isStopping: () => true },
      )
    })

    test('reads the measures with the token of the data folder, and not without', () =>
      inService(async ({ app, ground }) => {
        await app.inject('/api/broken/x')
        await app.inject(`/${canary}`)
        for (const authorization of [
          undefined,
          'Bearer x',
          `Basic ${tokenIn(ground.dataFolder)}`,
        ]) {
          const headers = authorization === undefined ? {} : { authorization }
          expect((await app.inject({ url: '/metrics', headers })).statusCode).toBe(401)
        }
        const { body, statusCode, headers } = await app.inject({
          url: '/metrics',
          headers: { authorization: `Bearer ${tokenIn(ground.dataFolder)}` },
        })
        expect(statusCode).toBe(200)
        expect(headers['content-type']).toContain('text/plain')
        expect(body).toContain(
          'junpei_http_request_seconds_count{method="GET",route="/api/broken/:name",status="500"} 1',
        )
        expect(body).toContain('route="none",status="404"')
        expect(body).toMatch(/junpei_runs\{state="queued"\} 0/)
        expect(body).toMatch(/junpei_queue_oldest_seconds 0/)
        expect(body).toMatch(/junpei_nodejs_eventloop_lag_p99_seconds [\d.]+/)
        expect(body).toMatch(/junpei_database_connections\{state="waiting"\} \d+/)
      }))
  })

  const tokenIn = (dataFolder: string): string =>
    readFileSync(join(dataFolder, 'keys/metrics'), 'utf8').trim()

  describe('what the service writes of itself', () => {
    test('a line tells the pattern of the route, never the address or the body', async () => {
      const log: string[] = []
      await inService(
        async ({ app }) => {
          await app.inject({
            url: `/api/broken/${encodeURIComponent(canary)}?id=${idNumber}`,
            headers: { ...as('personnel', 'county-1', 'account-7'), 'user-agent': canary },
          })
          await app.inject({
            method: 'POST',
            url: '/api/kept',
            payload: { n: idNumber, [canary]: canary },
          })
          await app.inject(`/${encodeURIComponent(canary)}/${idNumber}`)
        },
        { log: newLog({ write: (line) => void log.push(line) }) },
      )
      const lines = log.map((line) => JSON.parse(line))
      const requests = lines.filter(({ msg }) => msg === 'request')
      expect(requests).toMatchObject([
        { method: 'GET', route: '/api/broken/:name', status: 500 },
        { method: 'POST', route: '/api/kept', status: 400 },
        { method: 'GET', route: 'none', status: 404 },
      ])
      expect(requests.every(({ ms, reqId }) => ms >= 0 && typeof reqId === 'string')).toBe(true)
      expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1)
      expect(log.join('')).not.toMatch(
        new RegExp(`[一-龥]|${idNumber}|${encodeURIComponent(canary)}`),
      )
    })
  })

  describe('a process that cannot keep up', () => {
    test('refuses at once, says when to come back, and answers those who watch it', () =>
      inService(
        async ({ app }) => {
          await app.inject('/api/block')
          await expect
            .poll(async () => (await app.inject({ url: '/api/broken/x' })).statusCode, {
              timeout: 5000,
              interval: 20,
            })
            .toBe(503)
          await app.inject('/api/block')
          const statuses = new Set<number>()
          for (let n = 0; n < 60; n += 1) {
            const reply = await app.inject('/api/broken/x')
            statuses.add(reply.statusCode)
            expect((await app.inject('/health')).statusCode).toBe(200)
            if (reply.statusCode === 503) {
              expect(reply.headers['retry-after']).toBe('5')
              expect(reply.json()).toMatchObject({ code: 'busy', status: 503 })
            }
            await new Promise((done) => setTimeout(done, 25))
          }
          expect(statuses).toContain(503)
          await expect
            .poll(async () => (await app.inject('/api/broken/x')).statusCode, { timeout: 30_000 })
            .toBe(500)
        },
        { shed: true },
      ))

    test('that is told to end refuses what is new and closes the connection', () =>
      inService(
        async ({ app }) => {
          const reply = await app.inject('/api/broken/x')
          expect(reply.statusCode).toBe(503)
          expect(reply.headers.connection).toBe('close')
          expect((await app.inject('/health')).statusCode).toBe(200)
        },
        { shed: true, isStopping: () => true },
      ))
  })

  describe('the description of the API', () => {
    test('is OpenAPI 3.1, for whoever is signed in', () =>
      inService(async ({ app }) => {
        expect((await app.inject('/openapi.json')).statusCode).toBe(401)
        const reply = await app.inject({ url: '/openapi.json', headers: as('auditor', 'x') })
        expect(reply.json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) })
        expect(Object.keys(reply.json().paths)).toContain('/api/kept')
      }))

    test('has a page to try it, with nothing inline, under the same strict policy', () =>
      inService(async ({ app }) => {
        const headers = as('auditor', 'x')
        const { body, headers: told } = await app.inject({ url: '/api/documentation/', headers })
        expect(body).not.toMatch(/<style|style=|<script(?![^>]*src=)|https?:/)
        expect(told['content-security-policy']).not.toContain('unsafe')
        for (const [, path] of body.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
          const reply = await app.inject({ url: `/api/documentation/${path}`, headers })
          expect(reply.statusCode, path).toBe(200)
        }
      }))
  })
})

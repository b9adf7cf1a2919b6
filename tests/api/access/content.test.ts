import { fc, test as property } from '@fast-check/vitest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Room } from '../../../api/ground.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { serviceOf, type TestService } from '../../kit/service.ts'

onEveryDatabase((fresh) => {
  describe('requests of strangers', () => {
    let at: TestDatabase
    let service: TestService
    const probe: Room = () => async (app) => {
      const schema = { body: z.strictObject({ a: z.string() }), response: { 200: z.literal('ok') } }
      app.post('/probe', { config: { access: 'public' }, schema }, async () => 'ok' as const)
      app.get('/probe', { config: { access: 'public' } }, async () => 'ok')
    }
    beforeAll(async () => {
      at = await fresh()
      service = await serviceOf(at, [probe])
    })
    afterAll(async () => {
      await service.app.close()
      await at.close()
    })
    const send = async (headers: Record<string, string>, method: 'GET' | 'POST' = 'POST') =>
      (
        await service.app.inject({
          method,
          url: '/api/probe',
          headers: { host: 'junpei.example', 'content-type': 'application/json', ...headers },
          payload: method === 'POST' ? '{"a":"b"}' : '',
        })
      ).statusCode

    test.each([
      ['from nowhere in particular, as a program does', {}, 200],
      [
        'from the page itself',
        { origin: 'http://junpei.example', 'sec-fetch-site': 'same-origin' },
        200,
      ],
      ['typed by hand', { 'sec-fetch-site': 'none' }, 200],
      ['from another site', { origin: 'https://evil.example' }, 403],
      ['from a port beside', { origin: 'http://junpei.example:81' }, 403],
      ['from a name beside', { origin: 'http://x.junpei.example' }, 403],
      ['from a name that only begins alike', { origin: 'http://junpei.example.evil' }, 403],
      ['from a sandboxed frame', { origin: 'null' }, 403],
      ['from the same site, another name', { 'sec-fetch-site': 'same-site' }, 403],
      ['from another site without origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ])('a write %s', async (_, headers, status) => {
      expect(await send(headers)).toBe(status)
    })

    test('a read from another site is answered: its page cannot see it', async () => {
      expect(await send({ origin: 'https://evil.example' }, 'GET')).toBe(200)
      const { headers } = await service.app.inject({
        url: '/api/probe',
        headers: { origin: 'https://evil.example' },
      })
      expect(headers['access-control-allow-origin']).toBeUndefined()
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    })

    test.each([
      'application/json',
      'application/json; charset=utf-8',
      'APPLICATION/JSON;charset=UTF-8',
    ])('%s is read', async (type) => {
      expect(await send({ 'content-type': type })).toBe(200)
    })

    // The spellings by which bodies have gone past their check in earlier versions of the framework.
    test.each([
      'application/json\t; charset=utf-8',
      ' application/json ;',
      'application/json;charset=gbk',
      'application/json, text/plain',
      'application/vnd.api+json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'text/html',
    ])('%j is not', async (type) => {
      expect(await send({ 'content-type': type })).toBe(415)
    })

    const odd = fc
      .string({ unit: fc.constantFrom(...'apliction/jsu;= \tx-*'), maxLength: 40 })
      .filter((type) => !/^application\/json(; ?charset=utf-8)?$/i.test(type))
    property.prop([odd])('no other spelling reaches a route unchecked', async (type) => {
      expect(await send({ 'content-type': type })).toBe(415)
    })
  })
})

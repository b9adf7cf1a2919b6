import { gunzipSync, gzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servePage } from '../../../api/operation/serve-page.ts'
import { testFolder } from '../../workbook/folder.ts'

const folder = testFolder()
const app = Fastify()

beforeAll(async () => {
  folder.save('main.js', 'begin()')
  folder.save('main.js.gz', gzipSync('begin()'))
  const page = folder.save('index.html', '<meta nonce="__NONCE__">')
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', "default-src 'none';style-src 'self';img-src 'self'")
  })
  await servePage(app, page.slice(0, page.lastIndexOf('/')))
})
afterAll(() => app.close())

test('the page is there for whoever has not signed in, at every address of its own', async () => {
  for (const address of ['/', '/verify', '/sample/2026/plans?sel=s:1']) {
    const reply = await app.inject(address)
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-type']).toMatch(/^text\/html/)
    expect(reply.headers['cache-control']).toBe('no-store')
  }
})

test('an address of the API that does not exist is no page', async () => {
  const reply = await app.inject('/api/nothing')
  expect(reply.statusCode).toBe(404)
  expect(reply.json()).toMatchObject({ code: 'not_found' })
})

test('each copy lets in its own styles and nobody else’s', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const { body, headers } = await app.inject('/')
      const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? ''
      expect(headers['content-security-policy']).toBe(
        `default-src 'none';style-src 'self' 'nonce-${nonce}';img-src 'self'`,
      )
      return nonce
    }),
  )
  expect(nonces[0]).not.toBe(nonces[1])
  expect(nonces[0]?.length).toBeGreaterThan(20)
})

test('its files are kept by browsers, and there is an icon', async () => {
  const file = await app.inject('/main.js')
  expect(file.body).toBe('begin()')
  expect(file.headers['cache-control']).toContain('immutable')
  const icon = await app.inject('/favicon.ico')
  expect(icon.headers['content-type']).toMatch(/^image\/svg\+xml/)
  expect(icon.body).toMatch(/<svg/)
})

test('they go out compressed to whoever takes them so', async () => {
  const { headers, rawPayload } = await app.inject({
    url: '/main.js',
    headers: { 'accept-encoding': 'gzip, br' },
  })
  expect(headers['content-encoding']).toBe('gzip')
  expect(headers['content-type']).toMatch(/javascript/)
  expect(headers.vary).toMatch(/accept-encoding/i)
  expect(gunzipSync(rawPayload).toString()).toBe('begin()')
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusal, resultView } from '../../api/contract.ts'
import { listen } from '../../api/listen.ts'
import { buildServer } from '../../api/server.ts'
import { exampleResult } from './example-result.ts'

const folder = mkdtempSync(join(tmpdir(), 'junpei-server-'))
const page = join(folder, 'page')
const results = join(folder, 'results')
let app: FastifyInstance

beforeAll(async () => {
  mkdirSync(page)
  mkdirSync(results)
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>均配</title>')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(results, '方案 一.xlsx'), 'xlsx')
  writeFileSync(join(results, 'unlisted.json'), '{}')
  app = await buildServer({ page, results, result: exampleResult })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (url: string, headers = {}) => app.inject({ method: 'GET', url, headers })

describe('what is served', () => {
  test('the page', async () => {
    const reply = await get('/')
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-type']).toContain('text/html')
    expect(reply.body).toContain('均配')
  })

  test('the result, as its schema says', async () => {
    const reply = await get('/api/result')
    expect(reply.statusCode).toBe(200)
    expect(resultView.parse(reply.json())).toEqual(exampleResult)
  })

  test('a result file, under its Chinese name', async () => {
    const reply = await get(`/files/${encodeURIComponent('方案 一.xlsx')}`)
    expect(reply.statusCode).toBe(200)
    expect(reply.body).toBe('xlsx')
    expect(reply.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('方案 一.xlsx')}`,
    )
  })

  test('a result that breaks the contract stops the server before it starts', async () => {
    const broken = { ...exampleResult, levels: [{}] } as unknown as typeof exampleResult
    await expect(buildServer({ page, results, result: broken })).rejects.toThrow()
  })
})

describe('what is refused, in Chinese and as a problem', () => {
  const refused = async (url: string, status: number, headers = {}) => {
    const reply = await get(url, headers)
    expect(reply.statusCode).toBe(status)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    const body = refusal.parse(reply.json())
    expect(body.message).toMatch(/[\u4e00-\u9fff]/)
    return body.code
  }

  test('an unknown address', async () => {
    expect(await refused('/nowhere', 404)).toBe('not_found')
  })

  test.each([
    '/files/unlisted.json',
    '/files/../secret.txt',
    '/files/..%2fsecret.txt',
    '/files/%2e%2e%2fsecret.txt',
    '/files/..%5csecret.txt',
    '/files/%2fetc%2fpasswd',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
  ])('a file that is not on the list: %s', async (url) => {
    const reply = await get(url)
    expect([400, 403, 404]).toContain(reply.statusCode)
    expect(refusal.parse(reply.json()).message).toMatch(/[\u4e00-\u9fff]/)
    expect(reply.body).not.toContain('secret')
  })

  test('a broken escape in the address', async () => {
    expect(await refused('/files/%zz', 400)).toBe('bad_request')
  })

  test('a foreign host name on the local address', async () => {
    expect(await refused('/api/result', 403, { host: 'evil.example' })).toBe('foreign_host')
  })

  test('anything sent rather than asked', async () => {
    const reply = await app.inject({ method: 'POST', url: '/api/result', payload: {} })
    expect(reply.statusCode).toBe(404)
    expect(refusal.parse(reply.json()).code).toBe('not_found')
  })
})

describe('security headers', () => {
  test.each(['/', '/api/result', '/nowhere'])('stand on %s', async (url) => {
    const { headers } = await get(url)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['x-powered-by']).toBeUndefined()
  })
})

describe('listening', () => {
  test('takes the next port when one is taken, on this machine only', async () => {
    const first = await buildServer({ page, results, result: exampleResult })
    const second = await buildServer({ page, results, result: exampleResult })
    try {
      const taken = new URL(await listen(first, 0))
      const next = new URL(await listen(second, Number(taken.port)))
      expect(next.hostname).toBe('127.0.0.1')
      expect(Number(next.port)).toBeGreaterThan(Number(taken.port))
      const reply = await fetch(new URL('/api/result', next))
      expect(reply.status).toBe(200)
    } finally {
      await first.close()
      await second.close()
    }
  })
})

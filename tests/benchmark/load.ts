import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { z } from 'zod'
import { launch } from '../cli/junpei.ts'
import { waitUntil } from './wait.ts'

/**
 * `npm run load [-- --seconds 120 --users 50 --solves 2]`: the service as `npm start` brings it up, with
 * its sample county planned; then so many people reading at once while so many runs are being solved.
 * Prints the percentiles of the reads, the errors and the delay of the event loop, and ends with 1
 * where a target is missed.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    users: { type: 'string', default: '50' },
    solves: { type: 'string', default: '2' },
    /** Pause of a reader between two pages, in milliseconds. */
    rest: { type: 'string', default: '500' },
  },
})
const seconds = Number(values.seconds)
const users = Number(values.users)
const runList = z.looseObject({ runs: z.array(z.looseObject({ id: z.string() })) })
const dataList = z.looseObject({ datasets: z.array(z.looseObject({ data: z.string() })) })

const targets = { p99: 300, errors: 0 } as const

const folder = mkdtempSync(join(tmpdir(), 'junpei-load-'))
const service = launch(folder, [
  'serve',
  '--data',
  folder,
  '--port',
  '0',
  '--no-open',
  '--parallel',
  values.solves,
])
try {
  await waitUntil(() => service.said.out.includes('服务已就绪'), 300)
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(service.said.out)?.[0] ?? ''
  const password = /renshi +([a-z0-9-]{19})/.exec(service.said.out)?.[1] ?? ''
  const cookie = await signIn(address, password)
  const paths = await pathsToRead(address, cookie)
  // Everybody has looked at a page before: what is opened for the first time takes its time once.
  for (const path of paths) await fetch(`${address}${path}`, { headers: { cookie } })
  const runs = await startRuns(address, cookie, Number(values.solves))
  const metrics = metricsOf(address, join(folder, 'keys/metrics'))
  const delays = watch(metrics)
  const result = await read(address, cookie, paths)
  const delay = await delays.end()
  const solving = await statesOf(address, cookie, runs)
  const failed = result.errors + result.timeouts + result.non2xx
  console.log(
    JSON.stringify(
      {
        seconds,
        users,
        solving,
        requests: result.requests.total,
        perSecond: result.requests.average,
        milliseconds: {
          p50: result.latency.p50,
          p90: result.latency.p90,
          p99: result.latency.p99,
          most: result.latency.max,
        },
        errors: failed,
        eventLoopDelayMilliseconds: delay,
      },
      null,
      2,
    ),
  )
  if (result.latency.p99 >= targets.p99 || failed > targets.errors) process.exitCode = 1
} finally {
  service.kill('SIGTERM')
  await service.ended
  rmSync(folder, { recursive: true, force: true })
}

async function signIn(address: string, password: string): Promise<string> {
  const reply = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'renshi', password }),
  })
  if (!reply.ok) throw new Error(`sign-in: ${reply.status}`)
  return reply.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
}

async function get(address: string, cookie: string, path: string): Promise<unknown> {
  const reply = await fetch(`${address}${path}`, { headers: { cookie } })
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`)
  return reply.json()
}

/** What somebody at work looks at. */
async function pathsToRead(address: string, cookie: string): Promise<readonly string[]> {
  const county = '/api/counties/sample'
  const { runs } = runList.parse(await get(address, cookie, `${county}/runs`))
  const { datasets } = dataList.parse(await get(address, cookie, `${county}/datasets`))
  const [run, data] = [runs[0]?.id ?? '', datasets[0]?.data ?? '']
  return [
    '/api/me',
    `${county}/runs`,
    `${county}/runs/${run}`,
    `${county}/runs/${run}/result`,
    `${county}/datasets`,
    `${county}/datasets/${data}?policy=qufu`,
    `${county}/datasets/${data}/schools`,
    `${county}/datasets/${data}/teachers?policy=qufu&limit=50`,
    `${county}/scenarios`,
    '/openapi.json',
  ]
}

/** Scenarios that differ in their limit, so that each is a run of its own. */
async function startRuns(
  address: string,
  cookie: string,
  count: number,
): Promise<readonly string[]> {
  const county = `${address}/api/counties/sample`
  const { datasets } = dataList.parse(await get(address, cookie, '/api/counties/sample/datasets'))
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const headers = {
      cookie,
      'content-type': 'application/json',
      'idempotency-key': `load-${Date.now()}-${n}`,
    }
    const body = {
      name: `压力测试 ${n}`,
      data: datasets[0]?.data,
      baseProfile: 'qufu',
      limits: { seconds: 600 + n },
    }
    const made = await fetch(`${county}/scenarios`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    const { scenario } = z.looseObject({ scenario: z.string() }).parse(await made.json())
    const begun = await fetch(`${county}/runs`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ scenario }),
    })
    ids.push(z.looseObject({ id: z.string() }).parse(await begun.json()).id)
  }
  return ids
}

async function statesOf(address: string, cookie: string, runs: readonly string[]) {
  const states = await Promise.all(
    runs.map((run) => get(address, cookie, `/api/counties/sample/runs/${run}`)),
  )
  return states.map((one) => z.looseObject({ state: z.string() }).parse(one).state)
}

/** Each user opens one page after the other and rests in between, as people do. */
function read(address: string, cookie: string, paths: readonly string[]) {
  const rate = Math.max(1, Math.round((users * 1000) / Number(values.rest)))
  return autocannon({
    url: address,
    connections: users,
    overallRate: rate,
    duration: seconds,
    timeout: 10,
    headers: { cookie },
    requests: paths.map((path) => ({ method: 'GET' as const, path })),
  })
}

function metricsOf(address: string, tokenFile: string): () => Promise<string> {
  const token = readFileSync(tokenFile, 'utf8').trim()
  const headers = { authorization: `Bearer ${token}` }
  return async () => (await fetch(`${address}/metrics`, { headers })).text()
}

/** Asks every five seconds for the delay of the event loop since it was asked before. */
function watch(metrics: () => Promise<string>) {
  const seen: { readonly p99: number; readonly most: number }[] = []
  const look = async (): Promise<void> => {
    const text = await metrics()
    const of = (name: string) =>
      Number(
        new RegExp(`^junpei_nodejs_eventloop_lag_${name}_seconds (\\S+)$`, 'm').exec(text)?.[1],
      ) * 1000
    seen.push({ p99: of('p99'), most: of('max') })
  }
  void look()
  const timer = setInterval(() => void look(), 5000)
  return {
    end: async () => {
      clearInterval(timer)
      await look()
      // The first look covers the start of the service.
      const during = seen.slice(1)
      return {
        p99: Math.round(Math.max(...during.map(({ p99 }) => p99)) * 10) / 10,
        most: Math.round(Math.max(...during.map(({ most }) => most)) * 10) / 10,
      }
    },
  }
}

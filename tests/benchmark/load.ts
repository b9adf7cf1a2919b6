import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { randomOf } from '../../solver/sample/random.ts'
import { launch } from '../cli/junpei.ts'
import { pause, waitUntil } from './wait.ts'

/**
 * `npm run load [-- --seconds 120 --users 50 --solves 2]`: the service as `npm start` brings it up, with
 * its sample county planned; then so many people reading at once while so many runs are being solved,
 * a new one begun whenever one ends. Prints the percentiles of the reads, the errors and the delay of
 * the event loop, and ends with 1 where a target is missed.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    users: { type: 'string', default: '50' },
    solves: { type: 'string', default: '2' },
    /** Mean pause of a reader between two pages, in milliseconds; drawn from half to one and a half. */
    rest: { type: 'string', default: '500' },
  },
})
const seconds = Number(values.seconds)
const users = Number(values.users)
const rest = Number(values.rest)
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
  const metrics = metricsOf(address, join(folder, 'keys/metrics'))
  const delays = watch(metrics)
  const solving = keepSolving(address, cookie, Number(values.solves))
  const { milliseconds, failed } = await read(address, cookie, paths)
  const delay = await delays.end()
  const solved = await solving.end()
  const at = percentilesOf(milliseconds)
  console.log(
    JSON.stringify(
      {
        seconds,
        users,
        runs: solved,
        requests: milliseconds.length,
        perSecond: Math.round(milliseconds.length / seconds),
        milliseconds: { p50: at(0.5), p90: at(0.9), p99: at(0.99), most: at(1) },
        errors: failed,
        eventLoopDelayMilliseconds: delay,
      },
      null,
      2,
    ),
  )
  if (at(0.99) >= targets.p99 || failed > targets.errors) process.exitCode = 1
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

/** Looks twice a second whether a run has ended, and begins another in its place. */
function keepSolving(address: string, cookie: string, count: number) {
  let [going, begun] = [true, 0]
  const ended: string[] = []
  const runOn = async (): Promise<void> => {
    while (going) {
      begun += 1
      const id = await startRun(address, cookie, begun)
      let state = 'queued'
      while (going && !isOver(state)) {
        await pause(500)
        state = await stateOf(address, cookie, id)
      }
      ended.push(state)
    }
  }
  const all = Promise.all(Array.from({ length: count }, runOn))
  return {
    end: async (): Promise<{ readonly begun: number; readonly states: readonly string[] }> => {
      going = false
      await all
      return { begun, states: ended }
    },
  }
}

/** Each run has a scenario of its own: they differ in their limit. */
async function startRun(address: string, cookie: string, n: number): Promise<string> {
  const county = `${address}/api/counties/sample`
  const { datasets } = dataList.parse(await get(address, cookie, '/api/counties/sample/datasets'))
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
  const send = (path: string, said: object) =>
    fetch(`${county}/${path}`, { method: 'POST', headers, body: JSON.stringify(said) })
  const made = await send('scenarios', body)
  const { scenario } = z.looseObject({ scenario: z.string() }).parse(await made.json())
  const started = await send('runs', { scenario })
  return z.looseObject({ id: z.string() }).parse(await started.json()).id
}

async function stateOf(address: string, cookie: string, run: string): Promise<string> {
  const seen = await get(address, cookie, `/api/counties/sample/runs/${run}`)
  return z.looseObject({ state: z.string() }).parse(seen).state
}

function isOver(state: string): boolean {
  return !['queued', 'running'].includes(state)
}

/** The value below which such a part of all lies, in whole milliseconds. */
function percentilesOf(values: readonly number[]): (part: number) => number {
  const inOrder = values.toSorted((a, b) => a - b)
  return (part) =>
    Math.round(inOrder[Math.max(0, Math.ceil(inOrder.length * part) - 1)] ?? Number.NaN)
}

type ReadAs = {
  readonly address: string
  readonly cookie: string
  readonly paths: readonly string[]
  /** Time of day in milliseconds. */
  readonly end: number
}

type Reading = { readonly milliseconds: readonly number[]; readonly failed: number }

/**
 * Each user opens one page after the other and rests in between, as people do: not in step with the
 * others, and the next page only when the last one stands.
 */
async function read(address: string, cookie: string, paths: readonly string[]): Promise<Reading> {
  const end = Date.now() + seconds * 1000
  const all = await Promise.all(
    Array.from({ length: users }, (_, user) => readAs(user, { address, cookie, paths, end })),
  )
  return {
    milliseconds: all.flatMap((one) => one.milliseconds),
    failed: all.reduce((sum, one) => sum + one.failed, 0),
  }
}

async function readAs(user: number, { address, cookie, paths, end }: ReadAs): Promise<Reading> {
  const draw = randomOf(user + 1, 'reader')
  const milliseconds: number[] = []
  let failed = 0
  for (;;) {
    await pause(draw.between(rest / 2, rest * 1.5))
    if (Date.now() >= end) return { milliseconds, failed }
    const path = draw.pick(paths)
    const begun = performance.now()
    if (!(await stands(`${address}${path}`, cookie))) failed += 1
    milliseconds.push(performance.now() - begun)
  }
}

/** Whether the whole reply arrived within ten seconds. */
async function stands(url: string, cookie: string): Promise<boolean> {
  try {
    const reply = await fetch(url, { headers: { cookie }, signal: AbortSignal.timeout(10_000) })
    await reply.arrayBuffer()
    return reply.ok
  } catch {
    return false
  }
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

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine, Query, Session } from '../../solver/engine/engine.ts'
import { highs } from '../../solver/engine/highs.ts'
import { inChild, inLastingChild } from '../../solver/engine/process.ts'
import { readGap } from '../kit/assignment.ts'
import { answerTo, instanceOf, queryOf } from '../kit/engine.ts'

const here = (path: string): string => new URL(path, import.meta.url).pathname
const long = readGap(here('../fixtures/bench-gap/yagiura2004/d10400.txt'))

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function untilGone(pid: number, seconds: number): Promise<boolean> {
  const end = performance.now() + seconds * 1000
  while (lives(pid) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return !lives(pid)
}

describe('HiGHS in a child', () => {
  test('answers as in this process, and its incumbents arrive', async () => {
    const instance = readGap(here('../fixtures/bench-gap/cattrysse1994/gap1-0.txt'))
    const pids: number[] = []
    const told: number[] = []
    const engine = inChild('highs', { onStart: (pid) => pids.push(pid) })
    expect(engine.name).toBe(highs.name)
    const session = await engine.open(instance.model)
    for (const kind of ['relaxation', 'integer'] as const) {
      const query = queryOf(instance, { kind })
      const answer = await session.solve(query, (objective) => told.push(objective))
      const inside = await answerTo(highs, instance, { kind })
      expect({ ...answer, seconds: 0 }).toEqual({ ...inside, seconds: 0 })
    }
    expect(told.at(-1)).toBeCloseTo(261, 6)
    await session.close()
    expect(pids.map(lives)).toEqual([false])
    const after = await session.solve(queryOf(instance))
    expect(after).toMatchObject({ status: 'failed', message: 'the session is closed' })
  })

  test('told that it is enough, it answers with what it has, and every query after it at once', async () => {
    const enough = new AbortController()
    const session = await inChild('highs', { enough: enough.signal }).open(long.model)
    const stopped = await session.solve(queryOf(long), () => enough.abort())
    expect(stopped.status).toBe('clock')
    expect(stopped.solution).not.toBeNull()
    const start = stopped.solution ?? new Float64Array()
    const next = await session.solve({ ...queryOf(long), start })
    expect(next).toMatchObject({ status: 'clock', bound: null })
    expect(next.objective).toBe(stopped.objective)
    await session.close()
  })

  test('a killed child fails its query with its last incumbent; the next has another', async () => {
    const pids: number[] = []
    const engine = inChild('highs', { onStart: (pid) => pids.push(pid) })
    const session = await engine.open(long.model)
    const kill = () => process.kill(pids[0] ?? 0, 'SIGKILL')
    const killed = await session.solve(queryOf(long), kill)
    expect(killed.status).toBe('failed')
    expect(killed.message).toContain('SIGKILL')
    expect(killed.bound).toBeNull()
    expect(killed.objective).toBeGreaterThanOrEqual(24961)
    const next = await session.solve(queryOf(long, { kind: 'relaxation' }))
    await session.close()
    expect(next.status).toBe('optimal')
    expect(next.bound).toBeLessThanOrEqual(24961)
    expect(pids.length).toBe(2)
    expect(pids.map(lives)).toEqual([false, false])
  })

  test.each(['SIGINT', 'SIGKILL'] as const)('dies with a parent ended by %s', async (signal) => {
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    const parent = spawn(process.execPath, ['--import', tsx, here('./abandoned-parent.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(parent.stdout, 'data')
    const child = Number(String(line))
    expect(lives(child)).toBe(true)
    parent.kill(signal)
    expect(await untilGone(child, 5)).toBe(true)
  })
})

describe('a child that lasts', () => {
  const gap = (name: string) => readGap(here(`../fixtures/bench-gap/cattrysse1994/${name}.txt`))
  const value = async (engine: Engine, instance: ReturnType<typeof gap>) => {
    const session = await engine.open(instance.model)
    const { objective } = await session.solve(queryOf(instance))
    await session.close()
    return objective
  }

  test('serves one model after another, each as if it were the first, and ends when told to rest', async () => {
    const pids: number[] = []
    const engine = inLastingChild('highs', { onStart: (pid) => pids.push(pid) })
    engine.start()
    expect(pids).toHaveLength(1)
    expect(await value(engine, gap('gap1-0'))).toBeCloseTo(261, 6)
    expect(await value(engine, gap('gap3-0'))).toBe(await value(inChild('highs'), gap('gap3-0')))
    expect(await value(engine, gap('gap1-0'))).toBeCloseTo(261, 6)
    expect(pids.map(lives)).toEqual([true])
    await engine.rest()
    expect(pids.map(lives)).toEqual([false])
  })

  test('is killed where its session is closed while it is busy, and another takes its place', async () => {
    const pids: number[] = []
    const engine = inLastingChild('highs', { onStart: (pid) => pids.push(pid) })
    const session = await engine.open(long.model)
    const broken = session.solve(queryOf(long), () => void session.close())
    expect((await broken).status).toBe('failed')
    expect(await value(engine, gap('gap1-0'))).toBeCloseTo(261, 6)
    await engine.rest()
    expect(pids.map(lives)).toEqual([false, false])
  })
})

describe('a broken child', () => {
  const two = instanceOf(
    { columns: { x: [0, 5], y: [0, 5] }, whole: ['x'], rows: [[{ x: 1, y: 1 }, 0, 6]] },
    { x: 1, y: 1 },
  )
  const start = Float64Array.of(2, 3.5)
  const limits = { seconds: 1, absoluteGap: 0, relativeGap: 0 }
  const manner = (offset: number, more: Partial<Query> = {}): Query => ({
    ...queryOf(two, { start, limits, ...more }),
    offset,
  })
  let session: Session

  beforeAll(async () => {
    const entry = here('./broken-child.ts')
    session = await inChild('highs', { entry, heapMegabytes: 64 }).open(two.model)
  })
  afterAll(() => session.close())

  test('an endless run is killed at its limit and leaves its incumbent', async () => {
    const began = performance.now()
    const answer = await session.solve(manner(1))
    expect(performance.now() - began).toBeLessThan(3500)
    expect(answer).toMatchObject({ status: 'clock', bound: null, objective: 1 + 2 + 3.5 })
    expect([...(answer.solution ?? [])]).toEqual([2, 3.5])
  })

  test.each([
    [2, 'SIGABRT'],
    [3, 'garbage for an incumbent'],
    [4, 'unreadable message'],
    [5, 'spoiled solution'],
    [6, 'spoiled solution'],
    [7, 'heap out of memory'],
    [8, 'code 3'],
    [9, 'out of turn'],
  ])('manner %i is a failure that says so, and leaves the incumbent', async (offset, message) => {
    const more = { limits: { ...limits, seconds: 20 } }
    const answer = await session.solve(manner(offset, more))
    expect(answer.message).toContain(message)
    expect(answer).toMatchObject({ status: 'failed', bound: null })
    expect([...(answer.solution ?? [])]).toEqual([2, 3.5])
  })

  test('an incumbent that breaks the model is not passed on', async () => {
    const answer = await session.solve(manner(8, { start: Float64Array.of(4, 4) }))
    expect(answer).toMatchObject({ status: 'failed', solution: null })
  })

  test('row bounds outlive the child they were told to', async () => {
    const rowBounds = [{ row: 0, lower: 0, upper: 5 }]
    await session.solve(manner(8, { rowBounds }))
    // 2 + 3.5 is more than 5 now.
    const answer = await session.solve(manner(8))
    expect(answer.solution).toBeNull()
  })
})

test('an engine that misses a canary may not serve, and the canary is named', async () => {
  const engine = inChild('javascript', { entry: here('./refusing-child.ts') })
  const open = engine.open(instanceOf({ columns: { x: [0, 1] }, whole: [], rows: [] }, {}).model)
  await expect(open).rejects.toThrow(
    /may not serve: wrong answers to stuffed-singleton: optimal 10/,
  )
})

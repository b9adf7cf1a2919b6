import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import { startTaskChild } from '../../../api/runs/child-process.ts'
import { type Standby, standby } from '../../../api/runs/standby.ts'
import { childOf } from '../../kit/runs.ts'

const started: ChildProcess[] = []
const start = (): ChildProcess => {
  const child = startTaskChild({ entry: childOf('quick'), heapMegabytes: 128 })
  started.push(child)
  return child
}
let standing: Standby
const standingFor = (seconds: number, does = start): Standby => {
  standing = standby(does, seconds)
  return standing
}
afterEach(async () => {
  standing.end()
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

describe('a child that stands by', () => {
  test('is taken once, and then another is started', () => {
    const { prepare, take } = standingFor(60)
    prepare()
    prepare()
    expect(started).toHaveLength(1)
    const [first] = started
    expect(take()).toBe(first)
    expect(take()).not.toBe(first)
    expect(started).toHaveLength(2)
  })

  test('is not handed out once it has died', async () => {
    const { prepare, take } = standingFor(60)
    prepare()
    const [dead] = started
    const gone = once(dead as ChildProcess, 'exit')
    dead?.kill('SIGKILL')
    await gone
    const child = take()
    expect(child).not.toBe(dead)
    expect(child.exitCode).toBeNull()
  })

  test('that cannot be started troubles nobody', async () => {
    const broken = (): ChildProcess => spawn('/nowhere/at/all', { stdio: 'ignore' })
    let starts = 0
    const { prepare, take } = standingFor(60, () => {
      starts += 1
      return starts === 1 ? broken() : start()
    })
    prepare()
    await new Promise((done) => setTimeout(done, 100))
    expect(take().connected).toBe(true)
  })

  test.each(['let go when nobody wanted it', 'ended with its worker'])('is %s', async (how) => {
    const byItself = how.startsWith('let go')
    const { prepare, end } = standingFor(byItself ? 0.2 : 60)
    prepare()
    const gone = once(started[0] as ChildProcess, 'exit')
    if (!byItself) end()
    await gone
    expect(started).toHaveLength(1)
  })

  test('is none where none is wanted', () => {
    standingFor(0).prepare()
    expect(started).toEqual([])
  })
})

import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { buildApp } from '../../api/app.ts'
import { cases } from '../../api/cases/routes.ts'
import { openDatabase } from '../../api/database/connect.ts'
import { datasets } from '../../api/datasets/routes.ts'
import { runs } from '../../api/runs/routes.ts'
import { accountIn } from '../kit/service.ts'
import { endWorker, spawnWorker } from '../kit/workers.ts'
import type { Office } from './works.ts'

/** A small office of its own: the embedded database and some workers, all of which may be killed. */
export type House = {
  readonly office: Office
  readonly victims: { readonly [V in Victim]: () => Promise<boolean> }
  /** Everybody told to end, and what was left of their children. */
  readonly close: () => Promise<readonly number[]>
}

export const victimList = ['worker', 'child', 'database'] as const
export type Victim = (typeof victimList)[number]

export async function openHouse(random: () => number, workers: number): Promise<House> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'junpei-chaos-'))
  const database = await openDatabase({ url: null, dataFolder, connections: 10 })
  const app = await buildApp(
    {
      db: database.db,
      databaseUrl: database.url,
      dataFolder,
      readAccount: async (headers) => accountIn(headers.get('x-test-account')),
      log: pino({ level: 'silent' }),
    },
    [datasets, runs, cases],
  )
  await app.ready()
  const start = async (): Promise<ChildProcess> => {
    // Where the database is killed while a worker starts, whoever looks after it starts it again.
    for (let left = 20; ; left -= 1) {
      try {
        return await spawnWorker(
          { url: null, dataFolder, child: 'quick', parallel: 2 },
          { JUNPEI_TEST_PAUSE: '120', JUNPEI_TEST_QUIET: '1' },
        )
      } catch (problem) {
        if (left === 0) throw problem
      }
    }
  }
  const living: ChildProcess[] = []
  for (let n = 0; n < workers; n += 1) living.push(await start())
  const starting = new Set<Promise<void>>()
  const seen = new Set<number>()

  const killWorker = async (): Promise<boolean> => {
    const at = Math.floor(random() * living.length)
    const worker = living[at]
    if (worker === undefined) return false
    for (const pid of childrenOf(worker.pid)) seen.add(pid)
    worker.kill('SIGKILL')
    living.splice(at, 1)
    const another = start().then((next) => void living.push(next))
    starting.add(another)
    void another.finally(() => starting.delete(another))
    return true
  }
  const killChild = async (): Promise<boolean> => {
    // Those that solve and count, and those of the service that read what was uploaded.
    const children = [
      ...living.flatMap(({ pid }) => childrenOf(pid)),
      ...childrenOf(process.pid).filter(isReading),
    ]
    const pid = children[Math.floor(random() * children.length)]
    return pid !== undefined && kill(pid)
  }
  const killDatabase = async (): Promise<boolean> => {
    const pid = postmasterOf(dataFolder)
    return pid !== null && kill(pid)
  }
  return {
    office: { app, db: database.db, dataFolder },
    victims: { worker: killWorker, child: killChild, database: killDatabase },
    close: async () => {
      await Promise.all(starting)
      for (const { pid } of living) for (const child of childrenOf(pid)) seen.add(child)
      await Promise.all(living.map(endWorker))
      await app.close()
      await database.close()
      rmSync(dataFolder, { recursive: true, force: true })
      // A child sees after half a second that its parent is gone.
      await new Promise((done) => setTimeout(done, 1500))
      return [...seen].filter(isAlive)
    },
  }
}

function postmasterOf(dataFolder: string): number | null {
  try {
    const lock = readFileSync(join(dataFolder, 'postgres/data/postmaster.pid'), 'utf8')
    return Number.parseInt(lock, 10)
  } catch {
    // Just being started again.
    return null
  }
}

/** By the process table of Linux; elsewhere none is found, and only the other two are killed. */
function childrenOf(parent: number | undefined): readonly number[] {
  if (parent === undefined || process.platform !== 'linux') return []
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name)
    return Number.isInteger(pid) && parentOf(pid) === parent ? [pid] : []
  })
}

function isReading(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reading-process')
  } catch {
    return false
  }
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may hold anything; state and parent follow it.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}

function kill(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL')
    return true
  } catch {
    // Gone by itself a moment ago.
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ') === false
  } catch {
    return false
  }
}

import { hostname } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Attempt, attempt, wordsOf } from './attempt.ts'
import { newBell } from './bell.ts'
import type { Bench, Log } from './bench.ts'
import { startTaskChild } from './child-process.ts'
import { type Claim, claim } from './claim.ts'
import { listen } from './listening.ts'
import { type Notice, nextTicket, prepareQueue } from './queue.ts'
import { standby } from './standby.ts'
import { sweep } from './sweep.ts'

export type WorkerOptions = Omit<Bench, 'holder' | 'solvers'> & {
  readonly databaseUrl: string
  /** Most runs at once. */
  readonly parallel: number
  /** The module a solving child runs; a broken one in tests. */
  readonly solver?: string
}

export type Worker = {
  /** Takes nothing more, gives back what it holds, and resolves when all is written. */
  readonly stop: () => Promise<void>
}

export const solverChild = fileURLToPath(new URL('./solver-child.ts', import.meta.url))

/**
 * Takes runs from the queue and sees them to their end. Any number of workers on any machine share one
 * database: a run belongs to whoever holds its fence.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { db, pace, databaseUrl, parallel, log, heapMegabytes, solver = solverChild } = options
  const worker = `${hostname()}:${process.pid}`
  const solvers = standby(
    () => startTaskChild({ entry: solver, heapMegabytes, patient: true }),
    pace.standbySeconds,
  )
  const bench: Bench = {
    ...options,
    solvers,
    holder: { worker, leaseSeconds: pace.leaseSeconds },
  }
  await prepareQueue(db)
  const attempts = new Set<Attempt>()
  const bell = newBell()
  let stopping = false

  const hear = (notice: Notice): void => {
    if (notice.kind === 'queued') bell.ring()
    else for (const one of attempts) if (one.run === notice.run) one.look()
  }
  const begin = (claimed: Claim): void => {
    const one = attempt(bench, claimed)
    attempts.add(one)
    void one.over.then(() => {
      attempts.delete(one)
      if (!stopping) solvers.prepare()
      bell.ring()
    })
  }
  const work = async (): Promise<void> => {
    while (!stopping) {
      const claimed = attempts.size < parallel ? await claimNext(bench) : null
      if (claimed === null) await bell.wait(pace.pollSeconds)
      else begin(claimed)
    }
  }
  const listening = listen(databaseUrl, hear)
  const sweeping = repeatedly(pace.sweepSeconds, () => sweep(db, pace), log)
  const working = work()
  log.info({ worker, parallel }, 'worker started')
  return {
    stop: async () => {
      stopping = true
      bell.ring()
      await working
      for (const one of attempts) one.end('shutdown')
      await Promise.all([...attempts].map(({ over }) => over))
      solvers.end()
      await sweeping.stop()
      await listening.close()
      log.info({ worker }, 'worker stopped')
    },
  }
}

/** The next waiting run; none where there is none, and where the database is away. */
async function claimNext({ db, holder, log }: Bench): Promise<Claim | null> {
  try {
    for (;;) {
      const ticket = await nextTicket(db)
      if (ticket === null) return null
      const claimed = await claim(db, ticket, holder)
      // Of a run that was cancelled or taken up meanwhile: the next one.
      if (claimed !== null) return claimed
    }
  } catch (problem) {
    log.warn({ problem: wordsOf(problem) }, 'no run could be taken')
    return null
  }
}

/** Does something every so often, never twice at once. */
function repeatedly(seconds: number, does: () => Promise<void>, log: Log) {
  let running: Promise<void> = Promise.resolve()
  let idle = true
  const timer = setInterval(() => {
    if (!idle) return
    idle = false
    running = does()
      .catch((problem: unknown) => log.warn({ problem: wordsOf(problem) }, 'sweep failed'))
      .finally(() => {
        idle = true
      })
  }, seconds * 1000)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

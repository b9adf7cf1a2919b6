import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../places.ts'
import type { Log } from '../runs/bench.ts'

export type Supervised = {
  /** Ends the process and starts no other; what it holds goes back to the queue. */
  readonly stop: () => Promise<void>
}

export type SuperviseOptions = {
  /** Words of the command line: `worker --data …`. */
  readonly words: readonly string[]
  readonly log: Log
  /** Where its own lines go. */
  readonly logFile: number
  /** Between a death and the next start: doubled each time up to the most, reset by a minute of life. */
  readonly pace?: { readonly least: number; readonly most: number }
  readonly onStart?: (pid: number) => void
}

/** Past this it is killed: its runs are taken up again all the same. */
const patienceSeconds = 10

/** Keeps one process running beside this one. It ends with this one, however this one ends. */
export function supervise(options: SuperviseOptions): Supervised {
  const { log, pace = { least: 1000, most: 30_000 }, onStart = () => undefined } = options
  let stopping = false
  let wait = pace.least
  let child: ChildProcess | null = null
  let again: NodeJS.Timeout | null = null

  const start = (): void => {
    const started = startOne(options)
    const born = Date.now()
    child = started
    onStart(started.pid ?? 0)
    started.on('error', (problem) => log.error({ err: problem }, 'worker did not start'))
    started.on('close', (code, signal) => {
      child = null
      if (stopping) return
      wait = Date.now() - born > 60_000 ? pace.least : Math.min(wait * 2, pace.most)
      log.warn({ code, signal, ms: wait }, 'worker ended; the next one starts')
      again = setTimeout(start, wait)
    })
  }
  start()
  return {
    stop: async () => {
      stopping = true
      if (again !== null) clearTimeout(again)
      if (child !== null) await end(child)
    },
  }
}

function startOne({ words, logFile }: SuperviseOptions): ChildProcess {
  return fork(join(root, 'api/junpei.mjs'), words, {
    // Ctrl-C is for us: it ends when we say so, and when the channel to us breaks.
    detached: true,
    stdio: ['ignore', logFile, logFile, 'ipc'],
  })
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    const last = setTimeout(() => child.kill('SIGKILL'), patienceSeconds * 1000)
    child.once('close', () => {
      clearTimeout(last)
      ended()
    })
    child.kill('SIGTERM')
  })
}

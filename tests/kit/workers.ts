import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type WorkerProcess = {
  /** `null`: the database of the data folder. */
  readonly url: string | null
  readonly dataFolder: string
  /** A child of ./children, or `null` for the true one. */
  readonly child: string | null
  readonly parallel: number
}

/** A worker in a process of its own, as soon as it takes runs. */
export async function spawnWorker(
  options: WorkerProcess,
  env: { readonly [name: string]: string } = {},
): Promise<ChildProcess> {
  const worker = fork(join(import.meta.dirname, 'worker-process.ts'), [JSON.stringify(options)], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', env.JUNPEI_TEST_QUIET === undefined ? 'inherit' : 'ignore', 'ipc'],
  })
  const [told] = await Promise.race([once(worker, 'message'), once(worker, 'exit')])
  if (told !== 'ready') throw new Error(`the worker ended with ${told}`)
  return worker
}

/** Ends a worker as an operator does, and says with which code it went. */
export async function endWorker(worker: ChildProcess): Promise<number | null> {
  if (worker.exitCode !== null || worker.signalCode !== null) return worker.exitCode
  const gone = once(worker, 'exit')
  worker.kill('SIGTERM')
  const [code] = (await gone) as [number | null]
  return code
}

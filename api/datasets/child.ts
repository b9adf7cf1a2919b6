import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'

/** A process beside the service, with a heap cap and none of our environment, so no secrets. */
export function startChild(entry: string, heapMegabytes: number): ChildProcess {
  // Works from sources and from tests alike; import.meta.resolve does not exist under every runner.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  return fork(entry, {
    execArgv: ['--import', loader, `--max-old-space-size=${heapMegabytes}`],
    // The loader would leave a cache of transformed files behind.
    env: { TSX_DISABLE_CACHE: '1', TMPDIR: tmpdir() },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A group of its own: what it has started is ended along with it.
    detached: process.platform !== 'win32',
  })
}

/** Ends a child and everything it has started. */
export function endChild({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch (problem) {
    // It has ended by itself in the meantime.
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'ESRCH')) throw problem
  }
}

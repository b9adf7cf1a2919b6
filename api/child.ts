import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { yieldToOthers } from './patience.ts'

export type ChildWay = {
  readonly heapMegabytes: number
  /** `structured`: whole objects with dates and maps, between two ends of ours. */
  readonly messages?: 'json' | 'structured'
  /** Whether it gets our environment, and whatever secrets are in it. */
  readonly environment?: 'ours' | 'bare'
  /** It computes for minutes while people wait for pages: they go first, and it takes what is left. */
  readonly patient?: boolean
}

/**
 * A process beside this one, with a heap cap, in a group of its own: one kill takes whatever it has
 * started. This process takes its children along when it ends by itself; they see to a parent that is killed.
 */
export function startChild(entry: string, way: ChildWay): ChildProcess {
  const { heapMegabytes, messages = 'json', environment = 'bare', patient = false } = way
  const child = fork(entry, {
    execArgv: ['--import', tsx, `--max-old-space-size=${heapMegabytes}`],
    // The loader would leave a cache of transformed files behind.
    env: environment === 'ours' ? process.env : { TSX_DISABLE_CACHE: '1', TMPDIR: tmpdir() },
    serialization: messages === 'structured' ? 'advanced' : 'json',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
  })
  if (patient && child.pid !== undefined) yieldToOthers(child.pid)
  living.add(child)
  if (living.size === 1) process.once('exit', killAll)
  // What it has started may outlive it.
  child.once('exit', () => endChild(child))
  child.once('close', () => {
    living.delete(child)
    if (living.size === 0) process.off('exit', killAll)
  })
  return child
}

/** Works from sources and from tests alike; import.meta.resolve does not exist under every runner. */
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

const living = new Set<ChildProcess>()

function killAll(): void {
  for (const child of living) endChild(child)
}

/** Ends a child and everything it has started. */
export function endChild({ pid }: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (problem) {
    // Nobody is left in the group.
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'ESRCH')) throw problem
  }
}

/** The last words of its error output: for the log, never for a reply. */
export function lastWords({ stderr }: ChildProcess): () => string {
  let text = ''
  stderr?.on('data', (bytes: Buffer) => {
    text = (text + bytes.toString()).slice(-4000)
  })
  // A pipe that breaks is a child that ends; `close` tells of it.
  stderr?.on('error', () => undefined)
  return () => text.trim()
}

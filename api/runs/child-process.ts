import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { z } from 'zod'

/**
 * A child that does one task and answers by messages. It leads a process group of its own, so that one
 * kill takes whatever it has started; nothing it does, says or fails to do reaches its parent.
 */
export type ChildOptions<Message> = {
  readonly entry: string
  readonly task: unknown
  readonly message: z.ZodType<Message>
  readonly heapMegabytes: number
  /** Told every message that has the agreed form. The first that `isLast` says so ends the child. */
  readonly onMessage: (message: Message) => void
  readonly isLast: (message: Message) => boolean
  /** Kills at once. */
  readonly signal: AbortSignal
}

/** How a child ended. */
export type ChildEnd<Message> =
  | { readonly kind: 'answered'; readonly message: Message }
  | { readonly kind: 'aborted' }
  /** Killed by somebody else: the system that ran out of memory, an engine that aborted. */
  | { readonly kind: 'killed'; readonly signal: string; readonly words: string }
  | { readonly kind: 'exited'; readonly code: number | null; readonly words: string }
  /** It said something that was not agreed on. */
  | { readonly kind: 'garbled' }

export function runChild<Message>(options: ChildOptions<Message>): Promise<ChildEnd<Message>> {
  const { entry, task, message, heapMegabytes, onMessage, isLast, signal } = options
  return new Promise((resolve) => {
    const child = fork(entry, {
      execArgv: ['--import', tsx, `--max-old-space-size=${heapMegabytes}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      detached: true,
    })
    living.add(child)
    if (living.size === 1) process.once('exit', killAll)
    let end: ChildEnd<Message> | null = null
    const close = (how: ChildEnd<Message>): void => {
      end ??= how
      killGroup(child)
    }
    const words = lastWords(child)
    const abort = (): void => close({ kind: 'aborted' })
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    child.on('message', (raw) => {
      if (end !== null) return
      const read = message.safeParse(raw)
      if (!read.success) return close({ kind: 'garbled' })
      if (isLast(read.data)) return close({ kind: 'answered', message: read.data })
      onMessage(read.data)
    })
    child.on('error', (problem) => {
      end ??= { kind: 'exited', code: null, words: problem.message }
    })
    // An engine may outlive the child that led its group.
    child.once('exit', () => killGroup(child))
    child.once('close', (code, by) => {
      signal.removeEventListener('abort', abort)
      living.delete(child)
      if (living.size === 0) process.off('exit', killAll)
      resolve(end ?? obituary(code, by, words()))
    })
    child.send({ task }, (problem) => {
      // A child that is gone already tells so by `close`.
      if (problem !== null) killGroup(child)
    })
  })
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

const obituary = (code: number | null, signal: string | null, words: string) =>
  signal === null
    ? ({ kind: 'exited', code, words } as const)
    : ({ kind: 'killed', signal, words } as const)

/** The last lines of its error output: for the log, never for a reply. */
function lastWords({ stderr }: ChildProcess): () => string {
  let text = ''
  stderr?.on('data', (bytes: Buffer) => {
    text = (text + bytes.toString()).slice(-4000)
  })
  // A pipe that breaks is a child that ends; `close` tells of it.
  stderr?.on('error', () => undefined)
  return () => text.trim()
}

const living = new Set<ChildProcess>()

/** A parent that ends by itself takes its children along; they see to a parent that is killed. */
function killAll(): void {
  for (const child of living) killGroup(child)
}

function killGroup({ pid }: ChildProcess): void {
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

import type { ChildProcess } from 'node:child_process'
import type { z } from 'zod'
import { endChild, lastWords, startChild } from '../child.ts'
import { enoughSaid } from './messages.ts'

/**
 * A child that does one task and answers by messages. It leads a process group of its own, so that one
 * kill takes whatever it has started; nothing it does, says or fails to do reaches its parent.
 */
export type ChildOptions<Message> = Conversation<Message> & TaskChild

/** A child that waits for its task. */
export type TaskChild = {
  readonly entry: string
  readonly heapMegabytes: number
  /** Whether people who wait for a page go before it. */
  readonly patient?: boolean
}

export type Conversation<Message> = {
  readonly task: unknown
  readonly message: z.ZodType<Message>
  /** Told every message that has the agreed form. The first that `isLast` says so ends the child. */
  readonly onMessage: (message: Message) => void
  readonly isLast: (message: Message) => boolean
  /** Kills at once. */
  readonly signal: AbortSignal
  /** Tells the child that what it has will do; whether it listens is its own affair. */
  readonly enough?: AbortSignal
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

export const startTaskChild = ({ entry, ...way }: TaskChild): ChildProcess =>
  startChild(entry, { ...way, environment: 'ours' })

export const runChild = <Message>(options: ChildOptions<Message>): Promise<ChildEnd<Message>> =>
  runIn(startTaskChild(options), options)

/** The same in a child that has been started before, and told nothing. */
export function runIn<Message>(
  child: ChildProcess,
  { task, message, onMessage, isLast, signal, enough }: Conversation<Message>,
): Promise<ChildEnd<Message>> {
  return new Promise((resolve) => {
    let end: ChildEnd<Message> | null = null
    const close = (how: ChildEnd<Message>): void => {
      end ??= how
      endChild(child)
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
    const tellEnough = (): void => {
      if (child.connected) child.send(enoughSaid)
    }
    child.once('close', (code, by) => {
      signal.removeEventListener('abort', abort)
      enough?.removeEventListener('abort', tellEnough)
      resolve(end ?? obituary(code, by, words()))
    })
    child.send({ task }, (problem) => {
      // A child that is gone already tells so by `close`.
      if (problem !== null) endChild(child)
    })
    if (enough?.aborted === true) tellEnough()
    enough?.addEventListener('abort', tellEnough, { once: true })
  })
}

const obituary = (code: number | null, signal: string | null, words: string) =>
  signal === null
    ? ({ kind: 'exited', code, words } as const)
    : ({ kind: 'killed', signal, words } as const)

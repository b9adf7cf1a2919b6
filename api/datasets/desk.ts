import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { endChild, lastWords, startChild } from '../child.ts'
import { Refused } from '../http/problem.ts'
import type { Tasks } from './desk-tasks.ts'

/** What a task is asked with, and what it answers. */
export type Asked<Kind extends keyof Tasks> = Parameters<Tasks[Kind]>[1]
export type Told<Kind extends keyof Tasks> = Awaited<ReturnType<Tasks[Kind]>>

/**
 * A reading desk 阅览台: a process beside the service in which whole counties are opened, so that the
 * process that answers requests never is busy with them. It starts when it is first asked, ends when
 * nobody has asked for a while, and is ended where a task takes too long; the next asks another.
 */
export type Desk = {
  readonly ask: <Kind extends keyof Tasks>(kind: Kind, asked: Asked<Kind>) => Promise<Told<Kind>>
  readonly close: () => void
}

export type Question = { readonly id: number; readonly kind: string; readonly asked: unknown }
export type Reply =
  | { readonly id: number; readonly told: unknown }
  | { readonly id: number; readonly broken: string }
export type Opening = { readonly databaseUrl: string }

type Waiting = {
  readonly resolve: (told: unknown) => void
  readonly reject: (problem: Error) => void
  readonly timer: NodeJS.Timeout
}

const heapMegabytes = 1024
const taskSeconds = 120
const idleSeconds = 900
const mostWaiting = 200

type At = { readonly databaseUrl: string; readonly log: FastifyBaseLogger }

export function openDesk({ databaseUrl, log }: At): Desk {
  let child: ChildProcess | null = null
  let asked = 0
  let idle: NodeJS.Timeout | undefined
  const waiting = new Map<number, Waiting>()

  const start = (): ChildProcess => {
    const started = startChild(entry, { heapMegabytes, messages: 'structured' })
    const complaint = lastWords(started)
    // Our own child, speaking the protocol above.
    started.on('message', (reply: Reply) => hear(reply))
    started.on('error', (problem) => gone(started, problem.message))
    started.on('close', () => gone(started, complaint()))
    started.send({ databaseUrl } satisfies Opening)
    // It keeps nobody from ending.
    started.unref()
    started.channel?.unref()
    return started
  }

  const take = (id: number): Waiting | undefined => {
    const found = waiting.get(id)
    waiting.delete(id)
    clearTimeout(found?.timer)
    if (waiting.size === 0) {
      child?.channel?.unref()
      idle = setTimeout(close, idleSeconds * 1000).unref()
    }
    return found
  }

  const hear = (reply: Reply): void => {
    const found = take(reply.id)
    if ('told' in reply) found?.resolve(reply.told)
    else found?.reject(new Error(reply.broken))
  }

  const gone = (which: ChildProcess, complaint: string): void => {
    if (child !== which) return
    child = null
    if (waiting.size > 0) log.error({ complaint }, 'reading desk ended')
    for (const id of [...waiting.keys()]) take(id)?.reject(busy())
  }

  const close = (): void => {
    const ended = child
    if (ended === null) return
    endChild(ended)
    gone(ended, 'closed')
  }

  const ask: Desk['ask'] = (kind, question) => {
    if (waiting.size >= mostWaiting) return Promise.reject(busy())
    clearTimeout(idle)
    child ??= start()
    child.channel?.ref()
    asked += 1
    const id = asked
    return new Promise((resolve, reject) => {
      const timer = setTimeout(close, taskSeconds * 1000)
      // The desk answers by the same table that types the question.
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, timer })
      child?.send({ id, kind, asked: question } satisfies Question)
    })
  }
  return { ask, close }
}

const entry = fileURLToPath(new URL('./desk-process.ts', import.meta.url))

const busy = () => new Refused(503, 'busy', '系统繁忙，请稍后再试。')

/** Pages are quick and come often; a recount takes seconds and has a desk of its own. */
export type Desks = { readonly pages: Desk; readonly counts: Desk }

const desks = new WeakMap<object, Desks>()

/** The desks of a service, shared by its rooms and closed with it. */
export function desksOf(ground: At, app: FastifyInstance): Desks {
  const found = desks.get(ground) ?? { pages: openDesk(ground), counts: openDesk(ground) }
  desks.set(ground, found)
  app.addHook('onClose', async () => {
    found.pages.close()
    found.counts.close()
  })
  return found
}

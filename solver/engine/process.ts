import { fileURLToPath } from 'node:url'
import { type Channel, type Gone, startChannel } from './child-channel.ts'
import type { Answer, Engine, LinearModel, OnIncumbent, Query, Session } from './engine.ts'
import { type EngineId, engineNames } from './names.ts'
import { answerOf, failure, messageOf, without } from './outcome.ts'
import { withRowBounds } from './reduce.ts'
import { roundSolution, verifyAnswer } from './verify.ts'
import type { FromChild, ToChild } from './wire.ts'

export type ChildOptions = {
  /** Cap of the child's JavaScript heap; WebAssembly has 2 GiB of its own. */
  readonly heapMegabytes?: number
  /** What a query may take beyond its limit before its child is killed. */
  readonly graceSeconds?: number
  /** The module the child runs: child.ts, or a broken one in tests. */
  readonly entry?: string
  /**
   * Once aborted the query that runs is ended as by its clock, with what it has found, and every one
   * after it at once: the plan at hand is enough.
   */
  readonly enough?: AbortSignal
  /** Told the number of every process started. */
  readonly onStart?: (pid: number) => void
}

/**
 * An engine in a process of its own: the only wall a crash, an endless run or a swollen heap does
 * not climb, and killing it the only limit that holds. Each incumbent is handed out while the
 * engine runs, so a killed child takes nothing with it. After a death the next query starts
 * another child with the same model. Every session has a child, which ends with it.
 */
export function inChild(engine: EngineId, options: ChildOptions = {}): Engine {
  const nursery: Nursery = {
    take: () => startChild(engine, options),
    giveBack: (channel) => channel.kill(),
  }
  return {
    name: engineNames[engine],
    open: (model) => openSession(nursery, model, options),
  }
}

export type LastingEngine = Engine & {
  /** Starts the child ahead of the first model: loading it and its canaries take a second or two. */
  readonly start: () => void
  /** Ends the child that waits for another model. Not to be forgotten: it keeps its parent alive. */
  readonly rest: () => Promise<void>
}

/** The same with one child that serves model after model, until it dies or is told to rest. */
export function inLastingChild(engine: EngineId, options: ChildOptions = {}): LastingEngine {
  let waiting: Promise<Channel> | null = null
  const next = (): Promise<Channel> | null => {
    const channel = waiting
    waiting = null
    return channel
  }
  const nursery: Nursery = {
    take: async () => {
      const channel = await next()
      return channel?.alive() === true ? channel : startChild(engine, options)
    },
    giveBack: async (channel) => {
      if (waiting === null && channel.alive()) waiting = Promise.resolve(channel)
      else await channel.kill()
    },
  }
  return {
    name: engineNames[engine],
    open: (model) => openSession(nursery, model, options),
    start: () => {
      waiting ??= startChild(engine, options)
      // Whoever takes it hears why it may not serve.
      waiting.catch(() => undefined)
    },
    rest: async () => {
      const channel = await next()?.catch(() => null)
      await channel?.kill()
    },
  }
}

/** Where a session's child comes from, and where it goes to when the session is closed. */
type Nursery = {
  readonly take: () => Promise<Channel>
  readonly giveBack: (channel: Channel) => Promise<void>
}

async function openSession(
  nursery: Nursery,
  original: LinearModel,
  options: ChildOptions,
): Promise<Session> {
  let model = original
  let queries = 0
  let closed = false
  let busy = false
  let channel = await withModel(nursery, model)

  const solve = async (query: Query, onIncumbent?: OnIncumbent): Promise<Answer> => {
    const began = performance.now()
    model = withRowBounds(model, query)
    queries += 1
    if (options.enough?.aborted === true) return atOnce(model, query, began)
    try {
      if (closed) throw new Error('the session is closed')
      if (!channel.alive()) channel = await withModel(nursery, model)
    } catch (error) {
      return answerOf(query, failure(messageOf(error)), began)
    }
    const graceSeconds = options.graceSeconds ?? 2
    const { enough } = options
    busy = true
    try {
      return await ask(channel, { id: queries, model, query, graceSeconds, enough, onIncumbent })
    } finally {
      busy = false
    }
  }

  const close = async (): Promise<void> => {
    if (closed) return
    closed = true
    await (busy ? channel.kill() : nursery.giveBack(channel))
  }
  return { solve, close }
}

/** Canaries and the first compilation take about a second; under load more. */
const startSeconds = 60

async function startChild(engine: EngineId, options: ChildOptions): Promise<Channel> {
  const entry = options.entry ?? fileURLToPath(new URL('./child.ts', import.meta.url))
  const channel = startChannel(entry, options.heapMegabytes ?? 1024)
  options.onStart?.(channel.pid)
  await readyFor(channel, { kind: 'rehearse', engine })
  return channel
}

/** A child that holds the model. */
async function withModel(
  nursery: Nursery,
  { columnName, rowName, ...model }: LinearModel,
): Promise<Channel> {
  const channel = await nursery.take()
  await readyFor(channel, { kind: 'open', model })
  return channel
}

/** Says it to the child, which is killed where it does not get ready. */
async function readyFor(channel: Channel, message: ToChild): Promise<void> {
  const watchdog = setTimeout(() => void channel.kill(), startSeconds * 1000)
  const reply = await channel.request(message, () => {})
  clearTimeout(watchdog)
  if (reply.kind === 'ready') return
  await channel.kill()
  throw new Error(`the engine may not serve: ${reasonOf(reply)}`)
}

const reasonOf = (reply: FromChild | Gone): string =>
  'reason' in reply ? reply.reason : 'it spoke out of turn'

type Asked = {
  readonly id: number
  readonly model: LinearModel
  readonly query: Query
  readonly graceSeconds: number
  readonly enough: AbortSignal | undefined
  readonly onIncumbent: OnIncumbent | undefined
}

/** One query to a living child; there is an answer whatever becomes of it. */
async function ask(channel: Channel, asked: Asked): Promise<Answer> {
  const { id, model, query, graceSeconds, enough, onIncumbent } = asked
  const began = performance.now()
  let last: Float64Array | null = null
  let late = false
  const kill = () => {
    late = true
    void channel.kill()
  }
  const allowed = Math.min((query.limits.seconds + graceSeconds) * 1000, longestTimer)
  const watchdog = setTimeout(kill, allowed)
  enough?.addEventListener('abort', kill, { once: true })
  const reply = await channel.request({ kind: 'solve', id, query }, (frame) => {
    if (frame.id !== id) return
    last = frame.solution
    onIncumbent?.(frame.objective, frame.bound, frame.solution)
  })
  clearTimeout(watchdog)
  enough?.removeEventListener('abort', kill)
  const reason = complaint(reply, id, model)
  if (reply.kind === 'answer' && reason === null) return reply.answer
  if (reply.kind !== 'answer' || reply.answer.status !== 'failed') await channel.kill()
  const outcome = late ? without('clock', 'killed at its limit') : failure(reason ?? '')
  return answerOf(query, { ...outcome, solution: rescued(model, query, last) }, began)
}

/** What the query began with, unsearched. */
const atOnce = (model: LinearModel, query: Query, began: number): Answer => {
  const solution = rescued(model, query, null)
  return answerOf(query, { ...without('clock', 'told that it is enough'), solution }, began)
}

/** Longer ones would fire at once. */
const longestTimer = 2 ** 31 - 1

function complaint(reply: FromChild | Gone, id: number, model: LinearModel) {
  if (reply.kind !== 'answer' || reply.id !== id) return reasonOf(reply)
  const { status, message, solution, reducedCosts, multipliers } = reply.answer
  if (status === 'failed') return message
  const isSound = (vector: Float64Array | null, length: number) =>
    vector === null || (vector.length === length && vector.every(Number.isFinite))
  const sound =
    [solution, reducedCosts].every((vector) => isSound(vector, model.columnCount)) &&
    isSound(multipliers, model.rowCount)
  return sound ? null : 'the child answered with a spoiled solution'
}

/** The last incumbent of a run that did not end well, else its start, if it keeps the model. */
function rescued(model: LinearModel, query: Query, last: Float64Array | null): Float64Array | null {
  if (query.kind === 'relaxation') return null
  const points = [last, query.start].flatMap((point) =>
    point === null || point === undefined ? [] : [roundSolution(model, point)],
  )
  return points.find((point) => verifyAnswer(model, query, point).length === 0) ?? null
}

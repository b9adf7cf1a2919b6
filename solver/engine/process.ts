import { fileURLToPath } from 'node:url'
import { type Channel, type Gone, startChannel } from './child-channel.ts'
import type { Answer, Engine, LinearModel, OnIncumbent, Query, Session } from './engine.ts'
import { type EngineId, engineNames } from './names.ts'
import { answerOf, failure, messageOf, without } from './outcome.ts'
import { withRowBounds } from './reduce.ts'
import { roundSolution, verifyAnswer } from './verify.ts'
import type { FromChild } from './wire.ts'

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
 * another child with the same model.
 */
export function inChild(engine: EngineId, options: ChildOptions = {}): Engine {
  return {
    name: engineNames[engine],
    open: (model) => openSession(engine, model, options),
  }
}

async function openSession(
  engine: EngineId,
  original: LinearModel,
  options: ChildOptions,
): Promise<Session> {
  let model = original
  let queries = 0
  let closed = false
  let channel = await startChild(engine, model, options)

  const solve = async (query: Query, onIncumbent?: OnIncumbent): Promise<Answer> => {
    const began = performance.now()
    model = withRowBounds(model, query)
    queries += 1
    if (options.enough?.aborted === true) return atOnce(model, query, began)
    try {
      if (closed) throw new Error('the session is closed')
      if (!channel.alive()) channel = await startChild(engine, model, options)
    } catch (error) {
      return answerOf(query, failure(messageOf(error)), began)
    }
    const graceSeconds = options.graceSeconds ?? 2
    const { enough } = options
    return ask(channel, { id: queries, model, query, graceSeconds, enough, onIncumbent })
  }

  const close = async (): Promise<void> => {
    closed = true
    await channel.kill()
  }
  return { solve, close }
}

/** Canaries and the first compilation take about a second; under load more. */
const startSeconds = 60

async function startChild(
  engine: EngineId,
  { columnName, rowName, ...model }: LinearModel,
  options: ChildOptions,
): Promise<Channel> {
  const entry = options.entry ?? fileURLToPath(new URL('./child.ts', import.meta.url))
  const channel = startChannel(entry, options.heapMegabytes ?? 1024, model.columnCount)
  options.onStart?.(channel.pid)
  const watchdog = setTimeout(() => void channel.kill(), startSeconds * 1000)
  const reply = await channel.request({ kind: 'open', engine, model }, () => {})
  clearTimeout(watchdog)
  if (reply.kind === 'ready') return channel
  await channel.kill()
  throw new Error(`${engineNames[engine]} may not serve: ${reasonOf(reply)}`)
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

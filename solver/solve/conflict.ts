import type { Conflict } from '../domain/run.ts'
import type { Engine } from '../engine/engine.ts'
import type { ClauseShortfall, Model } from '../model/model.ts'
import { verified } from './incumbent.ts'
import { claimedBound, withLevels } from './levels.ts'
import { missingOf } from './missing.ts'
import { openUntil } from './session.ts'

export type ConflictOptions = {
  readonly engine: Engine
  /** Wall clock for everything; what is not settled by then is not claimed. */
  readonly seconds: number
  readonly now: () => number
  /** Stops the search; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** The plan that falls short: decisions on people it keeps stay kept whatever is asked. */
  readonly point?: Float64Array
}

/**
 * Which clauses cannot hold together 互不相容的条款: smallest sets, each with the least that stays
 * missing of it. A set is smallest when leaving any one clause out lets the others hold; found by
 * deletion: first every clause alone, then one set among those that hold alone. Clauses that close
 * moves (travel limit, licences …) are in force throughout and stand behind every set, and so do the
 * decisions on people that are kept.
 *
 * Only what is proven is said: a set whose least shortfall has a bound of 1 or more, and members whose
 * absence a plan makes good.
 */
export async function conflicts(
  model: Model,
  options: ConflictOptions,
): Promise<readonly Conflict[]> {
  const began = options.now()
  const session = await openUntil(options.signal, () =>
    options.engine.open(withLevels(model, []).model),
  )
  const columnUpper = withDecisionsKept(model, options.point)
  const left = () => options.seconds - (options.now() - began)

  const least = async (clauses: readonly ClauseShortfall[]): Promise<Least> => {
    const objective = new Float64Array(model.columnCount)
    for (const { columns } of clauses) for (const column of columns) objective[column] = 1
    const constant = clauses.reduce((sum, clause) => sum + clause.constant, 0)
    if (left() <= 0) return { bound: constant, value: Number.POSITIVE_INFINITY, missing: {} }
    const answer = await session.solve({
      kind: 'integer',
      objective,
      offset: constant,
      columnUpper,
      limits: { seconds: left(), nodes: 2000, absoluteGap: 0.999, relativeGap: 0 },
    })
    const point = answer.solution === null ? null : verified(model, answer.solution)
    const missing = point === null ? {} : missingOf(clauses, point)
    return {
      bound: Math.max(constant, answer.bound === null ? 0 : claimedBound(answer.bound)),
      value: point === null ? Number.POSITIVE_INFINITY : sum(Object.values(missing)),
      missing,
    }
  }

  try {
    const found: Conflict[] = []
    const bearable: ClauseShortfall[] = []
    for (const clause of model.shortfalls) {
      const alone = await least([clause])
      if (alone.bound >= 1) found.push(conflictOf([clause], alone))
      else if (alone.value === 0) bearable.push(clause)
    }
    const together = await smallest(bearable, least)
    return together === null ? found : [...found, together]
  } finally {
    await session.close()
  }
}

function withDecisionsKept({ columnUpper, decisions }: Model, point: Float64Array | undefined) {
  const upper = Float64Array.from(columnUpper)
  if (point !== undefined)
    for (const { columns } of decisions)
      for (const column of columns) upper[column] = point[column] ?? 0
  return upper
}

/** Least shortfall of some clauses: never below `bound`; `value` is what a checked plan comes to. */
type Least = {
  readonly bound: number
  readonly value: number
  readonly missing: { readonly [clause: string]: number }
}

/** A smallest set among clauses that each hold alone; `null` when none was proven. */
async function smallest(
  clauses: readonly ClauseShortfall[],
  least: (clauses: readonly ClauseShortfall[]) => Promise<Least>,
): Promise<Conflict | null> {
  if ((await least(clauses)).bound < 1) return null
  let kept = [...clauses]
  for (const clause of clauses) {
    const without = kept.filter((one) => one !== clause)
    const { bound, value } = await least(without)
    if (bound >= 1) kept = without
    // Neither proven to clash nor shown to fit: a smaller set may exist, so none is claimed.
    else if (value > 0) return null
  }
  return conflictOf(kept, await least(kept))
}

const conflictOf = (
  clauses: readonly ClauseShortfall[],
  { bound, value, missing }: Least,
): Conflict => ({
  clauses: clauses.map(({ clause }) => clause),
  atLeast: bound,
  proven: bound === value,
  missing,
})

const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0)

import type { Answer, Query } from './engine.ts'
import { evaluate } from './reduce.ts'

/** What a run established, before the answer is put together. */
export type Outcome = Omit<Answer, 'objective' | 'seconds'>

/** The objective is recomputed here, whatever the engine called it. */
export const answerOf = (query: Query, outcome: Outcome, began: number): Answer => ({
  ...outcome,
  objective: outcome.solution === null ? null : evaluate(query, outcome.solution),
  seconds: (performance.now() - began) / 1000,
})

/** An outcome without a solution. */
export const without = (status: Answer['status'], message = ''): Outcome => ({
  status,
  solution: null,
  bound: null,
  reducedCosts: null,
  multipliers: null,
  basis: null,
  nodes: 0,
  message,
})

export const failure = (message: string): Outcome => without('failed', message)

export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500)

/**
 * The narrow door to any optimiser. An engine is believed in nothing: every solution is checked
 * against the model, every objective recomputed, every bound compared (verify.ts, ../solve).
 */

/** A mixed-integer linear model in rows (CSR). Infinity marks an absent bound. */
export type LinearModel = {
  readonly columnCount: number
  readonly rowCount: number
  readonly columnLower: Float64Array
  readonly columnUpper: Float64Array
  /** 1 where the column must be whole. */
  readonly integer: Uint8Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** Length rowCount + 1. */
  readonly rowStart: Int32Array
  readonly index: Int32Array
  readonly value: Float64Array
  /** For export and messages. */
  readonly columnName: (column: number) => string
  readonly rowName: (row: number) => string
}

/**
 * A simplex basis 基: of each column and row of a model, whether it stands at its lower bound (0), is
 * basic (1), at its upper bound (2), or elsewhere (3, 4). Where to begin; it decides nothing.
 */
export type Basis = { readonly columns: Uint8Array; readonly rows: Uint8Array }

export type Query = {
  /** `relaxation` drops integrality and returns reduced costs. */
  readonly kind: 'relaxation' | 'integer'
  /** Minimised; dense, one entry per column. */
  readonly objective: Float64Array
  readonly offset: number
  /** Replaces the model's upper bounds for this query: 0 leaves a move out. */
  readonly columnUpper?: Float64Array
  readonly columnLower?: Float64Array
  /** Replaces bounds of single rows for this query and the ones after it. */
  readonly rowBounds?: readonly {
    readonly row: number
    readonly lower: number
    readonly upper: number
  }[]
  /**
   * Relaxations only. `last` (default) goes on from wherever the session stands, by the dual simplex;
   * `kept` starts from the remembered basis by the primal simplex: quick when only goal and row bounds,
   * or upper bounds of columns, have changed. `cold` starts from nothing, with presolve. A basis of the
   * same goal in a like model is begun from by the dual simplex: what costs what is the same, what may
   * be used is not. One that cannot be a basis here is set aside.
   */
  readonly basis?: 'last' | 'kept' | 'cold' | Basis
  /** Relaxations only: remember the basis this one ends at. */
  readonly keepBasis?: boolean
  /**
   * Integer queries only: 1 for rows that need not be kept, in this query alone. The answer's bound
   * still holds for the model, its solution may break those rows.
   */
  readonly leftOut?: Uint8Array
  /** Integer queries only: which draws of chance the engine takes where it takes any; 0 by default. */
  readonly draw?: number
  /** A feasible point to start from (integer queries), dense. */
  readonly start?: Float64Array
  readonly limits: Limits
}

export type Limits = {
  /** Wall clock; a watchdog kills the process a little after it. */
  readonly seconds: number
  /** Work limit of integer queries: same limit, same answer. */
  readonly nodes?: number
  /** Work limit of relaxations, which then end with `work-limit` and nothing. */
  readonly pivots?: number
  readonly absoluteGap: number
  readonly relativeGap: number
  /**
   * Integer queries: the bound that settles what is asked. An engine that reaches it may stop there
   * (`enough`), with a plan or without one: what it would look for next is known already.
   */
  readonly enough?: number
}

export const answerStatuses = [
  'optimal',
  'enough',
  'infeasible',
  'unbounded',
  'work-limit',
  'clock',
  'failed',
] as const

export type Answer = {
  readonly status: (typeof answerStatuses)[number]
  readonly solution: Float64Array | null
  /** Recomputed from the solution, offset included; `null` without one. */
  readonly objective: number | null
  /** The engine's lower bound, offset included; a claim. `null` when it has none. */
  readonly bound: number | null
  /** Relaxations only. */
  readonly reducedCosts: Float64Array | null
  /** Relaxations only: one of each row; with the model they prove the bound (lagrangian.ts). */
  readonly multipliers: Float64Array | null
  /** Relaxations only: where it ended. */
  readonly basis: Basis | null
  readonly nodes: number
  readonly seconds: number
  /** Why it failed, for the log. */
  readonly message: string
}

/** `solution` is dense and unrounded; keep a copy of what is needed, it is the engine's own array. */
export type OnIncumbent = (objective: number, bound: number, solution: Float64Array) => void

export type Session = {
  /** One query at a time. `onIncumbent` hears of each better whole solution as it is found. */
  readonly solve: (query: Query, onIncumbent?: OnIncumbent) => Promise<Answer>
  readonly close: () => Promise<void>
}

export type Engine = {
  /** Name and version, printed with every result: `HiGHS 1.15.1 (WASM)`. */
  readonly name: string
  readonly open: (model: LinearModel) => Promise<Session>
  /** Begins ahead of the first model what takes a while; only where there is such a thing. */
  readonly start?: () => void
}

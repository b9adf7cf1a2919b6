import type { Subject } from '../domain/codes.ts'
import type { Decision } from '../domain/decision.ts'
import type { BalanceMeasure } from '../domain/indicator.ts'
import type { Plan } from '../domain/plan.ts'
import type { LinearModel } from '../engine/engine.ts'
import type { Context } from './context.ts'

/** A possible decision 可行流动: teacher (index into context.people) → unit, to teach `subject`. */
export type Move = { readonly person: number; readonly unit: number; readonly subject: Subject }

/** All moves, column `c` being move `c`, with the lists constraints sum over. */
export type Moves = {
  readonly all: readonly Move[]
  readonly ofPerson: (person: number) => readonly number[]
  /** Moves into a unit; out of a unit (people who teach there full-time). */
  readonly into: (unit: number) => readonly number[]
  readonly outOf: (unit: number) => readonly number[]
  /** By school: into any of its units, out of the personnel school. */
  readonly intoSchool: (school: number) => readonly number[]
  readonly outOfSchool: (school: number) => readonly number[]
}

/** A linear expression as parallel lists; a column may occur more than once. */
export type Terms = { readonly columns: number[]; readonly values: number[] }
export const terms = (): Terms => ({ columns: [], values: [] })

/**
 * How an auxiliary column follows from those before it once the moves are chosen: its least value
 * in the model. Lets a chosen set of moves be completed to a full point without any engine.
 */
export type Derive = (values: Float64Array, rowSum: RowSum) => number

/** What a row adds up to as far as its columns are derived yet; those to come count as nothing. */
export type RowSum = (row: number) => number

export type ColumnSpec = {
  readonly name: string
  readonly lower: number
  readonly upper: number
  readonly integer: boolean
  readonly derive: Derive
  /** See `Model.decisive`; whole. */
  readonly decisive?: 'way' | 'count'
}

/** Net change of one indicator's heads in one unit 净变化: base is fixed, the column moves. */
export type Heads = {
  /** Heads before the plan, in thousandths. */
  readonly base: number
  /** Whole heads won or lost; `null` when no move touches it. */
  readonly column: number | null
  readonly lower: number
  readonly upper: number
  /** The row that says what each move does to it, +1 arrives, -1 leaves; `null` where none does. */
  readonly row: number | null
}

/** Gap of a subject in a unit, in gap units (see `Draft.gapUnit`); constant when untouched. */
export type Gap = { readonly column: number | null; readonly constant: number }

/** The model under construction: what constraints and goals write into. */
export type Draft = {
  readonly context: Context
  readonly moves: Moves
  readonly column: (spec: ColumnSpec) => number
  readonly upperOf: (column: number) => number
  /** Says which row it has become. */
  readonly row: (name: string, lower: number, terms: Terms, upper: number) => number
  /** The entries of a row written before, in the order they were written in. */
  readonly each: (row: number, visit: (column: number, value: number) => void) => void
  /** A row that says nothing unless the heads column lies about `at` (curve.ts). */
  readonly secant: (name: string, lower: number, terms: Terms, about: Secant) => void
  readonly heads: (unit: number, indicator: BalanceMeasure) => Heads
  readonly gap: (unit: number, subject: number) => Gap
  /** Thousandths of a lesson that one gap unit stands for. */
  readonly gapUnit: number
  /** Extra breakpoints for the curve of a coefficient whose county total moves (see curve.ts). */
  readonly breakpoints: Breakpoints
}

/** A secant through the whole points `at` and `at` + 1 of a heads column. */
export type Secant = { readonly heads: number; readonly at: number }

export type Breakpoints = (curve: string) => readonly number[]

/** What a clause writes its shortfall with: named whole columns, and what no move can change. */
export type ShortfallWriter = {
  readonly column: (name: string, upper: number, derive: Derive) => number
  readonly constant: (amount: number) => void
}

/** A clause's half of the model: a rule about single moves closes them, one about many adds rows. */
export type Constraint<P> = {
  /** Prepared once per model; says of a move whether the clause forbids it. */
  readonly closes?: (context: Context, params: P) => (move: Move) => boolean
  readonly rows?: (draft: Draft, params: P, shortfall: ShortfallWriter) => void
}

/** One goal 优化目标 as whole-number coefficients over columns. */
export type Objective = {
  readonly unit: string
  readonly terms: Terms
  /** What no move can change, in the same whole units. */
  readonly constant: number
}

export type ClauseShortfall = {
  readonly clause: string
  readonly weight: number
  readonly columns: readonly number[]
  readonly constant: number
}

/** What one decision on a person 人员决定 comes to: 0 where the plan keeps it, 1 where it does not. */
export type DecisionShortfall = {
  readonly decision: Decision
  readonly columns: readonly number[]
  readonly constant: number
  /** Why no move carries it out, in Chinese; `null` where one does. */
  readonly obstacle: string | null
}

/** The finished model: algebra plus the way back to moves. Columns 0 … moves-1 are the moves. */
export type Model = LinearModel & {
  readonly context: Context
  readonly moves: Moves
  readonly shortfalls: readonly ClauseShortfall[]
  readonly decisions: readonly DecisionShortfall[]
  /** The row that lets a person move once at most; absent where one move is all there is. */
  readonly oneMove: ReadonlyMap<number, number>
  /** The plan already announced 已公示方案, to stay close to; `null` where there is none. */
  readonly reference: Plan | null
  /** Of every column behind the moves, in their order; see completed.ts. */
  readonly derived: readonly Derive[]
  /** The rows that are secants of a curve; without some of them the model asks less. */
  readonly secants: readonly (Secant & { readonly row: number })[]
  /**
   * Whole columns of which much hangs on the side they are on: which of several ways a clause is kept 择一, how many
   * heads a school wins. A relaxation takes them by half and is too low by as much as that is
   * worth (solve/closings.ts).
   */
  readonly decisive: { readonly ways: readonly number[]; readonly counts: readonly number[] }
  readonly gapUnit: number
  /** Of every unit and subject; `subject` indexes the list of subjects. */
  readonly gaps: () => readonly { readonly subject: number; readonly gap: Gap }[]
  readonly balance: { readonly terms: Terms; readonly constant: number }
}

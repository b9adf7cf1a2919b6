import { subjectList } from '../domain/codes.ts'
import type { County } from '../domain/county.ts'
import { type Decision, withDecisions } from '../domain/decision.ts'
import type { Plan } from '../domain/plan.ts'
import type { LinearModel } from '../engine/engine.ts'
import { constraints } from '../rules/constraints.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import type { Clause, RuleId } from '../rules/index.ts'
import { writeBalance } from './balance.ts'
import { type Context, contextOf } from './context.ts'
import { barredBy, decidedOf, writeDecisions } from './decisions.ts'
import { gapUnitOf, writeGap } from './gaps.ts'
import { type Growing, growingReal, growingWhole } from './growing.ts'
import { writeHeads } from './heads.ts'
import type {
  Breakpoints,
  ClauseShortfall,
  ColumnSpec,
  Constraint,
  DecisionShortfall,
  Derive,
  Draft,
  Gap,
  Heads,
  Model,
  Move,
  Moves,
  Secant,
  ShortfallWriter,
} from './model.ts'
import { candidateMoves, indexMoves } from './moves.ts'
import { plus, sumOf } from './rows.ts'

export type BuildOptions = {
  /**
   * `hard` (default): a move closed by any clause never becomes a column. `counted`: it stays, and
   * the clause that closes it counts it as shortfall; for comparing with the audit.
   */
  readonly closures?: 'hard' | 'counted'
  readonly breakpoints?: Breakpoints
  /** Decisions on people 人员决定, checked before (domain/decision-check.ts). */
  readonly decisions?: readonly Decision[]
  /** The plan already announced 已公示方案, for goal `fewest-changes`. */
  readonly reference?: Plan | undefined
}

/**
 * County + clauses → model. Every clause, and every decision on a person, bends by named whole
 * shortfall columns.
 */
export function buildModel(
  county: County,
  definitions: Definitions,
  clauses: readonly Clause[],
  options: BuildOptions = {},
): Model {
  const decisions = options.decisions ?? []
  const context = contextOf(withDecisions(county, decisions), definitions)
  const closers = clauses.map((clause) => closerOf(context, clause))
  const counted = options.closures === 'counted'
  const decided = decidedOf(context, decisions)
  const closed = [...closers.filter(isGiven), ...(decided.length === 0 ? [] : [barredBy(decided)])]
  const moves = indexMoves(context, candidateMoves(context, counted ? [] : closed))
  const sketch = newSketch(context, moves, options)
  const oneMove = new Map<number, number>()
  for (const person of context.people.keys())
    if (atMostOneMove(sketch.draft, person)) oneMove.set(person, sketch.rowNames.length - 1)
  const shortfalls = clauses.map((clause, at) => {
    const { writer, written } = shortfallWriter(sketch, clause.rule)
    const closes = closers[at]
    if (counted && closes !== undefined) countClosed(sketch.draft, closes, writer)
    writeRows(sketch.draft, clause, writer)
    return { clause: clause.id, weight: clause.weight, ...written() }
  })
  const named = clauses.flatMap((clause, at) => {
    const closes = closers[at]
    return closes === undefined ? [] : [{ clause, closes }]
  })
  const unkept = writeDecisions(sketch.draft, decided, named, (name) =>
    shortfallWriter(sketch, name),
  )
  return { ...finish(sketch, shortfalls, unkept, options.reference ?? null), oneMove }
}

const isGiven = <T>(value: T | undefined): value is T => value !== undefined

/** The table of constraints is complete by type; one rule's clause meets its own params here. */
function constraintOf(clause: Clause): Constraint<Clause['params']> {
  // Safe: `constraints[clause.rule]` and `clause.params` belong to the same rule by construction.
  return constraints[clause.rule as RuleId] as unknown as Constraint<Clause['params']>
}

const closerOf = (context: Context, clause: Clause): ((move: Move) => boolean) | undefined =>
  constraintOf(clause).closes?.(context, clause.params)

const writeRows = (draft: Draft, clause: Clause, writer: ShortfallWriter) =>
  constraintOf(clause).rows?.(draft, clause.params, writer)

/** Σ x ≤ 1: a teacher moves once or stays. Says whether that took a row. */
function atMostOneMove(draft: Draft, person: number): boolean {
  const own = draft.moves.ofPerson(person)
  if (own.length < 2) return false
  draft.row(`one_move_${person}`, Number.NEGATIVE_INFINITY, sumOf(own), 1)
  return true
}

function countClosed(draft: Draft, closes: (move: Move) => boolean, writer: ShortfallWriter): void {
  const closed = draft.moves.all.flatMap((move, column) => (closes(move) ? [column] : []))
  if (closed.length === 0) return
  const count: Derive = (_, rowSum) => 0 - rowSum(written)
  const excess = writer.column('closed', closed.length, count)
  const terms = plus(sumOf(closed, -1), excess, 1)
  const written = draft.row('closed', 0, terms, Number.POSITIVE_INFINITY)
}

/** Growing lists; turned into typed arrays at the end. */
type Sketch = {
  readonly draft: Draft
  readonly columns: ColumnSpec[]
  readonly rowNames: string[]
  readonly rowLower: number[]
  readonly rowUpper: number[]
  readonly rowStart: number[]
  readonly index: Growing<Int32Array>
  readonly value: Growing<Float64Array>
  readonly gaps: Map<number, Gap>
  readonly secants: readonly (Secant & { readonly row: number })[]
}

function newSketch(context: Context, moves: Moves, options: BuildOptions): Sketch {
  const columns: ColumnSpec[] = []
  const rowNames: string[] = []
  const rowLower: number[] = []
  const rowUpper: number[] = []
  const rowStart: number[] = [0]
  const index = growingWhole()
  const value = growingReal()
  const heads = new Map<string, Heads>()
  const gaps = new Map<number, Gap>()
  const secants: (Secant & { readonly row: number })[] = []
  const draft: Draft = {
    context,
    moves,
    gapUnit: gapUnitOf(context),
    breakpoints: options.breakpoints ?? (() => []),
    column: (spec) => moves.all.length + columns.push(spec) - 1,
    upperOf: (column) => columns[column - moves.all.length]?.upper ?? 1,
    row: (name, lower, row, upper) => {
      rowNames.push(name)
      rowLower.push(lower)
      rowUpper.push(upper)
      for (const [at, column] of row.columns.entries()) {
        const coefficient = row.values[at] ?? 0
        if (coefficient === 0) continue
        index.push(column)
        value.push(coefficient)
      }
      return rowStart.push(index.length()) - 2
    },
    each: (row, visit) => {
      const end = rowStart[row + 1] ?? 0
      for (let at = rowStart[row] ?? 0; at < end; at += 1) visit(index.at(at), value.at(at))
    },
    secant: (name, lower, terms, about) => {
      secants.push({ ...about, row: rowNames.length })
      draft.row(`${name}@${about.at}`, lower, terms, Number.POSITIVE_INFINITY)
    },
    heads: (unit, indicator) => {
      const key = `${unit}|${indicator}`
      const known = heads.get(key) ?? writeHeads(draft, unit, indicator)
      heads.set(key, known)
      return known
    },
    gap: (unit, subject) => {
      const key = unit * subjectList.length + subject
      const known = gaps.get(key) ?? writeGap(draft, unit, subject)
      gaps.set(key, known)
      return known
    },
  }
  return { draft, columns, rowNames, rowLower, rowUpper, rowStart, index, value, gaps, secants }
}

/** Shortfall columns of one clause or decision, named after it. */
function shortfallWriter(sketch: Sketch, prefix: string) {
  const columns: number[] = []
  let constant = 0
  const writer: ShortfallWriter = {
    column: (name, upper, derive) => {
      const spec = { name: `${prefix}_${name}`, lower: 0, upper, integer: true, derive }
      const column = sketch.draft.column(spec)
      columns.push(column)
      return column
    },
    constant: (amount) => {
      constant += amount
    },
  }
  return { writer, written: () => ({ columns, constant }) }
}

function finish(
  sketch: Sketch,
  shortfalls: readonly ClauseShortfall[],
  decisions: readonly DecisionShortfall[],
  reference: Plan | null,
): Omit<Model, 'oneMove'> {
  const { draft, columns } = sketch
  // Goals need every curve and gap, also those no clause asked for.
  const balance = writeBalance(draft)
  for (const unit of draft.context.units)
    for (const subject of subjectList.keys()) draft.gap(unit.index, subject)
  const moveCount = draft.moves.all.length
  const columnCount = moveCount + columns.length
  const columnLower = new Float64Array(columnCount)
  const columnUpper = new Float64Array(columnCount).fill(1)
  const integer = new Uint8Array(columnCount).fill(1)
  for (const [at, spec] of columns.entries()) {
    columnLower[moveCount + at] = spec.lower
    columnUpper[moveCount + at] = spec.upper
    integer[moveCount + at] = spec.integer ? 1 : 0
  }
  const linear: LinearModel = {
    columnCount,
    rowCount: sketch.rowNames.length,
    columnLower,
    columnUpper,
    integer,
    rowLower: Float64Array.from(sketch.rowLower),
    rowUpper: Float64Array.from(sketch.rowUpper),
    rowStart: Int32Array.from(sketch.rowStart),
    index: sketch.index.taken(),
    value: sketch.value.taken(),
    columnName: (column) =>
      column < moveCount ? moveName(draft, column) : (columns[column - moveCount]?.name ?? ''),
    rowName: (row) => sketch.rowNames[row] ?? '',
  }
  const decisive = (how: ColumnSpec['decisive']) =>
    columns.flatMap((spec, at) => (spec.decisive === how ? [moveCount + at] : []))
  // What columns derive from lives as long as the model, and the draft with it; its lists need not.
  sketch.rowStart.length = 0
  return {
    ...linear,
    context: draft.context,
    moves: draft.moves,
    shortfalls,
    decisions,
    reference,
    secants: sketch.secants,
    decisive: { ways: decisive('way'), counts: decisive('count') },
    gapUnit: draft.gapUnit,
    gaps: () => [...sketch.gaps].map(([key, gap]) => ({ subject: key % subjectList.length, gap })),
    balance,
    derived: columns.map(({ derive }) => derive),
  }
}

function moveName(draft: Draft, column: number): string {
  const move = draft.moves.all[column]
  return move === undefined ? `x_${column}` : `x_${move.person}_${move.unit}_${move.subject}`
}

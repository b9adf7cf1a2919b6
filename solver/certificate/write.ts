import type { Level } from '../domain/run.ts'
import type { Model } from '../model/model.ts'
import type { LevelGoal } from '../solve/levels.ts'
import type { Closing, LevelProof } from '../solve/search.ts'
import type { Side } from '../solve/sides.ts'
import { type Board, type Bounded, boardOf, boundLevel, closeSide, drawInBelow } from './bound.ts'
import {
  type CertifiedClosing,
  type CertifiedLevel,
  certificateFormat,
  type Multipliers,
  type Unsigned,
} from './certificate.ts'
import { goalOf, movesOf, nonzeros, systemOf } from './system.ts'

export type Proved = {
  readonly model: Model
  readonly goals: readonly LevelGoal[]
  readonly levels: readonly Level[]
  /** What the search had for each level; free, but not always good enough. */
  readonly proofs: readonly (LevelProof | null)[]
  /** What was closed, shown or by the engine's word. */
  readonly closings: readonly Closing[]
  /** The plan as a completed point. */
  readonly point: Float64Array
}

/** Relaxations within such bounds of the columns; `null` where one did not come to its end. */
export type Relax = {
  /** Of a level, those above it held at their values. */
  readonly level: (
    at: number,
    lower: Float64Array,
    upper: Float64Array,
  ) => Promise<LevelProof | null>
  /** How far a column gets towards a side, with a level and those above it held at their values. */
  readonly reach: (
    at: number,
    side: Side,
    lower: Float64Array,
    upper: Float64Array,
  ) => Promise<LevelProof | null>
}

/**
 * The certificate of a finished run, its bounds recomputed before it leaves the house. Where what
 * the search knew does not reach what it claims, the level's relaxation is solved once more, within
 * exactly the columns the reader will have drawn in.
 */
export async function certificateOf(proved: Proved, relax: Relax): Promise<Unsigned> {
  const { model, goals, levels, proofs, closings, point } = proved
  const stated: CertifiedLevel[] = []
  const system = systemOf(model, goals)
  const board = boardOf({ system, levels: stated })
  const isOpen = (column: number) => board.upper[column] !== 0n
  const multipliersOf = (found: LevelProof) => rounded(model, sharpened(model, found, isOpen))
  for (const [at, goal] of goals.entries()) {
    const level = levels[at]
    if (level === undefined) break
    // A closing may lean on this level itself.
    stated[at] = levelOf(goal, level, [], null)
    const own = closings.filter((one) => one.at === at)
    const closed = await closedIn(board, own, multipliersOf, relax)
    const tried = (found: LevelProof | null): Tried => {
      const draft = levelOf(goal, level, closed, found === null ? null : multipliersOf(found))
      stated[at] = draft
      const bounded = boundLevel(board, at)
      return { bounded, level: { ...draft, checked: Number(bounded.least) } }
    }
    let best = tried(proofs[at] ?? null)
    if (best.level.checked < level.bound) {
      const again = await relax.level(at, ...boundsOf(board))
      const other = again === null ? best : tried(again)
      if (other.level.checked > best.level.checked) best = other
    }
    stated[at] = best.level
    drawInBelow(board, at, best.bounded)
  }
  return {
    format: certificateFormat,
    system,
    moves: movesOf(model),
    point: nonzeros(point),
    levels: stated,
  }
}

/** Those of the search that can be shown, closed on the board. */
async function closedIn(
  board: Board,
  closings: readonly Closing[],
  multipliersOf: (found: LevelProof) => Multipliers,
  relax: Relax,
): Promise<CertifiedClosing[]> {
  const closed: CertifiedClosing[] = []
  for (const { at, shown, ...side } of closings) {
    const isShown = (by: number | null, found: LevelProof) => {
      const stated = { ...side, by, multipliers: multipliersOf(found) }
      const holds = closeSide(board, stated)
      if (holds) closed.push(stated)
      return holds
    }
    if (shown !== null && isShown(shown.by, shown)) continue
    // By a relaxation within what the reader knows.
    const again = await relax.reach(at, side, ...boundsOf(board))
    if (again !== null) isShown(null, again)
  }
  return closed
}

/** A level as it would be stated, with what bounds it so. */
type Tried = { readonly level: CertifiedLevel; readonly bounded: Bounded }

/** For an engine, which reckons in doubles and to whom a column drawn in to the last digit is none. */
function boundsOf({ lower, upper, whole, columnScale }: Board): [Float64Array, Float64Array] {
  const one = 2 ** columnScale
  const wide = (bound: bigint, column: number, way: 1 | -1) => {
    const value = Number(bound) / one
    return whole[column] === 1 ? value : value + way * 1e-6 * Math.max(1, Math.abs(value))
  }
  return [
    Float64Array.from(lower, (bound, column) => wide(bound, column, -1)),
    Float64Array.from(upper, (bound, column) => wide(bound, column, 1)),
  ]
}

const levelOf = (
  goal: LevelGoal,
  { value, bound }: Level,
  closings: CertifiedClosing[],
  multipliers: Multipliers | null,
): CertifiedLevel => ({
  ...goalOf(goal),
  value,
  claimed: bound,
  // Put right as soon as it is known.
  checked: bound,
  closings,
  multipliers,
})

/**
 * A relaxation leaves moves out and prices them afterwards, a teacher taking one of them at most
 * (solve/relaxation.ts). Here that price goes into the row that says so, where anybody can add it up.
 */
function sharpened(
  model: Model,
  { multipliers, reducedCosts }: LevelProof,
  isOpen: (column: number) => boolean,
): Float64Array {
  const best = Float64Array.from(multipliers)
  for (const [person, row] of model.oneMove) {
    const costs = model.moves
      .ofPerson(person)
      .filter(isOpen)
      .map((column) => reducedCosts[column] ?? 0)
    const present = multipliers[row] ?? 0
    const least = Math.min(-present, ...costs)
    // With one cheap move alone nothing is won, and its own price says more.
    if (least <= costs.reduce((sum, cost) => sum + Math.min(0, cost), 0)) continue
    best[row] = present + least
  }
  return best
}

/** As whole numbers times a power of two, as fine as whole doubles allow, up to 2^-32. */
function rounded(model: Model, multipliers: Float64Array): Multipliers {
  const most = multipliers.reduce((all, value) => Math.max(all, Math.abs(value)), 1)
  const shift = Math.max(0, Math.min(32, 51 - Math.ceil(Math.log2(most))))
  const rows: number[] = []
  const values: number[] = []
  for (const [row, multiplier] of multipliers.entries()) {
    const value = Math.round(multiplier * 2 ** shift) + 0
    const end = value > 0 ? model.rowLower[row] : model.rowUpper[row]
    if (value === 0 || (end !== undefined && !Number.isFinite(end))) continue
    rows.push(row)
    values.push(value)
  }
  return { shift, rows, values }
}

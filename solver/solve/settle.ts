import type { Level } from '../domain/run.ts'
import type { Answer, Query } from '../engine/engine.ts'
import { branchedBound } from './branches.ts'
import { type Choice, cheapestColumns, choiceOf, usedColumns } from './choice.ts'
import { closeAsBefore, closeSides } from './closings.ts'
import { type Foreseen, foreseen } from './foreseen.ts'
import { boundedByLeast } from './least-costs.ts'
import { claimedBound, type LevelGoal, levelValue, settlingGap, wholeBound } from './levels.ts'
import { narrow } from './narrow.ts'
import { enterPersonal, knows, many, openMoves, veryMany } from './opened.ts'
import { type Relaxation, type Relaxed, relaxedLevel } from './relaxation.ts'
import {
  adoptRounded,
  ask,
  contradicted,
  remaining,
  report,
  type Search,
  valueAt,
} from './search.ts'
import { placeIn, pointIn, rowOf } from './view.ts'

/** One level: bound it, search it if the bound leaves room, then hold it at its value. */
export async function settle(search: Search, at: number): Promise<Level> {
  const level = search.levels[at]
  if (level === undefined) throw new Error(`no level ${at}`)
  const { now } = search.options
  const began = now()
  const seen = await boundLevel(search, level, at)
  const known =
    isOpen(search, at, seen) && isAskedInPart(search, at)
      ? await boundedInFull(search, level, at, seen)
      : seen
  report(search, 'level', level.goal, known.bound)
  const { bound, proof, stoppedBy } = isOpen(search, at, known)
    ? await pursued(search, level, at, known)
    : known
  search.proofs.push(proof)
  if (proof !== null) search.ends.set(level.goal, proof.multipliers)
  const value = valueAt(search, at)
  if (bound > value)
    return contradicted(
      search,
      queryOf(search, level, search.bounds.upper, 0),
      'bound above a plan',
    )
  // What the last plan found leaves out of the question.
  narrow(search, value, proof, null)
  hold(search, level, value)
  const done: Level = {
    goal: level.goal,
    unit: level.objective.unit,
    value,
    bound,
    gap: value - bound,
    proven: value === bound,
    stoppedBy: value === bound ? 'proof' : stoppedBy,
    seconds: now() - began,
  }
  report(search, 'level', level.goal, bound)
  return done
}

const isOpen = (search: Search, at: number, { bound }: { readonly bound: number }): boolean =>
  valueAt(search, at) > bound && remaining(search) > 0.2

/** Whether it was asked how many go where though a goal is held that this leaves out. */
const isAskedInPart = (search: Search, at: number): boolean =>
  openMoves(search) <= veryMany &&
  search.levels.slice(0, at).some(({ goal }) => !knows(search, goal))

async function boundedInFull(
  search: Search,
  level: LevelGoal,
  at: number,
  { bound, proof }: BoundedLevel,
): Promise<BoundedLevel> {
  await enterPersonal(search)
  const again = await boundLevel(search, level, at)
  return { ...again, bound: Math.max(bound, again.bound), proof: best([proof, again.proof]) }
}

/**
 * A level that its relaxation leaves open: looked for a better plan among the moves that one uses, bounded
 * more sharply, searched among more; by who goes where once the view answers what fits no plan.
 */
async function pursued(
  search: Search,
  level: LevelGoal,
  at: number,
  known: BoundedLevel,
): Promise<Omit<BoundedLevel, 'found'>> {
  // With many moves one by one it is dearer to ask what a bound rests on than to search among more of them.
  const isDear = search.view !== search.grouped && openMoves(search) > many
  const [near, far] = isDear ? [allLooks, []] : [[usedColumns], farLooks]
  const first = isRelaxed(known) ? await lookFurther(search, level, at, known, near) : known
  const closed = await sharpened(search, level, at, known)
  const isSharper = closed.found !== known.found
  // What takes too long among few moves takes longer among more.
  if (!isSharper && first.stoppedBy === 'clock') return { ...closed, stoppedBy: 'clock' }
  if (isSharper && isRelaxed(closed) && isOpen(search, at, closed))
    await lookFurther(search, level, at, closed, near)
  const sharp = await branched(search, level, at, closed)
  if (!isOpen(search, at, sharp)) return { ...sharp, stoppedBy: first.stoppedBy }
  let searched = await searchLevel(search, level, at, sharp, far)
  let bound = Math.max(sharp.bound, searched.bound)
  const isOfFew = openMoves(search) <= veryMany && !search.view.exact
  if (isOpen(search, at, { bound }) && isOfFew && searched.stoppedBy !== 'clock') {
    await enterPersonal(search)
    const again = await relaxedLevel(search, level)
    searched = await searchLevel(
      search,
      level,
      at,
      { ...again, proof: sharp.proof, bound },
      allLooks,
    )
    bound = Math.max(bound, searched.bound)
  }
  return { bound, proof: sharp.proof, stoppedBy: searched.stoppedBy }
}

/** What no point of the model undercuts, each column at its cheaper end: a bound without any engine. */
export function floorOf({ model }: Pick<Search, 'model'>, { dense, objective }: LevelGoal): number {
  let sum = objective.constant
  for (const [column, coefficient] of dense.entries()) {
    const end = coefficient > 0 ? model.columnLower[column] : model.columnUpper[column]
    if (coefficient !== 0) sum += coefficient * (end ?? 0)
  }
  return Math.floor(sum) + 0
}

/** `proof` is what bounds the level in the rows of the model, `found` its relaxation in the view. */
type BoundedLevel = Relaxed & { readonly bound: number; readonly proof: Foreseen | null }

/**
 * Bounds a level by what is known of it or of a like one, else by its relaxation, and drops the moves
 * no plan as good can take.
 */
async function boundLevel(search: Search, level: LevelGoal, at: number): Promise<BoundedLevel> {
  const floor = floorOf(search, level)
  const known = knownBefore(search, level, at)
  if (known !== null) {
    const bound = Math.max(floor, wholeBound(known.bound))
    if (bound >= valueAt(search, at))
      return { bound, proof: known, found: null, stoppedBy: 'proof' }
    report(search, 'level', level.goal, bound)
  }
  const least = await leastBound(search, level, at)
  const answer = knows(search, level.goal) ? await relaxedLevel(search, level) : notAsked
  const { found } = answer
  const bounded = found === null ? noBound : learned(search, level, found)
  const proof = best([known, least, bounded.proof])
  const bound = Math.max(bounded.bound, wholeBound(proof?.bound ?? -Infinity))
  return { ...answer, bound: Math.max(floor, bound), proof }
}

const notAsked: Relaxed = { found: null, stoppedBy: 'clock' }

/** Of a goal the view does not know, what its least costs say; if that leaves few moves, it is asked of those. */
async function leastBound(search: Search, level: LevelGoal, at: number): Promise<Foreseen | null> {
  if (knows(search, level.goal)) return null
  const bound = await boundedByLeast(search, level, at)
  if (openMoves(search) <= veryMany) await enterPersonal(search)
  return bound
}

/** What the multipliers of the run before still say; without those no relaxation is solved. */
function knownBefore(search: Search, level: LevelGoal, at: number): Foreseen | null {
  const multipliers = search.before.ends.get(level.goal)
  if (multipliers === undefined) return null
  const summedUp = () => {
    const proof = foreseen(search, level, multipliers)
    narrow(search, valueAt(search, at), proof, null)
    return proof
  }
  const first = summedUp()
  return closeAsBefore(search, at) ? best([first, summedUp()]) : first
}

const noBound = { bound: Number.NEGATIVE_INFINITY, proof: null }

/** What a relaxation says of a level: a bound, perhaps a plan, and what no plan as good takes. */
function learned(
  search: Search,
  level: LevelGoal,
  found: Relaxation,
): Pick<BoundedLevel, 'bound' | 'proof'> {
  const proof = foreseen(search, level, found.multipliers)
  adoptRounded(search, found.solution)
  narrow(search, levelValue(level, search.incumbent.point), proof, found)
  return { bound: wholeBound(Math.max(proof?.bound ?? -Infinity, found.bound)), proof }
}

const isWorthAsking = (search: Search, level: LevelGoal, at: number, known: Known): boolean =>
  isOpen(search, at, known) && !isHopeless(search, level)

/** The same once sides that no plan as good takes are closed; its relaxation as it was where none is. */
async function sharpened(
  search: Search,
  level: LevelGoal,
  at: number,
  known: BoundedLevel,
): Promise<BoundedLevel> {
  if (!isRelaxed(known) || !isWorthAsking(search, level, at, known)) return known
  const found = await closeSides(search, at, known.found)
  if (found === known.found) return known
  const again = learned(search, level, found)
  const bound = Math.max(known.bound, again.bound)
  return { ...known, found, bound, proof: best([known.proof, again.proof]) }
}

/** With the bound that branching comes to, in its part of the clock. */
async function branched(
  search: Search,
  level: LevelGoal,
  at: number,
  known: BoundedLevel,
): Promise<BoundedLevel> {
  if (!isRelaxed(known) || !isWorthAsking(search, level, at, known)) return known
  const part = shareOf(search, at) * partOfBranches
  const bound = wholeBound(await branchedBound(search, at, known.found, part))
  report(search, 'level', level.goal, bound)
  return { ...known, bound: Math.max(known.bound, bound) }
}

const best = (proofs: readonly (Foreseen | null)[]): Foreseen | null =>
  proofs.reduce((one, other) =>
    (other?.bound ?? -Infinity) > (one?.bound ?? -Infinity) ? other : one,
  )

type Searched = { readonly bound: number; readonly stoppedBy: Level['stoppedBy'] }

/** The relaxation of a level, if it came to its end, what is proven in the rows of the model, and the best bound. */
type Known = Pick<BoundedLevel, 'found' | 'proof' | 'bound'>
type KnownRelaxed = Known & { readonly found: Relaxation }
const isRelaxed = <K extends Known>(known: K): known is K & KnownRelaxed => known.found !== null

/** Which columns a search is let have. */
type Look = (choice: Choice, people: number) => Float64Array

const nearestOf =
  (perTeacher: number): Look =>
  (choice, people) =>
    cheapestColumns(choice, Math.ceil(people * perTeacher))
/** Those the relaxation uses, then those it nearly wants. */
const farLooks: readonly Look[] = [nearestOf(0.25), nearestOf(1)]
const allLooks: readonly Look[] = [usedColumns, ...farLooks]

/**
 * Looks for a better value of one level among more and more columns, the hopeless dropped after each look: what
 * is found leaves fewer to go on with.
 */
async function lookFurther(
  search: Search,
  level: LevelGoal,
  at: number,
  known: KnownRelaxed,
  looks: readonly Look[],
): Promise<Searched> {
  let searched: Searched = { bound: known.bound, stoppedBy: 'work' }
  for (const look of looks) {
    searched = await lookAmong(search, level, at, known, look)
    // What takes too long among few moves takes longer among more.
    if (searched.stoppedBy !== 'work') break
  }
  return searched
}

/** Looks for a better value of one level, then among all columns that are left. */
async function searchLevel(
  search: Search,
  level: LevelGoal,
  at: number,
  known: Known,
  looks: readonly Look[],
): Promise<Searched> {
  if (isRelaxed(known)) {
    const searched = await lookFurther(search, level, at, known, looks)
    if (searched.stoppedBy !== 'work') return searched
  }
  if (isHopeless(search, level)) return { bound: Number.NEGATIVE_INFINITY, stoppedBy: 'work' }
  return proof(search, level, at, known.found)
}

const isHopeless = (search: Search, { goal }: LevelGoal): boolean =>
  !knows(search, goal) || (openMoves(search) > veryMany && search.view.stands.length > veryMany)

/** Every level still to come keeps its part of the clock. */
const shareOf = ({ levels }: Search, at: number): number => 1 / (levels.length - at + 1)

/** A search among some columns, the hopeless dropped after it; `bound` is what was known before. */
async function lookAmong(
  search: Search,
  level: LevelGoal,
  at: number,
  { found, proof, bound: known }: KnownRelaxed,
  look: Look,
): Promise<Searched> {
  const bound = Math.max(known, wholeBound(found.bound))
  const open = look(choiceOf(search, found), search.model.context.people.length)
  const query = queryOf(search, level, open, shareOf(search, at))
  const { status } = await askNearby(search, level, query, found.solution)
  narrow(search, valueAt(search, at), proof, found)
  if (valueAt(search, at) <= bound) return { bound, stoppedBy: 'proof' }
  return { bound, stoppedBy: status === 'clock' ? 'clock' : 'work' }
}

/**
 * Without the secants far from where plans lie, which is far quicker; where the answer owes its value
 * to their absence, with them.
 */
async function askNearby(
  search: Search,
  level: LevelGoal,
  query: Query,
  relaxed: Float64Array,
): Promise<Answer> {
  const answer = await ask(search, { ...query, leftOut: farSecants(search, relaxed) })
  const value = levelValue(level, search.incumbent.point)
  const isOwed = answer.objective !== null && Math.round(answer.objective) < value
  return isOwed ? ask(search, query) : answer
}

const stopOf = ({ status }: Answer): Level['stoppedBy'] =>
  status === 'work-limit' ? 'work' : status === 'clock' ? 'clock' : 'failed'

const queryOf = (
  search: Search,
  level: LevelGoal,
  columnUpper: Float64Array,
  share: number,
): Query => ({
  kind: 'integer',
  objective: rowOf(search.view.linear, level.row),
  offset: level.objective.constant,
  columnLower: search.bounds.lower,
  columnUpper,
  rowBounds: search.held,
  start: pointIn(search.view, search.incumbent.point),
  limits: {
    seconds: remaining(search) * share,
    nodes: 5000,
    absoluteGap: settlingGap(levelValue(level, search.incumbent.point)),
    relativeGap: 0,
  },
})

/**
 * The query whose bound is believed carries no start: given one, HiGHS 1.15 has been seen to call it
 * optimal where a better plan exists (tests/solve/start-point.test.ts). Without the secants far from
 * where plans lie it asks less and is far quicker, and its bound still holds; where that bound does
 * not close the level, the whole model is asked.
 *
 * How long such a search takes hangs on chance as much as on the model, ten seconds or a hundred: one
 * that has not ended by its part of the clock is begun again with other draws.
 */
async function proof(
  search: Search,
  level: LevelGoal,
  at: number,
  relaxation: Relaxation | null,
): Promise<Searched> {
  const share = shareOf(search, at)
  const query = (part: number): Query => {
    const { upper } = search.bounds
    const { start: _, limits, ...rest } = queryOf(search, level, upper, share * part)
    const value = valueAt(search, at)
    return { ...rest, limits: { ...limits, enough: value - settlingGap(value) } }
  }
  let bound = Number.NEGATIVE_INFINITY
  if (relaxation !== null) {
    const parts = remaining(search) * share < worthAgain ? [1] : partsOfDraws
    const leftOut = farSecants(search, relaxation.solution)
    const drawn = await drawAgain(search, at, parts, (part) => ({ ...query(part), leftOut }))
    bound = drawn.bound
    if (valueAt(search, at) <= bound || drawn.answer.status === 'clock')
      return { bound, stoppedBy: stopOf(drawn.answer) }
  }
  const answer = await ask(search, query(1))
  return { bound: Math.max(bound, boundOf(answer)), stoppedBy: stopOf(answer) }
}

/** One draw after another until one comes to an end before its clock does, or settles the level. */
async function drawAgain(
  search: Search,
  at: number,
  [first = 1, ...others]: readonly number[],
  query: (part: number) => Query,
): Promise<{ readonly bound: number; readonly answer: Answer }> {
  let answer = await ask(search, { ...query(first), draw: 0 })
  let bound = boundOf(answer)
  // Where its own relaxation took all of its part, another draw is not luckier: only the longest is tried.
  const rest = bound === Number.NEGATIVE_INFINITY ? others.slice(-1) : others
  for (const [draw, part] of rest.entries()) {
    if (valueAt(search, at) <= bound || answer.status !== 'clock') break
    answer = await ask(search, { ...query(part), draw: draw + 1 })
    bound = Math.max(bound, boundOf(answer))
  }
  return { bound, answer }
}

const partOfBranches = 0.4
/** Of a level's part of the clock; with fewer seconds than these it is not divided. */
const partsOfDraws = [0.25, 0.3, 1] as const
const worthAgain = 4

const boundOf = ({ bound }: Answer) =>
  bound === null ? Number.NEGATIVE_INFINITY : claimedBound(bound)

/** Secants more than a few heads from both the relaxation and the plan at hand. */
function farSecants({ model, view, incumbent }: Search, relaxed: Float64Array): Uint8Array {
  const far = new Uint8Array(view.linear.rowCount)
  for (const { row, heads, at } of model.secants) {
    const near = [relaxed[placeIn(view, heads)] ?? 0, incumbent.point[heads] ?? 0]
    if (near.every((value) => at < value - fewHeads - 1 || at > value + fewHeads)) far[row] = 1
  }
  return far
}

const fewHeads = 4

/**
 * The level's row: at most its value from here on. To the last digit: a millionth of room moves the bounds of
 * the levels below by whole units.
 */
export function hold({ held }: Search, level: LevelGoal, value: number): void {
  const upper = value - level.objective.constant
  held.push({ row: level.row, lower: Number.NEGATIVE_INFINITY, upper })
}

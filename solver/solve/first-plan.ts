import type { Query } from '../engine/engine.ts'
import { columnsOf } from '../model/decode.ts'
import { blendOf, cheapestColumns, usedColumns } from './blend.ts'
import { verified } from './incumbent.ts'
import { type LevelGoal, wholeBound } from './levels.ts'
import { relaxedBlend, relaxedLevel } from './relaxation.ts'
import { adoptRounded, ask, remaining, report, type Search, take, valueAt } from './search.ts'
import { choiceOf, fewMoves, floorOf } from './settle.ts'
import { pointIn, rowOf } from './view.ts'

/**
 * A plan to begin with: the one announced, or that of the run before, as far as their moves are still
 * open; then one that is best in the first level whatever it is in the others, which takes a second
 * or two; then one that is good in all the levels asked so far.
 */
export async function firstPlan(search: Search, levels: readonly LevelGoal[]): Promise<void> {
  report(search, 'first-plan', null, null)
  const { model, options, before } = search
  const { reference } = model
  if (reference !== null)
    adoptMoves(
      search,
      columnsOf(model, reference).filter((column) => column !== null),
    )
  if (options.trail !== undefined) adoptNamed(search, options.trail.chosen)
  const isLarge = model.moves.all.length >= fewMoves
  const again = before.has('blend') && levels.every(({ goal }) => before.has(goal))
  if (levels.length === 0) return
  if (isLarge && !again) await firstLevelAlone(search)
  await allTogether(search, levels, { again, isLarge })
}

function adoptNamed(search: Search, names: readonly string[]): void {
  const wanted = new Set(names)
  const moves: number[] = []
  for (const column of search.model.moves.all.keys())
    if (wanted.has(search.model.columnName(column))) moves.push(column)
  adoptMoves(search, moves)
}

function adoptMoves(search: Search, moves: readonly number[]): void {
  const point = verified(search.model, moves)
  if (point !== null) take(search, point)
}

async function firstLevelAlone(search: Search): Promise<void> {
  const [level] = search.levels
  if (level === undefined || valueAt(search, 0) <= floorOf(search, level)) return
  const { found } = await relaxedLevel(search, level)
  if (found === null) return
  adoptRounded(search, found.solution)
  if (valueAt(search, 0) <= wholeBound(found.bound)) return
  await lookIn(search, {
    objective: rowOf(search.view.linear, level.row),
    columnUpper: usedColumns(choiceOf(search, found)),
    absoluteGap: 0.999,
    share: 0.05,
  })
}

/** The blend, on the moves its relaxation finds cheapest. */
async function allTogether(
  search: Search,
  levels: readonly LevelGoal[],
  { again, isLarge }: { readonly again: boolean; readonly isLarge: boolean },
): Promise<void> {
  const { model, view } = search
  const objective = blendOf(model, view, levels)
  const { found } = await relaxedBlend(search, objective, again)
  if (found === null) return
  adoptRounded(search, found.solution)
  if (!isLarge) return
  const isOpen = (gap: number) =>
    worthOf(objective, pointIn(view, search.incumbent.point)) - found.objective > gap
  const look = (columnUpper: Float64Array, share: number) =>
    lookIn(search, { objective, columnUpper, absoluteGap: sameBlend, share })
  const people = model.context.people.length
  const cheapest = (count: number, farthest?: number) =>
    cheapestColumns(choiceOf(search, found), count, farthest)
  // A plan that only has to be mended finds what it needs among the few moves the relaxation takes.
  const few = Math.max(fewestCheap, Math.ceil(people * cheapPerTeacher))
  if (isOpen(sameBlend)) await look(cheapest(again ? 0 : few), 0.2)
  if (isOpen(nearBlend * Math.abs(found.objective)))
    await look(cheapest(people, farthestInBlend), 0.25)
}

type Look = {
  readonly objective: Float64Array
  readonly columnUpper: Float64Array
  readonly absoluteGap: number
  readonly share: number
}

async function lookIn(search: Search, { share, absoluteGap, ...asked }: Look): Promise<void> {
  const { bounds, held, view, incumbent } = search
  const query: Query = {
    kind: 'integer',
    ...asked,
    offset: 0,
    columnLower: bounds.lower,
    rowBounds: held,
    start: pointIn(view, incumbent.point),
    limits: {
      seconds: remaining(search) * share,
      nodes: 300,
      absoluteGap,
      relativeGap: 0,
    },
  }
  await ask(search, query)
}

/** Blends closer than this are not worth telling apart: the levels are settled one by one after it. */
const sameBlend = 0.02
/** Moves dearer than this in the blend are not worth searching for a first plan. */
const farthestInBlend = 3
/** Nor is it worth searching further for a plan this near, as a share: the levels mend the rest. */
const nearBlend = 2e-4
const fewestCheap = 400
const cheapPerTeacher = 0.25

const worthOf = (objective: Float64Array, point: Float64Array) =>
  objective.reduce((sum, cost, column) => sum + cost * (point[column] ?? 0), 0)

import type { Unsigned } from '../certificate/certificate.ts'
import type { Conflict, Level } from '../domain/run.ts'
import { fewMoves, goodInAll } from './blend.ts'
import { certified } from './certified.ts'
import { restored } from './checkpoint.ts'
import { conflicts } from './conflict.ts'
import { firstPlan } from './first-plan.ts'
import { groupedView, personalGoals } from './grouped-view.ts'
import { chosenMoves } from './incumbent.ts'
import type { Levelled } from './levels.ts'
import { fallsShort } from './missing.ts'
import { enter, enterPersonal, many, opened, openMoves, veryMany } from './opened.ts'
import {
  checkpointOf,
  levelsNow,
  newSearch,
  report,
  type Search,
  type SolveOptions,
  valued,
} from './search.ts'
import { hold, settle } from './settle.ts'
import { type Left, type Trail, trailOf } from './trail.ts'

export type Solved = {
  /** Columns of the moves taken, ascending. */
  readonly chosen: readonly number[]
  readonly levels: readonly Level[]
  /** `null` where nobody asked for it. */
  readonly certificate: Unsigned | null
  /** Clauses that clash; `null` where the plan keeps them all, or nobody asked. */
  readonly conflicts: readonly Conflict[] | null
  /** Where its relaxations ended, for the run of a like model. */
  readonly trail: () => Trail
}

/**
 * Goals in strict order 严格次序: each level in turn is bounded by its own relaxation with every level
 * above held at its value, and searched only where the bound leaves something to find. A move whose
 * reduced cost exceeds the gap can be in no plan as good as the one at hand and is dropped for good
 * (solver.md 3.4), and so is one side of a column (closings.ts); nothing else is ever left out, so
 * a bound is a bound over all plans. After the first level a blend of the others gives a plan that is
 * good in all of them (blend.ts).
 *
 * It is asked how many go where (grouped-view.ts) until the first goal that tells like people apart,
 * and who goes where (personal-view.ts) from there on, when few moves are left.
 */
export async function solveInOrder(levelled: Levelled, options: SolveOptions): Promise<Solved> {
  const { model, extended, levels } = levelled
  const first = levels.findIndex(({ goal }) => personalGoals.has(goal))
  const leading = levels.slice(0, first < 0 ? levels.length : first)
  const grouped = groupedView(levelled)
  const search = newSearch(levelled, options, grouped, (await opened(grouped, options)).session)
  try {
    resume(search)
    if (search.done.length === 0) firstPlan(search)
    const isLarge = model.moves.all.length >= fewMoves
    for (const at of levels.keys()) {
      if (at < search.done.length) continue
      if (at >= leading.length) await enterFor(search, at)
      search.done.push(await settle(search, at))
      options.onLevel?.(checkpointOf(search))
      // The plan of the run before, or the one announced, is good in all of them already.
      if (at === 0 && isLarge && options.trail === undefined && model.reference === null)
        await goodInAll(search, leading.slice(1))
    }
    const certificate = await certified(search)
    const chosen = chosenMoves(model, search.incumbent.point)
    return {
      chosen,
      levels: levelsNow(search),
      certificate,
      conflicts: await explained(search),
      trail: () => trailOf(extended, leftBy(search, chosen.map(model.columnName))),
    }
  } finally {
    await search.session.close()
  }
}

/**
 * From the first goal that tells people apart it is asked who goes where, of what is still open. While
 * very many moves are, it is asked how many go where, and so is with many a goal that this knows: it leaves
 * out what is held of the other, and bounds in a quarter of the time what mostly is settled by it.
 */
async function enterFor(search: Search, at: number): Promise<void> {
  const { grouped, view, levels } = search
  const goal = levels[at]?.goal
  const most = goal !== undefined && personalGoals.has(goal) ? veryMany : many
  if (openMoves(search) > most) {
    if (view !== grouped) await enter(search, grouped)
  } else if (view === grouped) await enterPersonal(search)
}

/** What the run after this one may begin with. */
const leftBy = ({ model, ends, closings, levels }: Search, chosen: readonly string[]): Left => ({
  chosen,
  ends,
  closings: closings.flatMap(({ column, side, end, shown, ...place }) => {
    const [at, by] = [levels[place.at]?.goal, levels[shown?.by ?? -1]?.goal]
    if (shown === null || at === undefined || by === undefined) return []
    const { multipliers } = shown
    return [{ column: model.columnName(column), side, end, at, by, multipliers }]
  }),
})

/** Which clauses clash, where the plan falls short of any. */
async function explained(search: Search): Promise<readonly Conflict[] | null> {
  const { model, levels, options, incumbent, grouped } = search
  const { point } = incumbent
  if (options.explain === undefined || !fallsShort(model.shortfalls, point)) return null
  report(search, 'conflicts', null, null)
  const seconds = options.explain.seconds()
  if (search.view !== grouped) await enter(search, grouped)
  const { session } = search
  return conflicts(model, { view: grouped, session, levels, point, seconds, now: options.now })
}

/**
 * What a checkpoint has settled already: its plan becomes the plan at hand and its levels are held at
 * their values. One that does not fit is set aside, and the run begins at the first level.
 */
function resume(search: Search): void {
  const { model, levels, options } = search
  if (options.resume === undefined) return
  const point = restored(model, levels, options.resume)
  if (point === null) {
    report(search, 'build', null, null, misfit)
    return
  }
  search.incumbent = valued(levels, point)
  for (const [at, level] of options.resume.levels.entries()) {
    const goal = levels[at]
    if (goal !== undefined) hold(search, goal, level.value)
    search.proofs.push(null)
  }
  search.done.push(...options.resume.levels)
}

const misfit = '断点与本次测算的数据、规则或目标不符，已从头开始测算。'

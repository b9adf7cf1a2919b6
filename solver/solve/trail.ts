import type { GoalId } from '../domain/run.ts'
import type { LinearModel } from '../engine/engine.ts'
import type { Side } from './sides.ts'

/**
 * Where the relaxations of a run ended 余迹, by the names of columns and rows, so that the run of a
 * changed model begins there: a pinned teacher changes little. It says where to begin and decides
 * nothing: bounds are recomputed from multipliers, and plans are held against every row, as ever.
 */
export type Trail = {
  /** The moves of its plan. */
  readonly chosen: readonly string[]
  readonly ends: { readonly [G in GoalId]?: NamedMultipliers }
  /** What was closed and is shown by multipliers (closings.ts). */
  readonly closings: readonly NamedClosing[]
}

export type NamedMultipliers = {
  readonly rows: readonly string[]
  readonly values: readonly number[]
}

export type NamedClosing = {
  readonly column: string
  readonly side: Side['side']
  readonly end: number
  /** The level that was asked when it was found, and the one whose bound shows it. */
  readonly at: GoalId
  readonly by: GoalId
  readonly multipliers: NamedMultipliers
}

/** Multipliers of the rows of a model, by goal: they bound it (engine/lagrangian.ts). */
export type Ends = ReadonlyMap<GoalId, Float64Array>

type Named = Pick<LinearModel, 'rowCount' | 'rowName'>

/** What a run leaves, in the rows of its model with the levels. */
export type Left = {
  readonly chosen: readonly string[]
  readonly ends: Ends
  readonly closings: readonly (Omit<NamedClosing, 'multipliers'> & {
    readonly multipliers: Float64Array
  })[]
}

export const nothingLeft: Left = { chosen: [], ends: new Map(), closings: [] }

export function trailOf(linear: Named, { chosen, ends, closings }: Left): Trail {
  const names = rowNames(linear)
  const named = (multipliers: Float64Array): NamedMultipliers => ({
    rows: names.filter((_, row) => multipliers[row] !== 0),
    values: [...multipliers.filter((value) => value !== 0)],
  })
  return {
    chosen,
    ends: Object.fromEntries([...ends].map(([goal, multipliers]) => [goal, named(multipliers)])),
    closings: closings.map((one) => ({ ...one, multipliers: named(one.multipliers) })),
  }
}

/** What a trail says in the rows of another model; names that one does not have are passed over. */
export function leftIn(linear: Named, { chosen, ends, closings }: Trail): Left {
  const places = new Map(rowNames(linear).map((name, at) => [name, at]))
  const read = ({ rows, values }: NamedMultipliers) => {
    const multipliers = new Float64Array(linear.rowCount)
    for (const [at, name] of rows.entries()) {
      const row = places.get(name)
      if (row !== undefined) multipliers[row] = values[at] ?? 0
    }
    return multipliers
  }
  const known = Object.entries(ends) as [GoalId, NamedMultipliers][]
  return {
    chosen,
    ends: new Map(known.map(([goal, multipliers]) => [goal, read(multipliers)])),
    closings: closings.map((one) => ({ ...one, multipliers: read(one.multipliers) })),
  }
}

/** Names of rows may occur again and again; then they are numbered. */
function rowNames({ rowCount, rowName }: Named): string[] {
  const seen = new Map<string, number>()
  return Array.from({ length: rowCount }, (_, row) => {
    const name = rowName(row)
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    return count === 0 ? name : `${name}#${count}`
  })
}

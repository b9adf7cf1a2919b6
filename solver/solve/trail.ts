import { type GoalId, replanGoalList } from '../domain/run.ts'
import type { Basis, LinearModel } from '../engine/engine.ts'

/**
 * Where the relaxations of a run ended 余迹, by the names of columns and rows, so that the run of a
 * changed model begins there: a pinned teacher changes little, and a county's blend takes ten
 * seconds from nothing. It says where to begin and decides nothing: bounds are recomputed from
 * multipliers, and plans are held against every row, as ever.
 */
export type Trail = {
  /** The moves of its plan. */
  readonly chosen: readonly string[]
  readonly ends: { readonly [R in Relaxed]?: NamedEnd }
}

/** The relaxations of a run: the blend's and every level's. */
export type Relaxed = GoalId | 'blend'

/** Where a relaxation ended: its basis, and the multipliers that bound it (engine/lagrangian.ts). */
export type End = { readonly basis: Basis; readonly multipliers: Float64Array }
export type Ends = ReadonlyMap<Relaxed, End>

export type NamedEnd = {
  readonly basis: NamedBasis
  readonly multipliers: { readonly rows: readonly string[]; readonly values: readonly number[] }
}

/** What is not named: columns at their lower bound, rows that are basic. */
export type NamedBasis = {
  readonly basic: readonly string[]
  readonly upper: readonly string[]
  readonly tight: readonly string[]
  readonly tightAbove: readonly string[]
}

type Named = Pick<LinearModel, 'columnCount' | 'rowCount' | 'columnName' | 'rowName'>

export function trailOf(model: Named, chosen: readonly number[], ends: Ends): Trail {
  const rowNames = rowNamesOf(model)
  const namedBasis = ({ columns, rows }: Basis): NamedBasis => ({
    basic: columnsAt(model, columns, basic),
    upper: columnsAt(model, columns, atUpper),
    tight: rowNames.filter((_, row) => rows[row] !== basic && rows[row] !== atUpper),
    tightAbove: rowNames.filter((_, row) => rows[row] === atUpper),
  })
  const named = ({ basis, multipliers }: End): NamedEnd => ({
    basis: namedBasis(basis),
    multipliers: {
      rows: rowNames.filter((_, row) => multipliers[row] !== 0),
      values: [...multipliers.filter((value) => value !== 0)],
    },
  })
  return {
    chosen: chosen.map(model.columnName),
    ends: Object.fromEntries([...ends].map(([relaxed, end]) => [relaxed, named(end)])),
  }
}

export type Traced = { readonly chosen: readonly number[]; readonly ends: Ends }

/** A trail in the columns and rows of another model; names it does not have are passed over. */
export function tracedIn(trail: Trail, model: Named): Traced {
  const columnPlaces = placesOf(
    Array.from({ length: model.columnCount }, (_, at) => model.columnName(at)),
  )
  const rowPlaces = placesOf(rowNamesOf(model))
  const placed = ({ basic: basics, upper, tight, tightAbove }: NamedBasis): Basis => {
    const columns = new Uint8Array(model.columnCount).fill(atLower)
    const rows = new Uint8Array(model.rowCount).fill(basic)
    put(columns, columnPlaces, basics, basic)
    put(columns, columnPlaces, upper, atUpper)
    put(rows, rowPlaces, tight, atLower)
    put(rows, rowPlaces, tightAbove, atUpper)
    return balanced(columns, rows)
  }
  const multipliersOf = ({ rows, values }: NamedEnd['multipliers']) => {
    const multipliers = new Float64Array(model.rowCount)
    for (const [at, name] of rows.entries()) {
      const row = rowPlaces.get(name)
      if (row !== undefined) multipliers[row] = values[at] ?? 0
    }
    return multipliers
  }
  const ends = new Map<Relaxed, End>()
  for (const relaxed of relaxations) {
    const end = trail.ends[relaxed]
    if (end === undefined) continue
    ends.set(relaxed, { basis: placed(end.basis), multipliers: multipliersOf(end.multipliers) })
  }
  const chosen = trail.chosen.flatMap((name) => columnPlaces.get(name) ?? [])
  return { chosen, ends }
}

const relaxations: readonly Relaxed[] = ['blend', ...replanGoalList]

/** Names of rows may occur again and again; then they are numbered. */
function rowNamesOf({ rowCount, rowName }: Named): string[] {
  const seen = new Map<string, number>()
  return Array.from({ length: rowCount }, (_, row) => {
    const name = rowName(row)
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    return count === 0 ? name : `${name}#${count}`
  })
}

function columnsAt({ columnName }: Named, columns: Uint8Array, wanted: number): string[] {
  const names: string[] = []
  for (const [column, status] of columns.entries())
    if (status === wanted) names.push(columnName(column))
  return names
}

const placesOf = (names: readonly string[]) => new Map(names.map((name, at) => [name, at]))

function put(
  statuses: Uint8Array,
  places: ReadonlyMap<string, number>,
  names: readonly string[],
  status: number,
): void {
  for (const name of names) {
    const place = places.get(name)
    if (place !== undefined) statuses[place] = status
  }
}

/**
 * As many basic columns and rows as there are rows: the slack of a row in excess leaves, or one that
 * is missing enters. Which ones matters little; the engine mends what does not hang together.
 */
function balanced(columns: Uint8Array, rows: Uint8Array): Basis {
  const basics = (list: Uint8Array) => list.reduce((n, status) => n + (status === basic ? 1 : 0), 0)
  let excess = basics(columns) + basics(rows) - rows.length
  for (const [row, status] of rows.entries()) {
    if (excess > 0 && status === basic) {
      rows[row] = atLower
      excess -= 1
    } else if (excess < 0 && status !== basic) {
      rows[row] = basic
      excess += 1
    }
  }
  return { columns, rows }
}

const atLower = 0
const basic = 1
const atUpper = 2

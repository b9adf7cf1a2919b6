import type { GoalId } from '../domain/run.ts'
import type { Basis, LinearModel } from '../engine/engine.ts'

/**
 * Where the relaxations of a run ended 余迹, by the names of columns and rows, so that the run of a
 * changed model begins there: a pinned teacher changes little, and a county's blend takes
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

/** Where a relaxation ended: its basis, and the multipliers of the rows (engine/lagrangian.ts). */
export type End = {
  readonly linear: Named
  readonly basis: Basis
  readonly multipliers: Float64Array
}
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

export function trailOf(chosen: readonly string[], ends: Ends): Trail {
  const rowNamesOf = remembered(rowNames)
  const named = ({ linear, basis: { columns, rows }, multipliers }: End): NamedEnd => {
    const names = rowNamesOf(linear)
    return {
      basis: {
        basic: columnsAt(linear, columns, basic),
        upper: columnsAt(linear, columns, atUpper),
        tight: names.filter((_, row) => rows[row] !== basic && rows[row] !== atUpper),
        tightAbove: names.filter((_, row) => rows[row] === atUpper),
      },
      multipliers: {
        rows: names.filter((_, row) => multipliers[row] !== 0),
        values: [...multipliers.filter((value) => value !== 0)],
      },
    }
  }
  return {
    chosen,
    ends: Object.fromEntries([...ends].map(([relaxed, end]) => [relaxed, named(end)])),
  }
}

/** Reads a trail in the columns and rows of other models; names they do not have are passed over. */
export type Reader = {
  readonly has: (relaxed: Relaxed) => boolean
  /** `null` where the trail says nothing of it. */
  readonly endIn: (linear: Named, relaxed: Relaxed) => End | null
}

export function readerOf(trail: Trail | undefined): Reader {
  const placesOfColumns = remembered((linear: Named) =>
    placesOf(Array.from({ length: linear.columnCount }, (_, at) => linear.columnName(at))),
  )
  const placesOfRows = remembered((linear: Named) => placesOf(rowNames(linear)))
  return {
    has: (relaxed) => trail?.ends[relaxed] !== undefined,
    endIn: (linear, relaxed) => {
      const end = trail?.ends[relaxed]
      if (end === undefined) return null
      const places = { columns: placesOfColumns(linear), rows: placesOfRows(linear) }
      return {
        linear,
        basis: basisIn(linear, places, end.basis),
        multipliers: multipliersIn(linear, places, end.multipliers),
      }
    },
  }
}

/** Where it ended in this run, else in the one before; a basis of another view does not fit. */
export function endOf({ ends, before, view }: EndsOfRun, relaxed: Relaxed): End | null {
  const own = ends.get(relaxed)
  return own?.linear === view.linear ? own : before.endIn(view.linear, relaxed)
}

export type EndsOfRun = {
  readonly ends: Ends
  readonly before: Reader
  readonly view: { readonly linear: Named }
}

type Places = {
  readonly columns: ReadonlyMap<string, number>
  readonly rows: ReadonlyMap<string, number>
}

function basisIn(
  { columnCount, rowCount }: Named,
  places: Places,
  { basic: basics, upper, tight, tightAbove }: NamedBasis,
): Basis {
  const columns = new Uint8Array(columnCount).fill(atLower)
  const rows = new Uint8Array(rowCount).fill(basic)
  put(columns, places.columns, basics, basic)
  put(columns, places.columns, upper, atUpper)
  put(rows, places.rows, tight, atLower)
  put(rows, places.rows, tightAbove, atUpper)
  return balanced(columns, rows)
}

function multipliersIn(
  { rowCount }: Named,
  places: Places,
  { rows, values }: NamedEnd['multipliers'],
): Float64Array {
  const multipliers = new Float64Array(rowCount)
  for (const [at, name] of rows.entries()) {
    const row = places.rows.get(name)
    if (row !== undefined) multipliers[row] = values[at] ?? 0
  }
  return multipliers
}

/** Computed once for each model it is asked of. */
function remembered<T>(make: (linear: Named) => T): (linear: Named) => T {
  const known = new Map<Named, T>()
  return (linear) => {
    const found = known.get(linear) ?? make(linear)
    known.set(linear, found)
    return found
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

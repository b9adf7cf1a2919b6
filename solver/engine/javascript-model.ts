import { at, type Reduced } from './reduce.ts'

/** A model as javascript-lp-solver takes it: columns from 0 up, bounds as rows, all by name. */
export type Stated = {
  readonly model: {
    readonly optimize: 'cost'
    readonly opType: 'min'
    readonly constraints: Record<string, Side>
    readonly variables: Record<string, Record<string, number>>
    readonly ints: Record<string, 1>
    readonly options: Readonly<Record<string, number | boolean>>
  }
  /** How each column of the reduced model is put together again. */
  readonly parts: readonly Part[]
  /** The reduced row each one-sided constraint belongs to, in the library's order; -1 for bounds. */
  readonly rows: readonly number[]
  /** Cells of the dense tableau. */
  readonly cells: number
}

/** Column = shift + sign × name - twin. */
export type Part = {
  readonly name: string
  readonly sign: 1 | -1
  readonly shift: number
  readonly twin: string | null
}

type Side = { readonly equal: number } | { readonly min?: number; readonly max?: number }

/**
 * Names carry a letter for their kind: a constraint that shares the objective's name makes the
 * library answer Infinity, and a misspelt one is ignored.
 */
export function state(reduced: Reduced, seconds: number): Stated {
  const columns = Array.from(reduced.column, (_, column) => column)
  const parts = columns.map((column) => partOf(reduced, column))
  const variables: Record<string, Record<string, number>> = {}
  parts.forEach(({ name, sign, twin }, column) => {
    variables[name] = { cost: sign * at(reduced.cost, column) }
    if (twin !== null) variables[twin] = { cost: -at(reduced.cost, column) }
  })
  const constraints: Record<string, Side> = {}
  const rows: number[] = []
  reduced.row.forEach((_, row) => {
    const side = stateRow(reduced, row, parts, variables)
    constraints[`r${row}`] = side
    for (const _end of sidesOf(side)) rows.push(row)
  })
  const implied = impliedBounds(reduced)
  for (const column of columns) {
    const width = at(reduced.upper, column) - at(reduced.lower, column)
    const variable = variables[parts[column]?.name ?? '']
    if (width === Infinity || implied.has(column) || variable === undefined) continue
    constraints[`b${column}`] = { max: width }
    variable[`b${column}`] = 1
    rows.push(-1)
  }
  const whole = columns.filter((column) => reduced.integer[column] === 1)
  const names = whole.flatMap((column) => namesOf(parts[column]))
  return {
    model: {
      optimize: 'cost',
      opType: 'min',
      constraints,
      variables,
      ints: Object.fromEntries(names.map((name) => [name, 1] as const)),
      options: {
        presolve: false,
        exitOnCycles: true,
        ...(seconds === Infinity ? {} : { timeout: Math.max(1, Math.ceil(seconds * 1000)) }),
      },
    },
    parts,
    rows,
    cells: (Object.keys(variables).length + 1) * (rows.length + 1),
  }
}

function partOf(reduced: Reduced, column: number): Part {
  const name = `x${column}`
  const lower = at(reduced.lower, column)
  const upper = at(reduced.upper, column)
  if (lower !== -Infinity) return { name, sign: 1, shift: lower, twin: null }
  if (upper !== Infinity) return { name, sign: -1, shift: upper, twin: null }
  return { name, sign: 1, shift: 0, twin: `y${column}` }
}

const namesOf = (part: Part | undefined): readonly string[] =>
  part === undefined ? [] : part.twin === null ? [part.name] : [part.name, part.twin]

function stateRow(
  reduced: Reduced,
  row: number,
  parts: readonly Part[],
  variables: Record<string, Record<string, number>>,
): Side {
  let shifted = 0
  for (let entry = at(reduced.rowStart, row); entry < at(reduced.rowStart, row + 1); entry += 1) {
    const coefficient = at(reduced.value, entry)
    const part = parts[at(reduced.index, entry)]
    if (part === undefined) continue
    shifted += coefficient * part.shift
    const [first, twin] = namesOf(part).map((name) => variables[name])
    if (first !== undefined) first[`r${row}`] = part.sign * coefficient
    if (twin !== undefined) twin[`r${row}`] = -coefficient
  }
  const lower = at(reduced.rowLower, row) - shifted
  const upper = at(reduced.rowUpper, row) - shifted
  if (lower === upper) return { equal: lower }
  return {
    ...(lower === -Infinity ? {} : { min: lower }),
    ...(upper === Infinity ? {} : { max: upper }),
  }
}

/** The library makes two constraints of an equation or a range, the lower side first. */
const sidesOf = (side: Side): readonly string[] =>
  'equal' in side ? ['min', 'max'] : Object.keys(side)

/** Columns whose upper bound a row of non-negative terms states already: each saves a row. */
function impliedBounds(reduced: Reduced): ReadonlySet<number> {
  const implied = new Set<number>()
  reduced.row.forEach((_, row) => {
    const upper = at(reduced.rowUpper, row)
    const entries = Array.from(
      { length: at(reduced.rowStart, row + 1) - at(reduced.rowStart, row) },
      (_entry, place) => at(reduced.rowStart, row) + place,
    )
    const lowest = entries.map((entry) => at(reduced.lower, at(reduced.index, entry)))
    const room = entries.reduce(
      (left, entry, place) => left - at(reduced.value, entry) * (lowest[place] ?? 0),
      upper,
    )
    if (!Number.isFinite(room) || entries.some((entry) => at(reduced.value, entry) <= 0)) return
    for (const entry of entries) {
      const column = at(reduced.index, entry)
      const width = at(reduced.upper, column) - at(reduced.lower, column)
      if (room / at(reduced.value, entry) <= width) implied.add(column)
    }
  })
  return implied
}

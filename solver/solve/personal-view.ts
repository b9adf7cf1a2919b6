import { type Entries, type EntriesOf, entriesOfMoves, none } from './entries.ts'
import { type GroupedView, personalGoals } from './grouped-view.ts'
import type { Kin } from './kin.ts'
import type { Levelled } from './levels.ts'
import type { Bounds, View } from './view.ts'
import { type Draft, linearOf, writeMove } from './written-view.ts'

/**
 * Who goes where 逐人视图: a column for each move that is still open. What moves of kin add alike stands
 * once, in a column that says who leaves and one that counts the arrivals at a place; a move itself
 * joins the two and bears only what tells people apart, so that it has a handful of entries and not
 * thirty. Its bound is the same: a point of either has one of the other, worth the same.
 */
export function personalView(
  { model, extended, levels }: Levelled,
  { kin, alone }: Pick<GroupedView, 'kin' | 'alone'>,
  { upper }: Pick<Bounds, 'upper'>,
): View {
  const moves = model.moves.all.length
  const isOpen = (move: number) => upper[move] !== 0
  const told = new Set(levels.flatMap(({ goal, row }) => (personalGoals.has(goal) ? [row] : [])))
  const own = entriesOfMoves(extended, moves, (row) => told.has(row), isOpen)
  const draft: Draft = { columns: [], rows: [], name: extended.columnName }
  for (const one of kin) writeFlows(draft, own, one, flowsOf(one, isOpen))
  const single = new Set([...alone, ...kin.flatMap(({ apart }) => apart)].filter(isOpen))
  const whole = entriesOfMoves(extended, moves, everyRow, (move) => single.has(move))
  for (const move of [...single].sort((a, b) => a - b)) writeMove(draft, whole, move)
  const decided = draft.columns.flatMap(({ move }, at) => (move === null ? [] : [{ at, move }]))
  return {
    linear: linearOf(draft, extended, moves, everyRow),
    moves,
    stands: draft.columns.map(({ stands }) => stands),
    exact: true,
    movesOf: (solution) =>
      decided
        .flatMap(({ at, move }) => ((solution[at] ?? 0) > 0.5 ? [move] : []))
        .sort((a, b) => a - b),
  }
}

const everyRow = () => true

/** `person` and `place` as kin list them. */
type Flow = { readonly person: number; readonly place: number; readonly move: number }

/** Moves of kin that are still open and add what kin's add. */
function flowsOf({ people, places, apart }: Kin, isOpen: (move: number) => boolean): Flow[] {
  const odd = new Set(apart)
  const placeOf = new Map(people.map((person, at) => [person, at]))
  return places.flatMap(({ moves }, place) =>
    [...moves].flatMap(([who, move]) => {
      const person = placeOf.get(who)
      return person === undefined || odd.has(move) || !isOpen(move) ? [] : [{ person, place, move }]
    }),
  )
}

function writeFlows(
  draft: Draft,
  own: EntriesOf,
  { people, places, leaving }: Kin,
  flows: readonly Flow[],
): void {
  const first = people[0] ?? -1
  const leavers = new Map<number, Part[]>()
  const arrivals = new Map<number, Part[]>()
  for (const { person, place, move } of flows) {
    const part = writeMove(draft, own, move)
    put(leavers, person, part)
    put(arrivals, place, part)
  }
  for (const [person, parts] of leavers)
    writeSum(draft, `leave_${first}_${people[person]}`, parts, 1, leaving[person])
  for (const [place, parts] of arrivals)
    writeSum(draft, `arrive_${first}_${place}`, parts, parts.length, places[place]?.arriving)
}

type Part = ReturnType<typeof writeMove>

function put(lists: Map<number, Part[]>, key: number, part: Part): void {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  list.push(part)
}

/** A column for what these come to together, and the row that says so. */
function writeSum(
  { columns, rows }: Draft,
  name: string,
  parts: readonly Part[],
  most: number,
  entries: Entries = none,
): void {
  const stands = parts.map(({ move }) => move)
  const sum = columns.push({ name, most, stands, entries, move: null }) - 1
  const added = parts.map(({ column }) => column)
  rows.push({ name, upper: 0, columns: [sum, ...added], values: [-1, ...added.map(() => 1)] })
}

import type { GoalId } from '../domain/run.ts'
import { type EntriesOf, entriesOfMoves, none } from './entries.ts'
import { type Kin, kinOf } from './kin.ts'
import type { Levelled } from './levels.ts'
import { matched } from './matching.ts'
import type { View } from './view.ts'
import { type Draft, linearOf, type Single, writeMove } from './written-view.ts'

/** Goals that tell people apart who are alike in everything else. */
export const personalGoals: ReadonlySet<GoalId> = new Set(['burden', 'canonical'])

/** With the kin it was made from. */
export type GroupedView = View & {
  readonly kin: readonly Kin[]
  readonly alone: readonly number[]
  /** Choices that say who of kin leaves, and those that count the arrivals at a place. */
  readonly leaving: readonly number[]
  readonly arriving: readonly number[]
}

/**
 * How many go where 归并视图: of teachers who may stand in for one another (kin.ts) a column each for
 * who leaves and one for each place that counts the arrivals, so that 80,000 moves become 10,000
 * columns with a tenth of the entries. Every plan has a point here, worth the same, so bounds hold for
 * all plans; and of a whole point here the plan is found by matching.
 *
 * Goals other than these, which tell such people apart, are not asked here: their rows stay empty.
 */
export function groupedView({ model, extended, levels: all }: Levelled): GroupedView {
  const goals = new Set(all.flatMap(({ goal, row }) => (personalGoals.has(goal) ? [] : [row])))
  const isAsked = (row: number) => row < model.rowCount || goals.has(row)
  const moves = model.moves.all.length
  const entriesOf = entriesOfMoves(extended, moves, isAsked)
  const { kin, alone } = kinOf(model, entriesOf)
  // What is free in this view: of all who may go, whoever it costs least by the first goal that tells them apart.
  const costs = all.find(({ goal }) => personalGoals.has(goal))?.dense ?? new Float64Array(moves)
  const draft: Draft = { columns: [], rows: [], name: extended.columnName }
  const groups = kin.map((one) => writeKin(draft, entriesOf, one))
  const singles = alone.map((move) => writeMove(draft, entriesOf, move))
  return {
    linear: linearOf(draft, extended, moves, isAsked),
    moves,
    stands: draft.columns.map(({ stands }) => stands),
    exact: kin.every(({ apart }) => apart.length === 0),
    movesOf: readerOf(groups, singles, costs),
    kin,
    alone,
    leaving: groups.flatMap((group) => group.leaving),
    arriving: groups.flatMap((group) => group.arriving),
  }
}

/** A function of its own, so that nothing outlives the making of a view but what it reads with. */
const readerOf =
  (groups: readonly Group[], singles: readonly Single[], costs: Float64Array): View['movesOf'] =>
  (solution) => {
    const taken = singles.flatMap(({ column, move }) => (isTaken(solution, column) ? [move] : []))
    for (const group of groups) {
      const found = movesIn(group, solution, costs)
      if (found === null) return null
      taken.push(...found)
    }
    return taken.sort((a, b) => a - b)
  }

/** Where kin stand: a column for each person who leaves, each place, and each move apart. */
type Group = {
  readonly kin: Pick<Kin, 'people' | 'places'>
  readonly leaving: readonly number[]
  readonly arriving: readonly number[]
  readonly apart: readonly Single[]
}

function writeKin(draft: Draft, entriesOf: EntriesOf, kin: Kin): Group {
  const { columns, rows } = draft
  const apart = new Set(kin.apart)
  const together = ([...moves]: Iterable<number>) => moves.filter((move) => !apart.has(move))
  const arrivals = kin.places.map(({ moves }) => together(moves.values()))
  const first = kin.people[0] ?? -1
  const add = (column: Draft['columns'][number]) => columns.push(column) - 1
  const total = add({
    name: `leave_${first}`,
    most: kin.people.length,
    stands: arrivals.flat(),
    entries: none,
    move: null,
  })
  const leaving = kin.people.map((person, at) =>
    add({
      name: `leave_${first}_${person}`,
      most: 1,
      stands: together(
        kin.places.flatMap(({ moves }) => {
          const move = moves.get(person)
          return move === undefined ? [] : [move]
        }),
      ),
      entries: kin.leaving[at] ?? none,
      move: null,
    }),
  )
  const arriving = kin.places.map(({ arriving }, at) => {
    const stands = arrivals[at] ?? []
    // Named after the place: what a move is called ends in its unit and subject.
    const place = draft.name([...(kin.places[at]?.moves.values() ?? [])][0] ?? -1)
    const name = `arrive_${first}_${place.split('_').slice(2).join('_')}`
    return add({ name, most: stands.length, stands, entries: arriving, move: null })
  })
  const singles = kin.apart.map((move) => writeMove(draft, entriesOf, move))
  const all = (columns: readonly number[], value: number) => columns.map(() => value)
  const balance = (name: string, parts: readonly number[]) =>
    rows.push({ name, upper: 0, columns: [total, ...parts], values: [-1, ...all(parts, 1)] })
  balance(`leaving_${first}`, leaving)
  balance(`arriving_${first}`, arriving)
  for (const { places, people } of kin.barriers) {
    // Whoever cannot go there goes elsewhere.
    const there = places.map((at) => arriving[at] ?? -1)
    const barred = people.map((person) => leaving[kin.people.indexOf(person)] ?? -1)
    rows.push({
      name: `barred_${first}_${people[0]}`,
      upper: Number.POSITIVE_INFINITY,
      columns: [total, ...there, ...barred],
      values: [1, ...all(there, -1), ...all(barred, -1)],
    })
  }
  return { kin, leaving, arriving, apart: singles }
}

const isTaken = (solution: Float64Array, column: number) => (solution[column] ?? 0) > 0.5

/** Who of kin goes where; `null` where the counts do not fit together. */
function movesIn(
  { kin, leaving, arriving, apart }: Group,
  solution: Float64Array,
  costs: Float64Array,
) {
  const alone = apart.filter(({ column }) => isTaken(solution, column)).map(({ move }) => move)
  const leavers = kin.people.filter((_, at) => isTaken(solution, leaving[at] ?? -1))
  const seats = kin.places.flatMap(({ moves }, at) =>
    new Array<ReadonlyMap<number, number>>(Math.round(solution[arriving[at] ?? -1] ?? 0)).fill(
      moves,
    ),
  )
  const found = matched(leavers, seats, costs)
  return found === null ? null : [...alone, ...found]
}

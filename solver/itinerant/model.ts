import type { ItinerantGoalId } from '../domain/run.ts'
import type { LinearModel } from '../engine/engine.ts'
import { tieBreakWeight } from '../model/notions/tie-break.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import type { Field } from './field.ts'

/** The model of one field. The last rows are the goals, free until they are held. */
export type ItinerantModel = {
  readonly linear: LinearModel
  readonly objectives: { readonly [G in ItinerantGoalId]: Float64Array }
  readonly goalRow: { readonly [G in ItinerantGoalId]: number }
  /** Column of the whole lessons a link carries. */
  readonly lessons: readonly number[]
  /** Column of what a receiver is left lacking. */
  readonly uncovered: readonly number[]
}

type Limits = Pick<Definitions['itinerant'], 'tripsPerWeek' | 'lessonsPerTrip' | 'maxSchools'>

/**
 * l, k: lessons and trips of a link; w: teachers of a group sent; u: thousandths left uncovered.
 *   l ≤ p·k                          p = lessonsPerTrip
 *   Σ l out of a base ≤ spare        of one subject
 *   Σ l into a receiver ≤ R = ⌈gap⌉  more would cover nothing
 *   u ≥ gap - 1000·Σ l,  u ≥ f·(R - Σ l)   f = what the last whole lesson covers: the two lines through
 *                                    the whole points, so that the relaxation is exact at them
 *   r·Σ k - Σ l ≥ r·⌈R/p⌉ - R        r = R mod p > 0: the last trip is a trip, however short
 *   Σ k of a group ≤ T·w, w ≤ n      T = tripsPerWeek; where a teacher may visit one school only,
 *   Σ k to one school ≤ T·w(school), Σ w(school) ≤ n
 */
export function modelOf(field: Field, limits: Limits): ItinerantModel {
  const sheet = openSheet()
  const { groups, receivers, links } = field
  const most = (receiver: number) => Math.ceil((receivers[receiver]?.gap ?? 0) / 1000)
  const lessons = links.map(({ group, receiver }, at) =>
    sheet.column(`l_${at}`, Math.min(most(receiver), groups[group]?.spare ?? 0)),
  )
  const trips = links.map(({ receiver }, at) =>
    sheet.column(`k_${at}`, Math.ceil(most(receiver) / limits.lessonsPerTrip)),
  )
  const uncovered = receivers.map(({ gap }, at) => sheet.column(`u_${at}`, gap))
  for (const at of links.keys())
    sheet.row(
      -Infinity,
      [
        [lessons[at], 1],
        [trips[at], -limits.lessonsPerTrip],
      ],
      0,
    )
  for (const [base, own] of groupedBy(links, ({ group }) => baseOf(field, group)))
    sheet.row(
      -Infinity,
      own.map((at) => [lessons[at], 1]),
      spareOf(field, base),
    )
  for (const receiver of receivers.keys())
    receivingRows(sheet, field, receiver, { lessons, trips, uncovered }, limits)
  const teachers = groups.flatMap((_, group) => sendingRows(sheet, field, group, trips, limits))
  const rank = links.map((link) => tieBreakWeight(nameOf(field, link)))
  const goals: { readonly [G in ItinerantGoalId]: readonly Entry[] } = {
    uncovered: uncovered.map((column) => [column, 1]),
    travel: links.map(({ metres }, at) => [trips[at], 2 * metres]),
    teachers: teachers.map((column) => [column, 1]),
    canonical: links.map((_, at) => [lessons[at], rank[at] ?? 0]),
  }
  const held = (goal: ItinerantGoalId) => sheet.row(-Infinity, goals[goal], Infinity)
  const goalRow = {
    uncovered: held('uncovered'),
    travel: held('travel'),
    teachers: held('teachers'),
    canonical: held('canonical'),
  }
  return {
    linear: sheet.model(),
    objectives: {
      uncovered: sheet.dense(goals.uncovered),
      travel: sheet.dense(goals.travel),
      teachers: sheet.dense(goals.teachers),
      canonical: sheet.dense(goals.canonical),
    },
    goalRow,
    lessons,
    uncovered,
  }
}

type Columns = {
  readonly lessons: readonly number[]
  readonly trips: readonly number[]
  readonly uncovered: readonly number[]
}

function receivingRows(
  sheet: Sheet,
  { receivers, links }: Field,
  receiver: number,
  { lessons, trips, uncovered }: Columns,
  { lessonsPerTrip }: Limits,
): void {
  const gap = receivers[receiver]?.gap ?? 0
  const whole = Math.ceil(gap / 1000)
  const last = gap - 1000 * (whole - 1)
  const rest = whole % lessonsPerTrip
  const own = links.flatMap((link, at) => (link.receiver === receiver ? [at] : []))
  const arriving = (value: number) => own.map((at): Entry => [lessons[at], value])
  sheet.row(-Infinity, arriving(1), whole)
  sheet.row(gap, [[uncovered[receiver], 1], ...arriving(1000)], Infinity)
  if (last < 1000) sheet.row(last * whole, [[uncovered[receiver], 1], ...arriving(last)], Infinity)
  if (rest > 0) {
    const visits = own.map((at): Entry => [trips[at], rest])
    const least = rest * Math.ceil(whole / lessonsPerTrip) - whole
    sheet.row(least, [...visits, ...arriving(-1)], Infinity)
  }
}

/** The columns that count the teachers of a group who are sent. */
function sendingRows(
  sheet: Sheet,
  { groups, receivers, links }: Field,
  group: number,
  trips: readonly number[],
  { tripsPerWeek, maxSchools }: Limits,
): readonly number[] {
  const own = links.flatMap((link, at) => (link.group === group ? [at] : []))
  const people = groups[group]?.teachers.length ?? 0
  if (own.length === 0) return []
  const schools =
    maxSchools === 1
      ? [...groupedBy(own, (at) => receivers[links[at]?.receiver ?? -1]?.school.id ?? '').values()]
      : [[...own.keys()]]
  const columns = schools.map((places, at) => {
    const column = sheet.column(`w_${group}_${at}`, people)
    const visits = places.map((place): Entry => [trips[own[place] ?? -1], 1])
    sheet.row(-Infinity, [...visits, [column, -tripsPerWeek]], 0)
    return column
  })
  if (columns.length > 1)
    sheet.row(
      -Infinity,
      columns.map((column) => [column, 1]),
      people,
    )
  return columns
}

const baseOf = ({ groups }: Field, group: number): string =>
  `${groups[group]?.unit}|${groups[group]?.subject}`

const spareOf = ({ groups }: Field, base: string): number =>
  groups.find(({ unit, subject }) => `${unit}|${subject}` === base)?.spare ?? 0

function nameOf({ groups, receivers }: Field, { group, receiver }: Field['links'][number]): string {
  const from = groups[group]
  const to = receivers[receiver]
  return `${from?.teachers[0]}|${to?.school.id}|${to?.stage}|${to?.subject}`
}

/** Places of a list by key, in the order in which the keys are met. */
function groupedBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [at, item] of list.entries()) {
    const key = keyOf(item)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [at])
    else known.push(at)
  }
  return groups
}

type Entry = readonly [column: number | undefined, value: number]
type Sheet = ReturnType<typeof openSheet>

/** Rows and columns as they are written down. Every column is whole and starts at zero. */
function openSheet() {
  const uppers: number[] = []
  const names: string[] = []
  const rows: {
    readonly lower: number
    readonly entries: readonly Entry[]
    readonly upper: number
  }[] = []
  const dense = (entries: readonly Entry[]) => {
    const values = new Float64Array(uppers.length)
    for (const [column, value] of entries) values[column ?? -1] = value
    return values
  }
  const model = (): LinearModel => {
    const starts = new Int32Array(rows.length + 1)
    for (const [at, { entries }] of rows.entries())
      starts[at + 1] = (starts[at] ?? 0) + entries.length
    const flat = rows.flatMap(({ entries }) => entries)
    return {
      columnCount: uppers.length,
      rowCount: rows.length,
      columnLower: new Float64Array(uppers.length),
      columnUpper: Float64Array.from(uppers),
      integer: new Uint8Array(uppers.length).fill(1),
      rowLower: Float64Array.from(rows, ({ lower }) => lower),
      rowUpper: Float64Array.from(rows, ({ upper }) => upper),
      rowStart: starts,
      index: Int32Array.from(flat, ([column]) => column ?? -1),
      value: Float64Array.from(flat, ([, value]) => value),
      columnName: (column) => names[column] ?? '',
      rowName: (row) => `r${row}`,
    }
  }
  return {
    column: (name: string, upper: number): number => {
      names.push(name)
      return uppers.push(upper) - 1
    },
    row: (lower: number, entries: readonly Entry[], upper: number): number =>
      rows.push({ lower, entries, upper }) - 1,
    dense,
    model,
  }
}

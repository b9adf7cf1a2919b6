import { subjectList } from '../domain/codes.ts'
import type { Context } from './context.ts'
import { type Derive, type Draft, type Gap, type Terms, terms } from './model.ts'
import { loadOf } from './notions/lessons.ts'
import { plus } from './rows.ts'

/** The greatest step that all needs, supplies and loads are multiples of, in thousandths. */
export function gapUnitOf(context: Context): number {
  let unit = 0
  for (const [at, need] of context.need.entries())
    for (const subject of subjectList.keys()) {
      const wanted = need[subject] ?? 0
      if (wanted === 0) continue
      const stage = context.units[at]?.stage ?? 'primary'
      const load = loadOf(context.definitions, stage, subjectList[subject] ?? 'none')
      unit = gcd(gcd(unit, load), Math.round(wanted - (context.supply[at]?.[subject] ?? 0)))
    }
  return Math.max(1, unit)
}

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b))

/**
 * gap ≥ r - load·m and gap ≥ f·(m0 + 1 - m), m = arrivals - leavers, r = need - supply before,
 * m0 = floor(r / load), f = r - load·m0: the two lines through the whole points around zero, so
 * that the relaxation is exact at whole m (solver.md 1.5). In gap units. m is a column of its own: a
 * relaxation that halves it can be asked what either side would cost (solve/closings.ts).
 */
export function writeGap(draft: Draft, unit: number, subject: number): Gap {
  const { context, gapUnit } = draft
  const need = context.need[unit]?.[subject] ?? 0
  if (need <= 0) return { column: null, constant: 0 }
  const place = context.units[unit]
  const name = subjectList[subject]
  if (place === undefined || name === undefined) return { column: null, constant: 0 }
  const load = Math.round(loadOf(context.definitions, place.stage, name) / gapUnit)
  const missing = Math.round((need - (context.supply[unit]?.[subject] ?? 0)) / gapUnit)
  const { change, arrivals, leavers } = netChange(draft, unit, name)
  if (missing + load * leavers <= 0) return { column: null, constant: 0 }
  if (change.columns.length === 0) return { column: null, constant: Math.max(0, missing) }
  const net = writeNet(draft, `n_${unit}_${name}`, change, -leavers, arrivals)
  const column = draft.column({
    name: `gap_${unit}_${name}`,
    lower: 0,
    upper: Math.max(0, missing + load * leavers),
    integer: false,
    derive: (values) => Math.max(0, missing - load * (values[net] ?? 0)),
  })
  const above = (factor: number) => ({ columns: [net, column], values: [factor, 1] })
  draft.row(`gap_${unit}_${name}`, missing, above(load), Number.POSITIVE_INFINITY)
  const whole = Math.floor(missing / load)
  const rest = missing - load * whole
  if (rest > 0)
    draft.row(`gap2_${unit}_${name}`, rest * (whole + 1), above(rest), Number.POSITIVE_INFINITY)
  return { column, constant: 0 }
}

/** A function of its own, so that what a gap is derived from does not keep the moves that change it. */
function writeNet(draft: Draft, name: string, change: Terms, lower: number, upper: number): number {
  const derive: Derive = (_, rowSum) => rowSum(row)
  const column = draft.column({ name, lower, upper, integer: true, derive, decisive: 'count' })
  const row = draft.row(name, 0, plus(change, column, -1), 0)
  return column
}

/** Arrivals minus leavers of one subject in one unit, and how many people could arrive and leave. */
function netChange(draft: Draft, unit: number, subject: string) {
  const { context, moves } = draft
  const change = terms()
  const arrivals = new Set<number>()
  for (const column of moves.into(unit))
    if (supplies(column) && moves.all[column]?.subject === subject) {
      arrivals.add(moves.all[column]?.person ?? -1)
      change.columns.push(column)
      change.values.push(1)
    }
  const leavers = new Set<number>()
  for (const column of moves.outOf(unit)) {
    const person = moves.all[column]?.person ?? -1
    if (context.people[person]?.teacher.subjects[0] !== subject) continue
    leavers.add(person)
    change.columns.push(column)
    change.values.push(-1)
  }
  return { change, arrivals: arrivals.size, leavers: leavers.size }

  function supplies(column: number): boolean {
    return context.people[moves.all[column]?.person ?? -1]?.supplies === true
  }
}

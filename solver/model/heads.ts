import type { Subject } from '../domain/codes.ts'
import type { BalanceMeasure } from '../domain/indicator.ts'
import {
  type Context,
  hasHigherDegree,
  type Person,
  teachesArtsSports,
  type Unit,
} from './context.ts'
import { type Derive, type Draft, type Heads, type Move, type Terms, terms } from './model.ts'
import { plus } from './rows.ts'

/**
 * d[u,i] = Σ heads that arrive - Σ heads that leave, one whole column per unit and indicator (R1-R3
 * and what else `priorities.balance` names) that any move touches; bounded by how many could come or go at all.
 */
export function writeHeads(draft: Draft, unit: number, indicator: BalanceMeasure): Heads {
  const { context } = draft
  const place = context.units[unit]
  const none = { column: null, lower: 0, upper: 0, row: null }
  if (place === undefined) return { base: 0, ...none }
  const base = baseOf(context, place, indicator)
  const change = changeOf(draft, place, indicator)
  if (change.columns.length === 0) return { base, ...none }
  const upper = people(draft, change, 1)
  const lower = -people(draft, change, -1)
  const name = `d_${unit}_${indicator}`
  const derive: Derive = (_, rowSum) => rowSum(row)
  const column = draft.column({ name, lower, upper, integer: true, derive, decisive: 'count' })
  const row = draft.row(name, 0, plus(change, column, -1), 0)
  return { base, column, lower, upper, row }
}

/** What each move does to it. */
function changeOf({ context, moves }: Draft, place: Unit, indicator: BalanceMeasure): Terms {
  const change = terms()
  for (const column of moves.into(place.index)) {
    const move = moves.all[column]
    if (move !== undefined && arrives(context, place, move, indicator)) add(column, 1)
  }
  for (const column of moves.outOf(place.index)) {
    const move = moves.all[column]
    const person = context.people[move?.person ?? -1]
    if (move === undefined || person === undefined) continue
    if (!context.countsAtNewSchool(context.kindOf(move))) continue
    if (countsNow(context, person, place, indicator)) add(column, -1)
  }
  return change

  function add(column: number, value: number) {
    change.columns.push(column)
    change.values.push(value)
  }
}

/** How many different people could bring (+1) or take (-1) a head. */
function people(draft: Draft, change: Terms, sign: 1 | -1) {
  const found = new Set<number>()
  for (const [at, column] of change.columns.entries())
    if (change.values[at] === sign) found.add(draft.moves.all[column]?.person ?? -1)
  return found.size
}

/** Heads before the plan, in thousandths. */
function baseOf(context: Context, place: Unit, indicator: BalanceMeasure): number {
  let thousandths = 0
  for (const person of context.people) {
    const share = shareAt(context, person, place)
    if (share > 0 && person.counted && qualifies(context, person, place, indicator))
      thousandths += share
    if (indicator === 'artsSportsPer100' && place.r3Exception)
      thousandths += visitingShare(context, person, place)
  }
  return thousandths
}

/** Stage share × share at the school on the counting basis, in thousandths. */
function shareAt(context: Context, person: Person, place: Unit): number {
  const stage = person.teacher.stages[place.stage]
  if (stage === 0) return 0
  if (context.definitions.counting.basis === 'personnel')
    return person.school === place.school ? stage : 0
  return (stage * taughtAt(context, person, place)) / 1000
}

const taughtAt = (context: Context, { teacher }: Person, place: Unit) => {
  const school = context.schools[place.school]?.id
  return teacher.teaching.reduce((sum, at) => sum + (at.school === school ? at.share : 0), 0)
}

/** Teachers from elsewhere who count for R3 at a small rural school. */
function visitingShare(context: Context, person: Person, place: Unit): number {
  if (person.school === place.school) return 0
  const admitted = person.counted || person.teacher.employment === 'part-time'
  if (!admitted || !teachesArtsSports(person.teacher.subjects[0], context.definitions)) return 0
  return (person.teacher.stages[place.stage] * taughtAt(context, person, place)) / 1000
}

function qualifies(
  { definitions }: Context,
  person: Person,
  place: Unit,
  indicator: BalanceMeasure,
): boolean {
  return has(person, person.teacher.subjects[0], place, indicator, definitions)
}

/** Does somebody who teaches `subject` in the unit have what the indicator counts? */
function has(
  { teacher, backbone, grade }: Person,
  subject: Subject,
  { stage }: Unit,
  indicator: BalanceMeasure,
  definitions: Context['definitions'],
): boolean {
  if (indicator === 'backbonePer100') return backbone
  if (indicator === 'higherDegreePer100') return hasHigherDegree(teacher, stage, definitions)
  if (indicator === 'artsSportsPer100') return teachesArtsSports(subject, definitions)
  if (indicator === 'gradedPer100') return grade === 'senior' || grade === 'intermediate'
  return true
}

/** Does this full-time person count here before the plan? Then leaving takes one head. */
const countsNow = (context: Context, person: Person, place: Unit, indicator: BalanceMeasure) =>
  person.counted && qualifies(context, person, place, indicator)

function arrives(context: Context, place: Unit, move: Move, indicator: BalanceMeasure): boolean {
  const person = context.people[move.person]
  if (person === undefined) return false
  const counts = has(person, move.subject, place, indicator, context.definitions)
  if (!context.countsAtNewSchool(context.kindOf(move))) {
    const admitted = person.counted || person.teacher.employment === 'part-time'
    return indicator === 'artsSportsPer100' && place.r3Exception && counts && admitted
  }
  return person.counted && counts
}

import type { Decision } from '../domain/decision.ts'
import type { UnkeptDecision } from '../domain/run.ts'
import { type Clause, rules } from '../rules/index.ts'
import type { Context, Person } from './context.ts'
import type { DecisionShortfall, Draft, Model, Move, ShortfallWriter } from './model.ts'
import { candidatesOf } from './moves.ts'
import { atLeast, atMost, sumOf } from './rows.ts'

/** Says of a move whether a decision forbids it: the person stays, or does not go there. */
export type Bars = (move: Move) => boolean

/** A decision with the person it is about; -1 where the county does not know him. */
export type Decided = { readonly decision: Decision; readonly who: number; readonly bars: Bars }

export function decidedOf(context: Context, decisions: readonly Decision[]): readonly Decided[] {
  if (decisions.length === 0) return []
  const index = new Map(context.people.map(({ teacher }, at) => [teacher.id, at]))
  return decisions.map((decision) => {
    const who = index.get(decision.teacher) ?? -1
    return { decision, who, bars: barsOf(context, decision, context.people[who]) }
  })
}

/** The moves any decision forbids. A county may have frozen thousands: each is asked of its own person only. */
export function barredBy(decided: readonly Decided[]): Bars {
  const byPerson = new Map<number, Bars[]>()
  for (const { who, bars } of decided) byPerson.set(who, [...(byPerson.get(who) ?? []), bars])
  return (move) => byPerson.get(move.person)?.some((bars) => bars(move)) ?? false
}

/**
 * Of the person's moves m, xₘ = 0 for all where he stays, for those into a school he is not to go to,
 * and for all where the rules acknowledge his deferral. One they do not acknowledge leaves him due,
 * and a closing school is no place to be deferred at: those moves stay open.
 */
function barsOf(context: Context, decision: Decision, person: Person | undefined): Bars {
  switch (decision.kind) {
    case 'go':
    case 'go-to':
      return () => false
    case 'stay':
      return () => true
    case 'not-to':
      return (move) => schoolOf(context, move) === decision.school
    case 'defer':
      return () => person !== undefined && !person.standing.due && !person.displaced
  }
}

/** What closes moves besides, to tell why nothing is left: the clause and what it says of a move. */
export type Closer = { readonly clause: Clause; readonly closes: (move: Move) => boolean }

export type DecisionWriter = {
  readonly writer: ShortfallWriter
  readonly written: () => Pick<DecisionShortfall, 'columns' | 'constant'>
}

/**
 * Σ xₘ + v ≥ 1   over the moves m that carry a decision out (`go`: all of the person, `go-to`: into
 *                the school, to teach the subject where one is named)
 * Σ xₘ - v ≤ 0   over the moves m a decision forbids; they are there only where closures are counted
 *   v ∈ {0, 1}   the decision is not kept
 */
export function writeDecisions(
  draft: Draft,
  decided: readonly Decided[],
  closers: readonly Closer[],
  writerOf: (name: string) => DecisionWriter,
): readonly DecisionShortfall[] {
  const barred = barredBy(decided)
  return decided.map((each, at): DecisionShortfall => {
    const { writer, written } = writerOf(`decision_${at}`)
    writeOne(draft, each, writer)
    const { columns, constant } = written()
    const obstacle = constant === 0 ? null : obstacleOf(draft.context, each, closers, barred)
    return { decision: each.decision, columns, constant, obstacle }
  })
}

function writeOne(draft: Draft, { decision, who, bars }: Decided, writer: ShortfallWriter): void {
  const { context, moves } = draft
  const own = moves.ofPerson(who)
  const moveAt = (column: number) => moves.all[column]
  if (decision.kind === 'go' || decision.kind === 'go-to') {
    const kept = own.filter((column) => carriesOut(context, decision, moveAt(column)))
    atLeast(draft, writer, 'kept', sumOf(kept), 1)
    return
  }
  const broken = own.filter((column) => forbids(bars, moveAt(column)))
  atMost(draft, writer, 'broken', sumOf(broken), 0)
  if (decision.kind === 'defer' && (context.people[who]?.standing.due ?? true)) writer.constant(1)
}

const forbids = (bars: Bars, move: Move | undefined) => move !== undefined && bars(move)

function carriesOut(context: Context, decision: Decision, move: Move | undefined): boolean {
  if (move === undefined) return false
  if (decision.kind !== 'go-to') return decision.kind === 'go'
  const { school, subject } = decision
  return schoolOf(context, move) === school && (subject === undefined || move.subject === subject)
}

const schoolOf = ({ schools, units }: Context, { unit }: Move) =>
  schools[units[unit]?.school ?? -1]?.id

/** Why nothing carries the decision out: no place for the person at all, or what closes every place. */
function obstacleOf(
  context: Context,
  { decision, who }: Decided,
  closers: readonly Closer[],
  barred: Bars,
): string {
  const person = context.people[who]
  if (person === undefined) return '教师表中没有此人。'
  if (decision.kind === 'defer')
    return '所选规则档不认可该暂缓情形，或其条件（如本人同意）不具备，仍按符合条件人员处理。'
  const all = candidatesOf(context, who)
  if (all.length === 0) return nowhere(person)
  const fitting = all.filter((move) => carriesOut(context, decision, move))
  if (fitting.length === 0) return '指定学校不接收教师，或没有其任教学科的课时需求。'
  const names = closers
    .filter(({ closes }) => fitting.some(closes))
    .map(({ clause }) => `“${rules[clause.rule].zh}”`)
  const others = fitting.some(barred)
  const places = new Set(fitting.map(({ unit }) => context.units[unit]?.school)).size
  const grounds = [...names, ...(others ? ['其他人员决定'] : [])].join('、')
  return `可考虑的 ${places} 所学校均受${grounds}限制，没有合规去向。`
}

const nowhere = ({ unit, supplies, placeable, teacher }: Person): string => {
  if (teacher.employment === 'aid') return '人员状态为帮扶，人事关系在派出单位，不能安排。'
  if (unit < 0 && !placeable) return '不在县域内一所学校的一个学段专任，不能安排整人交流。'
  if (!supplies && !placeable) return '目前不承担课务（人员状态或在岗状态），不能安排。'
  return '没有其他学校需要其任教学科。'
}

/** The decisions a plan does not keep, as the model counts them, with the reasons. */
export const unkeptOf = (model: Model, point: Float64Array): readonly UnkeptDecision[] =>
  model.decisions.flatMap(({ decision, columns, constant, obstacle }) => {
    const missed = columns.reduce((sum, column) => sum + (point[column] ?? 0), constant)
    if (missed === 0) return []
    const reason = obstacle ?? '落实此项决定会使法定要求的缺口增加过多，未安排。'
    return [{ teacher: decision.teacher, kind: decision.kind, reason }]
  })

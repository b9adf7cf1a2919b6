import type { Plan, Transfer } from '../domain/plan.ts'
import { yearMonth } from '../domain/year-month.ts'
import type { Model } from './model.ts'

/** Chosen move columns → the plan they mean, sorted by teacher. */
export function decode(model: Model, chosen: readonly number[]): Plan {
  const transfers = chosen.flatMap((column) => transferOf(model, column) ?? [])
  transfers.sort((a, b) => (a.teacher < b.teacher ? -1 : 1))
  return { year: model.context.county.year, transfers }
}

/** The transfer a move column means. */
export function transferOf(model: Model, column: number): Transfer | undefined {
  const { context, moves } = model
  const move = moves.all[column]
  const teacher = context.people[move?.person ?? -1]?.teacher
  const unit = context.units[move?.unit ?? -1]
  const school = context.schools[unit?.school ?? -1]
  if (move === undefined || teacher === undefined || unit === undefined || school === undefined)
    return undefined
  const { mode, relationMoves, years } = context.kindOf(move)
  const { year } = context.county
  return {
    teacher: teacher.id,
    from: teacher.personnelSchool,
    to: school.id,
    stage: unit.stage,
    subject: move.subject,
    mode,
    relationMoves,
    start: yearMonth(year, 9),
    end: relationMoves ? null : yearMonth(year + years, 8),
  }
}

/** The columns a plan chooses, or `null` when it holds a transfer the model has no move for. */
export function encode(model: Model, plan: Plan): readonly number[] | null {
  const chosen = columnsOf(model, plan)
  return chosen.includes(null) ? null : chosen.filter((column) => column !== null)
}

/** The column of each transfer, `null` where the model has no move for it. */
export function columnsOf(model: Model, plan: Plan): readonly (number | null)[] {
  const byKey = new Map<string, number>()
  const { context, moves } = model
  for (const [column, { person, unit, subject }] of moves.all.entries()) {
    const place = context.units[unit]
    const school = context.schools[place?.school ?? -1]?.id
    byKey.set(`${context.people[person]?.teacher.id}|${school}|${place?.stage}|${subject}`, column)
  }
  return plan.transfers.map(
    ({ teacher, to, stage, subject }) => byKey.get(`${teacher}|${to}|${stage}|${subject}`) ?? null,
  )
}

import { type Subject, subjectList } from '../domain/codes.ts'
import type { Context } from '../model/context.ts'
import type { Model } from '../model/model.ts'

/**
 * Columns a relaxation starts with 活动列: all auxiliary ones and, for each teacher, the moves most
 * likely to matter. The rest stand at 0 until their reduced cost asks for them (relaxation.ts), so
 * nothing is ever left out of a bound.
 */
export function firstActive(model: Model, perTeacher: number): Uint8Array {
  const active = new Uint8Array(model.columnCount).fill(1)
  for (const person of model.context.people.keys()) {
    const own = model.moves.ofPerson(person)
    if (own.length <= perTeacher) continue
    const promise = new Map(own.map((column) => [column, promiseOf(model, column)]))
    const ranked = [...own].sort((a, b) => (promise.get(b) ?? 0) - (promise.get(a) ?? 0) || a - b)
    for (const column of ranked.slice(perTeacher)) active[column] = 0
  }
  return active
}

/** A rough worth: a gap filled, a backbone teacher to where they are few, and a short way. */
function promiseOf({ context, moves }: Model, column: number): number {
  const move = moves.all[column]
  const person = context.people[move?.person ?? -1]
  const unit = context.units[move?.unit ?? -1]
  const school = context.schools[unit?.school ?? -1]
  if (move === undefined || person === undefined || unit === undefined || school === undefined)
    return 0
  const metres = context.travel.toSchool(person.teacher, school.id) ?? 20_000
  const gap = gapShare(context, move.unit, move.subject)
  const rural = school.setting === 'rural' || school.weak ? 1 : 0
  return gap * 20 + rural * (person.backbone ? 8 : 3) - metres / 2000
}

function gapShare(context: Context, unit: number, subject: Subject): number {
  const at = subjectList.indexOf(subject)
  const need = context.need[unit]?.[at] ?? 0
  const supply = context.supply[unit]?.[at] ?? 0
  return need <= 0 ? 0 : Math.max(0, Math.min(1, (need - supply) / need))
}

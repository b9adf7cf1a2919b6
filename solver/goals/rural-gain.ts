import type { School } from '../domain/county.ts'
import type { Person } from '../model/context.ts'
import { hasHigherDegree } from '../model/context.ts'
import type { Model, Move, Objective } from '../model/model.ts'

/**
 * 乡村和薄弱学校得益最大, minimised as its negative: Σ over moves of
 * - worth(teacher) × (standing(to) - standing(from)).
 * worth: 1, + 2 for a backbone teacher, + 1 for a degree above the required one.
 * standing: 城区 0, 镇区 1, 乡村 2; + 1 for a teaching point; + 1 for a weak school; - 1 for a strong one.
 */
export function ruralGainGoal(model: Model): Objective {
  const columns: number[] = []
  const values: number[] = []
  for (const [column, move] of model.moves.all.entries()) {
    const points = gainOf(model, move)
    if (points === 0) continue
    columns.push(column)
    values.push(-points)
  }
  return { unit: '分（负数为得益）', terms: { columns, values }, constant: 0 }
}

function gainOf({ context }: Model, move: Move): number {
  const person = context.people[move.person]
  const unit = context.units[move.unit]
  const from = context.schools[person?.school ?? -1]
  const to = context.schools[unit?.school ?? -1]
  if (person === undefined || unit === undefined || from === undefined || to === undefined) return 0
  const higher = hasHigherDegree(person.teacher, unit.stage, context.definitions)
  return worth(person, higher) * (standing(to) - standing(from))
}

const worth = (person: Person, higherDegree: boolean) =>
  1 + (person.backbone ? 2 : 0) + (higherDegree ? 1 : 0)

const bySetting = { urban: 0, town: 1, rural: 2 } as const

const standing = (school: School) =>
  bySetting[school.setting] +
  (school.kind === 'teaching-point' ? 1 : 0) +
  (school.weak ? 1 : 0) -
  (school.strong ? 1 : 0)

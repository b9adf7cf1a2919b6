import type { School } from '../domain/county.ts'
import { type Context, hasHigherDegree, isTownSeat, type Person } from '../model/context.ts'
import type { Model, Move, Objective } from '../model/model.ts'
import { networksAt, sharing } from '../model/notions/networks.ts'

/**
 * 乡村和薄弱学校得益最大, minimised as its negative: Σ over moves of
 * - (worth(teacher) × (standing(to) - standing(from)) + bonus inside a network).
 * The points are the definition `priorities`.
 */
export function ruralGainGoal({ context, moves }: Model): Objective {
  const columns: number[] = []
  const values: number[] = []
  const gain = gainOf(context)
  for (const [column, move] of moves.all.entries()) {
    const points = gain(move)
    if (points === 0) continue
    columns.push(column)
    values.push(-points)
  }
  return { unit: '分（负数为得益）', terms: { columns, values }, constant: 0 }
}

function gainOf(context: Context): (move: Move) => number {
  const { county, definitions } = context
  const { priorities } = definitions
  const standings = context.schools.map((school) => standingOf(school, priorities.standing))
  const linked = sharing(county, networksAt(county, null, county.baseMonth))
  return (move) => {
    const person = context.people[move.person]
    const unit = context.units[move.unit]
    if (person === undefined || unit === undefined) return 0
    const [from, to] = [standings[person.school], standings[unit.school]]
    if (from === undefined || to === undefined) return 0
    const higher = hasHigherDegree(person.teacher, unit.stage, definitions)
    const bonus = to > from && linked(person.school, unit.school) ? priorities.sameNetwork : 0
    return worth(person, higher, priorities.worth) * (to - from) + bonus
  }
}

type Points = Context['definitions']['priorities']

const worth = (person: Person, higher: boolean, { backbone, higherDegree }: Points['worth']) =>
  1 + (person.backbone ? backbone : 0) + (higher ? higherDegree : 0)

const standingOf = (school: School, points: Points['standing']) =>
  points.setting[school.setting] +
  (school.kind === 'teaching-point' ? points.teachingPoint : 0) +
  (school.weak ? points.weak : 0) +
  (school.strong ? points.strong : 0) +
  (isTownSeat(school) ? points.townSeat : 0) +
  ((school.beds ?? 0) > 0 ? points.beds : 0)

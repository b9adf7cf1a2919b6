import type { Teacher, Wish } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import { monthsBetween } from '../domain/year-month.ts'
import type { Model, Objective } from '../model/model.ts'

/**
 * 教师负担最小: Σ over moves of whole points, never below 0. One point is 100 m of extra travel
 * 增加的里程 (to the new school less to the present one, from home where given). On top:
 */
export const burdenPoints = {
  /** Any move at all. */
  upheaval: 30,
  /** Travel is not known. */
  unknownTravel: 100,
  /** Beyond 可接受最远公里. */
  beyondReach: 100,
  /** 不愿 / 主动申请. */
  declines: 60,
  applies: -20,
  /** First, second, third wish; a wished township. */
  wishRanks: [-60, -40, -25],
  wishTownship: -15,
  /** 困难说明. */
  hardship: 50,
  /** Teaching another than the main subject. */
  otherSubject: 20,
  /** Moved again within six years, per year short of six. */
  recentMovePerYear: 10,
  /** Per 100 m farther from the spouse's school, in hundredths. */
  spousePercent: 50,
} as const

export function burdenGoal(model: Model): Objective {
  const wishes = new Map(model.context.county.wishes.map((wish) => [wish.teacher, wish]))
  const schools = new Map(model.context.county.teachers.map((t) => [t.id, t.personnelSchool]))
  const columns: number[] = []
  const values: number[] = []
  for (const [column, move] of model.moves.all.entries()) {
    const teacher = model.context.people[move.person]?.teacher
    const school = model.context.schools[model.context.units[move.unit]?.school ?? -1]
    if (teacher === undefined || school === undefined) continue
    const wish = wishes.get(teacher.id)
    const spouse = teacher.spouse === null ? undefined : schools.get(teacher.spouse)
    const points =
      travelPoints(model, teacher, school.id, wish) +
      wishPoints(wish, school.id, school.township) +
      personPoints(model, teacher, move.subject) +
      spousePoints(model, teacher, school.id, spouse)
    if (points <= 0) continue
    columns.push(column)
    values.push(points)
  }
  return { unit: '分（1 分相当于增加 100 米里程）', terms: { columns, values }, constant: 0 }
}

function travelPoints(
  { context }: Model,
  teacher: Teacher,
  school: SchoolId,
  wish: Wish | undefined,
): number {
  const metres = context.travel.toSchool(teacher, school)
  const now = context.travel.now(teacher)
  if (metres === null || now === null) return burdenPoints.unknownTravel
  const beyond = wish !== undefined && wish.maxMetres !== null && metres > wish.maxMetres
  return Math.round(Math.max(0, metres - now) / 100) + (beyond ? burdenPoints.beyondReach : 0)
}

function wishPoints(wish: Wish | undefined, school: SchoolId, township: string): number {
  if (wish === undefined) return 0
  const rank = wish.schools.indexOf(school)
  const wished =
    rank >= 0
      ? (burdenPoints.wishRanks[rank] ?? 0)
      : wish.townships.includes(township)
        ? burdenPoints.wishTownship
        : 0
  const will =
    wish.willingness === 'declines'
      ? burdenPoints.declines
      : wish.willingness === 'applies'
        ? burdenPoints.applies
        : 0
  return wished + will + (wish.hardship === null ? 0 : burdenPoints.hardship)
}

function personPoints({ context }: Model, teacher: Teacher, subject: string): number {
  const last = teacher.lastRotationEnd
  const years = last === null ? 6 : Math.floor(monthsBetween(last, context.county.baseMonth) / 12)
  const recent = Math.max(0, 6 - years) * burdenPoints.recentMovePerYear
  const other = teacher.subjects[0] === subject ? 0 : burdenPoints.otherSubject
  return burdenPoints.upheaval + recent + other
}

/** The spouse is taken to stay: whether both move is not known when one move is priced. */
function spousePoints(
  { context }: Model,
  teacher: Teacher,
  school: SchoolId,
  spouse: SchoolId | undefined,
): number {
  if (spouse === undefined) return 0
  const after = context.travel.between(spouse, school)
  const before = context.travel.between(spouse, teacher.personnelSchool)
  if (after === null || before === null) return 0
  return Math.round((Math.max(0, after - before) * burdenPoints.spousePercent) / 10_000)
}

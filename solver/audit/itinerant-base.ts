import { type Stage, type Subject, stageList } from '../domain/codes.ts'
import type { Teacher } from '../domain/county.ts'
import type { TeacherId } from '../domain/ids.ts'
import { loadOf } from './need.ts'
import { postingAfter, postingBefore } from './postings.ts'
import type { Moved, Replay } from './replay.ts'
import type { SubjectLessons, Unit } from './units.ts'

/** Where a teacher has his whole week after the transfers 派出学校. */
export type Base = {
  readonly unit: Unit
  readonly stage: Stage
  readonly subject: Subject
  /** His own week in thousandths of a lesson, relief of his office taken off where he has not moved. */
  readonly week: number
}

/** The bases of teachers by id, each looked up once. */
export type Bases = ReadonlyMap<TeacherId, Base | null>

export function basesOf(replay: Replay, teachers: Iterable<TeacherId>): Bases {
  const moves = new Map(replay.moved.map((move) => [move.teacher.id, move]))
  return new Map(
    [...new Set(teachers)].map((id) => {
      const teacher = replay.teachers.get(id)
      return [id, teacher === undefined ? null : baseOf(replay, teacher, moves.get(id))]
    }),
  )
}

/** `null`: shared between stages or schools, outside the county, or giving no lessons at all. */
function baseOf(replay: Replay, teacher: Teacher, move: Moved | undefined): Base | null {
  const { counting, lessons } = replay.definitions
  const supplies =
    counting.employments.includes(teacher.employment) &&
    lessons.presences.includes(teacher.presence)
  const { teaching, taught } =
    move === undefined ? postingBefore(teacher) : postingAfter(teacher, move.transfer)
  const place = teaching.length === 1 ? teaching[0] : undefined
  const stage = stageList.find((one) => taught.stages[one] === 1000)
  const unit = replay.units.find((one) => one.school.id === place?.school && one.stage === stage)
  if (!supplies || place?.share !== 1000 || stage === undefined || unit === undefined) return null
  const load = loadOf(lessons, stage, taught.subject)
  const percent = move === undefined ? (lessons.reliefPercent[teacher.office] ?? 0) : 0
  const week = load - Math.round((load * percent) / 100)
  return { unit, stage, subject: taught.subject, week }
}

/** Need, supply, gap and surplus of a subject in a unit; `null` where it has neither. */
export const lessonsIn = ({ lessons }: Unit, subject: Subject): SubjectLessons | null =>
  lessons.find((line) => line.subject === subject) ?? null

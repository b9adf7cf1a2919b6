import { type Stage, type Subject, stageList, subjectList } from '../domain/codes.ts'
import type { Teacher } from '../domain/county.ts'
import type { TeacherId } from '../domain/ids.ts'
import type { Plan, Transfer } from '../domain/plan.ts'
import type { Context } from '../model/context.ts'
import { givesLessons, loadOf, supplies } from '../model/notions/lessons.ts'

/** What every unit has after the transfers, and who teaches in one unit alone. */
export type Staffing = {
  /** Weekly lessons in thousandths, by unit and subject index; may be below zero. */
  readonly supply: readonly Float64Array[]
  readonly settled: readonly Settled[]
}

/** A teacher with his whole week in one unit. */
export type Settled = {
  readonly teacher: Teacher
  readonly unit: number
  readonly subject: Subject
  /** His own week, relief of his office taken off. */
  readonly lessons: number
}

/** Carries the transfers out: a transferred teacher brings one full load, his relief stays behind. */
export function staffingAfter(context: Context, plan: Plan): Staffing {
  const { definitions, people, units } = context
  const transfers = new Map<TeacherId, Transfer>(plan.transfers.map((t) => [t.teacher, t]))
  const supply = units.map(() => new Float64Array(subjectList.length))
  const give = (unit: number, subject: Subject, lessons: number) => {
    const row = supply[unit]
    const at = subjectList.indexOf(subject)
    if (row !== undefined) row[at] = (row[at] ?? 0) + lessons
  }
  const settled: Settled[] = []
  for (const { teacher } of people) {
    if (!givesLessons(definitions, teacher)) continue
    const transfer = transfers.get(teacher.id)
    const before = placesOf(context, teacher, undefined)
    const percent = definitions.lessons.reliefPercent[teacher.office] ?? 0
    for (const { unit, subject, load, share } of before)
      give(unit, subject, -Math.round((load * share * percent) / (whole * 100)))
    const after = transfer === undefined ? before : placesOf(context, teacher, transfer)
    for (const { unit, subject, load, share } of after)
      give(unit, subject, Math.round((load * share) / whole))
    const [only] = after
    // People sent from elsewhere are not the county's to send on.
    if (!supplies(definitions, teacher) || only === undefined || only.share !== whole) continue
    const relief = transfer === undefined ? Math.round((only.load * percent) / 100) : 0
    const { unit, subject, load } = only
    settled.push({ teacher, unit, subject, lessons: load - relief })
  }
  return { supply, settled }
}

/** One unit a teacher stands in: the full load there and his share of it, in millionths. */
type Place = {
  readonly unit: number
  readonly subject: Subject
  readonly load: number
  readonly share: number
}

function placesOf(
  { definitions, schools, unitOf }: Context,
  teacher: Teacher,
  transfer: Transfer | undefined,
): readonly Place[] {
  const subject = transfer?.subject ?? teacher.subjects[0]
  const teaching =
    transfer === undefined ? teacher.teaching : [{ school: transfer.to, share: 1000 }]
  const shareOf = (stage: Stage) =>
    transfer === undefined ? teacher.stages[stage] : transfer.stage === stage ? 1000 : 0
  return teaching.flatMap(({ school, share }) =>
    stageList.flatMap((stage): readonly Place[] => {
      const at = schools.findIndex(({ id }) => id === school)
      const unit = unitOf(at, stage)
      const part = share * shareOf(stage)
      if (unit === undefined || part === 0) return []
      return [{ unit: unit.index, subject, load: loadOf(definitions, stage, subject), share: part }]
    }),
  )
}

const whole = 1_000_000

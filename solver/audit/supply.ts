import { type Stage, type Subject, stageList } from '../domain/codes.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { loadOf } from './need.ts'
import { type UnitKey, unitKey } from './places.ts'
import type { Posting } from './postings.ts'

/** What the teachers of one subject give one unit. */
export type Supply = {
  /** Weekly lessons in thousandths, relief of offices taken off; below zero where only that is left. */
  readonly lessons: number
  /** Teachers with a share of this unit. */
  readonly teachers: number
}

export type SupplyKey = `${UnitKey} ${Subject}`
export const supplyKey = (unit: UnitKey, subject: Subject): SupplyKey => `${unit} ${subject}`

/**
 * Supply by unit and subject. The relief of offices 任职减课 is charged where the holder stood
 * before the plan, because the office stays there: hence `before` beside the postings counted.
 */
export function suppliesOf(
  postings: readonly Posting[],
  before: readonly Posting[],
  definitions: Definitions,
): ReadonlyMap<SupplyKey, Supply> {
  const supplies = new Map<SupplyKey, { lessons: number; teachers: number }>()
  const add = (key: SupplyKey, lessons: number, teachers: number): void => {
    const supply = supplies.get(key)
    if (supply === undefined) supplies.set(key, { lessons, teachers })
    else {
      supply.lessons += lessons
      supply.teachers += teachers
    }
  }
  for (const posting of postings)
    for (const { key, share, load } of placesOf(posting, definitions))
      add(key, Math.round((load * share) / wholeShare), 1)
  for (const posting of before) {
    const percent = definitions.lessons.reliefPercent[posting.teacher.office] ?? 0
    if (percent === 0) continue
    for (const { key, share, load } of placesOf(posting, definitions))
      add(key, -Math.round((load * share * percent) / (wholeShare * 100)), 0)
  }
  return supplies
}

type SupplyPlace = {
  readonly key: SupplyKey
  /** Stage share × teaching share, in millionths. */
  readonly share: number
  /** Full load of the stage and subject, in thousandths of a weekly lesson. */
  readonly load: number
}

function placesOf(posting: Posting, { counting, lessons }: Definitions): readonly SupplyPlace[] {
  const { teacher, teaching, taught } = posting
  const supplies =
    counting.employments.includes(teacher.employment) &&
    lessons.presences.includes(teacher.presence)
  if (!supplies) return []
  return teaching.flatMap(({ school, share }) =>
    stageList
      .filter((stage) => taught.stages[stage] * share > 0)
      .map((stage: Stage) => ({
        key: supplyKey(unitKey(school, stage), taught.subject),
        share: taught.stages[stage] * share,
        load: loadOf(lessons, stage, taught.subject),
      })),
  )
}

const wholeShare = 1_000_000

import { type Stage, type Subject, stageList } from '../domain/codes.ts'
import type { SchoolId } from '../domain/ids.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { loadOf } from './need.ts'
import type { Posting } from './postings.ts'

/** What the teachers of one subject give one unit. */
export type Supply = {
  /** Weekly lessons in thousandths, relief of offices taken off; below zero where only that is left. */
  readonly lessons: number
  /** Teachers with a share of this unit. */
  readonly teachers: number
}

export type SupplyBook = (school: SchoolId, stage: Stage, subject: Subject) => Supply

/**
 * Supply by unit and subject. The relief of offices 任职减课 is charged where the holder stood
 * before the plan, because the office stays there: hence `before` beside the postings counted.
 */
export function suppliesOf(
  postings: readonly Posting[],
  before: readonly Posting[],
  definitions: Definitions,
): SupplyBook {
  const book: OpenBook = new Map()
  const { reliefPercent } = definitions.lessons
  for (const posting of postings)
    forEachPlace(posting, definitions, (school, stage, share, load) => {
      const supply = supplyAt(book, school, stage, posting.taught.subject)
      supply.lessons += Math.round((load * share) / wholeShare)
      supply.teachers += 1
    })
  for (const posting of before) {
    const percent = reliefPercent[posting.teacher.office] ?? 0
    if (percent === 0) continue
    forEachPlace(posting, definitions, (school, stage, share, load) => {
      const supply = supplyAt(book, school, stage, posting.taught.subject)
      supply.lessons -= Math.round((load * share * percent) / (wholeShare * 100))
    })
  }
  return (school, stage, subject) => book.get(school)?.[stage].get(subject) ?? none
}

type OpenSupply = { lessons: number; teachers: number }
type OpenBook = Map<SchoolId, { readonly [S in Stage]: Map<Subject, OpenSupply> }>

function supplyAt(book: OpenBook, school: SchoolId, stage: Stage, subject: Subject): OpenSupply {
  const stages = book.get(school) ?? { primary: new Map(), junior: new Map() }
  book.set(school, stages)
  const supply = stages[stage].get(subject) ?? { lessons: 0, teachers: 0 }
  stages[stage].set(subject, supply)
  return supply
}

/** `share`: stage share × teaching share, in millionths; `load`: full load in thousandths. */
type VisitPlace = (school: SchoolId, stage: Stage, share: number, load: number) => void

function forEachPlace(
  { teacher, teaching, taught }: Posting,
  { counting, lessons }: Definitions,
  visit: VisitPlace,
): void {
  const { employment } = teacher
  if (employment !== 'aid' && !counting.employments.includes(employment)) return
  if (!lessons.presences.includes(teacher.presence)) return
  for (const { school, share } of teaching)
    for (const stage of stageList) {
      const part = taught.stages[stage] * share
      if (part > 0) visit(school, stage, part, loadOf(lessons, stage, taught.subject))
    }
}

const none: Supply = { lessons: 0, teachers: 0 }
const wholeShare = 1_000_000

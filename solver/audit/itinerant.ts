import type {
  ItinerantFigures,
  ItinerantReport,
  UncoveredLessons,
  Unsound,
} from '../domain/audit-report.ts'
import { type Subject, stages, subjects } from '../domain/codes.ts'
import type { SchoolId } from '../domain/ids.ts'
import type { ItinerantPosting } from '../domain/plan.ts'
import { type Bases, basesOf, lessonsIn } from './itinerant-base.ts'
import { isReceiving, itinerantFaults } from './itinerant-faults.ts'
import type { Replay } from './replay.ts'
import type { SubjectLessons, Unit } from './units.ts'

/** 走教 recounted, and what of it cannot be carried out. */
export type ItinerantAudit = {
  readonly report: ItinerantReport
  readonly unsound: readonly Unsound[]
  /** What can be carried out. */
  readonly sound: readonly ItinerantPosting[]
}

/**
 * Recounts the itinerant postings of a plan by the doc comment of definition `itinerant` alone. What
 * breaks it is left out and told: first posting by posting, then the whole week of a teacher who
 * is sent too much, then everything a base gives in a subject it cannot spare. `null` where there is
 * nothing to tell.
 */
export function auditItinerant(replay: Replay): ItinerantAudit | null {
  const { definitions, plan } = replay
  const all = plan.itinerant ?? []
  const { itinerant } = definitions
  if (all.length === 0 && itinerant.subjects.length === 0) return null
  const { sound, faults } = itinerantFaults(replay, all)
  const bases = basesOf(
    replay,
    sound.map(({ teacher }) => teacher),
  )
  const lines = uncoveredLines(replay, sound)
  const sum = (of: (line: UncoveredLessons) => number) =>
    // Thousandths are whole, so that a sum of many schools carries no dust.
    lines.reduce((total, line) => total + Math.round(of(line) * 1000), 0) / 1000
  return {
    sound,
    unsound: faults.map(({ posting, sentence }) => ({
      transfer: null,
      sentence: `走教教师 ${posting.teacher}：${sentence}`,
    })),
    report: {
      postings: sound.map((posting) => figuresOf(posting, bases, replay.travel.betweenSchools)),
      remarks: remarksOf(replay, sound),
      uncovered: lines,
      total: {
        before: sum(({ before }) => before),
        afterTransfers: sum(({ afterTransfers }) => afterTransfers),
        afterItinerant: sum(({ afterItinerant }) => afterItinerant),
      },
    },
  }
}

function uncoveredLines(
  { units, definitions: { itinerant } }: Replay,
  postings: readonly ItinerantPosting[],
): readonly UncoveredLessons[] {
  return units
    .filter((unit) => isReceiving(unit, itinerant))
    .flatMap((unit) =>
      unit.lessons
        .filter(({ subject }) => itinerant.subjects.includes(subject))
        .map((line) => lineOf(unit, line, postings)),
    )
    .filter(({ before, afterTransfers }) => before > 0 || afterTransfers > 0)
}

function lineOf(
  { school, stage }: Unit,
  { subject, need, load, before, after }: SubjectLessons,
  postings: readonly ItinerantPosting[],
): UncoveredLessons {
  const given = givenTo(postings, school.id, subject, stage)
  return {
    school: school.id,
    stage,
    subject,
    need: need / 1000,
    load: load / 1000,
    before: before.gap / 1000,
    afterTransfers: after.gap / 1000,
    afterItinerant: Math.max(0, after.gap - given * 1000) / 1000,
  }
}

function figuresOf(
  posting: ItinerantPosting,
  bases: Bases,
  metresOf: (from: SchoolId, to: SchoolId) => number | null,
): ItinerantFigures {
  const own = bases.get(posting.teacher) ?? null
  const line = own === null ? null : lessonsIn(own.unit, own.subject)
  const metres = metresOf(posting.base, posting.to)
  // Only postings that were judged sound come here.
  if (line === null || metres === null)
    throw new Error(`${posting.teacher} has no base to go from.`)
  return { posting, metres, spare: line.after.surplus / 1000, load: line.load / 1000 }
}

function remarksOf(replay: Replay, postings: readonly ItinerantPosting[]): readonly string[] {
  if (postings.length === 0) return []
  const people = new Set(postings.map(({ teacher }) => teacher)).size
  return [
    `走教 ${people} 人未计入交流轮岗人数和比例：走教教师人事关系和任教学校都不变，经县级批准才可能计入，见“争议口径”。`,
    ...overServed(replay, postings),
  ]
}

/** More lessons than are lacking cover nothing; it is carried out all the same. */
function overServed({ units }: Replay, postings: readonly ItinerantPosting[]): readonly string[] {
  return units.flatMap(({ school, stage, lessons }) =>
    lessons.flatMap(({ subject, after }) => {
      const given = givenTo(postings, school.id, subject, stage)
      const most = Math.ceil(after.gap / 1000)
      return given <= most
        ? []
        : [
            `${school.name}${stages[stage]}${subjects[subject]}缺课 ${after.gap / 1000} 节，安排走教 ${given} 节，多于所缺。`,
          ]
    }),
  )
}

const givenTo = (
  postings: readonly ItinerantPosting[],
  school: SchoolId,
  subject: Subject,
  stage: ItinerantPosting['stage'],
): number =>
  postings
    .filter((one) => one.to === school && one.subject === subject && one.stage === stage)
    .reduce((sum, { lessons }) => sum + lessons, 0)

import type { School, SchoolId, Teacher, TeacherId } from '../../../solver/browser.ts'
import type { Board, PlanRow } from './board.ts'
import { type Changes, firstBroken } from './changes.ts'
import { type Edit, hasStage, stageOf } from './trial.ts'

/** One way it could be otherwise: what is tried, and what the recount says of it. */
export type Candidate = {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly edits: readonly Edit[]
}

/** So many are counted at most; the page says how many of how many. */
export const mostCandidates = 24

/** 其他去处: schools of the stage the person teaches, those that lack the subject first, then the nearest. */
export function otherPlaces(board: Board, person: Teacher): readonly Candidate[] {
  const row = board.rowOf.get(person.id)
  const subject = row?.subject ?? person.subjects[0]
  const stage = row?.stage ?? stageOf(person)
  const home = board.schools.get(person.personnelSchool)
  const lack = lacksOf(board, stage, subject)
  return board.county.schools
    .filter(
      (school) =>
        isPlanned(school) &&
        hasStage(school, stage) &&
        school.id !== person.personnelSchool &&
        school.id !== row?.to.id,
    )
    .sort(
      (a, b) =>
        Number((lack.get(b.id) ?? 0) > 0) - Number((lack.get(a.id) ?? 0) > 0) ||
        farness(home, a) - farness(home, b) ||
        (a.id < b.id ? -1 : 1),
    )
    .map((school) => ({
      id: school.id,
      name: school.name,
      about: school.township,
      edits: [{ teacher: person.id, kind: 'move', to: school.id }],
    }))
}

/** 其他人选: others who are due, teach the subject at the stage and stay where they are. */
export function otherPeople(board: Board, row: PlanRow): readonly Candidate[] {
  const due = new Set(
    board.report.standings
      .filter(({ standing }) => standing === 'due')
      .map(({ teacher }) => teacher),
  )
  const spare = sparesOf(board, row)
  return board.county.teachers
    .filter(
      (person) =>
        due.has(person.id) &&
        !board.rowOf.has(person.id) &&
        person.personnelSchool !== row.to.id &&
        person.subjects[0] === row.subject &&
        stageOf(person) === row.stage,
    )
    .sort(
      (a, b) =>
        Number(b.personnelSchool === row.from.id) - Number(a.personnelSchool === row.from.id) ||
        (spare.get(b.personnelSchool) ?? 0) - (spare.get(a.personnelSchool) ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .map((person) => ({
      id: person.id,
      name: person.name,
      about: board.schools.get(person.personnelSchool)?.name ?? '',
      edits: [
        { teacher: row.teacher, kind: 'forbid' },
        { teacher: person.id, kind: 'move', to: row.to.id },
      ],
    }))
}

/** 留任: the person keeps the present place. */
export const staying = (
  { teacher, from }: Pick<PlanRow, 'teacher' | 'from'>,
  name: string,
): Candidate => ({
  id: from.id,
  name,
  about: from.name,
  edits: without(teacher),
})

/** 若不去: the plan without the person. */
export const without = (teacher: TeacherId): readonly Edit[] => [{ teacher, kind: 'forbid' }]

/** Special schools and those others run are no part of the plan. */
const isPlanned = ({ sponsor, kind, closing }: School): boolean =>
  sponsor === 'county' && kind !== 'special' && closing === undefined

function lacksOf(board: Board, stage: string, subject: string): ReadonlyMap<SchoolId, number> {
  return new Map(
    board.report.units
      .filter((unit) => unit.stage === stage)
      .map((unit) => [
        unit.school,
        unit.subjects.find((one) => one.subject === subject)?.after.gap ?? 0,
      ]),
  )
}

function sparesOf(board: Board, { stage, subject }: PlanRow): ReadonlyMap<SchoolId, number> {
  return new Map(
    board.report.units
      .filter((unit) => unit.stage === stage)
      .map((unit) => [
        unit.school,
        unit.subjects.find((one) => one.subject === subject)?.after.surplus ?? 0,
      ]),
  )
}

/** Only for an order: nearest first where both places are known. */
function farness(from: School | undefined, to: School): number {
  const [a, b] = [from?.location ?? null, to.location]
  if (a === null || b === null) return Number.POSITIVE_INFINITY
  const shrink = Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot((a.longitude - b.longitude) * shrink, a.latitude - b.latitude)
}

export type Tried = Candidate & { readonly changes: Changes }

/** Whole units the clauses fall short more than before. */
export const worsened = ({ clauses }: Changes): number =>
  clauses.reduce(
    (sum, { before, after }) => sum + Math.max(0, after.shortfall - before.shortfall),
    0,
  )

/** Those that break nothing first, then by what becomes of the lessons. */
export const ranked = (all: readonly Tried[]): readonly Tried[] =>
  [...all].sort(
    (a, b) =>
      Number(firstBroken(a.changes) !== null) - Number(firstBroken(b.changes) !== null) ||
      worsened(a.changes) - worsened(b.changes) ||
      a.changes.gap.after - b.changes.gap.after ||
      (a.id < b.id ? -1 : 1),
  )

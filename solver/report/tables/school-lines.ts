import type { Standing } from '../../domain/audit-report.ts'
import { gradeOf, type Stage, type Subject, stages, type TitleGrade } from '../../domain/codes.ts'
import type { School, Teacher } from '../../domain/county.ts'
import type { SchoolId, TeacherId } from '../../domain/ids.ts'
import { gather, type Key, schoolKey, stageKey, townshipRanks } from '../order.ts'
import {
  type KnownTransfer,
  type Line,
  lineFor,
  lineName,
  mainStage,
  type Register,
} from '../register.ts'

/** One printed line with everybody who stands on it, before the plan, and who leaves or arrives. */
export type SchoolLine = Line & {
  readonly register: Register
  readonly name: string
  readonly townshipRank: number
  /** By personnel school and main stage. */
  readonly people: readonly Teacher[]
  readonly standings: readonly Standing[]
  readonly leaving: readonly KnownTransfer[]
  readonly arriving: readonly KnownTransfer[]
  /** Those of the two whose personnel relation moves. */
  readonly relationOut: readonly KnownTransfer[]
  readonly relationIn: readonly KnownTransfer[]
}

export function schoolLines(register: Register): readonly SchoolLine[] {
  const townships = townshipRanks(register.county.schools)
  const at = <Row>(
    rows: readonly Row[],
    place: (row: Row) => readonly [SchoolId, Stage],
  ): ReadonlyMap<Line | null, readonly Row[]> =>
    gather(rows, (row) => lineFor(register, ...place(row)))
  const people = at(register.county.teachers, home)
  const moving = register.transfers.filter(({ figures }) => figures.transfer.relationMoves)
  const leaving = at(register.transfers, (row) => [row.from.id, mainStage(row.teacher)])
  const arriving = at(register.transfers, (row) => [row.to.id, row.figures.transfer.stage])
  const relationOut = at(moving, (row) => home(row.teacher))
  const relationIn = at(moving, (row) => [row.to.id, row.figures.transfer.stage])
  return register.lines.map((line) => ({
    ...line,
    register,
    name: lineName(line),
    townshipRank: townships.get(line.school.township) ?? townships.size,
    people: people.get(line) ?? [],
    standings: (people.get(line) ?? []).flatMap(({ id }) => register.standings.get(id) ?? []),
    leaving: leaving.get(line) ?? [],
    arriving: arriving.get(line) ?? [],
    relationOut: relationOut.get(line) ?? [],
    relationIn: relationIn.get(line) ?? [],
  }))
}

/** Whole schools, where stages do not matter: posts. */
export type WholeSchool = { readonly school: School; readonly lines: readonly SchoolLine[] }

export const wholeSchools = (register: Register): readonly WholeSchool[] =>
  [...gather(schoolLines(register), (line) => line.school).entries()].map(([school, lines]) => ({
    school,
    lines,
  }))

export const lineKeys: { readonly [key: string]: (row: SchoolLine) => Key } = {
  township: ({ townshipRank, school }) => ({ rank: townshipRank, label: school.township }),
  school: ({ school }) => schoolKey(school),
  stage: ({ stage }) => stageKey(stage),
}

export const stageWord = ({ stage }: Line): string => (stage === null ? '' : stages[stage])

export const inQuota = (teacher: Teacher): boolean => teacher.employment === 'in-quota'

/** In-quota heads after the plan: only those whose relation moves change it. */
export const inQuotaAfter = (line: SchoolLine): number =>
  line.people.filter(inQuota).length -
  line.relationOut.filter(({ teacher }) => inQuota(teacher)).length +
  line.relationIn.filter(({ teacher }) => inQuota(teacher)).length

export const hasGrade =
  (grade: TitleGrade) =>
  (teacher: Teacher): boolean =>
    inQuota(teacher) && gradeOf[teacher.title] === grade

export const subjectFigures = ({ unit }: Line, subject: string) =>
  unit?.subjects.find((figures) => figures.subject === (subject as Subject)) ?? null

export const idsIn = (rows: readonly { readonly teacher: Teacher }[]): ReadonlySet<TeacherId> =>
  new Set(rows.map(({ teacher }) => teacher.id))

const home = (teacher: Teacher): readonly [SchoolId, Stage] => [
  teacher.personnelSchool,
  mainStage(teacher),
]

import type { AuditReport, Standing, TransferFigures, UnitFigures } from '../domain/audit-report.ts'
import { type Stage, stageList, stages } from '../domain/codes.ts'
import type { County, School, Teacher } from '../domain/county.ts'
import type { SchoolId, TeacherId } from '../domain/ids.ts'
import type { Profile } from '../rules/index.ts'
import { gather } from './order.ts'
import type { Process } from './process.ts'

/** County, rules and audit, indexed: all that a document may read. */
export type Register = {
  readonly county: County
  readonly profile: Profile
  readonly report: AuditReport
  /** The audit of a plan that moves nobody, where it was made: what the plan cures is told by it. */
  readonly before: AuditReport | null
  /** What offices and the year's process add; empty for the plan's own workbook. */
  readonly process: Process
  readonly schools: ReadonlyMap<SchoolId, School>
  readonly teachers: ReadonlyMap<TeacherId, Teacher>
  readonly standings: ReadonlyMap<TeacherId, Standing>
  readonly transfers: readonly KnownTransfer[]
  readonly lines: readonly Line[]
  readonly linesOf: ReadonlyMap<SchoolId, readonly Line[]>
}

/** A transfer whose teacher and schools the county knows; the audit reports the others. */
export type KnownTransfer = {
  readonly figures: TransferFigures
  readonly teacher: Teacher
  readonly standing: Standing | null
  readonly from: School
  readonly to: School
}

/**
 * One printed line of a school: a school of two stages prints two (小学部, 初中部) and counts as one
 * school; one without pupils prints a single line without a stage.
 */
export type Line = {
  readonly school: School
  readonly stage: Stage | null
  readonly unit: UnitFigures | null
}

export function registerOf(
  county: County,
  profile: Profile,
  report: AuditReport,
  before: AuditReport | null = null,
  process: Process = {},
): Register {
  const schools = new Map(county.schools.map((school) => [school.id, school]))
  const teachers = new Map(county.teachers.map((teacher) => [teacher.id, teacher]))
  const standings = new Map(report.standings.map((standing) => [standing.teacher, standing]))
  const lines = linesOf(county, report)
  return {
    county,
    profile,
    report,
    before,
    process,
    schools,
    teachers,
    standings,
    transfers: report.transfers.flatMap((figures): readonly KnownTransfer[] => {
      const teacher = teachers.get(figures.transfer.teacher)
      const from = schools.get(figures.transfer.from)
      const to = schools.get(figures.transfer.to)
      if (teacher === undefined || from === undefined || to === undefined) return []
      return [{ figures, teacher, standing: standings.get(teacher.id) ?? null, from, to }]
    }),
    lines,
    linesOf: gather(lines, (line) => line.school.id),
  }
}

/** The stage a person is listed under: the larger share, primary where both are equal. */
export const mainStage = (teacher: Teacher): Stage =>
  teacher.stages.junior > teacher.stages.primary ? 'junior' : 'primary'

/** The printed line a person of that stage stands on: the first of the school where none fits. */
export function lineFor(register: Register, school: SchoolId, stage: Stage): Line | null {
  const own = register.linesOf.get(school) ?? []
  return own.find((line) => line.stage === stage) ?? own[0] ?? null
}

/** `××学校小学部` where the school prints two lines, else its registered name. */
export const lineName = ({ school, stage }: Pick<Line, 'school' | 'stage'>): string =>
  stage !== null && school.primary !== null && school.junior !== null
    ? `${school.name}${stages[stage]}部`
    : school.name

function linesOf(county: County, report: AuditReport): readonly Line[] {
  const units = new Map(report.units.map((unit) => [`${unit.stage} ${unit.school}`, unit]))
  return county.schools
    .filter(({ sponsor, kind }) => sponsor === 'county' && kind !== 'special')
    .flatMap((school): readonly Line[] => {
      const own = stageList.flatMap((stage) => {
        const unit = units.get(`${stage} ${school.id}`)
        return unit === undefined ? [] : [{ school, stage, unit }]
      })
      return own.length > 0 ? own : [{ school, stage: null, unit: null }]
    })
}

import type { AuditReport, Standing, UnitFigures } from './domain/audit-report.ts'
import type { Subject } from './domain/codes.ts'
import type { County, Teacher } from './domain/county.ts'
import type { Plan, Transfer } from './domain/plan.ts'
import { yearMonth } from './domain/year-month.ts'
import type { Profile } from './rules/index.ts'

/**
 * The plan an office makes by hand from two lists, as a line of reference: the longest-serving due
 * teachers first, each to the school of his stage that lacks most of his subject, until the share of
 * rotation is reached. It looks at nothing else, and so falls short where a plan has to look further.
 */
export function simplePlan(county: County, profile: Profile, now: AuditReport): Plan {
  const teachers = new Map(county.teachers.map((teacher) => [teacher.id, teacher]))
  const lacking = now.units.flatMap(lacksOf)
  const transfers: Transfer[] = []
  const first = now.standings.filter(({ standing }) => standing === 'due').sort(longestFirst)
  const wanted = wantedOf(profile, now)
  for (const { teacher: id } of first) {
    if (transfers.length >= wanted) break
    const teacher = teachers.get(id)
    const lack = teacher === undefined ? null : worst(lacking, teacher)
    if (teacher === undefined || lack === null) continue
    lack.missing -= 1
    transfers.push(transferOf(county, profile, teacher, lack))
  }
  transfers.sort((a, b) => (a.teacher < b.teacher ? -1 : 1))
  return { year: county.year, transfers }
}

type Lack = {
  readonly school: UnitFigures['school']
  readonly stage: UnitFigures['stage']
  readonly subject: Subject
  /** In full-time teachers; falls as somebody comes. */
  missing: number
}

const lacksOf = ({ school, stage, subjects }: UnitFigures): readonly Lack[] =>
  subjects.flatMap(({ subject, load, before }) =>
    before.gap > 0 && load > 0 ? [{ school, stage, subject, missing: before.gap / load }] : [],
  )

const longestFirst = (a: Standing, b: Standing): number =>
  b.years - a.years || (a.teacher < b.teacher ? -1 : 1)

/** Heads the share asks for; a tenth where the profile sets no share. */
function wantedOf({ clauses }: Profile, { rotation }: AuditReport): number {
  const share = clauses.find((clause) => clause.rule === 'rotation-share')?.params.minPercent ?? 10
  return Math.ceil((rotation.denominator * share) / 100)
}

function worst(lacking: readonly Lack[], { personnelSchool, stages, subjects }: Teacher) {
  const stage = stages.junior > stages.primary ? 'junior' : 'primary'
  let found: Lack | null = null
  for (const lack of lacking) {
    const fits =
      lack.stage === stage && lack.subject === subjects[0] && lack.school !== personnelSchool
    // The first of the county's order among equals.
    if (fits && lack.missing > (found?.missing ?? 0)) found = lack
  }
  return found
}

function transferOf(
  { year }: County,
  { definitions }: Profile,
  teacher: Teacher,
  { school, stage, subject }: Lack,
): Transfer {
  const { mode, relationMoves, years } = definitions.term
  return {
    teacher: teacher.id,
    from: teacher.personnelSchool,
    to: school,
    stage,
    subject,
    mode,
    relationMoves,
    start: yearMonth(year, 9),
    end: relationMoves ? null : yearMonth(year + years, 8),
  }
}

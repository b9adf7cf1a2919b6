import type { Stage, Subject } from '../../solver/domain/codes.ts'
import type { County, School, Teacher } from '../../solver/domain/county.ts'
import { wholeYears } from '../../solver/domain/year-month.ts'

/** Counted here from the plain records, so that a drawn county is not measured by its own generator. */
const countedTitles: ReadonlySet<string> = new Set([
  'backbone',
  'subject-leader',
  'teaching-expert',
  'master-teacher',
  'special-grade',
])
const countedLevels: ReadonlySet<string | null> = new Set([
  'national',
  'province',
  'city',
  'county',
])
const artsSubjects: ReadonlySet<Subject> = new Set(['sports', 'music', 'fine-art', 'arts'])

export const isBackbone = (teacher: Teacher): boolean =>
  teacher.backbone.some(
    ({ title, level, validTo }) =>
      countedTitles.has(title) &&
      countedLevels.has(level) &&
      (validTo === null || validTo >= '2026-08'),
  )

export const isArtsSports = (teacher: Teacher): boolean => artsSubjects.has(teacher.subjects[0])

export const isPlanned = (school: School): boolean =>
  school.sponsor === 'county' && school.kind !== 'special'

/** In quota or on contract: those the indicators count. */
export const counts = (teacher: Teacher): boolean =>
  teacher.employment === 'in-quota' || teacher.employment === 'contract'

export const yearsAtSchool = (teacher: Teacher): number => wholeYears(teacher.since, '2026-08')

export const staffOf = ({ teachers }: County, school: School): readonly Teacher[] =>
  teachers.filter((teacher) => teacher.personnelSchool === school.id)

/** Planned schools with pupils of the stage, with the teachers counted there in heads. */
export function unitsOf(county: County, stage: Stage, has: (teacher: Teacher) => boolean) {
  return county.schools
    .filter((school) => isPlanned(school) && school[stage] !== null)
    .map((school) => ({
      school,
      pupils: school[stage]?.pupils ?? 0,
      heads: staffOf(county, school)
        .filter((teacher) => counts(teacher) && has(teacher))
        .reduce((sum, teacher) => sum + teacher.stages[stage] / 1000, 0),
    }))
}

export const per100 = (units: readonly { readonly pupils: number; readonly heads: number }[]) =>
  (100 * units.reduce((sum, { heads }) => sum + heads, 0)) /
  units.reduce((sum, { pupils }) => sum + pupils, 0)

/** √Σ (P_i/P)(X_i - X̄)² ÷ X̄ with X̄ = Σ x ÷ P (教督〔2012〕3号), teaching points left out. */
export function weightedCoefficient(units: ReturnType<typeof unitsOf>): number {
  const own = units.filter(({ school }) => school.kind !== 'teaching-point')
  const pupils = own.reduce((sum, unit) => sum + unit.pupils, 0)
  const mean = own.reduce((sum, unit) => sum + unit.heads, 0) / pupils
  const variance = own.reduce(
    (sum, unit) => sum + (unit.pupils / pupils) * (unit.heads / unit.pupils - mean) ** 2,
    0,
  )
  return Math.sqrt(variance) / mean
}

export const shareOf = <T>(list: readonly T[], has: (one: T) => boolean): number =>
  list.filter(has).length / list.length

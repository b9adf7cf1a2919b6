import type { County, School, Teacher } from '../../domain/county.ts'
import { addMonths, monthsBetween, wholeYears, type YearMonth } from '../../domain/year-month.ts'
import type { Definitions } from '../../rules/definitions/index.ts'

/** Whether a teacher may be moved, and whether he stands in the denominator of the 10 %. */
export type Standing = { readonly due: boolean; readonly inDenominator: boolean }

/**
 * Due for rotation 符合交流条件, as the solver understands definition `due`. The auditor has his own
 * (audit/): the two share nothing but the definition's numbers, on purpose.
 */
export function standingsOf(
  county: County,
  definitions: Definitions,
  entersCounty: (schoolIndex: number) => boolean,
  schoolIndexOf: (teacher: Teacher) => number,
): readonly Standing[] {
  return county.teachers.map((teacher) => {
    const school = schoolIndexOf(teacher)
    if (school < 0 || !entersCounty(school)) return neither
    if (!meetsConditions(teacher, county.baseMonth, definitions)) return neither
    const home = county.schools[school]
    const exemption = exemptionOf(teacher, home, county.baseMonth, definitions)
    const displaced = teacher.employment === 'in-quota' && home?.closing !== undefined
    if (displaced && exemption !== null) return neither
    const inScope =
      definitions.due.scope === 'all' || home?.setting === 'urban' || home?.strong === true
    if (exemption === null) return { due: true, inDenominator: inScope }
    return { due: false, inDenominator: inScope && !exemption.removesFromDenominator }
  })
}

const neither: Standing = { due: false, inDenominator: false }

function meetsConditions(teacher: Teacher, base: YearMonth, definitions: Definitions): boolean {
  const { due } = definitions
  return (
    due.employments.includes(teacher.employment) &&
    due.presences.includes(teacher.presence) &&
    !due.excludedOffices.includes(teacher.office) &&
    !(due.requireIntermediateTitle && !intermediateOrAbove.includes(teacher.title)) &&
    !(due.maxAge !== null && wholeAge(teacher.birth, base) > due.maxAge[teacher.sex]) &&
    !(
      due.minYearsToRetirement !== null &&
      retiresWithin(teacher, due.minYearsToRetirement, base, definitions)
    ) &&
    !(due.neverRotated && teacher.lastRotationEnd !== null) &&
    wholeYears(teacher.since, base) >= due.minYears
  )
}

const intermediateOrAbove: readonly string[] = ['full-senior', 'senior', 'first']

const wholeAge = (birth: YearMonth, base: YearMonth) => Math.floor(monthsBetween(birth, base) / 12)

type Exemption = Definitions['due']['exemptions'][number]

function exemptionOf(
  teacher: Teacher,
  home: School | undefined,
  base: YearMonth,
  definitions: Definitions,
): Exemption | null {
  const own = definitions.due.exemptions.find(
    (e) =>
      deferredBy(teacher, e, base, definitions) ||
      (e.reason === 'Z09' && hasServedEnough(teacher, home, definitions)),
  )
  return own ?? null
}

function deferredBy(
  teacher: Teacher,
  exemption: Exemption,
  base: YearMonth,
  definitions: Definitions,
): boolean {
  const { deferral, special } = teacher
  if (
    special !== null &&
    open(special.until, base) &&
    specialReason(special.status) === exemption.reason
  )
    return true
  if (deferral === null || deferral.reason !== exemption.reason || !open(deferral.until, base))
    return false
  if (exemption.needsConsent && deferral.consent !== true) return false
  return (
    exemption.reason !== 'Z01' ||
    retiresWithin(teacher, definitions.due.yearsToRetirement, base, definitions)
  )
}

const open = (until: YearMonth | null, base: YearMonth) => until === null || until >= base

const specialReason = (status: NonNullable<Teacher['special']>['status']) =>
  status === 'aid-posting' || status === 'three-areas' ? 'Z08' : 'Z07'

function hasServedEnough(
  { ruralYears }: Teacher,
  home: School | undefined,
  { due }: Definitions,
): boolean {
  if (due.enoughRuralYears === null || ruralYears === null) return false
  return home?.setting === 'urban' && ruralYears >= due.enoughRuralYears
}

function retiresWithin(
  teacher: Teacher,
  years: number,
  base: YearMonth,
  definitions: Definitions,
): boolean {
  return monthsBetween(base, retirementOf(teacher, definitions)) < years * 12
}

function retirementOf(teacher: Teacher, { retirement }: Definitions): YearMonth {
  if (teacher.retirement !== null) return teacher.retirement
  const ladder =
    teacher.sex === 'male'
      ? retirement.male
      : teacher.retirementKind === 'cadre'
        ? retirement.femaleCadre
        : retirement.femaleWorker
  // The schema has checked the pattern.
  const since = monthsBetween(ladder.firstBirth as YearMonth, teacher.birth)
  const delay = Math.min(ladder.cap, Math.max(0, Math.floor(since / ladder.step) + 1))
  return addMonths(teacher.birth, ladder.ageMonths + delay)
}

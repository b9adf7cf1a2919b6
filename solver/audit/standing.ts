import type { Standing } from '../domain/audit-report.ts'
import { employments, offices, presences, titleList, titles } from '../domain/codes.ts'
import type { County, School, Teacher } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import { monthsBetween, wholeYears } from '../domain/year-month.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { isBackbone } from './backbone.ts'
import { isDisplaced } from './closures.ts'
import { type Deferred, deferralOf } from './deferral.ts'
import { entersCounty, isUrbanOrStrong } from './places.ts'
import { retirementMonth } from './retirement.ts'

/** Standing 交流身份 of every teacher at the end of the base month, in the order of the county. */
export function standingsOf(
  county: County,
  definitions: Definitions,
  schools: ReadonlyMap<SchoolId, School>,
): readonly Standing[] {
  return county.teachers.map((teacher) => {
    const school = schools.get(teacher.personnelSchool) ?? null
    const notDue = notDueReason(county, definitions, teacher, school)
    const deferred = notDue === null ? deferralOf(county, definitions, teacher, school) : null
    return {
      teacher: teacher.id,
      standing: notDue !== null ? 'not-due' : deferred !== null ? 'deferred' : 'due',
      reason: notDue ?? deferred?.reason ?? dueReason(county, teacher, school),
      inDenominator:
        notDue === null &&
        staysInDenominator(deferred) &&
        (deferred === null || !isDisplaced(teacher, school ?? undefined)) &&
        inScope(definitions, school),
      backbone: isBackbone(teacher, definitions.backbone, county.baseMonth),
      years: wholeYears(teacher.since, county.baseMonth),
      proofMissing: deferred?.proofMissing ?? false,
    }
  })
}

/** The first hindrance in the order of the definition, or `null`. */
function notDueReason(
  county: County,
  definitions: Definitions,
  teacher: Teacher,
  school: School | null,
): string | null {
  const { due } = definitions
  if (school === null || !entersCounty(school))
    return '人事关系所在学校不在本县统筹范围内，未列入符合条件名册。'
  if (!due.employments.includes(teacher.employment))
    return `人员状态为${employments[teacher.employment]}，未列入符合条件名册。`
  if (!due.presences.includes(teacher.presence))
    return `在岗状态为${presences[teacher.presence]}，未列入符合条件名册。`
  if (due.excludedOffices.includes(teacher.office))
    return `任${offices[teacher.office]}，另行安排，未列入符合条件名册。`
  return (
    titleHindrance(due, teacher) ??
    ageHindrance(county, due, teacher) ??
    retirementHindrance(county, definitions, teacher) ??
    rotatedHindrance(due, teacher) ??
    yearsHindrance(county, due, teacher, school)
  )
}

type Due = Definitions['due']

const titleHindrance = ({ requireIntermediateTitle }: Due, { title }: Teacher): string | null =>
  requireIntermediateTitle && titleList.indexOf(title) > titleList.indexOf('first')
    ? `职称为${titles[title]}，未达到一级教师，未列入符合条件名册。`
    : null

function ageHindrance({ baseMonth }: County, { maxAge }: Due, teacher: Teacher): string | null {
  if (maxAge === null) return null
  // Somebody born in the month after the base month has not had that birthday yet.
  const age = Math.floor(monthsBetween(teacher.birth, baseMonth) / 12)
  return age > maxAge[teacher.sex]
    ? `年龄 ${age} 周岁，超过 ${maxAge[teacher.sex]} 周岁，未列入符合条件名册。`
    : null
}

/** Some places ask that so many years are left to serve, consent or no consent. */
function retirementHindrance(
  { baseMonth }: County,
  { due, retirement }: Definitions,
  teacher: Teacher,
): string | null {
  const { minYearsToRetirement: least } = due
  if (least === null) return null
  const month = retirementMonth(teacher, retirement)
  return monthsBetween(baseMonth, month) < least * 12
    ? `退休年月为${month}，距${baseMonth}不足 ${least} 年，未列入符合条件名册。`
    : null
}

const rotatedHindrance = ({ neverRotated }: Due, { lastRotationEnd }: Teacher): string | null =>
  neverRotated && lastRotationEnd !== null
    ? `已参加过交流轮岗（至${lastRotationEnd}），未列入符合条件名册。`
    : null

function yearsHindrance(
  { baseMonth }: County,
  { minYears }: Due,
  { since }: Teacher,
  school: School,
): string | null {
  const years = wholeYears(since, baseMonth)
  return years < minYears
    ? `在${school.name}连续任教 ${Math.max(0, years)} 年，未满 ${minYears} 年，未列入符合条件名册。`
    : null
}

const dueReason = ({ baseMonth }: County, { since }: Teacher, school: School | null): string =>
  `在${school?.name ?? ''}连续任教满 ${wholeYears(since, baseMonth)} 年（自${since}起），符合交流条件。`

const staysInDenominator = (deferred: Deferred | null): boolean =>
  deferred === null || !deferred.removesFromDenominator

/** 教师〔2014〕4号 counts the teachers of urban and of strong schools only; others count everybody. */
const inScope = ({ due }: Definitions, school: School | null): boolean =>
  due.scope === 'all' || (school !== null && isUrbanOrStrong(school))

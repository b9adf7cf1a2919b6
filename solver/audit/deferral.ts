import { type DeferralReason, type SpecialStatus, specialStatuses } from '../domain/codes.ts'
import type { County, Deferral, School, Teacher } from '../domain/county.ts'
import { monthsBetween, type YearMonth } from '../domain/year-month.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { retirementMonth } from './retirement.ts'

/** A deferral 暂缓交流 in force at the base month. */
export type Deferred = {
  readonly reason: string
  readonly removesFromDenominator: boolean
  readonly proofMissing: boolean
}

/** The first exemption of the profile that holds for this teacher, or `null`. */
export function deferralOf(
  county: County,
  definitions: Definitions,
  teacher: Teacher,
  school: School | null,
): Deferred | null {
  for (const exemption of definitions.due.exemptions) {
    const ground =
      ownGround(county, definitions, teacher, exemption) ??
      statusGround(county, teacher, exemption.reason) ??
      ruralGround(definitions, teacher, school, exemption.reason)
    if (ground !== null)
      return {
        reason: `${exemption.reason} ${ground.text}`,
        removesFromDenominator: exemption.removesFromDenominator,
        proofMissing: exemption.needsProof && !ground.proven,
      }
  }
  return null
}

type Exemption = Definitions['due']['exemptions'][number]
type Ground = { readonly text: string; readonly proven: boolean }

/** The teacher's own 暂缓, still running, agreed to where consent is needed. */
function ownGround(
  county: County,
  definitions: Definitions,
  teacher: Teacher,
  exemption: Exemption,
): Ground | null {
  const { deferral } = teacher
  if (deferral === null || deferral.reason !== exemption.reason) return null
  if (!runs(deferral.until, county.baseMonth)) return null
  if (exemption.needsConsent && deferral.consent !== true) return null
  const proven = deferral.proof.trim() !== ''
  if (exemption.reason !== 'Z01') return { text: untilText(deferral), proven }
  const near = nearRetirement(county, definitions, teacher)
  return near === null ? null : { text: near, proven }
}

function nearRetirement(
  { baseMonth }: County,
  { due, retirement }: Definitions,
  teacher: Teacher,
): string | null {
  const month = retirementMonth(teacher, retirement)
  const left = monthsBetween(baseMonth, month)
  return left < due.yearsToRetirement * 12
    ? `退休年月为${month}，距${baseMonth} ${left} 个月，不足 ${due.yearsToRetirement} 年，暂缓交流。`
    : null
}

/** A service period or a posting away defers without an application. */
function statusGround(
  { baseMonth }: County,
  { special }: Teacher,
  reason: DeferralReason,
): Ground | null {
  if (special === null || reasonOfStatus[special.status] !== reason) return null
  if (!runs(special.until, baseMonth)) return null
  const until = special.until === null ? '（未填截止年月）' : `至${special.until}`
  return { text: `${specialStatuses[special.status]}${until}，期内不安排交流。`, proven: true }
}

/** A teacher of a town school who has served long enough in the country has had his turn. */
function ruralGround(
  { due: { enoughRuralYears } }: Definitions,
  { ruralYears }: Teacher,
  school: School | null,
  reason: DeferralReason,
): Ground | null {
  if (reason !== 'Z09' || enoughRuralYears === null || ruralYears === null) return null
  if (school?.setting !== 'urban' || ruralYears < enoughRuralYears) return null
  return {
    text: `农村任教 ${ruralYears} 年，已满 ${enoughRuralYears} 年，暂不安排交流。`,
    proven: true,
  }
}

const reasonOfStatus = {
  'special-post': 'Z07',
  'state-trainee': 'Z07',
  'directed-trainee': 'Z07',
  'aid-posting': 'Z08',
  'three-areas': 'Z08',
} as const satisfies Record<SpecialStatus, DeferralReason>

const runs = (until: YearMonth | null, baseMonth: YearMonth): boolean =>
  until === null || until >= baseMonth

/** The code alone names the ground: pregnancy and illness are never spelt out. */
const untilText = ({ until }: Deferral): string =>
  until === null
    ? '符合暂缓交流情形，暂缓交流（未填截止年月）。'
    : `符合暂缓交流情形，暂缓交流至${until}。`

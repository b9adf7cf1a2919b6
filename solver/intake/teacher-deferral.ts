import type { DeferralReason } from '../domain/codes.ts'
import type { Deferral, Teacher } from '../domain/county.ts'
import { monthsBetween, type YearMonth } from '../domain/year-month.ts'
import { specialCodes } from './codes.ts'
import type { Read } from './column.ts'
import type { TeacherColumns } from './columns/teachers.ts'
import type { Context } from './context.ts'
import type { Row } from './rows.ts'
import { consentedDeferrals, nearRetirement, openDeferrals, provenDeferrals } from './thresholds.ts'

/** Special status 特殊身份 with T26; some counties ask it in columns of their own. */
export function readSpecial(row: Row<TeacherColumns>): Read<Teacher['special']> {
  const { special, specialUntil, isSpecialPost, isStateTrainee } = row.fields
  if (special === undefined || specialUntil === undefined) return undefined
  if (isSpecialPost === undefined || isStateTrainee === undefined) return undefined
  const asked = isSpecialPost === true ? 'special-post' : isStateTrainee ? 'state-trainee' : null
  const status = special ?? asked
  if (status === null) return null
  if (specialUntil === null)
    row.tell('specialUntil', 'T26', { special: specialCodes.labels[status] })
  return { status, until: specialUntil }
}

/** Deferral 暂缓 with T14-T18. `retirement` is the month the teacher will retire, where known. */
export function readDeferral(
  row: Row<TeacherColumns>,
  special: Read<Teacher['special']>,
  retirement: YearMonth | undefined,
  { baseMonth }: Context,
): Read<Deferral> {
  const { deferral: reason, deferralProof: proof, deferralUntil, consent } = row.fields
  if (reason == null) return reason
  tellDoubts(row, reason, retirement, baseMonth)
  const wrongUntil = tellOpenEnd(row, reason, special)
  const wrongConsent = tellNoConsent(row, reason)
  const until = deferralUntil === null && serves(reason) ? (special?.until ?? null) : deferralUntil
  if (until != null && until < baseMonth) row.tell('deferralUntil', 'T18', {})
  if (wrongUntil || wrongConsent || until === undefined) return undefined
  return proof === undefined || consent === undefined
    ? undefined
    : { reason, proof: proof ?? '', until, consent }
}

/** T15 and T16: taken as said, but worth a look. */
function tellDoubts(
  row: Row<TeacherColumns>,
  reason: DeferralReason,
  retirement: YearMonth | undefined,
  baseMonth: YearMonth,
): void {
  if (row.fields.deferralProof === null && provenDeferrals.includes(reason)) {
    row.tell('deferralProof', 'T15', {})
  }
  if (reason !== 'Z01' || retirement === undefined) return
  const m = monthsBetween(baseMonth, retirement)
  if (m >= nearRetirement) row.tell('deferral', 'T16', { r: retirement, m })
}

function tellNoConsent(row: Row<TeacherColumns>, reason: DeferralReason): boolean {
  const { consent } = row.fields
  if (consent === true || consent === undefined || !consentedDeferrals.includes(reason))
    return false
  row.tell('consent', 'T17', {})
  return true
}

/** Service periods and postings away end with the date given for the special status. */
const serves = (reason: DeferralReason): boolean => reason === 'Z07' || reason === 'Z08'

function tellOpenEnd(
  row: Row<TeacherColumns>,
  reason: DeferralReason,
  special: Read<Teacher['special']>,
): boolean {
  const dated = serves(reason) && (special === undefined || special?.until != null)
  if (row.fields.deferralUntil !== null || openDeferrals.includes(reason) || dated) return false
  row.tell('deferralUntil', 'T14', {})
  return true
}

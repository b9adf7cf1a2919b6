import { type LicenceStage, type Stage, stageList, stages } from '../domain/codes.ts'
import type { Licence } from '../domain/county.ts'
import { addMonths, monthsBetween, type YearMonth } from '../domain/year-month.ts'
import { employmentCodes, licenceStageCodes } from './codes.ts'
import type { Read } from './column.ts'
import type { TeacherColumns } from './columns/teachers.ts'
import type { Context } from './context.ts'
import { statutoryRetirement } from './retirement.ts'
import type { Row } from './rows.ts'
import type { StageShares } from './teacher-kinds.ts'
import {
  lessonsFarAbove,
  lessonsFarBelow,
  uncountedEmployments,
  usualLessons,
  youngestStart,
} from './thresholds.ts'

/** Months of the past; one that is not has been told and is `undefined`. */
export type PastMonths = {
  readonly [K in
    | 'birth'
    | 'since'
    | 'workSince'
    | 'lastRotationStart'
    | 'lastRotationEnd'
    | 'deferralSince']: Read<YearMonth>
}

/** G08, then T06 and T08: each month is blamed once. */
export function readPast(row: Row<TeacherColumns>, { baseMonth }: Context): PastMonths {
  const past = (key: keyof PastMonths): Read<YearMonth> => {
    const month = row.fields[key]
    if (month == null || month <= baseMonth) return month
    row.tell(key, 'G08', { base: baseMonth })
    return undefined
  }
  const birth = past('birth')
  const since = past('since')
  const others = {
    workSince: past('workSince'),
    lastRotationStart: past('lastRotationStart'),
    lastRotationEnd: past('lastRotationEnd'),
    deferralSince: past('deferralSince'),
  }
  const { workSince } = others
  if (since != null && birth != null && since < addMonths(birth, youngestStart * 12)) {
    row.tell('since', 'T06', { a: since, b: birth })
    return { birth, since: undefined, ...others }
  }
  if (since != null && workSince != null && since < workSince) {
    row.tell('since', 'T08', { a: since, b: workSince })
    return { birth, since: undefined, ...others }
  }
  return { birth, since, ...others }
}

/** The retirement month, given or by law, with T07. */
export function readRetirement(
  row: Row<TeacherColumns>,
  birth: Read<YearMonth>,
  { baseMonth }: Context,
): YearMonth | undefined {
  const { sex, retirement, retirementKind, employment, note } = row.fields
  if (birth == null || sex == null || retirement === undefined) return undefined
  const statutory = statutoryRetirement(birth, sex, retirementKind ?? 'cadre')
  const staysOn = employment === 'rehired' || /延迟|延退|延长/.test(note ?? '')
  if (retirement === null && statutory <= baseMonth && !staysOn) {
    const age = Math.floor(monthsBetween(birth, baseMonth) / 12)
    row.tell('birth', 'T07', { b: birth, age, r: statutory })
  }
  return retirement ?? statutory
}

/** Licences of the two columns; one subject alone goes for all of them. */
export function readLicences(row: Row<TeacherColumns>): readonly Licence[] | undefined {
  const { licenceStages, licenceSubjects } = row.fields
  if (licenceStages == null || licenceSubjects === undefined) return undefined
  const alone = licenceSubjects?.length === 1 ? (licenceSubjects[0] ?? null) : null
  return licenceStages.map(({ stage, subject }, i) => ({
    stage,
    subject: subject ?? licenceSubjects?.[i] ?? alone,
  }))
}

const rank: { readonly [S in LicenceStage]: number } = {
  kindergarten: 0,
  primary: 1,
  junior: 2,
  senior: 3,
}

/** T05: a licence qualifies for its stage and every lower one. */
export function tellLicence(
  row: Row<TeacherColumns>,
  shares: StageShares,
  licences: readonly Licence[],
): void {
  const taught: Stage = shares.junior > 0 ? 'junior' : 'primary'
  const best = [...licences].sort((a, b) => rank[b.stage] - rank[a.stage])[0]
  if (best !== undefined && rank[best.stage] >= rank[taught]) return
  const lic = best === undefined ? '无' : licenceStageCodes.labels[best.stage]
  row.tell('licenceStages', 'T05', { lic, stage: stages[taught] })
}

/** T21, T23 and T24. */
export function tellWork(row: Row<TeacherColumns>, shares: StageShares): void {
  const { employment, presence } = row.fields
  if (employment != null && uncountedEmployments.includes(employment)) {
    row.tell('employment', 'T23', {}, employmentCodes.labels[employment])
  }
  if (presence === 'lent') row.tell('presence', 'T24', {})
  tellLessons(row, shares)
}

function tellLessons(row: Row<TeacherColumns>, shares: StageShares): void {
  const { weeklyLessons: n, subjects, office, presence } = row.fields
  if (n == null || subjects == null) return
  const stage = stageList.find((each) => shares[each] >= 500) ?? 'primary'
  const { usual, subjects: particular } = usualLessons[stage]
  const s = particular[subjects[0]] ?? usual
  const isAbove = n * lessonsFarAbove.denominator > s * lessonsFarAbove.numerator
  const isBelow = n * lessonsFarBelow.denominator < s * lessonsFarBelow.numerator
  // Whoever leads a school, is away or teaches nothing has good reason to teach little.
  const teachesFully =
    subjects[0] !== 'none' &&
    (presence == null || presence === 'present') &&
    (office == null || office === 'none' || office === 'class-teacher')
  if (isAbove) row.tell('weeklyLessons', 'T21', { n, direction: '高于', s })
  else if (isBelow && teachesFully) row.tell('weeklyLessons', 'T21', { n, direction: '低于', s })
}

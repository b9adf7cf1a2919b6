import type { AuditReport, TransferFigures } from '../domain/audit-report.ts'
import type { BackboneRecord, County, Home, School, Teacher } from '../domain/county.ts'
import type { Decision } from '../domain/decision.ts'
import { type TeacherId, teacherId } from '../domain/ids.ts'
import type { Plan } from '../domain/plan.ts'

/**
 * Masking 脱敏: what of people a dossier carries. Whatever the audit counts stays, so that the recount
 * comes to the same; whatever it never looks at goes.
 */
export const maskLevels = {
  /** For those who work on the plan or check it; holds fields of class B. */
  office: '内部核验（人事、分管领导、督导）',
  /** People are numbers of this dossier alone, ways whole kilometres, conduct is left out. */
  outside: '外部核验',
} as const
export type MaskLevel = keyof typeof maskLevels

/** Everything of a dossier that speaks of people. */
export type AboutPeople = {
  readonly county: County
  readonly plan: Plan
  readonly decisions: readonly Decision[]
}

/** `report` is the audit of these: the ways from home are its figures, the homes are not told. */
export function maskPeople(
  { county, plan, decisions }: AboutPeople,
  report: AuditReport,
  level: MaskLevel,
): AboutPeople {
  const masked = {
    county: maskCounty(county, report, level),
    plan,
    decisions: decisions.map((decision) => maskDecision(decision, level)),
  }
  return level === 'office' ? masked : renumber(masked)
}

export function maskCounty(
  county: County,
  report: Pick<AuditReport, 'transfers'>,
  level: MaskLevel,
): County {
  const figures = new Map(report.transfers.map((each) => [each.transfer.teacher, each]))
  const { name, year, baseMonth, synthetic, lessons, distances, networks, stated } = county
  return {
    name,
    year,
    baseMonth,
    synthetic,
    schools: county.schools.map(withoutNote),
    teachers: county.teachers.map((teacher) =>
      maskTeacher(teacher, figures.get(teacher.id) ?? null, level),
    ),
    lessons,
    distances,
    networks,
    // Wishes and hardships are the person's own; 参数 stand in the profile already.
    wishes: [],
    overrides: [],
    ...(stated === undefined ? {} : { stated }),
  }
}

const withoutNote = (school: School): School => ({ ...school, note: '' })

/** Every field that stays is named: what is added to a teacher one day does not slip through. */
function maskTeacher(teacher: Teacher, figures: TransferFigures | null, level: MaskLevel): Teacher {
  const { id, personnelSchool, teaching, employment, hirer, presence, office, stages } = teacher
  const { sex, birth, retirement, retirementKind, subjects, licences, weeklyLessons } = teacher
  const { degree, title, since, workSince, ruralYears, trained, special, study } = teacher
  const { lastRotationStart, lastRotationEnd, lastRotationFrom, lastRotationMoved } = teacher
  const { deferral, deferralSince, review, misconduct } = teacher
  return {
    id,
    name: id,
    sex,
    birth,
    personnelSchool,
    teaching,
    employment,
    hirer,
    presence,
    lentTo: presence === 'lent' ? teacher.lentTo : null,
    office,
    stages,
    subjects,
    licences,
    weeklyLessons,
    degree,
    title,
    backbone: teacher.backbone.map(maskRecord),
    since,
    workSince,
    ruralYears,
    lastRotationStart,
    lastRotationEnd,
    lastRotationFrom,
    lastRotationMoved,
    schoolsServed: null,
    retirement,
    retirementKind,
    deferral: deferral === null ? null : { ...deferral, proof: markOf(deferral.proof) },
    deferralSince,
    special,
    review: level === 'office' ? review : null,
    misconduct: level === 'office' ? misconduct : false,
    spouse: null,
    home: maskHome(teacher.home, figures, level),
    trained,
    note: '',
    ...(study === undefined ? {} : { study }),
  }
}

const maskRecord = ({ title, level, validTo }: BackboneRecord): BackboneRecord => ({
  title,
  level,
  issuer: null,
  certificate: null,
  awarded: null,
  validTo,
})

/** A proof is there or it is not; what it says is nobody's business here. */
const markOf = (proof: string): string => (proof.trim() === '' ? '' : '有')

/** Ways of those who move, as the audit states them anyway; of the others nothing. */
function maskHome(home: Home | null, figures: TransferFigures | null, level: MaskLevel) {
  if (home === null || figures === null) return null
  const { transfer, travel, travelBefore } = figures
  const [before, after] =
    level === 'office' ? ([travelBefore, travel] as const) : inKilometres(travelBefore, travel)
  const ways = [
    { school: transfer.from, metres: before },
    { school: transfer.to, metres: after },
  ]
  return { township: null, location: null, ways }
}

/**
 * Begun kilometres: no way passes a limit of whole kilometres on the other side. Of two ways within
 * the same kilometre the farther one stays so by a metre.
 */
function inKilometres(before: number | null, after: number | null) {
  const roundedAfter = inKilometre(after)
  const roundedBefore = inKilometre(before)
  const farther = before !== null && after !== null && after > before
  return farther && roundedBefore !== null && roundedBefore === roundedAfter
    ? ([roundedBefore - 1, roundedAfter] as const)
    : ([roundedBefore, roundedAfter] as const)
}

const inKilometre = (metres: number | null): number | null =>
  metres === null ? null : Math.ceil(metres / 1000) * 1000

/** Why somebody goes or stays is told inside; why somebody is deferred never, it may tell of an illness. */
export const maskDecision = (decision: Decision, level: MaskLevel): Decision => ({
  ...decision,
  reason:
    level === 'office' && decision.kind !== 'defer' ? decision.reason : markOf(decision.reason),
  proof: markOf(decision.proof),
})

/** Running numbers in the order of the ids, which decides ties; nobody else can tell whose they are. */
function renumber({ county, plan, decisions }: AboutPeople): AboutPeople {
  const numbers = numbersFor({ county, plan, decisions })
  const numbered = (id: TeacherId): TeacherId => numbers.get(id) ?? id
  const of = <Row extends { readonly teacher: TeacherId }>(row: Row): Row => ({
    ...row,
    teacher: numbered(row.teacher),
  })
  return {
    county: {
      ...county,
      teachers: county.teachers.map((teacher) => {
        const id = numbered(teacher.id)
        return { ...teacher, id, name: id }
      }),
    },
    plan: {
      ...plan,
      transfers: plan.transfers.map(of),
      ...(plan.itinerant === undefined ? {} : { itinerant: plan.itinerant.map(of) }),
    },
    decisions: decisions.map(of),
  }
}

function numbersFor({ county, plan, decisions }: AboutPeople): ReadonlyMap<TeacherId, TeacherId> {
  const listed = [...plan.transfers, ...(plan.itinerant ?? []), ...decisions]
  const ids = [...county.teachers.map(({ id }) => id), ...listed.map(({ teacher }) => teacher)]
  const sorted = [...new Set(ids)].sort()
  const width = String(sorted.length).length
  return new Map(sorted.map((id, at) => [id, teacherId(`T${String(at + 1).padStart(width, '0')}`)]))
}

import type { UnitFigures } from '../domain/audit-report.ts'
import { type Stage, stages, subjects } from '../domain/codes.ts'
import type { SchoolId } from '../domain/ids.ts'
import {
  type Basis,
  bases,
  type Convention,
  type IndicatorRow,
  type StaffIndicator,
  staffIndicators,
} from '../domain/indicator.ts'
import { exactly, halfUp, quotient } from './exact.ts'
import { apart, fixed, limitText, plain } from './format.ts'
import { atSchool, coefficientLimit, conventionOf, indicatorRow, scaleOf } from './indicators.ts'
import { backboneTitleOf } from './person.ts'
import { type KnownTransfer, lineName, type Register } from './register.ts'

/**
 * One true reason for a transfer. Every number is the audit's own: before and after the whole plan.
 * `brief` stands in a row that names both schools; `full` stands alone in a letter.
 */
export type Reason = { readonly kind: ReasonKind; readonly brief: string; readonly full: string }

export type ReasonKind =
  | 'subject-gap'
  | StaffIndicator
  | 'quota'
  | 'coefficient'
  | 'network'
  | 'wish'

/** All that is true of this transfer, strongest first. */
export function reasonsFor(register: Register, move: KnownTransfer): readonly Reason[] {
  const evened = ranked.flatMap((indicator) => evenedOut(register, move, indicator) ?? [])
  return [
    subjectGap(register, move),
    ...ranked.map((indicator) => raised(register, move, indicator)),
    quotaFlow(register, move),
    evened[0],
    sharedNetwork(register, move),
    ownWish(register, move),
  ].flatMap((reason) => reason ?? [])
}

/** Backbone first, then sports and arts, then degrees. */
const ranked = ['backbonePer100', 'artsSportsPer100', 'higherDegreePer100'] as const

const shortNames = {
  higherDegreePer100: '高于规定学历教师',
  backbonePer100: '骨干教师',
  artsSportsPer100: '体育艺术专任教师',
} as const satisfies Record<StaffIndicator, string>

function subjectGap(register: Register, { figures, from, to }: KnownTransfer): Reason | null {
  const { stage, subject } = figures.transfer
  const there = subjectAt(unitAt(register, to.id, stage), subject)
  if (there === null || there.before.gap <= 0 || there.after.gap >= there.before.gap) return null
  const word = subjects[subject]
  const lack = lessons(there.before.gap)
  const left = there.after.gap > 0 ? `缺${lessons(there.after.gap)}` : '不再缺课时'
  const about = there.load > 0 ? halfUp(quotient(there.before.gap, there.load), 1) : null
  const people = about === null ? '' : `（约${about}人）`
  const here = subjectAt(unitAt(register, from.id, stage), subject)
  const spare = here !== null && here.before.surplus > 0 ? lessons(here.before.surplus) : null
  const need = `需${lessons(there.need)}、现有${lessons(there.before.supply)}${about === null ? '' : `，约缺${about}人`}`
  return {
    kind: 'subject-gap',
    brief: `接收学校${word}每周缺${lack}${people}，方案实施后${left}${spare === null ? '' : `；原学校该学科富余${spare}`}`,
    full: `${lineName({ school: to, stage })}${word}每周缺${lack}（${need}）${spare === null ? '' : `，${from.name}该学科富余${spare}`}，方案实施后${left}。`,
  }
}

/** A counted teacher comes to a school below its standard, and its figure rises. */
function raised(register: Register, move: KnownTransfer, indicator: StaffIndicator): Reason | null {
  const own = register.profile.definitions.counting.basis
  const other: Basis = own === 'personnel' ? 'teaching' : 'personnel'
  return (
    raisedOn(register, move, indicator, { basis: own, remark: '' }) ??
    raisedOn(register, move, indicator, { basis: other, remark: `（${bases[other]}）` })
  )
}

function raisedOn(
  register: Register,
  { figures, teacher, from, to }: KnownTransfer,
  indicator: StaffIndicator,
  { basis, remark }: { readonly basis: Basis; readonly remark: string },
): Reason | null {
  const { stage } = figures.transfer
  const [before, after] = rowPair(register, stage, indicator, basis)
  const then = atSchool(before, to.id)
  const now = atSchool(after, to.id)
  if (before === null || after === null || then === null || now === null) return null
  const lacking = then.status === 'below' || then.status === 'band'
  const counted = now.teachers.includes(teacher.id) && !then.teachers.includes(teacher.id)
  const risen = then.value !== null && now.value !== null && now.value > then.value
  if (before.threshold === null || !lacking || !counted || !risen) return null
  const name = shortNames[indicator]
  const values = `${perHundred(before, to.id)}人，低于${plain(before.threshold, 3)}人`
  const result = `方案实施后${perHundred(after, to.id)}人`
  const left = atSchool(after, from.id)
  const kept =
    left?.status === 'met' ? `；${from.name}方案实施后${perHundred(after, from.id)}人，仍达标` : ''
  const title =
    indicator === 'backbonePer100'
      ? `${teacher.name}为${backboneTitleOf(teacher, register.profile)}，`
      : ''
  return {
    kind: indicator,
    brief: `接收学校每百名学生${name}${values}，${result}${remark}`,
    full: `${lineName({ school: to, stage })}每百名学生${name}${values}；${title}${result}${remark}${kept}。`,
  }
}

function quotaFlow(
  register: Register,
  { figures, teacher, from, to }: KnownTransfer,
): Reason | null {
  if (!figures.transfer.relationMoves || teacher.employment !== 'in-quota') return null
  const here = register.report.schools.find(({ school }) => school === from.id)
  const there = register.report.schools.find(({ school }) => school === to.id)
  const over = (here?.inQuotaBefore ?? 0) - (here?.quota ?? Infinity)
  const lack = (there?.quota ?? -Infinity) - (there?.inQuotaBefore ?? 0)
  if (over <= 0 || lack <= 0) return null
  return {
    kind: 'quota',
    brief: `原学校超编${over}人，接收学校缺编${lack}人`,
    full: `${from.name}核定编制${here?.quota}人、在编${here?.inQuotaBefore}人，超${over}人；${to.name}缺${lack}人，由超编学校向缺编学校统筹调配。`,
  }
}

/** From a school above the county's mean to one below it, and the coefficient falls. */
function evenedOut(
  register: Register,
  { figures, teacher, from, to }: KnownTransfer,
  indicator: StaffIndicator,
): Reason | null {
  const { stage } = figures.transfer
  const { basis } = register.profile.definitions.counting
  const [before, after] = rowPair(register, stage, indicator, basis)
  if (before === null || after === null || before.mean === null) return null
  const source = atSchool(before, from.id)
  const target = atSchool(before, to.id)
  const counted =
    source?.teachers.includes(teacher.id) === true &&
    atSchool(after, to.id)?.teachers.includes(teacher.id) === true
  const evens = (source?.value ?? 0) > before.mean && (target?.value ?? Infinity) < before.mean
  const convention = conventionOf(register)
  const high = before.coefficients[convention].value
  const low = after.coefficients[convention].value
  if (!counted || !evens || high === null || low === null || low >= high) return null
  const limit = after.limit === null ? '' : `（标准${limitText(after.limit)}）`
  const [was, is] = apart(high, low, 3)
  const fall = `由${coefficientText(before, convention, was)}降为${coefficientText(after, convention, is)}`
  return {
    kind: 'coefficient',
    brief: `${stages[stage]}${shortNames[indicator]}校际差异系数${fall}${limit}`,
    full: `方案实施后${stages[stage]}${staffIndicators[indicator]}校际差异系数${fall}${limit}。`,
  }
}

function sharedNetwork(register: Register, { figures, from, to }: KnownTransfer): Reason | null {
  const { start } = figures.transfer
  const shared = register.county.networks.find(
    ({ lead, members, from: since, until }) =>
      [from.id, to.id].every((school) => lead === school || members.includes(school)) &&
      (since === null || since <= start) &&
      (until === null || until >= start),
  )
  if (shared === undefined) return null
  return {
    kind: 'network',
    brief: `两校同属${shared.name}`,
    full: `${from.name}与${to.name}同属${shared.name}，在共同体内交流。`,
  }
}

/** Wishes are private: paper says that the teacher applied and that the post fits, no more. */
function ownWish(register: Register, { teacher, to }: KnownTransfer): Reason | null {
  const wish = register.county.wishes.find((entry) => entry.teacher === teacher.id)
  if (wish === undefined || wish.willingness !== 'applies' || !wish.schools.includes(to.id))
    return null
  return { kind: 'wish', brief: '本人申报，岗位匹配', full: '本人申报，岗位匹配。' }
}

const unitAt = (register: Register, school: SchoolId, stage: Stage): UnitFigures | null =>
  register.linesOf.get(school)?.find((line) => line.stage === stage)?.unit ?? null

const subjectAt = (unit: UnitFigures | null, subject: string) =>
  unit?.subjects.find((figures) => figures.subject === subject) ?? null

const rowPair = (register: Register, stage: Stage, indicator: StaffIndicator, basis: Basis) =>
  [
    indicatorRow(register, stage, indicator, 'before', basis),
    indicatorRow(register, stage, indicator, 'after', basis),
  ] as const

/** Two decimals, guarded against the threshold. */
function perHundred(row: IndicatorRow, school: SchoolId): string {
  const entry = atSchool(row, school)
  if (entry === null || entry.amount === null || entry.pupils === 0) return '—'
  const value = quotient(entry.amount, entry.pupils, scaleOf(row.indicator))
  if (row.threshold === null) return fixed(value, 2)
  return fixed(value, 2, {
    value: exactly(row.threshold),
    sense: 'at-least',
    met: entry.status === 'met',
  })
}

/** Decimals enough to see the fall, and more where the limit asks for them. */
function coefficientText(row: IndicatorRow, convention: Convention, visible: string): string {
  const value = exactly(row.coefficients[convention].value ?? 0)
  const decimals = visible.split('.')[1]?.length ?? 0
  return fixed(value, decimals, coefficientLimit(row, convention) ?? undefined)
}

const lessons = (value: number): string => `${plain(value)}节`

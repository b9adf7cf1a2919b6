import { type BackboneLevel, type BackboneTitle, gradeOf } from '../domain/codes.ts'
import type { BackboneRecord, Teacher } from '../domain/county.ts'
import { addMonths, wholeYears, type YearMonth, yearMonth } from '../domain/year-month.ts'
import type { Calibration } from './calibration.ts'
import { itemAt, type Random } from './random.ts'
import { byUnit, type Draft, revise } from './roster-unit.ts'
import { shareScarce } from './scarce.ts'

/** Backbone titles 骨干称号: the unit's share goes to its seasoned teachers; a few titles count for nothing. */
export function withBackbone(
  drafts: readonly Draft[],
  options: { readonly baseMonth: YearMonth; readonly calibration: Calibration },
  random: Random,
): readonly Draft[] {
  const { baseMonth, calibration } = options
  const groups = byUnit(drafts)
  const units = [...groups.keys()]
  const shares = shareScarce('backbone', units, calibration, random.fork('shares'))
  const chosen = new Set<Teacher>()
  units.forEach((unit, i) => {
    const ranked = ranking(groups.get(unit) ?? [], baseMonth, calibration.backboneDue, random)
    for (const teacher of ranked.slice(0, itemAt(shares, i))) chosen.add(teacher)
  })
  return revise(drafts, ({ teacher }) => ({
    backbone: chosen.has(teacher)
      ? [drawRecord(baseMonth, random)]
      : drawIdleRecords(teacher, baseMonth, random),
    // Nobody with such a title has failed in conduct or review.
    ...(chosen.has(teacher) ? { misconduct: false, review: 'excellent' as const } : {}),
  }))
}

/** Those who may hold a title, likeliest first. */
function ranking(
  drafts: readonly Draft[],
  baseMonth: YearMonth,
  mayBeDue: boolean,
  random: Random,
): readonly Teacher[] {
  return drafts
    .map(({ teacher }) => teacher)
    .filter((teacher) => teacher.employment === 'in-quota')
    .filter((teacher) => mayBeDue || wholeYears(teacher.since, baseMonth) < 6)
    .map((teacher) => ({ teacher, key: merit(teacher, baseMonth) + random.below(100) }))
    .sort((a, b) => b.key - a.key || (a.teacher.id < b.teacher.id ? -1 : 1))
    .map(({ teacher }) => teacher)
}

/** The middle-aged with a title, long at their school, are the ones a county honours. */
function merit(teacher: Teacher, baseMonth: YearMonth): number {
  const age = wholeYears(teacher.birth, baseMonth)
  const grade = gradeOf[teacher.title]
  return (
    (age >= 30 && age <= 52 ? 60 : 0) +
    (grade === 'senior' ? 70 : grade === 'intermediate' ? 60 : 0) +
    (wholeYears(teacher.since, baseMonth) >= 6 ? 25 : 0)
  )
}

function drawRecord(baseMonth: YearMonth, random: Random): BackboneRecord {
  const title = random.weighted<BackboneTitle>([
    ['backbone', 58],
    ['teaching-expert', 22],
    ['subject-leader', 14],
    ['master-teacher', 5],
    ['special-grade', 1],
  ])
  const level = title === 'special-grade' ? 'province' : drawLevel(random)
  const year = Number(baseMonth.slice(0, 4)) - random.between(1, 4)
  const awarded = yearMonth(year, random.pick([6, 9, 12]))
  return {
    title,
    level,
    issuer: issuers[level],
    certificate: `${year}-${String(random.between(1, 999)).padStart(3, '0')}`,
    awarded,
    validTo: title === 'special-grade' ? null : addMonths(awarded, 60),
  }
}

const drawLevel = (random: Random): BackboneLevel =>
  random.weighted([
    ['county', 70],
    ['city', 25],
    ['province', 5],
  ])

const issuers: { readonly [L in BackboneLevel]: string } = {
  national: '教育部',
  province: '省教育厅',
  city: '市教育局',
  county: '县教育局',
  school: '本校',
}

/** Titles that do not count: of the school only, expired, or mere honours. */
function drawIdleRecords(
  teacher: Teacher,
  baseMonth: YearMonth,
  random: Random,
): readonly BackboneRecord[] {
  if (teacher.employment !== 'in-quota' || !random.chance(20)) return []
  const record = drawRecord(addMonths(baseMonth, -72), random)
  const recent = drawRecord(baseMonth, random)
  return random.pick<readonly BackboneRecord[]>([
    [{ ...recent, title: 'backbone', level: 'school', issuer: issuers.school }],
    [{ ...record, title: 'backbone', level: 'county', validTo: addMonths(baseMonth, -8) }],
    [{ ...recent, title: 'honour', validTo: null }],
  ])
}

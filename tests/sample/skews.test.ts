import { describe, expect, test } from 'vitest'
import type { Setting, Stage } from '../../solver/domain/codes.ts'
import type { County, Teacher } from '../../solver/domain/county.ts'
import { wholeYears } from '../../solver/domain/year-month.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import { sampleCounty } from '../../solver/sample/sample-county.ts'
import {
  isArtsSports,
  isBackbone,
  isPlanned,
  per100,
  shareOf,
  staffOf,
  unitsOf,
  weightedCoefficient,
  yearsAtSchool,
} from './measures.ts'

const counties: readonly (readonly [string, County])[] = [
  ['the sample county', sampleCounty()],
  ['30 schools, 1,329 teachers', generateCounty({ schools: 30, teachers: 1329, seed: 2 })],
  ['80 schools, 4,074 teachers', generateCounty({ schools: 80, teachers: 4074, seed: 1 })],
]

const inSetting = (county: County, setting: Setting): readonly Teacher[] =>
  county.schools
    .filter((school) => isPlanned(school) && school.setting === setting)
    .flatMap((school) => staffOf(county, school))

const ofStage = (county: County, stage: Stage): readonly Teacher[] =>
  county.schools
    .filter(isPlanned)
    .flatMap((school) => staffOf(county, school))
    .filter((teacher) => teacher.stages[stage] >= 500)

describe.each(counties)('in %s', (_, county) => {
  test.each(['primary', 'junior'] as const)(
    '%s backbone and arts teachers pile up in town',
    (stage) => {
      for (const scarce of [isBackbone, isArtsSports]) {
        const units = unitsOf(county, stage, scarce)
        const rate = (setting: Setting) =>
          per100(units.filter(({ school }) => school.setting === setting))
        expect(rate('urban')).toBeGreaterThan(1.25 * rate('town'))
        expect(rate('urban')).toBeGreaterThan(1.5 * rate('rural'))
      }
    },
  )

  test('many villages have no music or fine-art teacher at all', () => {
    const missing = county.schools
      .filter(
        (school) => isPlanned(school) && school.setting === 'rural' && school.primary !== null,
      )
      .filter((school) => {
        const subjects = staffOf(county, school).map((teacher) => teacher.subjects[0])
        return !subjects.includes('music') || !subjects.includes('fine-art')
      })
    const rural = county.schools.filter(
      (school) => isPlanned(school) && school.setting === 'rural' && school.primary !== null,
    )
    expect(missing.length / rural.length).toBeGreaterThan(0.6)
  })

  test('village teachers are older and hold lower degrees', () => {
    const age = (teachers: readonly Teacher[]) =>
      teachers.reduce((sum, teacher) => sum + wholeYears(teacher.birth, '2026-08'), 0) /
      teachers.length
    const rural = inSetting(county, 'rural')
    const urban = inSetting(county, 'urban')
    expect(age(rural)).toBeGreaterThan(age(urban) + 1)
    const over50 = (teacher: Teacher) => wholeYears(teacher.birth, '2026-08') >= 50
    expect(shareOf(rural, over50)).toBeGreaterThan(1.5 * shareOf(urban, over50))
    const low = (teacher: Teacher) => teacher.degree === 'secondary-normal'
    expect(shareOf(rural, low)).toBeGreaterThan(3 * shareOf(urban, low))
  })

  test('town has more 语文 and 数学 teachers per class than the lessons need', () => {
    const core = (teacher: Teacher) =>
      teacher.subjects[0] === 'chinese' || teacher.subjects[0] === 'mathematics'
    const units = unitsOf(county, 'primary', core).filter(
      ({ school }) => school.setting === 'urban',
    )
    const classes = units.reduce((sum, { school }) => sum + (school.primary?.classes ?? 0), 0)
    const heads = units.reduce((sum, unit) => sum + unit.heads, 0)
    // 42 + 26 lessons over six grades, 14 to a teacher: 68 / 6 / 14 = 0.81 teachers per class.
    expect(heads / classes).toBeGreaterThan(0.81)
  })

  test('some schools are overstaffed and some understaffed', () => {
    const balances = county.schools.filter(isPlanned).map((school) => {
      const quota = (school.primary?.quota ?? 0) + (school.junior?.quota ?? 0)
      return (
        staffOf(county, school).filter(({ employment }) => employment === 'in-quota').length - quota
      )
    })
    expect(shareOf(balances, (balance) => balance > 0)).toBeGreaterThan(0.15)
    expect(shareOf(balances, (balance) => balance < 0)).toBeGreaterThan(0.15)
  })
})

describe.each(counties)('the marginals of %s', (_, county) => {
  test('16.05 primary and 12.32 junior pupils a teacher', () => {
    for (const [stage, ratio] of [
      ['primary', 16.05],
      ['junior', 12.32],
    ] as const) {
      const planned = county.schools.filter(isPlanned)
      const pupils = planned.reduce((sum, school) => sum + (school[stage]?.pupils ?? 0), 0)
      const teachers = planned
        .flatMap((school) => staffOf(county, school))
        .reduce((sum, teacher) => sum + teacher.stages[stage] / 1000, 0)
      // A few teachers of nine-year schools teach both stages, hence not to the last digit.
      expect(Math.abs(pupils / teachers - ratio)).toBeLessThan(0.15)
    }
  })

  test('degrees: primary 本科 0.44-0.60 and 专科 about 0.95, junior 本科 0.78-0.90', () => {
    const bachelor = ({ degree }: Teacher) => degree === 'bachelor' || degree === 'master'
    const primary = ofStage(county, 'primary')
    expect(shareOf(primary, bachelor)).toBeGreaterThan(0.44)
    expect(shareOf(primary, bachelor)).toBeLessThan(0.6)
    const college = shareOf(primary, ({ degree }) => degree !== 'secondary-normal')
    expect(Math.abs(college - 0.95)).toBeLessThan(0.02)
    const junior = shareOf(ofStage(county, 'junior'), bachelor)
    expect(junior).toBeGreaterThan(0.78)
    expect(junior).toBeLessThan(0.9)
  })

  test('before the plan R2 and R3 differ too much between schools: coefficients of 0.45 to 0.7', () => {
    for (const stage of ['primary', 'junior'] as const) {
      for (const scarce of [isBackbone, isArtsSports]) {
        const coefficient = weightedCoefficient(unitsOf(county, stage, scarce))
        expect(coefficient).toBeGreaterThan(stage === 'primary' ? 0.5 : 0.45)
        expect(coefficient).toBeLessThan(0.7)
      }
    }
  })

  test('about 45 % are due: six years at the school, 一级 or higher, in quota, present, no leader', () => {
    const leaders = new Set(['principal', 'secretary', 'secretary-principal', 'vice-principal'])
    const due = county.teachers.filter(
      (teacher) =>
        yearsAtSchool(teacher) >= 6 &&
        ['first', 'senior', 'full-senior'].includes(teacher.title) &&
        teacher.employment === 'in-quota' &&
        teacher.presence === 'present' &&
        !leaders.has(teacher.office) &&
        teacher.deferral === null &&
        teacher.special === null,
    )
    expect(due.length / county.teachers.length).toBeGreaterThan(0.4)
    expect(due.length / county.teachers.length).toBeLessThan(0.5)
  })

  test('classes keep to 45 and 50 pupils, except the few crowded ones in town', () => {
    for (const [stage, limit, crowded] of [
      ['primary', 45, 49],
      ['junior', 50, 54],
    ] as const) {
      const full = county.schools.flatMap((school) =>
        (school[stage]?.pupilsByGrade ?? []).flatMap((pupils, grade) => {
          const classes = school[stage]?.classesByGrade?.[grade] ?? 0
          return classes === 0 ? [] : [{ school, size: pupils / classes }]
        }),
      )
      expect(full.every(({ size }) => size <= crowded)).toBe(true)
      expect(
        full.filter(({ size }) => size > limit).every(({ school }) => school.setting === 'urban'),
      ).toBe(true)
      expect(shareOf(full, ({ size }) => size <= limit)).toBeGreaterThan(0.85)
    }
  })
})

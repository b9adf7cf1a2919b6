import { describe, expect, test } from 'vitest'
import { gradeOf, type Setting } from '../../solver/domain/codes.ts'
import type { County } from '../../solver/domain/county.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import {
  counts,
  isArtsSports,
  isBackbone,
  isPlanned,
  shareOf,
  staffOf,
  unitsOf,
  yearsAtSchool,
} from './measures.ts'

const sizes = [
  { schools: 12, teachers: 400, seed: 4 },
  { schools: 40, teachers: 1300, seed: 1 },
] as const

describe.each(sizes)('a comfortable county of $schools schools', (size) => {
  const county = generateCounty({ ...size, temperament: 'comfortable' })

  test('has what R2 and R3 ask of every unit, summed over the county', () => {
    for (const stage of ['primary', 'junior'] as const) {
      for (const [has, perMille] of [
        [isBackbone, 1000],
        [isArtsSports, 900],
      ] as const) {
        const units = unitsOf(county, stage, has)
        // 1 per 100 pupils, and 0.9: pupils × thousandths ÷ 100,000, whole heads for each unit.
        const need = units
          .filter(({ pupils }) => pupils >= 50)
          .reduce((sum, { pupils }) => sum + Math.ceil((pupils * perMille) / 100_000), 0)
        const heads = units.reduce((sum, unit) => sum + unit.heads, 0)
        expect(heads).toBeGreaterThan(need)
      }
    }
  })

  test('misses at most one facility indicator anywhere, and gives every amount', () => {
    for (const { facilities, facilitiesMissed, kind } of county.schools) {
      if (kind === 'special') continue
      expect(facilitiesMissed).toBeNull()
      expect(Object.values(facilities)).not.toContain(null)
    }
  })

  test('has free posts of every grade outside the city, and unfilled quota in the villages', () => {
    for (const school of county.schools.filter(isPlanned)) {
      if (school.setting === 'urban') continue
      const staff = staffOf(county, school).filter((one) => one.employment === 'in-quota')
      for (const grade of ['senior', 'intermediate', 'junior'] as const) {
        const held = staff.filter(({ title }) => gradeOf[title] === grade).length
        expect(school.posts[grade]).toBeGreaterThan(held)
      }
    }
    expect(fullness(county, 'rural')).toBeLessThan(0.95)
    expect(fullness(county, 'urban')).toBeGreaterThan(1.05)
  })
})

describe.each(sizes)('a tight county of $schools schools', (size) => {
  const county = generateCounty({ ...size, temperament: 'tight' })
  const planned = county.schools.filter(isPlanned)

  test('has backbone teachers as counties report them: 8 to 10 %', () => {
    const share = shareOf(
      planned.flatMap((school) => staffOf(county, school)),
      (teacher) => counts(teacher) && isBackbone(teacher),
    )
    expect(share).toBeGreaterThan(0.08)
    expect(share).toBeLessThan(0.1)
  })

  test('has too many teachers in the villages, so that nobody can be sent there one way', () => {
    expect(fullness(county, 'rural')).toBeGreaterThan(1.15)
    expect(fullness(county, 'urban')).toBeLessThan(fullness(county, 'rural'))
  })

  test('has schools whose posts of some grade are full or overfilled', () => {
    const full = planned.filter((school) => {
      const held = staffOf(county, school).filter(
        ({ title, employment }) => employment === 'in-quota' && gradeOf[title] === 'intermediate',
      ).length
      return school.posts.intermediate !== null && held >= school.posts.intermediate
    })
    expect(full.length).toBeGreaterThan(planned.length / 4)
  })
})

describe.each([{ schools: 4, teachers: 60, seed: 9 }, ...sizes])(
  'an impossible county of $schools schools',
  (size) => {
    const county = generateCounty({ ...size, temperament: 'impossible' })

    test('has backbone teachers, but none among those who have served six years', () => {
      const served = county.teachers.filter(
        (teacher) => yearsAtSchool(teacher) >= 6 && teacher.employment === 'in-quota',
      )
      expect(county.teachers.filter(isBackbone).length).toBeGreaterThan(0)
      expect(served.length).toBeGreaterThan(10)
      expect(served.filter(isBackbone)).toEqual([])
    })
  },
)

/** In-quota staff over quota, all planned schools of a setting together. */
function fullness(county: County, setting: Setting): number {
  const schools = county.schools.filter((school) => isPlanned(school) && school.setting === setting)
  const staff = schools.flatMap((school) => staffOf(county, school))
  const quota = schools.reduce(
    (sum, school) => sum + (school.primary?.quota ?? 0) + (school.junior?.quota ?? 0),
    0,
  )
  return staff.filter(({ employment }) => employment === 'in-quota').length / quota
}

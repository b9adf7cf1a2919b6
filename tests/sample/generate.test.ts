import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stageList } from '../../solver/domain/codes.ts'
import type { County, StageFigures, Teacher } from '../../solver/domain/county.ts'
import { temperaments } from '../../solver/sample/calibration.ts'
import { generateCounty } from '../../solver/sample/generate.ts'

const sizes = fc.integer({ min: 4, max: 26 }).chain((schools) =>
  fc.record({
    schools: fc.constant(schools),
    teachers: fc.integer({ min: Math.max(60, schools * 12), max: schools * 70 }),
    seed: fc.integer(),
    temperament: fc.constantFrom(...temperaments),
  }),
)

property.prop([sizes], { numRuns: 25 })(
  'any size: exactly the schools and teachers asked for, and a sound county',
  (options) => {
    const county = generateCounty(options)
    expect(county.schools).toHaveLength(options.schools)
    expect(county.teachers).toHaveLength(options.teachers)
    expectSound(county)
  },
)

test.each([
  [4, 60],
  [40, 1300],
  [300, 3600],
  [300, 20_000],
])('%i schools with %i teachers are drawn exactly and soundly', (schools, teachers) => {
  const county = generateCounty({ schools, teachers, seed: 11 })
  expect(county.schools).toHaveLength(schools)
  expect(county.teachers).toHaveLength(teachers)
  expectSound(county)
})

describe('the same options draw the same bytes', () => {
  const bytes = (seed: number) =>
    JSON.stringify(generateCounty({ schools: 12, teachers: 300, seed }))

  test('with the same seed', () => {
    expect(bytes(5)).toBe(bytes(5))
  })

  test('and others with another', () => {
    expect(bytes(6)).not.toBe(bytes(5))
  })
})

test('townships are the ones asked for, subdistricts urban and towns not', () => {
  const townships = ['东街道', '西街道', '山镇', '水镇', '林镇']
  const county = generateCounty({ schools: 20, teachers: 600, seed: 1, townships })
  expect(new Set(county.schools.map(({ township }) => township))).toEqual(new Set(townships))
  for (const { township, setting } of county.schools) {
    expect(setting === 'urban').toBe(township.endsWith('街道'))
  }
})

test('sizes nobody can staff are refused', () => {
  expect(() => generateCounty({ schools: 3, teachers: 100, seed: 1 })).toThrow(RangeError)
  expect(() => generateCounty({ schools: 40, teachers: 200, seed: 1 })).toThrow(RangeError)
  expect(() => generateCounty({ schools: 4, teachers: 281, seed: 1 })).toThrow(RangeError)
  expect(() => generateCounty({ schools: 10, teachers: 300.5, seed: 1 })).toThrow(RangeError)
})

test('a county of 4,000 teachers is drawn in under a second of computing', () => {
  generateCounty({ schools: 80, teachers: 4074, seed: 1 })
  const before = process.cpuUsage()
  generateCounty({ schools: 80, teachers: 4074, seed: 2 })
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(1)
})

test('all kinds of schools stand in a county of forty, and all special cases in its roster', () => {
  const { schools, teachers, networks, wishes, distances } = generateCounty({
    schools: 40,
    teachers: 1300,
    seed: 3,
  })
  const kinds = new Set(schools.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(['junior', 'nine-year', 'primary', 'special', 'teaching-point'])
  expect(new Set(schools.map(({ setting }) => setting)).size).toBe(3)
  for (const flag of ['townSeat', 'strong', 'weak'] as const) {
    expect(schools.some((school) => school[flag])).toBe(true)
  }
  expect(schools.some(({ sponsor }) => sponsor === 'private')).toBe(true)
  const some = (has: (teacher: Teacher) => boolean) => teachers.filter(has).length
  for (const employment of ['in-quota', 'contract', 'substitute', 'part-time'] as const) {
    expect(some((teacher) => teacher.employment === employment)).toBeGreaterThan(0)
  }
  for (const presence of ['long-sick', 'maternity', 'lent', 'study'] as const) {
    expect(some((teacher) => teacher.presence === presence)).toBeGreaterThan(0)
  }
  for (const reason of ['Z01', 'Z04'] as const) {
    expect(some(({ deferral }) => deferral?.reason === reason)).toBeGreaterThan(0)
  }
  expect(some(({ special }) => special !== null)).toBeGreaterThan(0)
  expect(some(({ spouse }) => spouse !== null)).toBeGreaterThan(20)
  expect(some(({ home }) => home?.location != null)).toBeGreaterThan(20)
  expect(some(({ home }) => home?.township != null)).toBeGreaterThan(100)
  expect(some(({ home }) => home === null)).toBeGreaterThan(100)
  expect(some(({ teaching }) => teaching.length === 2)).toBeGreaterThan(0)
  expect(some(({ stages }) => stages.primary === 500)).toBeGreaterThan(0)
  expect(some(({ subjects }) => subjects.length === 2)).toBeGreaterThan(50)
  expect(networks.length).toBeGreaterThan(3)
  expect(wishes.length).toBeGreaterThan(20)
  expect(distances.length).toBeGreaterThan(3)
})

/** What every county promises, whatever it was drawn from. */
function expectSound(county: County): void {
  expect(county.synthetic).toBe(true)
  expectSchools(county)
  const { schools, teachers } = county
  const known = new Set<string>(schools.map(({ id }) => id))
  const byId = new Map(teachers.map((teacher) => [teacher.id, teacher]))
  expect(byId.size).toBe(teachers.length)
  expect(teachers.map(({ id }) => id)).toEqual([...byId.keys()].sort())
  const wrong = teachers.filter((teacher) => !isSound(teacher, known))
  expect(wrong).toEqual([])
  const single = teachers.filter(
    ({ id, spouse }) => spouse !== null && byId.get(spouse)?.spouse !== id,
  )
  expect(single).toEqual([])
  for (const { teacher, schools: wished } of county.wishes) {
    expect(byId.has(teacher)).toBe(true)
    expect(wished.length).toBeLessThanOrEqual(3)
    expect(wished.every((id) => known.has(id))).toBe(true)
    expect(wished).not.toContain(byId.get(teacher)?.personnelSchool)
  }
  for (const { lead, members } of county.networks) {
    expect([lead, ...members].every((id) => known.has(id))).toBe(true)
    expect(members).not.toContain(lead)
  }
  for (const { from, to, metres } of county.distances) {
    expect(known.has(from) && known.has(to) && from !== to && metres > 0).toBe(true)
  }
}

function expectSchools({ schools }: County): void {
  expect(new Set(schools.map(({ id }) => id)).size).toBe(schools.length)
  expect(new Set(schools.map(({ name }) => name)).size).toBe(schools.length)
  expect(schools.map(({ order }) => order)).toEqual(schools.map((_, i) => i + 1))
  for (const school of schools) {
    const figures = stageList.flatMap((stage) => school[stage] ?? [])
    expect(figures.length).toBeGreaterThan(0)
    for (const stage of figures) expectFigures(stage)
    expect(school.centralSchool !== null).toBe(school.kind === 'teaching-point')
    const central = schools.find(({ id }) => id === school.centralSchool)
    if (school.centralSchool !== null) {
      expect(central?.kind).toBe('primary')
      expect(central?.township).toBe(school.township)
      expect(school.legalEntity).toBe(central?.name)
    }
  }
}

function expectFigures({ pupils, classes, pupilsByGrade, classesByGrade }: StageFigures): void {
  const sum = (list: readonly number[] | null) => (list ?? []).reduce((a, b) => a + b, 0)
  expect(sum(pupilsByGrade)).toBe(pupils)
  expect(sum(classesByGrade)).toBe(classes)
  pupilsByGrade?.forEach((own, grade) => {
    expect(classesByGrade?.[grade] === 0).toBe(own === 0)
  })
}

const isSound = (teacher: Teacher, schools: ReadonlySet<string>): boolean =>
  schools.has(teacher.personnelSchool) &&
  teacher.teaching.every(({ school }) => schools.has(school)) &&
  teacher.teaching.reduce((sum, { share }) => sum + share, 0) === 1000 &&
  teacher.stages.primary + teacher.stages.junior === 1000 &&
  teacher.licences.length > 0 &&
  teacher.name.length >= 2 &&
  new Set(teacher.subjects).size === teacher.subjects.length &&
  teacher.since <= '2026-08' &&
  (teacher.workSince ?? '') <= teacher.since &&
  Number(teacher.since.slice(0, 4)) - Number(teacher.birth.slice(0, 4)) >= 18 &&
  // Consent goes with the deferral that needs it, and no deferral is without its paper and end.
  (teacher.deferral === null ||
    (teacher.deferral.proof !== '' &&
      (teacher.deferral.until ?? '') > '2026-08' &&
      (teacher.deferral.reason === 'Z01') === (teacher.deferral.consent === true)))

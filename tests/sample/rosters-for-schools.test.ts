import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rosterForSchools } from '../../solver/sample/rosters-for-schools.ts'
import type { SchoolRow } from '../../solver/sample/school-row.ts'
import { readSchoolTable } from '../../solver/sample/school-table.ts'
import { settingsBySize } from '../../solver/sample/settings-by-size.ts'
import { staffOf } from './measures.ts'

function rowsOf(name: string): readonly SchoolRow[] {
  const text = readFileSync(new URL(`../fixtures/tw-county/${name}`, import.meta.url), 'utf8')
  const table = readSchoolTable(text, name)
  if (!table.ok) throw new Error('the fixture does not read')
  return table.value.rows
}

describe.each([
  ['schools-yilan.csv', { schools: 78, pupils: 21_605, classes: 1110, teachers: 2234 }],
  ['schools-chiayi.csv', { schools: 120, pupils: 16_524, classes: 1192, teachers: 2449 }],
])('a roster for %s', (name, totals) => {
  const rows = rowsOf(name)
  const county = rosterForSchools(rows, { seed: 1 })

  test('has the totals of the table', () => {
    const sum = (of: 'pupils' | 'classes') =>
      county.schools.reduce((all, school) => all + (school.primary?.[of] ?? 0), 0)
    expect({
      schools: county.schools.length,
      pupils: sum('pupils'),
      classes: sum('classes'),
      teachers: county.teachers.length,
    }).toEqual(totals)
  })

  test('gives every school exactly its men, its women, and its pupils and classes by grade', () => {
    rows.forEach((row, i) => {
      const school = county.schools[i]
      if (school === undefined) throw new Error('a school is missing')
      const staff = staffOf(county, school)
      expect(school.id).toBe(row.code)
      expect(staff.filter(({ sex }) => sex === 'male')).toHaveLength(row.men ?? -1)
      expect(staff.filter(({ sex }) => sex === 'female')).toHaveLength(row.women ?? -1)
      expect(school.primary?.pupilsByGrade).toEqual(row.pupilsByGrade.slice(0, 6))
      expect(school.primary?.classesByGrade).toEqual(row.classesByGrade.slice(0, 6))
      expect(school.location).toEqual(row.location)
    })
  })

  test('has full-time teachers only, and nothing no school table tells', () => {
    const employments = new Set(county.teachers.map(({ employment }) => employment))
    expect([...employments].sort()).toEqual(['contract', 'in-quota'])
    for (const school of county.schools) {
      expect(school.primary?.quota).toBeNull()
      expect(school.posts.senior).toBeNull()
    }
  })

  test('is the same for the same seed only', () => {
    const again = rosterForSchools(rows, { seed: 1 })
    expect(JSON.stringify(again)).toBe(JSON.stringify(county))
    const other = rosterForSchools(rows, { seed: 2 })
    expect(JSON.stringify(other.teachers)).not.toBe(JSON.stringify(county.teachers))
    expect(other.schools).toEqual(county.schools)
  })
})

test('a private school keeps its teachers and stays outside the plan', () => {
  const county = rosterForSchools(rowsOf('schools-yilan.csv'), { seed: 1 })
  const outside = county.schools.filter(({ sponsor }) => sponsor === 'private')
  expect(outside.map(({ code }) => code)).toEqual(['021310'])
  expect(outside.flatMap((school) => staffOf(county, school))).toHaveLength(30)
})

const row = (name: string, township: string, pupils: number, more: Partial<SchoolRow> = {}) =>
  ({
    place: { file: 'x.csv', sheet: null, row: 2, column: null, header: null },
    code: null,
    name,
    township,
    isPrivate: false,
    setting: null,
    location: null,
    pupilsByGrade: [pupils, 0, 0, 0, 0, 0, 0, 0, 0],
    classesByGrade: [1, 0, 0, 0, 0, 0, 0, 0, 0],
    men: null,
    women: null,
    teachers: 10,
    ...more,
  }) satisfies SchoolRow

test('a school of both stages shares its teachers between them, all of them', () => {
  const both = row('学校', '东镇', 0, {
    pupilsByGrade: [100, 100, 0, 0, 0, 0, 100, 100, 0],
    classesByGrade: [3, 3, 0, 0, 0, 0, 2, 2, 0],
    men: 7,
    women: 22,
    teachers: 29,
  })
  const { schools, teachers } = rosterForSchools([both], { seed: 1 })
  expect(schools[0]?.kind).toBe('nine-year')
  expect(teachers.filter(({ sex }) => sex === 'female')).toHaveLength(22)
  // 200 ÷ 16.05 against 200 ÷ 12.32 of 29: 12.6 and 16.4. Shared teachers stay with their school.
  const junior = teachers.filter(({ stages }) => stages.junior === 1000).length
  const shared = teachers.filter(({ stages }) => stages.junior === 500).length
  expect(junior + shared).toBeGreaterThanOrEqual(16)
  expect(teachers).toHaveLength(29)
})

describe('settings told by size', () => {
  // 1,800 pupils in three townships, 600 on average: 900 make a township urban.
  const table = [
    row('a', '甲', 700),
    row('b', '甲', 199),
    row('b2', '甲', 1),
    row('c', '乙', 300),
    row('d', '乙', 250),
    row('e', '乙', 50),
    row('f', '丙', 300),
  ]

  test('a township of one and a half times the average is urban, its small schools are not', () => {
    expect(settingsBySize(table).slice(0, 3)).toEqual([
      { setting: 'urban', townSeat: false },
      { setting: 'rural', townSeat: false },
      { setting: 'rural', townSeat: false },
    ])
  })

  test('elsewhere the largest school is at the seat and the small ones are in villages', () => {
    expect(settingsBySize(table).slice(3)).toEqual([
      { setting: 'town', townSeat: true },
      { setting: 'rural', townSeat: false },
      { setting: 'rural', townSeat: false },
      { setting: 'town', townSeat: true },
    ])
  })

  test('one pupil less and the township is no town', () => {
    const less = table.map((one) => (one.name === 'b2' ? row('b2', '甲', 0) : one))
    // 2 × 899 × 3 = 5,394 < 3 × 1,799 = 5,397.
    expect(settingsBySize(less)[0]?.setting).toBe('town')
  })

  test('what the table says stands', () => {
    expect(settingsBySize([row('a', '甲', 900, { setting: 'rural' })])[0]?.setting).toBe('rural')
  })
})

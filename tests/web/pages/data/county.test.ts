import { expect, test } from 'vitest'
import { audit, type Standing, teacherId } from '../../../../solver/browser.ts'
import { groundsOf } from '../../../../web/pages/data/eligibility.ts'
import { groupings, groupsOf } from '../../../../web/pages/data/groups.ts'
import {
  groupProblems,
  letterOfColumn,
  rowNumbers,
  typedRowOf,
} from '../../../../web/pages/data/problem-groups.ts'
import type { ImportProblem } from '../../../../web/pages/data/queries.ts'
import { versionChanges } from '../../../../web/pages/data/version-changes.ts'
import { zhCN } from '../../../../web/text/zh-CN/index.ts'
import { countyOf, school, teacher } from '../../../kit/county.ts'
import { shipped } from '../../../kit/shipped.ts'

const county = countyOf({
  schools: [school('甲'), school('乙')],
  teachers: [
    teacher('1', '甲', { birth: '1996-09', subjects: ['music'] }),
    teacher('2', '甲', { birth: '1996-08' }),
    teacher('3', '乙', { birth: '1970-01', employment: 'substitute' }),
  ],
})
const profile = shipped('national')
const report = audit(county, profile, { year: 2026, transfers: [] })

test('everybody stands in exactly one group of each grouping', () => {
  for (const by of groupings) {
    const people = groupsOf(county, profile, report, by, zhCN).flatMap((group) => group.people)
    expect([...people].sort()).toEqual(['1', '2', '3'])
  }
})

test('ages are whole years at the base month: born in August 1996 is 30 at the end of August 2026', () => {
  const ages = groupsOf(county, profile, report, 'age', zhCN)
  expect(ages.map(({ label, people }) => [label, people])).toEqual([
    ['30 岁以下', ['1']],
    ['30—39 岁', ['2']],
    ['55 岁及以上', ['3']],
  ])
})

const standing = (id: string, kind: Standing['standing'], reason: string): Standing => ({
  teacher: teacherId(id),
  standing: kind,
  reason,
  inDenominator: kind === 'due',
  backbone: false,
  years: 3,
  proofMissing: false,
})

test('grounds leave out what is the person’s own: years, office, illness', () => {
  const grounds = groundsOf(
    [
      standing('1', 'not-due', '在甲小学连续任教 3 年，未满 6 年，未列入符合条件名册。'),
      standing('2', 'not-due', '在乙小学连续任教 -1 年，未满 6 年，未列入符合条件名册。'),
      standing('3', 'not-due', '在岗状态为长病假，未列入符合条件名册。'),
      standing('4', 'deferred', 'Z04 符合暂缓交流情形，暂缓交流至2027-08。'),
      standing('5', 'deferred', 'Z01 退休年月为2029-11，距2026-08 39 个月，不足 5 年，暂缓交流。'),
      standing('6', 'due', '在甲小学连续任教满 6 年（自2020-09起），符合交流条件。'),
      standing('7', 'not-due', '任书记兼校长，另行安排，未列入符合条件名册。'),
    ],
    zhCN.data,
  )
  expect(grounds.map(({ label, people, sensitive }) => [label, people.length, sensitive])).toEqual([
    ['符合交流条件', 1, false],
    ['Z01 距法定退休不足五年', 1, false],
    ['Z04（按规定只列代码）', 1, true],
    ['同校连续任教未满 6 年', 2, false],
    ['不在岗', 1, true],
    ['任校长、书记等职务，另行安排', 1, false],
  ])
})

test('the grounds of a county count everybody once', () => {
  const counted = groundsOf(report.standings, zhCN.data).flatMap(({ people }) => people)
  expect([...counted].sort()).toEqual(['1', '2', '3'])
})

const problem = (
  code: string,
  severity: ImportProblem['severity'],
  row: number,
): ImportProblem => ({
  code,
  severity,
  place: { file: '表.xlsx', sheet: '教师', row, column: 3, header: '任教学科' },
  value: '体',
  message: '请改为表内名称。',
})

test('problems of one kind stand together: errors first, then the kind with most, rows in order', () => {
  const groups = groupProblems([
    problem('T05', 'warning', 9),
    problem('T02', 'error', 12),
    problem('T01', 'error', 7),
    problem('T02', 'error', 3),
    problem('T02', 'error', 3),
  ])
  expect(groups.map(({ code, problems }) => [code, problems.length])).toEqual([
    ['T02', 3],
    ['T01', 1],
    ['T05', 1],
  ])
  expect(groups.map(rowNumbers)).toEqual(['3, 12', '7', '9'])
})

test('the row of a problem: the cells that name it and those beside the bad one, the bad one marked', () => {
  const typed = [
    {
      file: '表.xlsx',
      sheet: '教师',
      columns: Array.from({ length: 20 }, (_, at) => ({ column: at + 1, header: `列${at + 1}` })),
      rows: [{ row: 9, cells: Array.from({ length: 20 }, (_, at) => (at === 5 ? null : `${at}`)) }],
    },
  ]
  const { place, ...rest } = problem('T05', 'warning', 9)
  const found = { ...rest, place: place === null ? null : { ...place, column: 12 } }
  const row = typedRowOf(found, typed)
  expect(row?.cells).toHaveLength(20)
  expect(row?.cells[5]?.text).toBeNull()
  expect(row?.near.map(({ column }) => column)).toEqual([1, 2, 3, 9, 10, 11, 12, 13, 14, 15])
  expect(row?.near.filter(({ bad }) => bad).map(({ header }) => header)).toEqual(['列12'])
  expect(typedRowOf(problem('T05', 'warning', 10), typed)).toBeNull()
})

test('columns are lettered as spreadsheets do', () => {
  expect([1, 26, 27, 52, 703].map(letterOfColumn)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA'])
})

test('between two versions: who came, who left, who changed school', () => {
  const now = countyOf({
    schools: [school('甲'), school('丙')],
    teachers: [teacher('1', '丙'), teacher('2', '甲'), teacher('4', '甲')],
  })
  const { schools, teachers, moved } = versionChanges(county, now)
  expect(schools.added.map(({ id }) => id)).toEqual(['丙'])
  expect(schools.gone.map(({ id }) => id)).toEqual(['乙'])
  expect(teachers.added.map(({ id }) => id)).toEqual(['4'])
  expect(teachers.gone.map(({ id }) => id)).toEqual(['3'])
  expect(moved.map(({ teacher: { id }, from, to }) => [id, from, to])).toEqual([['1', '甲', '丙']])
})

test('what reads otherwise comes field by field, in the words of the sheets; a change of school is no such field', () => {
  const then = countyOf({
    schools: [school('甲'), school('乙')],
    teachers: [teacher('1', '甲', { title: 'second' }), teacher('2', '甲')],
  })
  const now = countyOf({
    schools: [{ ...school('甲'), township: '新镇' }, school('乙')],
    teachers: [teacher('1', '甲', { title: 'first' }), teacher('2', '乙')],
  })
  const { schools, teachers, moved } = versionChanges(then, now)
  expect(teachers.changed.map(({ of, fields }) => [of.id, fields])).toEqual([
    ['1', [{ field: 'title', before: '二级教师', after: '一级教师' }]],
  ])
  expect(moved.map(({ teacher: { id } }) => id)).toEqual(['2'])
  expect(schools.changed.map(({ fields }) => fields.map(({ field }) => field))).toEqual([
    ['township'],
  ])
})

test('a version compared with itself has no changes', () => {
  const { schools, teachers, moved } = versionChanges(county, county)
  const all = [schools.added, schools.gone, schools.changed, teachers.added, teachers.gone]
  expect([...all, teachers.changed, moved].flat()).toEqual([])
})

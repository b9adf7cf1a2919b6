import { describe, expect, test } from 'vitest'
import { standardList } from '../../../solver/domain/standard.ts'
import { supervisionList } from '../../../solver/domain/supervision.ts'
import { countyOf, planOf, school, stageOf, teacher, transferOf } from '../../kit/county.ts'
import { clauseOf } from '../../kit/profile.ts'
import { provisionOf, standardOf } from '../../kit/standard.ts'

const listOf = (
  list: 'allowance' | 'honour' | 'workload',
  ...rest: Parameters<typeof provisionOf>
) =>
  provisionOf(...rest)
    .people.filter((entry) => entry.list === list)
    .map(({ teacher: id, school: at, value, standard }) => [id, at, value, standard])

describe('人员清单', () => {
  test('补贴 goes to those who teach at a rural school once the plan is carried out', () => {
    const town = teacher('1', 'a')
    const county = countyOf({
      schools: [school('a', { setting: 'town' }), school('b')],
      teachers: [town, teacher('2', 'b'), teacher('3', 'b', { presence: 'lent' })],
    })
    expect(listOf('allowance', county)).toEqual([['2', 'b', '乡村', '乡村']])
    expect(listOf('allowance', county, planOf(transferOf(town, 'b')))).toEqual([
      ['1', 'b', '乡村', '乡村'],
      ['2', 'b', '乡村', '乡村'],
    ])
  })

  test('补贴 tells of whoever teaches only part of his week there', () => {
    const shared = teacher('1', 'a', {
      teaching: [
        { school: school('a').id, share: 750 },
        { school: school('b').id, share: 250 },
      ],
    })
    const county = countyOf({
      schools: [school('a', { setting: 'town' }), school('b', { township: '乙镇' })],
      teachers: [shared, teacher('2', 'b')],
    })
    expect(
      provisionOf(county)
        .people.filter(({ list }) => list === 'allowance')
        .map(({ remark }) => remark),
    ).toEqual(['乙镇，按实际任教学校，在乡村学校任教占 25.0%', '乙镇，按实际任教学校'])
  })

  test('荣誉 names the highest number of years reached, and who could not be judged', () => {
    const county = countyOf({
      schools: [school('a')],
      teachers: [19.9, 20, 30, null].map((ruralYears, at) =>
        teacher(String(at), 'a', { ruralYears }),
      ),
    })
    expect(listOf('honour', county)).toEqual([
      ['1', 'a', '20 年', '满 20 年'],
      ['2', 'a', '30 年', '满 30 年'],
    ])
    const gap = provisionOf(county).peopleGaps.find(({ column }) => column === '乡村任教年限')
    expect(gap?.teachers).toEqual(['3'])
  })

  test('工作量 is held against the full load less the relief of the office', () => {
    const county = countyOf({
      schools: [school('a')],
      teachers: [
        // Mathematics in primary: 14; middle managers teach half: 7.
        teacher('1', 'a', { weeklyLessons: 14 }),
        teacher('2', 'a', { weeklyLessons: 8, office: 'middle' }),
        teacher('3', 'a'),
      ],
    })
    expect(listOf('workload', county)).toEqual([
      ['1', 'a', '14 节', '14.0 节'],
      ['2', 'a', '8 节', '7.0 节'],
    ])
    const remarks = (teachers: readonly ReturnType<typeof teacher>[]) =>
      provisionOf({ ...county, teachers })
        .people.filter(({ list }) => list === 'workload')
        .map(({ remark }) => remark)
    const junior = { stages: { primary: 0, junior: 1000 } }
    expect(
      remarks([
        ...county.teachers,
        teacher('4', 'a', { weeklyLessons: 13.5 }),
        // Mathematics in junior: 12.
        teacher('5', 'a', { weeklyLessons: 12, ...junior }),
      ]),
    ).toEqual([
      '小学数学，与标准相同',
      '小学数学，高于标准（任职减课 50%）',
      '小学数学，低于标准',
      '初中数学，与标准相同',
    ])
    const gap = provisionOf(county).peopleGaps.find(({ column }) => column === '周课时')
    expect(gap?.teachers).toEqual(['3'])
    const complete = { ...county, teachers: county.teachers.slice(0, 2) }
    expect(provisionOf(complete).peopleGaps.map(({ column }) => column)).toEqual(['乡村任教年限'])
  })
})

describe('招聘建议', () => {
  // Music 2 × 24 = 48 lessons; load 16: three teachers. Mathematics 5 × 24 = 120, load 14: 8.57.
  const lacking = (id: string, quota: number | null) =>
    school(id, { setting: 'town', primary: stageOf(480, 24, quota) })

  test('whole teachers lacking, first on free posts', () => {
    const lines = provisionOf(
      countyOf({ schools: [lacking('a', 2)], teachers: [teacher('1', 'a')] }),
    ).recruitment
    // 120 - 14 = 106 lessons: 7.57; no free post is left for music.
    expect(
      lines.map(({ subject, teachers, recruit, withinQuota }) => [
        subject,
        teachers,
        recruit,
        withinQuota,
      ]),
    ).toEqual([
      ['mathematics', '7.57', 7, 1],
      ['music', '3.00', 3, 0],
    ])
    expect(lines[0]?.licence).toBe('小学及以上数学教师资格')
    expect(lines[1]?.remark).toBe('没有空编，另 3 名须调剂编制或使用周转编制')
  })

  test('what another school of the county has to spare is not recruited', () => {
    // a lacks 3 of music, b has two and needs (1 class × 2 = 2 lessons): 30 lessons to spare.
    const spare = school('b', { setting: 'town', primary: stageOf(20, 1) })
    const staff = ['1', '2'].map((id) => teacher(id, 'b', { subjects: ['music'] }))
    const music = provisionOf(
      countyOf({ schools: [lacking('a', null), spare], teachers: staff }),
    ).recruitment.find(({ subject }) => subject === 'music')
    // 48 - 30 = 18 lessons net: one teacher.
    expect(music).toMatchObject({ recruit: 1, withinQuota: null })
    expect(music?.remark).toContain('其中 2 名先行调剂')
  })
})

describe('督导指标汇总', () => {
  const county = countyOf({
    schools: [school('a')],
    teachers: [teacher('1', 'a', { trained: true })],
    more: {
      stated: [
        { item: 'Q1', value: '99.6%', standard: '', met: true },
        { item: 'G9', value: '98%', standard: '100%', met: false },
        { item: 'academic-difference', value: '0.12', standard: '', met: true },
      ],
    },
  })
  const lines = provisionOf(county, planOf(), {}, [
    clauseOf('rotation-share', { minPercent: 10 }),
  ]).supervision
  const shown = (item: string) =>
    lines
      .filter((line) => line.item === item)
      .map(({ measured, verdict, origin }) => [measured, verdict, origin])

  test('has all twenty-four in their order, and the rate beside them', () => {
    const items = lines.map(({ item }) => item)
    expect([...new Set(items)]).toEqual([...supervisionList, 'academic-difference'])
    expect(supervisionList).toHaveLength(24)
  })

  test('what can be counted is counted, and stands before what the county states', () => {
    expect(shown('G9')).toEqual([
      ['1÷1＝100.0%；—', 'met', 'counted'],
      ['98%', 'short', 'stated'],
    ])
    expect(shown('G11')[0]?.[1]).toBe('short')
  })

  test('what the county states is taken as stated; the rest is open and never met', () => {
    expect(shown('Q1')).toEqual([['99.6%', 'met', 'stated']])
    expect(shown('academic-difference')).toEqual([['0.12', 'met', 'stated']])
    expect(shown('G8')).toEqual([['由县区填报', 'unknown', 'open']])
  })
})

test('every standard is told, in the order of the list', () => {
  const county = countyOf({ schools: [school('a')], teachers: [] })
  expect(provisionOf(county).standards.map(({ standard }) => standard)).toEqual(standardList)
  expect(standardOf('conduct', county).sources.map(({ item }) => item)).toEqual(['三（三）8'])
})

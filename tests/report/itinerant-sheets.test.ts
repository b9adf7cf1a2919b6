import { describe, expect, test } from 'vitest'
import { itinerantLines, itinerantProof } from '../../api/itinerant.ts'
import { audit } from '../../solver/audit/audit.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import { itinerantGoalList, type Run } from '../../solver/domain/run.ts'
import {
  auditJson,
  planJson,
  readAuditJson,
  readPlanDocument,
  readRunJson,
  runJson,
} from '../../solver/report/json.ts'
import { resultSheets } from '../../solver/report/result-sheets.ts'
import { countyOf, planOf, school, stageOf, teacher } from '../kit/county.ts'
import { postingOf, travelling, visiting } from '../kit/itinerant.ts'
import { profileOf } from '../kit/profile.ts'
import { columnShown, rowsShown, sheetNamed } from './shown.ts'
import { clauses, runOf, shippedForms } from './small-county.ts'

const at = (latitude: number) => ({ longitude: 117, latitude })
/**
 * 中心小学: 6 classes need 12 lessons of music, two teachers give 32. 北教学点 (3 classes: 6 lessons) and
 * 南小学 (6 classes: 12 lessons) have nobody; by the sheet they are 4 and 7.5 km away.
 */
const county = countyOf({
  schools: [
    school('c', { name: '中心小学', order: 1, primary: stageOf(300, 6), location: at(35) }),
    school('n', { name: '北教学点', order: 2, kind: 'teaching-point', primary: stageOf(40, 3) }),
    school('s', { name: '南小学', order: 3, primary: stageOf(90, 6) }),
  ],
  teachers: [
    teacher('m1', 'c', { name: '王乐', subjects: ['music'] }),
    teacher('m2', 'c', { name: '李歌', subjects: ['music'] }),
  ],
  more: {
    distances: [
      { from: school('c').id, to: school('n').id, metres: 4000, minutes: null, bothWays: true },
      { from: school('c').id, to: school('s').id, metres: 7500, minutes: null, bothWays: true },
    ],
  },
})
const profile = profileOf(clauses, travelling())
const plan: Plan = visiting(
  postingOf('m1', 'c', 'n', 4),
  postingOf('m1', 'c', 's', 4),
  postingOf('m2', 'c', 's', 8),
)
const run: Run = {
  ...runOf(plan),
  itinerant: {
    levels: itinerantGoalList.map((goal) => ({
      goal,
      unit: goal === 'uncovered' ? '×0.001 课时' : '米/周',
      value: 2000,
      bound: goal === 'travel' ? 1500 : 2000,
      gap: goal === 'travel' ? 500 : 0,
      proven: goal !== 'travel',
      stoppedBy: goal === 'travel' ? 'clock' : 'proof',
      seconds: 0.1,
    })),
    columns: 9,
    rows: 9,
    seconds: 0.4,
  },
}
const report = audit(county, profile, plan)

function sheetsOf(of: Plan, told: Run) {
  const made = resultSheets(county, profile, audit(county, profile, of), told, {
    forms: shippedForms(),
  })
  if (!made.ok) throw new Error(made.error.map(({ message }) => message).join('\n'))
  return made.value
}
const sheets = sheetsOf(plan, run)

describe('走教课时安排', () => {
  const sheet = sheetNamed(sheets, '走教课时安排')

  test('one row a teacher: ways, lessons, the way there and back of a week', () => {
    expect(columnShown(sheet, '姓名').slice(0, 2)).toEqual(['王乐', '李歌'])
    expect(columnShown(sheet, '走教学校1').slice(0, 2)).toEqual(['北教学点', '南小学'])
    expect(columnShown(sheet, '走教学校2').slice(0, 2)).toEqual(['南小学', ''])
    expect(columnShown(sheet, '周课时合计').slice(0, 2)).toEqual(['8', '8'])
    expect(columnShown(sheet, '标准课时').slice(0, 2)).toEqual(['16', '16'])
    // 2 × 4 + 2 × 7.5 = 23 km; two trips of 15 km.
    expect(columnShown(sheet, '每周往返里程(公里)').slice(0, 2)).toEqual(['23.0', '30.0'])
    expect(columnShown(sheet, '每周往返次数').slice(0, 2)).toEqual(['2', '2'])
  })

  test('the reason says what is lacking, and whether it is less than one teacher', () => {
    expect(columnShown(sheet, '备注')[1]).toBe(
      '南小学音乐周课时缺口12节，不足1名专任教师工作量，由李歌每周走教2次、8节。',
    )
  })

  test('its foot says that it is not counted as rotation', () => {
    expect(sheet.foot?.join()).toContain('走教 2 人未计入交流轮岗人数和比例')
  })
})

test('小规模学校缺课对照: now, after the transfers, after 走教', () => {
  const sheet = sheetNamed(sheets, '小规模学校缺课对照')
  const rows = rowsShown(sheet).slice(0, 2)
  // 北教学点 lacks 6 and gets 4, 南小学 lacks 12 and gets 4 + 8.
  expect(rows.map((row) => row.slice(2))).toEqual([
    ['北教学点', '小学', '音乐', '6', '6', '6', '4', '2'],
    ['南小学', '小学', '音乐', '12', '12', '12', '12', '0'],
  ])
  expect(sheet.foot?.[0]).toBe('每周缺课：现状18节，交流后18节，走教后2节。')
})

test('where nobody goes, no timetable is printed; the gaps are', () => {
  const names = sheetsOf(planOf(), runOf(planOf())).map(({ name }) => name)
  expect(names).not.toContain('走教课时安排')
  expect(names).toContain('小规模学校缺课对照')
})

test('the summary tells the levels in lessons, and which are not proven', () => {
  const summary = sheetNamed(sheets, '方案概要')
  const items = columnShown(summary, '项目')
  const first = items.indexOf('走教第1层 小规模学校缺课最少')
  expect(columnShown(summary, '结果')[first]).toBe('2课时')
  expect(columnShown(summary, '结论').slice(first, first + 2)).toEqual([
    '最优',
    '可行，差距500米/周',
  ])
})

test('in sentences for the terminal', () => {
  expect(itinerantLines(report)[0]).toBe(
    '走教：2 人，每周 16 节；小规模学校走教学科缺课现状 18 节、交流后 18 节、走教后 2 节。',
  )
  expect(itinerantProof(run)).toEqual([
    '走教目标“走教里程最短”：可行，差距 500 米/周（达到时间上限）',
  ])
  expect(itinerantLines(audit(county, profileOf(clauses), planOf()))).toEqual([])
  expect(itinerantProof(runOf(plan))).toEqual([])
})

describe('the JSON documents', () => {
  test('hold postings, recount and levels', () => {
    const read = readPlanDocument(planJson(county, profile, plan))
    expect(read.ok && read.value.plan).toEqual(plan)
    const told = readRunJson(runJson(county, profile, run))
    expect(told.ok && told.value.itinerant).toEqual(run.itinerant)
    const recount = readAuditJson(auditJson(county, profile, report))
    expect(recount.ok && recount.value.report.itinerant).toEqual(report.itinerant)
  })

  test('of older plans read without them', () => {
    const text = planJson(county, profile, planOf())
    expect(text).not.toContain('itinerant')
    const read = readPlanDocument(text)
    expect(read.ok && read.value.plan).toEqual(planOf())
  })

  test('no part of a lesson is read', () => {
    const text = planJson(county, profile, plan).replace('"lessons": 8', '"lessons": 7.5')
    expect(readPlanDocument(text).ok).toBe(false)
  })
})

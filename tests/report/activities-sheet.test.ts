import { expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { Activity } from '../../solver/domain/county.ts'
import { schoolId, teacherId } from '../../solver/domain/ids.ts'
import { resultSheets } from '../../solver/report/result-sheets.ts'
import { columnShown, rowsShown, sheetNamed } from './shown.ts'
import { runOf, shippedForms, smallCounty, smallPlan, smallProfile } from './small-county.ts'

const activity = (more: Partial<Activity>): Activity => ({
  kind: 'teaching',
  teacher: null,
  name: '张老师',
  school: schoolId('s2'),
  month: '2026-03',
  hours: 4,
  note: '',
  ...more,
})

function sheetsOf(activities: readonly Activity[], seat = false) {
  const schools = smallCounty.schools.map((one) => ({ ...one, townSeat: seat && one.id !== 's1' }))
  const county = { ...smallCounty, schools, ...(activities.length > 0 ? { activities } : {}) }
  const report = audit(county, smallProfile, smallPlan)
  const made = resultSheets(county, smallProfile, report, runOf(smallPlan), {
    forms: shippedForms(),
  })
  if (!made.ok) throw new Error(made.error.map(({ message }) => message).join('\n'))
  return { sheets: made.value, report }
}

const three = [
  activity({ kind: 'online', hours: 1.5, month: '2026-04' }),
  activity({ teacher: teacherId('t1'), name: '王芳' }),
  activity({ kind: 'liaison', name: '赵教研', month: null, hours: null }),
]

test('活动登记 lists by kind and sums the lessons', () => {
  const sheet = sheetNamed(sheetsOf(three).sheets, '活动登记')
  const kinds = columnShown(sheet, '活动类型').filter((text) => text !== '')
  expect(kinds.filter((text) => !text.includes('小计'))).toEqual([
    '送教',
    '网络教研',
    '教研员联系学校',
  ])
  // 4 + 1.5; whoever gave no hours adds none.
  expect(columnShown(sheet, '课时数').at(-1)).toBe('5.50')
  expect(columnShown(sheet, '服务学校')[0]).toBe('河东小学')
})

test('it says that none of it is rotation, and whose rotation is counted elsewhere', () => {
  const { sheets, report } = sheetsOf(three)
  const sheet = sheetNamed(sheets, '活动登记')
  expect(sheet.foot?.[0]).toBe(
    '共登记3次。送教、送培、名师讲坛、网络教研和教研员联系学校不计为交流轮岗，不进入交流轮岗人数和比例。',
  )
  const row = rowsShown(sheet).find((cells) => cells.includes('王芳'))
  expect(row).toContain('另有定期交流安排，按该安排计入')
  expect(report.rotation).toEqual(sheetsOf([]).report.rotation)
  expect(report.findings).toEqual(sheetsOf([]).report.findings)
})

test('town seats without a researcher are named', () => {
  // 河东 and 一贯 are town seats; only 河东 has one.
  const sheet = sheetNamed(sheetsOf(three, true).sheets, '活动登记')
  expect(sheet.foot?.[1]).toBe('镇驻地学校2所中1所没有教研员联系：一贯学校。')
})

test('a county that registers nothing has no such sheet', () => {
  expect(sheetsOf([]).sheets.map(({ name }) => name)).not.toContain('活动登记')
})

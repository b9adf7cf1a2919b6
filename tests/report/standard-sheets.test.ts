import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import { standardList } from '../../solver/domain/standard.ts'
import { uncovered } from '../../solver/domain/uncovered.ts'
import { auditJson, readAuditJson } from '../../solver/report/json.ts'
import { resultSheets } from '../../solver/report/result-sheets.ts'
import { columnShown, rowsShown, sheetNamed } from './shown.ts'
import { runOf, shippedForms, smallCounty, smallPlan, smallProfile } from './small-county.ts'

const county = {
  ...smallCounty,
  stated: [{ item: 'Q1', value: '99.6%', standard: '', met: true }],
} as const
const report = audit(county, smallProfile, smallPlan)
const sheets = (() => {
  const made = resultSheets(county, smallProfile, report, runOf(smallPlan), {
    forms: shippedForms(),
  })
  if (!made.ok) throw new Error(made.error.map(({ message }) => message).join('\n'))
  return made.value
})()

describe('配备标准', () => {
  const sheet = sheetNamed(sheets, '配备标准')

  test('tells every standard, its texts on the first line only, and names nobody', () => {
    expect(new Set(columnShown(sheet, '标准')).size).toBe(standardList.length)
    const first = columnShown(sheet, '标准').indexOf('持证上岗率')
    expect(columnShown(sheet, '怎样算').slice(first, first + 2)).toEqual([
      '专任教师中，持有任教学段及以上教师资格的；未填教师资格的不视为持证。',
      '',
    ])
    for (const { name } of county.teachers) expect(JSON.stringify(sheet.rows)).not.toContain(name)
  })

  test('says before and after, the gap and the verdict of the audit', () => {
    const finding = report.provision?.standards.find(({ standard }) => standard === 'sports')
    const at = columnShown(sheet, '标准').indexOf('体育教师配备')
    // Nobody of the small county teaches sports.
    expect(columnShown(sheet, '结论')[at]).toBe('不符合')
    expect(columnShown(sheet, '缺口')[at]).toBe(`${finding?.missing}人`)
    expect(columnShown(sheet, '交流前')[at]).toBe(finding?.lines[0]?.before.measured)
    expect(columnShown(sheet, '交流后')[at]).toBe(finding?.lines[0]?.after.measured)
  })
})

describe('编制调剂建议', () => {
  const sheet = sheetNamed(sheets, '编制调剂建议')

  test('the shifts of the county add up to nought, and a quota not given is never zero', () => {
    expect(columnShown(sheet, '调整数(+/-)').at(-1)).toBe('0')
    expect(columnShown(sheet, '调整后编制').at(-1)).toBe('未填')
    const shifts = report.provision?.quota.map(({ shift }) => shift) ?? []
    expect(shifts.length).toBeGreaterThan(0)
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBe(0)
    expect((sheet.foot ?? [])[0]).toMatch(/^在核定总量内建议调剂\d+名，全县合计不变/)
  })

  test('the computed numbers stand beside pupils and classes', () => {
    // 河东: rural, 100 pupils / 20 = 5.00; 6 classes × 2 = 12.00.
    const at = columnShown(sheet, '学校').indexOf('河东小学')
    expect([
      columnShown(sheet, '师生比核编')[at],
      columnShown(sheet, '班师比核编')[at],
      columnShown(sheet, '测算编制')[at],
    ]).toEqual(['5.00', '12.00', '12'])
  })
})

test('招聘建议 prints subject, whole people and the licence asked for', () => {
  const sheet = sheetNamed(sheets, '招聘建议')
  const lines = report.provision?.recruitment ?? []
  expect(columnShown(sheet, '学科').slice(0, lines.length)).toHaveLength(lines.length)
  expect(columnShown(sheet, '资格条件')[0]).toMatch(/及以上.+教师资格$/)
})

test('人员清单 lists by number and name, and says whose data are missing', () => {
  const sheet = sheetNamed(sheets, '人员清单')
  expect(new Set(columnShown(sheet, '清单'))).toEqual(new Set(['应享受乡村教师补贴人员']))
  expect((sheet.foot ?? []).join('')).toContain('“周课时”没有填写的')
})

test('督导指标汇总 has the 15 and the 9; what the files do not hold is left to the county', () => {
  const sheet = sheetNamed(sheets, '督导指标汇总')
  expect(columnShown(sheet, '编号')).toHaveLength(24)
  const lineOf = (code: string) => rowsShown(sheet)[columnShown(sheet, '编号').indexOf(code)]
  expect(lineOf('Q1')?.slice(5)).toEqual(['99.6%', '符合', '县区填报'])
  expect(lineOf('G8')?.slice(5)).toEqual(['由县区填报', '—', '由县区填报'])
  expect(lineOf('G12')?.[7]).toBe('系统核算')
})

test('未涵盖事项 names article and verifier of everything no finding answers', () => {
  const sheet = sheetNamed(sheets, '未涵盖事项')
  expect(rowsShown(sheet)).toHaveLength(uncovered.length)
  const text = JSON.stringify(sheet.rows)
  expect(text).toContain('公务员')
  expect(text).toContain('5%')
})

test('an audit with standards comes back from JSON, and so does one written before there were any', () => {
  const read = readAuditJson(auditJson(county, smallProfile, report))
  expect(read.ok && read.value.report.provision).toEqual(report.provision)
  const { provision: _, ...older } = report
  expect(readAuditJson(auditJson(county, smallProfile, older)).ok).toBe(true)
})

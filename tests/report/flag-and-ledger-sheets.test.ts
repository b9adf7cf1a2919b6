import { expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import { flagList } from '../../solver/domain/flag.ts'
import { auditJson, readAuditJson, readEarlierAudit } from '../../solver/report/json.ts'
import { resultSheets } from '../../solver/report/result-sheets.ts'
import { countyOf, planOf, teacher } from '../kit/county.ts'
import { columnShown, rowsShown, sheetNamed } from './shown.ts'
import {
  people,
  runOf,
  shippedForms,
  smallCounty,
  smallPlan,
  smallProfile,
  smallReport,
} from './small-county.ts'

const hired = teacher('x', 's2', { employment: 'substitute', hirer: 'school', since: '2026-02' })
const county = countyOf({ schools: smallCounty.schools, teachers: [...people, hired] })
const report = audit(county, smallProfile, smallPlan)
const before = audit(county, smallProfile, planOf())

function sheets(options: { readonly before?: typeof before } = {}) {
  const made = resultSheets(county, smallProfile, report, runOf(smallPlan), {
    forms: shippedForms(),
    ...options,
  })
  if (!made.ok) throw new Error(made.error.map(({ message }) => message).join('\n'))
  return made.value
}

test('红线核查 prints every flag with its article, and under it whom it concerns', () => {
  const sheet = sheetNamed(sheets(), '红线核查')
  expect(columnShown(sheet, '结论').filter((text) => text !== '')).toHaveLength(flagList.length)
  const at = columnShown(sheet, '红线').indexOf('学校自聘')
  const [line, found] = rowsShown(sheet).slice(at, at + 2)
  expect(line?.slice(1, 6)).toEqual([
    '学校自聘',
    '发现问题',
    '1/1 人',
    '',
    '不在编人员 1 人中，1 人由学校自行聘用。',
  ])
  expect(line?.slice(8, 11)).toEqual([
    '《聊城市教育和体育局文件（义务教育优质均衡发展）》（聊教体字〔2021〕16号）',
    '二（三）6',
    '已核',
  ])
  expect(found?.slice(4, 7)).toEqual(['河东小学', '河东小学自行聘用 1 人。', 'x'])
})

test('a flag whose data are missing names the column', () => {
  const sheet = sheetNamed(sheets(), '红线核查')
  // No school of the small county says who its legal person is.
  const at = columnShown(sheet, '红线').indexOf('同一法人单位内部调动计入交流')
  expect(columnShown(sheet, '结论')[at]).toBe('数据缺失')
  expect(columnShown(sheet, '缺少的列')[at]).toBe('学校·法人单位')
})

test('问题台账 prints the gap before and after the plan, and names nobody', () => {
  const sheet = sheetNamed(sheets({ before }), '问题台账')
  // 河东: 100 pupils and no backbone teacher; the plan sends the one there is.
  const at = columnShown(sheet, '问题编号').indexOf('indicator:primary-R2|s2')
  expect(columnShown(sheet, '现状差距')[at]).toBe('1人')
  expect(columnShown(sheet, '方案落实后差距')[at]).toBe('0')
  expect(columnShown(sheet, '销号状态')[at]).toBe('整改中')
  for (const { name, id } of county.teachers)
    for (const text of columnShown(sheet, '问题描述')) {
      expect(text).not.toContain(name)
      expect(text).not.toContain(`教师 ${id}`)
    }
})

test('what is open stands before what is being mended', () => {
  const states = columnShown(sheetNamed(sheets({ before }), '问题台账'), '销号状态')
  expect(states.lastIndexOf('待整改')).toBeLessThan(states.indexOf('整改中'))
  expect(new Set(states)).toEqual(new Set(['待整改', '整改中']))
})

test('without the audit of nobody moving, the gap before is said not to be known for clauses', () => {
  const sheet = sheetNamed(sheets(), '问题台账')
  expect(new Set(columnShown(sheet, '现状差距'))).toEqual(new Set(['未核验']))
})

test('an audit with flags comes back from JSON, and so does one written before there were flags', () => {
  const text = auditJson(county, smallProfile, report)
  const read = readAuditJson(text)
  expect(read.ok && read.value.report.flags).toEqual(report.flags)
  const { flags: _, ...older } = smallReport()
  const old = readEarlierAudit(auditJson(smallCounty, smallProfile, older))
  expect(old.ok && old.value.kind).toBe('report')
})

test('an earlier audit is also the answer of the command, and nothing else', () => {
  const answer = readEarlierAudit(JSON.stringify({ command: 'audit', ok: true, ledger: [] }))
  expect(answer.ok && answer.value).toEqual({ kind: 'ledger', entries: [] })
  expect(readEarlierAudit(JSON.stringify({ command: 'plan', ledger: [] })).ok).toBe(false)
  expect(readEarlierAudit('{').ok).toBe(false)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import { auditJson, readAuditJson } from '../../solver/report/json.ts'
import { resultSheets } from '../../solver/report/result-sheets.ts'
import { writeWorkbook } from '../../solver/workbook.ts'
import { everyClause } from '../kit/clauses.ts'
import { profileOf } from '../kit/profile.ts'
import { countyWithPlan } from './random-plan.ts'
import { columnShown, sheetNamed } from './shown.ts'
import {
  runOf,
  shippedForms,
  smallCounty,
  smallPlan,
  smallProfile,
  smallReport,
} from './small-county.ts'

const forms = shippedForms()
const profile = profileOf(everyClause)

test('whatever the plan, totals of printed rows are the audit’s counts, and nobody gets lost', () => {
  fc.assert(
    fc.property(countyWithPlan, ({ county, plan }) => {
      const report = audit(county, profile, plan)
      // Throws where a printed total differs from the audit.
      const made = resultSheets(county, profile, report, runOf(plan), { forms })
      if (!made.ok) throw new Error('nothing private is in a tiny county')
      const last = (sheet: string, label: string) =>
        columnShown(sheetNamed(made.value, sheet), label).at(-1)
      const moved = String(plan.transfers.length)
      expect(report.transfers).toHaveLength(plan.transfers.length)
      expect(last('汇总表（按学校）', '交流轮岗教师数（流出）')).toBe(moved)
      expect(last('汇总表（按学校）', '流入人数')).toBe(moved)
      expect(last('交流轮岗花名册', '姓名')).toBe(`${moved}人`)
      expect(last('符合交流条件名册', '姓名')).toBe(`${report.rotation.due}人`)
      expect(last('暂缓交流名册', '姓名')).toBe(`${report.rotation.deferred}人`)
      expect(columnShown(sheetNamed(made.value, '公示表'), '姓名')).toHaveLength(
        plan.transfers.length,
      )
      const read = readAuditJson(auditJson(county, profile, report))
      expect(read.ok && read.value.report).toEqual(report)
    }),
    { numRuns: 12 },
  )
})

test('the sheets are ones the workbook can be written from', async () => {
  const made = resultSheets(smallCounty, smallProfile, smallReport(), runOf(smallPlan), { forms })
  if (!made.ok) throw new Error('the small county has nothing to hide')
  const bytes = await writeWorkbook(made.value)
  // A workbook is a zip archive.
  expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
})

test('a printed total that is not the audit’s count is our own mistake and stops everything', () => {
  const report = smallReport()
  const made = (changed: Partial<typeof report.rotation>) => () =>
    resultSheets(
      smallCounty,
      smallProfile,
      { ...report, rotation: { ...report.rotation, ...changed } },
      runOf(smallPlan),
      { forms },
    )
  // Four are due, one is deferred, one moves.
  expect(made({})).not.toThrow()
  expect(made({ due: 5 })).toThrow('due: 4 ≠ 5')
  expect(made({ moved: 2 })).toThrow('rotated: 1 ≠ 2')
})

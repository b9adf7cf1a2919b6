import { describe, expect, test } from 'vitest'
import type { SheetSpec } from '../../solver/domain/sheet.ts'
import { privacyProblems } from '../../solver/report/privacy.ts'
import { resultSheets } from '../../solver/report/result-sheets.ts'
import {
  mover,
  people,
  runOf,
  shippedForms,
  smallCounty,
  smallPlan,
  smallProfile,
  smallReport,
} from './small-county.ts'

const sheetWith = (cell: string | number): SheetSpec => ({
  name: '公示表',
  columns: [{ label: '姓名', width: 10, format: 'text' }],
  rows: [{ cells: ['张三'] }, { cells: [cell] }],
})
const hits = (cell: string | number) => privacyProblems(sheetWith(cell)).length

describe('a public sheet', () => {
  test.each([
    ['an identity number', '37088119850301002X'],
    ['an identity number in full-width digits', '３７０８８１１９８５０３０１００２９'],
    ['an identity number of fifteen digits', '370881850301002'],
    ['an identity number broken by spaces', '370881 19850301 0021'],
    ['a mobile number', '张三13812345678'],
    ['a mobile number stored as a number', 13812345678],
    ['a day of birth', '1985-03-01'],
    ['a day of birth in words', '1985年3月1日'],
    ['a day of birth in one piece', '19850301'],
    ['a state of health', '孕期'],
  ])('must not carry %s', (_what, cell) => {
    expect(hits(cell)).toBeGreaterThan(0)
  })

  test.each([
    ['a term of months', '2026-09 至 2029-08'],
    ['a school code of ten digits', '2137000001'],
    ['a name of a school with a number', '第十八中学（2000人）'],
    ['digits of another length', '1381234567'],
  ])('may carry %s', (_what, cell) => {
    expect(hits(cell)).toBe(0)
  })

  test('a hit is told by place, never by what stands there', () => {
    const [problem] = privacyProblems(sheetWith('13812345678'))
    expect(problem?.place).toMatchObject({ sheet: '公示表', row: 2, column: 1, header: '姓名' })
    expect(JSON.stringify(problem)).not.toContain('13812345678')
  })
})

test('with a telephone number in a name no sheet at all is made', () => {
  const named = people.map((person) =>
    person.id === mover.id ? { ...person, name: '王芳13812345678' } : person,
  )
  const county = { ...smallCounty, teachers: named }
  const report = smallReport(smallPlan, county)
  const made = resultSheets(county, smallProfile, report, runOf(smallPlan), {
    forms: shippedForms(),
  })
  expect(made.ok).toBe(false)
  expect(made.ok ? [] : made.error.map(({ code, place }) => [code, place?.sheet])).toEqual([
    ['B05', '公示表'],
  ])
})

import { expect, test } from 'vitest'
import type { DocumentFacts } from '../solver/documents.ts'
import { writeRoster } from '../solver/roster.ts'
import { planOf, transferOf } from './kit/county.ts'
import {
  people,
  shippedForms,
  smallCounty,
  smallProfile,
  smallReport,
} from './report/small-county.ts'
import { partsOf, tablesOf } from './word/office-file.ts'

const going = people.filter(({ personnelSchool }) => personnelSchool === 's1').slice(0, 3)
const plan = planOf(...going.map((person) => transferOf(person, 's2')))
const facts: DocumentFacts = {
  county: smallCounty,
  profile: smallProfile,
  report: smallReport(plan),
  run: null,
  forms: shippedForms(),
}
const [first, second, third] = going.map(({ id }) => id as string)

async function written(teachers: readonly (string | undefined)[], file: 'xlsx' | 'docx') {
  const chosen = teachers.flatMap((id) => id ?? [])
  const paper = await writeRoster(facts, { teachers: chosen, file })
  if (!paper.ok) throw new Error('not written')
  return paper.value
}

test('the list holds who was chosen, in the order chosen, each once, and nobody outside the plan', async () => {
  const { name, bytes } = await written([third, first, third, 'nobody'], 'docx')
  const [table = []] = await tablesOf(bytes)
  const [header = [], ...rows] = table
  const at = header.indexOf('姓名')
  expect(rows.map((row) => row[at])).toEqual([going[2]?.name, going[0]?.name])
  expect(name).toMatch(/^D05_交流轮岗教师花名册（所选2人）_.*_草稿\.docx$/)
})

test('as a workbook the list has the columns of D05 and leaves the others out', async () => {
  const { name, bytes } = await written([second], 'xlsx')
  const text = [...(await partsOf(bytes)).values()].join('')
  expect(name).toMatch(/所选1人.*\.xlsx$/)
  expect(text).toContain('交流轮岗单位名称')
  expect(text).toContain(going[1]?.name)
  expect(text).not.toContain(going[0]?.name)
})

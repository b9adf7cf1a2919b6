import { expect, test } from 'vitest'
import type { DocumentFacts } from '../solver/documents.ts'
import { writeOpinion } from '../solver/opinion.ts'
import { planOf, transferOf } from './kit/county.ts'
import {
  people,
  shippedForms,
  smallCounty,
  smallProfile,
  smallReport,
} from './report/small-county.ts'
import { partsOf } from './word/office-file.ts'

const going = people.filter(({ personnelSchool }) => personnelSchool === 's1').slice(0, 2)
const facts: DocumentFacts = {
  county: smallCounty,
  profile: smallProfile,
  report: smallReport(planOf(...going.map((person) => transferOf(person, 's2')))),
  run: null,
  forms: shippedForms(),
}

async function textOf(note: string) {
  const paper = await writeOpinion(facts, note)
  if (!paper.ok) throw new Error('not written')
  return { name: paper.value.name, text: [...(await partsOf(paper.value.bytes)).values()].join('') }
}

test('the opinion holds the words of the one who looked beside every clause, and names no teacher', async () => {
  const { name, text } = await textOf('抽查 3 校名册。\n骨干名单与证书相符。')
  expect(name).toMatch(/^D13_方案核查意见_.*_草稿\.docx$/)
  for (const words of ['核查人意见', '抽查 3 校名册。', '骨干名单与证书相符。', '逐项核验表'])
    expect(text).toContain(words)
  for (const { name: clause } of facts.report.findings) expect(text).toContain(clause)
  for (const person of going) expect(text).not.toContain(person.name)
})

test('without words there is room to write them by hand', async () => {
  const { text } = await textOf('  ')
  expect(text).toContain('核查人意见')
  expect(text).toContain('核查人（签名）')
})

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import { readCounty } from '../../solver/intake/county.ts'
import { readInput } from '../../solver/intake/files.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import {
  sampleCounty,
  sampleOptions,
  sampleWorkbookName,
} from '../../solver/sample/sample-county.ts'

import {
  counts,
  isArtsSports,
  isBackbone,
  isPlanned,
  shareOf,
  staffOf,
  unitsOf,
  weightedCoefficient,
} from './measures.ts'

const folder = new URL('../../data/counties/sample/', import.meta.url)
const path = fileURLToPath(new URL(sampleWorkbookName, folder))

test('the committed workbook reads as the county its seed draws, to the last cell', async () => {
  const book = await readInput(path)
  if (!book.ok) throw new Error(book.error.map(({ message }) => message).join('\n'))
  const { county, problems } = readCounty(book.value)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(county).toEqual(generateCounty(sampleOptions))
})

test('every row says that it is made up, and nobody has an identity number', () => {
  const { name, synthetic, schools, teachers } = sampleCounty()
  expect([name, synthetic]).toEqual(['曲阜样例', true])
  for (const { note } of [...schools, ...teachers]) expect(note).toBe('合成数据')
  const digits = JSON.stringify(teachers).match(/\d{15,}/g)
  expect(digits).toBeNull()
})

test('it has the twelve townships and the size of the county it is shaped after', () => {
  const { schools, teachers } = sampleCounty()
  expect([schools.length, teachers.length]).toEqual([40, 1300])
  const townships = [...new Set(schools.map(({ township }) => township))]
  expect(townships.filter((name) => name.endsWith('街道'))).toHaveLength(4)
  expect(townships.filter((name) => name.endsWith('镇'))).toHaveLength(8)
})

test('its README states the seed and the figures that came out', () => {
  const readme = readFileSync(new URL('README.md', folder), 'utf8')
  const county = sampleCounty()
  expect(readme).toContain(`Seed ${sampleOptions.seed},`)
  const staff = county.schools.filter(isPlanned).flatMap((school) => staffOf(county, school))
  const bachelor = ({ degree }: Teacher) => degree === 'bachelor' || degree === 'master'
  for (const [stage, name] of [
    ['primary', 'primary'],
    ['junior', 'junior'],
  ] as const) {
    const pupils = county.schools
      .filter(isPlanned)
      .reduce((sum, school) => sum + (school[stage]?.pupils ?? 0), 0)
    const heads = staff.reduce((sum, teacher) => sum + teacher.stages[stage] / 1000, 0)
    const own = staff.filter((teacher) => teacher.stages[stage] >= 500)
    expect(readme).toMatch(
      row(`Pupils per full-time teacher, ${name}`, (pupils / heads).toFixed(2)),
    )
    expect(readme).toMatch(
      row(`本科 and above, ${name} teachers`, shareOf(own, bachelor).toFixed(3)),
    )
    for (const [code, has] of [
      ['R2', isBackbone],
      ['R3', isArtsSports],
    ] as const) {
      const coefficient = weightedCoefficient(unitsOf(county, stage, has)).toFixed(3)
      expect(readme).toMatch(row(`${code} difference coefficient, ${name}`, coefficient))
    }
  }
  const backbone = shareOf(staff, (teacher) => counts(teacher) && isBackbone(teacher))
  expect(readme).toContain(`Backbone teachers are ${Math.round(100 * backbone)} %`)
})

/** A line of a table that begins with the label and has the figure in a cell. */
const row = (label: string, figure: string): RegExp =>
  new RegExp(`^\\| ${label} \\|.*\\| ${figure.replace('.', '\\.')} \\|`, 'm')

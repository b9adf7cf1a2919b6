import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { County } from '../../solver/domain/county.ts'
import { readCounty } from '../../solver/intake/county.ts'
import { countySheets } from '../../solver/intake/county-sheets.ts'
import { readInput } from '../../solver/intake/files.ts'
import type { RawBook } from '../../solver/intake/raw.ts'
import { writeCsv, writeWorkbook } from '../../solver/workbook.ts'
import { countyOf, school, stageOf, teacher } from '../kit/county.ts'
import { testFolder } from '../workbook/folder.ts'
import { anyCounty } from './any-county.ts'
import { bookFrom } from './book.ts'

const folder = testFolder()

/** Places are where rows happen to stand. */
const withoutPlaces = (county: County | null): unknown =>
  county && { ...county, overrides: county.overrides.map(({ place: _, ...row }) => row) }

async function read(path: string): Promise<RawBook> {
  const book = await readInput(path)
  if (!book.ok) throw new Error(JSON.stringify(book.error))
  return book.value
}

const seed = 20_260_901
const [first, second] = fc.sample(anyCounty, { numRuns: 2, seed })
if (first === undefined || second === undefined) throw new Error('two counties were drawn')

describe('a county written into its workbook and read again is the same county', () => {
  property.prop([anyCounty], { numRuns: 60, seed })('any county', (county) => {
    const { county: again, problems } = readCounty(bookFrom(countySheets(county)))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(withoutPlaces(again)).toEqual(withoutPlaces(county))
  })

  test('through an .xlsx file', async () => {
    const path = folder.save('a.xlsx', await writeWorkbook(countySheets(first)))
    expect(withoutPlaces(readCounty(await read(path)).county)).toEqual(withoutPlaces(first))
  })

  test('through a folder of CSV files', async () => {
    for (const sheet of countySheets(second)) folder.save(`${sheet.name}.csv`, writeCsv(sheet))
    expect(withoutPlaces(readCounty(await read(folder.path)).county)).toEqual(withoutPlaces(second))
  })

  test('with five years of primary school, where the sixth grade is junior', () => {
    const grades = (pupils: readonly number[]) => ({
      ...stageOf(pupils.length * 40, pupils.length),
      pupilsByGrade: pupils,
      classesByGrade: pupils.map(() => 1),
    })
    const nine = school('九年', {
      kind: 'nine-year',
      primary: grades([40, 40, 40, 40, 40]),
      junior: grades([40, 40, 40, 40]),
    })
    const system = { name: '学制', value: '五四', basis: '', place: null }
    const county = countyOf({
      schools: [nine],
      teachers: [teacher('1', '九年')],
      more: { overrides: [system] },
    })
    const named = { ...county, schools: [{ ...nine, code: nine.id }] }
    expect(withoutPlaces(readCounty(bookFrom(countySheets(named))).county)).toEqual(
      withoutPlaces(named),
    )
  })

  test('with a teacher of the county pool, whose school is nobody’s', () => {
    const home = school('1')
    const county = countyOf({
      schools: [{ ...home, code: home.id }],
      teachers: [
        teacher('1', '1'),
        teacher('2', '县教师池', { teaching: [{ school: home.id, share: 1000 }] }),
      ],
    })
    const read = readCounty(bookFrom(countySheets(county))).county
    expect(read?.teachers).toEqual(county.teachers)
    expect(read?.schools.map(({ id, sponsor, primary }) => ({ id, sponsor, primary }))).toEqual([
      { id: '1', sponsor: 'county', primary: home.primary },
      { id: '县教师池', sponsor: 'other', primary: null },
    ])
    expect(withoutPlaces(read && readCounty(bookFrom(countySheets(read))).county)).toEqual(
      withoutPlaces(read),
    )
  })
})

test('made-up data say so over every sheet', () => {
  const made = countySheets({ ...first, synthetic: true })
  expect(made.every(({ title }) => title?.includes('合成数据'))).toBe(true)
  const real = countySheets({ ...first, synthetic: false })
  expect(real.some(({ title }) => title?.includes('合成数据'))).toBe(false)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Content } from '../../solver/intake/cell.ts'
import type { Columns } from '../../solver/intake/column.ts'
import { wideLessonSheet } from '../../solver/intake/columns/other-sheets.ts'
import { readCounty } from '../../solver/intake/county.ts'
import { countySheets } from '../../solver/intake/county-sheets.ts'
import { readInput } from '../../solver/intake/files.ts'
import { guideName } from '../../solver/intake/guide.ts'
import { headerKey } from '../../solver/intake/headers.ts'
import { parameterNames } from '../../solver/intake/policy-parameters.ts'
import { readCell } from '../../solver/intake/read-cell.ts'
import { sheetIds, sheets } from '../../solver/intake/sheets.ts'
import { templateSheets } from '../../solver/intake/template.ts'
import { writeWorkbook } from '../../solver/workbook.ts'
import { testFolder } from '../workbook/folder.ts'
import { anyCounty } from './any-county.ts'
import { bookFrom } from './book.ts'

const folder = testFolder()

/** All that is said about one cell, and what it came to. */
function read(columns: Columns, key: string, typed: string) {
  const column = columns[key]
  if (column === undefined) throw new Error(`no column ${key}`)
  const codes: string[] = []
  const content: Content = { kind: 'text', text: typed }
  const value = readCell(content, column, { tenths: null, tell: (code) => codes.push(code) })
  return { value, codes }
}

const all = sheetIds.flatMap((id) => {
  const columns: Columns = sheets[id].columns
  return Object.keys(columns).map((key) => ({ id, key, columns, header: columns[key]?.header }))
})

describe('the template filled in by a program is read as what was filled in', () => {
  test.each(fc.sample(anyCounty, { numRuns: 3, seed: 7 }).map((county, i) => ({ county, i })))(
    'county $i, under its example rows',
    ({ county }) => {
      const filled = countySheets(county)
      const sheetsOfTemplate = templateSheets().map((sheet) => {
        const rows = filled.find(({ name }) => name === sheet.name)?.rows ?? []
        return { ...sheet, rows: [...sheet.rows, ...rows] }
      })
      const again = readCounty(bookFrom(sheetsOfTemplate)).county
      // Without an order of their own, schools would move by the example row; here all have one.
      expect({ ...again, overrides: [] }).toEqual({ ...county, overrides: [] })
    },
  )
})

describe('what the template offers, the reader takes', () => {
  test.each(all.filter(({ key, columns }) => columns[key]?.choices !== undefined))(
    '$id $header: every choice of the list, without a word',
    ({ columns, key }) => {
      for (const word of columns[key]?.choices ?? []) {
        const { value, codes } = read(columns, key, word)
        expect([word, codes]).toEqual([word, []])
        expect(value == null).toBe(false)
      }
    },
  )

  test.each(all.filter(({ key, columns }) => columns[key]?.example !== ''))(
    '$id $header: its example',
    ({ columns, key }) => {
      expect(read(columns, key, columns[key]?.example ?? '')).toMatchObject({ codes: [] })
    },
  )

  test('every required column has an example', () => {
    const required = all.filter(({ key, columns }) => columns[key]?.required === true)
    expect(required.filter(({ key, columns }) => columns[key]?.example === '')).toEqual([])
  })
})

describe('no header means two columns', () => {
  test.each([...sheetIds.map((id) => sheets[id]), wideLessonSheet])(
    '$name',
    ({ columns, also }) => {
      const words = Object.values({ ...columns, ...also } as Columns).flatMap((column) => [
        ...new Set([column.header, ...column.synonyms].map(headerKey)),
      ])
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
    },
  )
})

describe('the guide', () => {
  const guide = templateSheets().find(({ name }) => name === guideName)
  const cells = (guide?.rows ?? []).map((row) => row.cells.map(String))

  test('has section 4 for the names of 参数, as messages say, with every one of them', () => {
    const start = cells.findIndex(([first]) => first?.startsWith('4　参数名'))
    const names = cells.slice(start + 1).map(([, name]) => name)
    expect(start).toBeGreaterThan(0)
    expect(names).toEqual([
      ...['县名', '学年', '基准日', '合成数据', '坐标系'],
      ...parameterNames.map(({ name }) => name),
    ])
  })

  test('explains every column of every sheet', () => {
    const explained = cells.map(([sheet, name]) => `${sheet}${name}`)
    const missing = all.filter(
      ({ id, header }) => !explained.includes(`《${sheets[id].name}》${header}`),
    )
    expect(missing).toEqual([])
  })
})

test('data/templates holds this template (npm run junpei -- template --out … writes it anew)', async () => {
  const contents = async (path: string) => {
    const book = await readInput(path)
    if (!book.ok) throw new Error(JSON.stringify(book.error))
    return book.value.sheets.map(({ name, rows, merges }) => ({ name, rows, merges }))
  }
  const committed = new URL('../../data/templates/均配导入表模板.xlsx', import.meta.url)
  const fresh = folder.save('均配导入表模板.xlsx', await writeWorkbook(templateSheets()))
  expect(await contents(decodeURIComponent(committed.pathname))).toEqual(await contents(fresh))
})

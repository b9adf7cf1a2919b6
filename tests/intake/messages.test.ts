import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareCounties } from '../../solver/intake/compare-counties.ts'
import { readCounty } from '../../solver/intake/county.ts'
import { readInput } from '../../solver/intake/files.ts'
import { cut, type MessageCode, messages, problemOf } from '../../solver/intake/messages.ts'
import { problemAsLine } from '../../solver/intake/problems.ts'
import { templateSheets } from '../../solver/intake/template.ts'
import { writeWorkbook } from '../../solver/workbook.ts'
import { countyOf, school, teacher } from '../kit/county.ts'
import { testFolder } from '../workbook/folder.ts'
import { file, smallBook } from './book.ts'
import { provoked } from './provoked.ts'

const folder = testFolder()

/** Told by other parts of intake and tested there. */
const elsewhere: Readonly<Record<string, readonly MessageCode[]>> = {
  'files.test.ts': [
    ...(['F01', 'F02', 'F03', 'F18', 'F19', 'F20', 'F21', 'F22', 'F23', 'F24'] as const),
    ...(['F26', 'F27'] as const),
  ],
  'csv.test.ts': ['F10', 'F25', 'F29'],
  'policy-overrides.test.ts': ['N01', 'N03', 'N04'],
}

describe('one thing wrong gives one message, with its place', () => {
  test('a county in order gives none', () => {
    const { county, problems } = readCounty(smallBook())
    expect(problems).toEqual([])
    expect(county?.teachers.map(({ id }) => id)).toEqual(['1001'])
  })

  test.each(provoked)('$code: $line', ({ code, book, line }) => {
    const { county, problems } = readCounty(book)
    expect(problems.map((problem) => `${problem.code} ${problemAsLine(problem)}`)).toEqual([
      `${code} ${line}`,
    ])
    expect(problems.map(({ severity }) => severity)).toEqual([messages[code].severity])
    // An error stops the plan, a warning and a notice let it go on.
    expect(county === null).toBe(messages[code].severity === 'error')
  })

  test.each([
    ['F04', { totalMegabytes: 0.001 }, '超过 0.001 MB 上限，已停止读取'],
    ['F28', { cells: 10 }, '有内容的单元格超过 10 个'],
  ] as const)('%s: more in the file than is taken', async (code, limits, words) => {
    const path = folder.save(file, await writeWorkbook(templateSheets().slice(0, 1)))
    const book = await readInput(path, { limits })
    const problems = book.ok ? [] : book.error
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(problems[0]?.message).toContain(words)
  })

  test('X05: two teachers gone, one new, one at another school', () => {
    const schools = [school('甲'), school('乙')]
    const before = countyOf({
      schools,
      teachers: ['1', '2', '3', '4'].map((id) => teacher(id, '甲')),
    })
    const after = countyOf({
      schools,
      teachers: [teacher('3', '甲'), teacher('4', '乙'), teacher('5', '甲')],
    })
    expect(compareCounties(before, after, file).map(problemAsLine)).toEqual([
      '《教师》：与上一版数据相比，教师减少 2 人、增加 1 人、单位变动 1 人。请在确认页逐项查看后再导入。',
    ])
    expect(compareCounties(before, before, file)).toEqual([])
  })
})

test('every message is provoked by some test', () => {
  const here = [...provoked.map(({ code }) => code), 'F04', 'F28', 'X05']
  for (const [name, codes] of Object.entries(elsewhere)) {
    const text = readFileSync(new URL(name, import.meta.url), 'utf8')
    expect(codes.filter((code) => !text.includes(`'${code}`))).toEqual([])
  }
  const all = [...here, ...Object.values(elsewhere).flat()]
  const missing = Object.keys(messages).filter((code) => !all.includes(code))
  expect(missing).toEqual([])
})

test('a value is shown in one line of at most 20 characters, by characters', () => {
  expect(cut('甲\n乙')).toBe('甲 乙')
  expect(cut('𠮷'.repeat(21))).toBe(`${'𠮷'.repeat(20)}…`)
})

test('a value that must not be shown is not, in neither field', () => {
  expect(problemOf('T18', null, {})).toMatchObject({
    value: null,
    message: '暂缓已到期（不显示）。本学年按符合条件人员处理。',
  })
})

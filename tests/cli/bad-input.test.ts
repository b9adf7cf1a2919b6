import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkReply, planReply } from '../../api/contract.ts'
import { countySheets, generateCounty, writeWorkbook } from '../../solver/index.ts'
import { partsOf, rowsXml, textXml, xlsxOf, zipOf } from '../workbook/archive.ts'
import { testFolder } from '../workbook/folder.ts'
import { inProcess, junpei } from './junpei.ts'

const folder = testFolder()

/** A file that a clerk, or somebody worse, might hand in, and what the answer must say. */
const bad: readonly {
  readonly what: string
  readonly name: string
  readonly content: () => Promise<Uint8Array | string>
  readonly says: string
}[] = [
  { what: 'an empty file', name: 'empty.xlsx', content: async () => '', says: '0 字节' },
  {
    what: 'an .xls under the name of an .xlsx',
    name: 'old.xlsx',
    content: async () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('Workbook', 'utf16le'),
        Buffer.alloc(90),
      ]),
    says: '旧版 .xls',
  },
  {
    what: 'a page of text under the name of a workbook',
    name: 'text.xlsx',
    content: async () => '学校,教师\n',
    says: '文件内容不是 Excel 工作簿',
  },
  {
    what: 'a workbook without the sheets',
    name: 'sheets.xlsx',
    content: async () =>
      xlsxOf({ sheets: [{ name: '工资表', xml: rowsXml(textXml('A1', '姓名')) }] }),
    says: '找不到工作表“学校”',
  },
  {
    what: 'two teachers of one number',
    name: 'twins.xlsx',
    content: async () => {
      const county = generateCounty({ schools: 4, teachers: 60, seed: 1 })
      const [first, second, ...others] = county.teachers
      if (first === undefined || second === undefined) throw new Error('a county without teachers')
      const teachers = [first, { ...second, id: first.id }, ...others]
      return writeWorkbook(countySheets({ ...county, teachers }))
    },
    says: '同一人只填一行',
  },
  {
    what: 'a bomb that unpacks to 120 MB',
    name: 'bomb.xlsx',
    content: async () => {
      const book = partsOf({ sheets: [{ name: '学校', xml: rowsXml(textXml('A1', '学校')) }] })
      const zeros = { name: 'xl/media/zeros.bin', data: Buffer.alloc(120 * 1024 * 1024) }
      return zipOf([...book, zeros])
    },
    says: '解压后约',
  },
  {
    what: 'a CSV in an encoding nobody knows',
    name: 'school.csv',
    content: async () => Buffer.from([0xff, 0x81, 0xff, 0x0a]),
    says: '编码无法识别',
  },
]

describe('input that cannot be used ends with 1, says so in Chinese and leaves nothing behind', () => {
  test.each(bad)('$what', async ({ name, content, says }) => {
    const input = folder.save(name, await content())
    const before = readdirSync(folder.path)
    const checked = await inProcess('check', input, '--json')
    const planned = await inProcess(
      ...['plan', input, '--policy', 'national', '--json'],
      ...['--out', join(folder.path, 'out')],
    )
    for (const { code, err } of [checked, planned]) {
      expect(code).toBe(1)
      expect(err).toMatch(/^错误 \d+ 处（必须改）/)
      expect(err).toContain(says)
      expect(err).not.toMatch(/Error:|at .*\.ts:/)
    }
    expect(checkReply.parse(JSON.parse(checked.out))).toMatchObject({ ok: false, county: null })
    expect(planReply.parse(JSON.parse(planned.out))).toMatchObject({ ok: false, files: [] })
    expect(readdirSync(folder.path)).toEqual(before)
  })

  test('a file that is not there, in a process of its own', async () => {
    const ended = await junpei(folder.path, 'check', 'nowhere.xlsx', '--json')
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('nowhere.xlsx')
    expect(checkReply.parse(JSON.parse(ended.out)).problems.map(({ code }) => code)).toEqual([
      'F18',
    ])
  })

  test('a plan that is not there', async () => {
    const county = folder.save(
      'county.xlsx',
      await writeWorkbook(countySheets(generateCounty({ schools: 4, teachers: 60, seed: 1 }))),
    )
    const plan = join(folder.path, 'nowhere.json')
    const ended = await inProcess('audit', county, plan, '--policy', 'national', '--json')
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('找不到这个文件或文件夹')
  })
})

describe('a place that cannot be written to', () => {
  test('is a problem, and what stands there stays', async () => {
    mkdirSync(join(folder.path, 'is-a-folder'))
    const before = readdirSync(folder.path)
    const ended = await inProcess('template', '--out', join(folder.path, 'is-a-folder'), '--json')
    expect(ended.code).toBe(1)
    expect(JSON.parse(ended.out)).toMatchObject({ ok: false, file: null })
    expect(ended.err).toMatch(/这是文件夹|同名|不是空的/)
    expect(readdirSync(folder.path)).toEqual(before)
  })

  test('a file where a folder has to be', async () => {
    const file = folder.save('file', 'x')
    const ended = await inProcess('template', '--out', join(file, 'template.xlsx'))
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).toMatch(/[\u4e00-\u9fff]/)
  })
})

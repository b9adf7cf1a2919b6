import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readInput } from '../../solver/intake/files.ts'
import { partsOf, rowsXml, textXml, xlsxOf, zipOf } from '../workbook/archive.ts'
import { testFolder } from '../workbook/folder.ts'

const folder = testFolder()

// Whatever reading leaves behind would lie here.
const formerTemp = process.env.TMPDIR
const temp = mkdtempSync(join(tmpdir(), 'junpei-temp-'))
process.env.TMPDIR = temp
afterAll(() => {
  const left = readdirSync(temp)
  rmSync(temp, { recursive: true, force: true })
  if (formerTemp === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = formerTemp
  expect(left).toEqual([])
})

type Options = Parameters<typeof readInput>[1]

/** Codes of what is said about a file that cannot be read. */
async function refused(path: string, options?: Options): Promise<readonly string[]> {
  const book = await readInput(path, options)
  return book.ok ? [] : book.error.map(({ code }) => code)
}

const teachers = { name: '教师', xml: rowsXml(textXml('A1', '教师编号'), textXml('A2', '001')) }
const compoundHead = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const compoundOf = (stream: string): Buffer =>
  Buffer.concat([compoundHead, Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(90)])

describe('a file that is no workbook is named for what it is', () => {
  const cases: readonly (readonly [string, string, Uint8Array | string, string])[] = [
    ['an empty file', 'a.xlsx', '', 'F01'],
    ['an empty CSV', 'a.csv', '', 'F01'],
    ['an old .xls under a new name', 'b.xlsx', compoundOf('Workbook'), 'F02'],
    ['a workbook with a password', 'c.xlsx', compoundOf('EncryptedPackage'), 'F03'],
    ['another old Office document', 'd.xlsx', compoundOf('WordDocument'), 'F19'],
    ['a web page under a new name', 'e.xlsx', '<html><table></table></html>', 'F19'],
    ['a new Word document', 'f.xlsx', zipOf([{ name: 'word/document.xml', data: 'x' }]), 'F19'],
    [
      'an archive cut off in the middle',
      'g.xlsx',
      xlsxOf({ sheets: [teachers] }).subarray(0, 500),
      'F20',
    ],
    ['a type that is not read', 'h.et', compoundOf('Workbook'), 'F23'],
    ['a workbook named .csv', 'i.csv', xlsxOf({ sheets: [teachers] }), 'F26'],
    ['bytes in a CSV that are no text', 'j.csv', 'a,b\n\u0000\u0001', 'F26'],
  ]
  test.each(cases)('%s', async (_, name, content, code) => {
    const path = folder.save(name, content)
    const book = await readInput(path)
    expect(book.ok ? [] : book.error).toMatchObject([
      { code, severity: 'error', place: { file: name, row: null, column: null } },
    ])
  })

  test('a file that is not there', async () => {
    expect(await refused(join(folder.path, 'nowhere.xlsx'))).toEqual(['F18'])
  })

  test('a file larger than is taken, before a byte of it is read', async () => {
    const path = folder.save('large.xlsx', compoundHead)
    truncateSync(path, 51 * 1024 * 1024)
    expect(await refused(path)).toEqual(['F27'])
  })

  test('the message is the one of the table, with its figures', async () => {
    const path = folder.save('m.xlsx', '')
    const book = await readInput(path)
    expect(book.ok ? '' : book.error[0]?.message).toBe(
      '文件是空的（0 字节）。请重新从电脑上选择填好的导入表后上传。',
    )
  })
})

describe('an archive is refused at the gate', () => {
  const book = partsOf({ sheets: [teachers] })

  test.each([
    ['a path out of the archive', '../../etc/passwd', 'F21'],
    ['an absolute path', '/etc/passwd', 'F21'],
    ['a part with a password', 'xl/media/image1.png', 'F03'],
  ])('%s', async (_, name, code) => {
    const part = { name, data: 'x', encrypted: code === 'F03' }
    expect(await refused(folder.save('gate.xlsx', zipOf([...book, part])))).toEqual([code])
  })

  test('two parts of one name', async () => {
    const twice = { name: 'xl/workbook.xml', data: 'x' }
    expect(await refused(folder.save('twice.xlsx', zipOf([...book, twice])))).toEqual(['F21'])
  })

  test('more than 200 parts', async () => {
    const more = Array.from({ length: 200 }, (_, i) => ({ name: `xl/media/${i}.png`, data: 'x' }))
    expect(await refused(folder.save('many.xlsx', zipOf([...book, ...more])))).toEqual(['F21'])
  })

  test('a bomb of 300 MB in a small file costs neither time nor memory', async () => {
    const zeros = { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(300 * 1024 * 1024) }
    const others = book.filter(({ name }) => name !== zeros.name)
    const path = folder.save('bomb.xlsx', zipOf([...others, zeros]))
    const before = process.memoryUsage().rss
    const started = performance.now()
    const answer = await readInput(path)
    const seconds = (performance.now() - started) / 1000
    expect(answer.ok ? '' : answer.error[0]?.message).toBe(
      '文件解压后约 301 MB，超过 100 MB 上限，已停止读取。请删除图片、空白格式和无关工作表后再上传。',
    )
    expect(seconds).toBeLessThan(5)
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
  })

  test('a bomb that claims to be small is stopped while unpacking', async () => {
    const data = `<worksheet>${' '.repeat(150 * 1024 * 1024)}</worksheet>`
    const liar = { name: 'xl/worksheets/sheet1.xml', data, claimedSize: 1000 }
    const others = book.filter(({ name }) => name !== liar.name)
    const path = folder.save('liar.xlsx', zipOf([...others, liar]))
    const before = process.memoryUsage().rss
    expect(await refused(path)).toEqual(['F20'])
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
  })
})

describe('parsing cannot take the program down', () => {
  test('what takes too long is stopped', async () => {
    const path = folder.save('slow.xlsx', xlsxOf({ sheets: [teachers] }))
    expect(await refused(path, { limits: { seconds: 0.05 } })).toEqual(['F22'])
  })

  test('what fills the memory is stopped', async () => {
    const long = '龘'.repeat(2000)
    const strings = Array.from({ length: 10_000 }, (_, i) => `<si><t>${i}${long}</t></si>`).join('')
    const path = folder.save('heap.xlsx', xlsxOf({ sheets: [teachers], strings }))
    expect(await refused(path, { limits: { heapMegabytes: 20, ratio: 1000 } })).toEqual(['F22'])
  })

  test('50,000 rows where 20,000 are allowed', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `<c r="A${i + 1}"><v>${i}</v></c>`)
    const path = folder.save(
      'rows.xlsx',
      xlsxOf({ sheets: [{ name: '教师', xml: rowsXml(...rows) }] }),
    )
    const book = await readInput(path)
    expect(book.ok ? [] : book.error).toMatchObject([
      {
        code: 'F09',
        place: { sheet: '教师' },
        message:
          '工作表“教师”有 50000 行，超过 20000 行上限。请核对是否把全市数据或空行一并复制进来。',
      },
    ])
    expect(process.exitCode).toBeUndefined()
  })

  test('50,000 rows of a CSV', async () => {
    const path = folder.save('距.csv', 'a,b\n'.repeat(50_000))
    expect(await refused(path)).toEqual(['F09'])
    expect(await refused(path, { limits: { rowsOf: { 距: 50_000 } } })).toEqual([])
  })
})

test('a folder is a book of its CSV files, and all their faults are told', async () => {
  const path = join(folder.path, '县')
  mkdirSync(path)
  expect(await refused(path)).toEqual(['F24'])
  writeFileSync(join(path, '教师.csv'), '编号\n1\n')
  writeFileSync(join(path, '学校.csv'), '名称\n甲\n')
  writeFileSync(join(path, '说明.txt'), 'x')
  writeFileSync(join(path, '._教师.csv'), Buffer.from([0, 5, 22, 7]))
  const book = await readInput(path)
  // Sorted by code unit: 学 U+5B66 before 教 U+6559.
  expect(book.ok ? book.value.sheets.map(({ name }) => name) : book.error).toEqual(['学校', '教师'])
  writeFileSync(join(path, '距离.csv'), '')
  writeFileSync(join(path, '参数.csv'), zipOf([]))
  expect(await refused(path)).toEqual(['F26', 'F01'])
})

test('a workbook is read whole, under the name the county gave it', async () => {
  const hidden = { name: '代码', state: 'hidden', xml: rowsXml(textXml('A1', '语文')) } as const
  const path = folder.save('upload-7f3a', xlsxOf({ sheets: [teachers, hidden] }))
  const book = await readInput(path, { fileName: '甲县.xlsx' })
  expect(book).toEqual({
    ok: true,
    value: {
      file: '甲县.xlsx',
      sheets: [
        {
          file: '甲县.xlsx',
          name: '教师',
          hidden: false,
          rows: [
            { number: 1, cells: [{ kind: 'text', text: '教师编号' }] },
            { number: 2, cells: [{ kind: 'text', text: '001' }] },
          ],
          merges: [],
        },
        {
          file: '甲县.xlsx',
          name: '代码',
          hidden: true,
          rows: [{ number: 1, cells: [{ kind: 'text', text: '语文' }] }],
          merges: [],
        },
      ],
    },
  })
})

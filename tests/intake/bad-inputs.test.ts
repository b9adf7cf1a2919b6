import { describe, expect, test } from 'vitest'
import { readCounty } from '../../solver/intake/county.ts'
import { readInput } from '../../solver/intake/files.ts'
import { problemAsLine } from '../../solver/intake/problems.ts'
import type { RawBook } from '../../solver/intake/raw.ts'
import { sheetIds, sheets } from '../../solver/intake/sheets.ts'
import { testFolder } from '../workbook/folder.ts'
import { bookOf, goodSchool, goodTeacher, rowsOf, sheetOf, smallBook, type Typed } from './book.ts'

const folder = testFolder()

const told = (book: RawBook): readonly string[] =>
  readCounty(book).problems.map(({ code, place }) =>
    [code, place?.sheet, place?.row].filter((part) => part != null).join(' '),
  )

describe('everything wrong is told at once', () => {
  const schools = [
    goodSchool,
    { ...goodSchool, name: '空小学', primaryPupils: null, primaryClasses: null },
    { ...goodSchool, name: '大河小学', kind: '小學' },
  ]
  const teachers = [
    goodTeacher,
    { ...goodTeacher, id: '1001', name: '李河' },
    { ...goodTeacher, id: '1003', name: '王山', personnelSchool: '大合小学' },
    { ...goodTeacher, id: '1004', name: '赵海', birth: '85.03', degree: '学士', title: '教师' },
    { ...goodTeacher, id: '1005', name: '钱江', since: '2026-13' },
  ]
  const book = smallBook({
    schools: schools.slice(1),
    teachers: teachers.slice(1),
    more: [rowsOf('wishes', [{ teacher: '1009', willingness: '服从' }])],
  })

  test('in the order of the workbook, one for each wrong cell', () => {
    expect(told(book)).toEqual([
      'S03 学校 3',
      'G02 学校 4',
      'T01 教师 3',
      'T02 教师 4',
      'G09 教师 5',
      'G02 教师 5',
      'G02 教师 5',
      'G07 教师 6',
      'Y01 意愿 2',
    ])
  })

  test('and there is no county', () => {
    const { county, summary } = readCounty(book)
    expect(county).toBeNull()
    expect(summary).toEqual({ schools: 3, teachers: 5 - 1, errors: 9, warnings: 0, notices: 0 })
  })

  test('the unknown school comes with the nearest names, best first', () => {
    const line = readCounty(book)
      .problems.map(problemAsLine)
      .find((each) => each.includes('大合'))
    // One change to 大河小学; two to each of the others, which stand in the order of the sheet.
    expect(line).toBe(
      '《教师》第 4 行“单位”（E4）：单位“大合小学”不在学校表中。最接近的是：大河小学、明德小学、空小学。请改成学校表里的名称、简称或代码。',
    )
  })
})

describe('one fault does not draw others after it', () => {
  const teachers = rowsOf('teachers', [goodTeacher, { ...goodTeacher, id: '2', name: '李' }])
  const others = [
    rowsOf('lessons', [{ school: '明德小学', grade: 3, subject: '数学', lessonsPerClass: 4 }]),
    rowsOf('networks', [{ name: '甲', kind: '学区', lead: '明德小学', members: '大河小学' }]),
  ]

  test('a workbook of other sheets is told for the two it needs', () => {
    expect(told(bookOf(sheetOf('Sheet1', [['姓名'], ['王']])))).toEqual(['F05', 'F05'])
  })

  test('without the sheet of schools no reference to them is blamed', () => {
    expect(told(bookOf(teachers, ...others))).toEqual(['F05'])
  })

  test('without the column of names neither', () => {
    const nameless = sheetOf('学校', [
      ['乡镇(街道)', '办学类型', '城乡类别', '小学学生数', '小学班数'],
      ['明德镇', '小学', '乡村', 90, 3],
    ])
    expect(told(bookOf(nameless, teachers, ...others))).toEqual(['F07 学校 1'])
  })

  test('a column every school needs is asked for once', () => {
    const rows = ['甲', '乙', '丙'].map((name) => [name, '镇', '小学', '乡村', 90])
    const sheet = sheetOf('学校', [
      ['学校名称', '乡镇(街道)', '办学类型', '城乡类别', '小学学生数'],
      ...rows,
    ])
    const people = ['甲', '乙', '丙'].map((name) => ({
      ...goodTeacher,
      id: name,
      name,
      personnelSchool: name,
    }))
    expect(told(bookOf(sheet, rowsOf('teachers', people)))).toEqual(['F07 学校 1'])
  })

  test('an empty template asks for schools and teachers', () => {
    const empty = [rowsOf('schools', [goodSchool]), rowsOf('teachers', [goodTeacher])].map(
      (sheet) => ({ ...sheet, rows: sheet.rows.slice(0, 1) }),
    )
    expect(told(bookOf(...empty))).toEqual(['G01 学校', 'G01 教师'])
  })
})

describe('what is sensitive is never echoed', () => {
  const secret = '机密内容，不可外泄'
  const typed: readonly Typed[] = [
    secret,
    `2027-13${secret}`,
    { kind: 'formula', formula: secret, result: { kind: 'text', text: secret } },
    { kind: 'formula', formula: secret, result: null },
    { kind: 'error', text: secret },
    999_999,
  ]
  const columns = sheetIds.flatMap((id) =>
    Object.entries(sheets[id].columns)
      .filter(([, column]) => column.sensitive)
      .map(([key, { header }]) => ({ id, key, header })),
  )

  test('all of these columns are sensitive', () => {
    const headers = columns.map(({ header }) => header)
    for (const header of ['暂缓原因', '暂缓证明', '师德问题', '配偶教师编号', '住址乡镇']) {
      expect(headers).toContain(header)
    }
    const wishes = Object.values(sheets.wishes.columns)
    expect(wishes.filter(({ sensitive }) => !sensitive)).toEqual([])
  })

  test.each(columns)('$id $header', ({ id, key }) => {
    for (const cell of typed) {
      const book =
        id === 'teachers'
          ? smallBook({ teacher: { [key]: cell } })
          : smallBook({ more: [rowsOf('wishes', [{ teacher: '1001', [key]: cell }])] })
      const said = JSON.stringify(readCounty(book).problems)
      expect(said).not.toContain('机密')
      expect(said).not.toContain('999999')
    }
  })

  test('identity numbers stay in the file: nothing of them is in what was read', () => {
    const sheet = rowsOf('teachers', [goodTeacher])
    const rows = sheet.rows.map((row, i) => ({
      ...row,
      cells: [...row.cells, { kind: 'text', text: ['身份证件号', '370881198503120021'][i] ?? '' }],
    })) as typeof sheet.rows
    const read = readCounty(bookOf(rowsOf('schools', [goodSchool]), { ...sheet, rows }))
    expect(read.county?.teachers).toHaveLength(1)
    expect(JSON.stringify(read)).not.toContain('370881198503120021')
    expect(read.problems.map(({ code }) => code)).toEqual(['F15'])
  })
})

test('a folder of CSV files is told like a workbook, by sheet and row', async () => {
  const csv = (...rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.join(',')).join('\n')
  folder.save(
    '学校.csv',
    csv(
      ['学校名称', '乡镇', '办学类型', '城乡类别', '小学学生数', '小学班数'],
      ['明德小学', '明德镇', '小学', '乡村', '90', '3'],
    ),
  )
  const headers = ['工号', '姓名', '性别', '出生年月', '单位', '是否在编', '学段', '学科']
  folder.save(
    '教师.csv',
    csv(
      [...headers, '教师资格', '学历', '职称', '到校时间'],
      [
        '001',
        '张明德',
        '女',
        '1985.1',
        '明得小学',
        '是',
        '小学',
        '数学',
        '小学',
        '本科',
        '小高',
        '2016年9月',
      ],
    ),
  )
  const book = await readInput(folder.path)
  if (!book.ok) throw new Error(JSON.stringify(book.error))
  const { problems, summary } = readCounty(book.value, { year: 2026 })
  expect(problems.map(({ code, place }) => [code, place?.file, place?.row, place?.header])).toEqual(
    [
      ['G10', '教师.csv', 2, '出生年月'],
      ['T02', '教师.csv', 2, '单位'],
      ['G10', '教师.csv', 2, '人员状态'],
      ['G10', '教师.csv', 2, '职称'],
    ],
  )
  expect(summary).toEqual({ schools: 1, teachers: 1, errors: 1, warnings: 0, notices: 3 })
})

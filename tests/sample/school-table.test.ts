import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../solver/domain/problem.ts'
import { readSchoolTable } from '../../solver/sample/school-table.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/tw-county/${name}`, import.meta.url), 'utf8')

const codesAt = (problems: readonly Problem[]) =>
  problems.map(({ code, place }) => `${place?.row}:${code}`)

function read(text: string) {
  const table = readSchoolTable(text, '学校.csv')
  if (!table.ok) throw new Error(table.error.map(({ message }) => message).join('\n'))
  return table.value
}

function errorsOf(text: string): readonly Problem[] {
  const table = readSchoolTable(text, '学校.csv')
  expect(table.ok).toBe(false)
  return table.ok ? [] : table.error
}

describe('real tables', () => {
  test('78 schools, 21,605 pupils, 1,110 classes and 2,234 teachers', () => {
    const { listed, kept } = read(fixture('schools-yilan.csv'))
    expect(listed).toEqual({ schools: 78, pupils: 21_605, classes: 1110, teachers: 2234 })
    expect(kept).toEqual(listed)
  })

  test('121 schools, one of them without pupils and left out with a word', () => {
    const { listed, kept, rows, problems } = read(fixture('schools-chiayi.csv'))
    expect(listed).toEqual({ schools: 121, pupils: 16_524, classes: 1192, teachers: 2449 })
    expect(kept).toEqual({ schools: 120, pupils: 16_524, classes: 1192, teachers: 2449 })
    expect(rows.some(({ code }) => code === '104696')).toBe(false)
    const empty = problems.filter(({ code }) => code === 'K01')
    expect(empty.map(({ place, severity }) => [place?.row, severity])).toEqual([[86, 'warning']])
    expect(empty[0]?.message).toContain('该校及其 0 名教师不列入合成县')
    // Nothing more is said of a school that is left out.
    expect(problems.filter(({ place }) => place?.row === 86)).toHaveLength(1)
  })

  test('coordinates that are no school, private schools and mixed classes are named by row', () => {
    expect(codesAt(read(fixture('schools-yilan.csv')).problems)).toEqual([
      '2:K02',
      '2:K04',
      '3:K02',
      '24:K12',
      '43:K12',
      '78:K12',
    ])
    // Row 2 has one pupil in grade 3 and one in grade 5; only grade 5 has a class.
    expect(codesAt(read(fixture('schools-chiayi.csv')).problems)).toEqual([
      '2:K08',
      '2:K02',
      '86:K01',
      '107:K12',
      '111:K12',
      '114:K02',
    ])
  })
})

const chinese = `学校名称,乡镇,城乡类别,经度,纬度,一年级学生数,一年级班数,初一人数,初一班级数,男教师,女教师,教师数
甲学校,东镇,镇区,117.01,35.58,40,1,90,2,3,9,12
乙小学,东镇,乡村,,,12,1,0,0,2,1,3
合计,,,,,52,2,90,2,5,10,15
`

describe('a table with Chinese headers', () => {
  test('gives the same facts, and its total row is no school', () => {
    const { rows, problems } = read(chinese)
    expect(rows.map(({ name }) => name)).toEqual(['甲学校', '乙小学'])
    expect(rows[0]).toMatchObject({
      code: null,
      township: '东镇',
      setting: 'town',
      location: { longitude: 117.01, latitude: 35.58 },
      pupilsByGrade: [40, 0, 0, 0, 0, 0, 90, 0, 0],
      classesByGrade: [1, 0, 0, 0, 0, 0, 2, 0, 0],
      men: 3,
      women: 9,
      teachers: 12,
    })
    expect(rows[1]?.location).toBeNull()
    expect(codesAt(problems)).toEqual(['3:K05'])
  })

  test('a row that contradicts itself stops the table, every fault at its row', () => {
    const faults = errorsOf(
      `学校名称,学校代码,乡镇,一年级学生数,一年级班数,学生数,男教师数,女教师数,教师数
甲小学,1,东镇,40,1,41,3,9,12
乙小学,2,东镇,12,1,12,2,2,5
丙小学,3,东镇,二十,1,20,2,2,4
丁小学,4,东镇,20,1.5,20,0,0,0
甲小学,5,东镇,20,1,20,1,1,2
戊小学,2,,20,1,20,1,1,2
`,
    )
    expect(codesAt(faults.filter(({ severity }) => severity === 'error'))).toEqual([
      '2:K07', // 40 in grade 1, 41 in all
      '3:K06', // 2 + 2 is not 5
      '4:G03', // 二十 is no number
      '4:K07', // and so grade 1 counts 0 of 20
      '5:G05', // a class and a half
      '5:K10', // pupils without teachers
      '6:S01', // 甲小学 again
      '7:G01', // no township
      '7:S02', // code 2 again
    ])
  })

  test('a cell that is no number is shown with its column', () => {
    const [fault] = errorsOf('学校名称,乡镇,一年级学生数,一年级班数,教师数\n甲小学,东镇,二十,1,3\n')
    expect(fault).toMatchObject({
      code: 'G03',
      value: '二十',
      place: { file: '学校.csv', row: 2, column: 3, header: '一年级学生数' },
    })
    expect(fault?.message).toBe('“二十”不是数字。请只填数字，不要带单位或文字。')
  })

  test('a coordinate outside its township is used and doubted', () => {
    const { problems, rows } = read(
      '学校名称,乡镇,经度,纬度,坐标在乡镇外,一年级学生数,一年级班数,教师数\n甲小学,东镇,117.01,35.58,是,20,1,3\n',
    )
    expect(codesAt(problems)).toEqual(['2:K03'])
    expect(rows[0]?.location).toEqual({ longitude: 117.01, latitude: 35.58 })
    expect(rows[0]?.men).toBeNull()
  })

  test('latitude and longitude the wrong way round are refused', () => {
    const faults = errorsOf(
      '学校名称,乡镇,经度,纬度,一年级学生数,一年级班数,教师数\n甲小学,东镇,35.58,117.01,20,1,3\n',
    )
    expect(codesAt(faults.filter(({ severity }) => severity === 'error'))).toEqual([
      '2:G04',
      '2:G04',
    ])
  })

  test('missing columns are all named at once', () => {
    expect(codesAt(errorsOf('学校名称,一年级学生数\n甲小学,20\n'))).toEqual([
      '1:F07',
      '1:F07',
      '1:K11',
    ])
  })

  test('an empty file is an empty file', () => {
    expect(errorsOf('').map(({ code }) => code)).toEqual(['F01'])
  })
})

import { matchKey } from '../intake/cell.ts'
import { gradeWords } from '../intake/columns/grades.ts'

/** The columns of a school table 学校一览表, by the words that may head them; the first is shown to people. */
const single = {
  name: '学校名称 学校 校名 school_name',
  code: '学校代码 学校标识码 代码 school_code',
  township: '乡镇(街道) 乡镇 乡镇街道 所在乡镇 township',
  isPrivate: '是否民办 民办 private',
  setting: '城乡类别 城乡分类 setting',
  longitude: '经度 lng lon longitude',
  latitude: '纬度 lat latitude',
  coordinateSource: '坐标来源 coord_source',
  outsideTownship: '坐标在乡镇外 coord_outside_township',
  pupils: '学生数 在校学生数 在校生数 students',
  classes: '班数 班级总数 班级数 classes',
  men: '男教师数 男教师 teachers_m',
  women: '女教师数 女教师 teachers_f',
  teachers: '教师数 专任教师数 专任教师总人数 teachers',
} as const
export type SingleColumn = keyof typeof single

/** Where each column stands, counting from 0; columns that are not there are left out. */
export type TableColumns = {
  readonly single: Readonly<Partial<Record<SingleColumn, number>>>
  /** Nine entries, for grades 1-9. */
  readonly pupils: readonly (number | null)[]
  readonly classes: readonly (number | null)[]
}

export const gradeNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

export function findColumns(headers: readonly string[]): TableColumns {
  const keys = headers.map((header) => matchKey(header).toLowerCase())
  const find = (words: readonly string[]): number | null => {
    const found = words.map((word) => keys.indexOf(matchKey(word).toLowerCase()))
    return found.find((index) => index >= 0) ?? null
  }
  const byGrade = (suffixes: readonly string[], english: string) =>
    gradeNumbers.map((grade) =>
      find([
        `${english}_g${grade}`,
        ...gradeWords(grade).flatMap((word) => suffixes.map((suffix) => `${word}${suffix}`)),
      ]),
    )
  return {
    single: Object.fromEntries(
      Object.entries(single).flatMap(([key, words]) => {
        const index = find(words.split(' '))
        return index === null ? [] : [[key, index]]
      }),
    ),
    pupils: byGrade(['学生数', '人数', '在校生数'], 'students'),
    classes: byGrade(['班数', '班级数', '教学班数'], 'classes'),
  }
}

export const labelOf = (column: SingleColumn): string => synonymsOf(column)[0] ?? column
export const synonymsOf = (column: SingleColumn): readonly string[] => single[column].split(' ')

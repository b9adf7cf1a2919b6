import type { Problem } from '../domain/problem.ts'
import { normalise, typedText } from './cell.ts'
import { droppedHeaders, teacherColumns } from './columns/teachers.ts'
import { sheetFinder } from './find-sheet.ts'
import { bareHeader, findHeader, headerKey } from './headers.ts'
import { placeIn } from './place.ts'
import type { RawBook, RawCell } from './raw.ts'
import { sheets } from './sheets.ts'

/** 身份证号 of a county that has switched their import on; never part of a `County`. */
export type IdNumbers = {
  /** By 教师编号, only those whose check digit holds. */
  readonly numbers: readonly { readonly teacher: string; readonly idNumber: string }[]
  /** Cells that hold no ID number, by place and never by value. */
  readonly problems: readonly Problem[]
}

/** The column that reading a county leaves alone; asked for on its own or not at all. */
export function readIdNumbers(book: RawBook): IdNumbers {
  const raw = sheetFinder(book, () => undefined)(sheets.teachers)
  const header = raw === null ? null : findHeader(raw, teacherColumns)
  const idAt = header?.found.get('id')?.[0]
  const numberAt = header?.unused.find(({ text }) => dropped.has(bareHeader(text)))?.column
  if (raw === null || header === null || idAt === undefined || numberAt === undefined)
    return { numbers: [], problems: [] }
  const numbers: IdNumbers['numbers'][number][] = []
  const problems: Problem[] = []
  for (const { number, cells } of raw.rows) {
    const teacher = textOf(cells[idAt]).replace(/ /g, '')
    const idNumber = textOf(cells[numberAt]).replace(/ /g, '').toUpperCase()
    if (number <= header.lastRow || teacher === '' || idNumber === '') continue
    if (isIdNumber(idNumber)) numbers.push({ teacher, idNumber })
    else
      problems.push({
        ...wrong,
        place: placeIn(raw, { row: number, column: numberAt, header: '身份证号' }),
      })
  }
  return { numbers, problems }
}

const dropped: ReadonlySet<string> = new Set(droppedHeaders.map(headerKey))

const wrong: Omit<Problem, 'place'> = {
  code: 'I01',
  severity: 'warning',
  value: null,
  message:
    '身份证号不是 18 位或校验位不符，没有读入。请按文本格式填写 18 位公民身份号码（超过 15 位的数字会被表格软件改动）。',
}

const textOf = (cell: RawCell | null | undefined): string =>
  cell == null ? '' : normalise(typedText(cell))

/** GB 11643: seventeen digits, weighed, and a check character by ISO 7064 MOD 11-2. */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return '10X98765432'[sum % 11] === text[17]
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

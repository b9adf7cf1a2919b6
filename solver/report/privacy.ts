import type { Problem } from '../domain/problem.ts'
import type { SheetCell, SheetSpec } from '../domain/sheet.ts'

/** In running text days are lawful, those of the notice itself; only births are looked for there. */
export const dayOfBirth = '具体到日的日期'
/** In the county's own plan these words are the rule, and tell of nobody. */
export const health = '健康或家庭情况'

/**
 * What must never stand in a public notice. 公示 carries the least that tells two people apart: no
 * identity number, no telephone, no day of birth, and nothing of health or family.
 */
const forbidden: readonly { readonly what: string; readonly shape: RegExp }[] = [
  { what: '身份证号', shape: /(?<!\d)(?:\d{17}[\dXxＸｘ]?|\d{15})(?!\d)/ },
  { what: '手机号', shape: /(?<!\d)1[3-9]\d{9}(?!\d)/ },
  {
    what: dayOfBirth,
    shape:
      /(?<!\d)(?:19|20)\d{2}(?:[-./年]\d{1,2}[-./月]\d{1,2}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))/,
  },
  { what: health, shape: /孕|哺乳|产假|病假|重大疾病|卧病|残疾/ },
]

/** Every hit in the body of a sheet, by place and never by value. */
export const privacyProblems = (sheet: SheetSpec): readonly Problem[] =>
  sheet.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, place) =>
      privateIn(textOf(cell)).map((what) => problem(sheet, index, place, what)),
    ),
  )

/** What of the forbidden stands in a text, by its name. */
export const privateIn = (text: string): readonly string[] =>
  forbidden.filter(({ shape }) => shape.test(halfWidth(text))).map(({ what }) => what)

function textOf(cell: SheetCell): string {
  const value = typeof cell === 'object' ? (cell?.value ?? null) : cell
  return value === null ? '' : String(value)
}

/** Full-width digits read the same to people, so they must to the check; spaces do not hide. */
const halfWidth = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[\s　](?=\d)/g, '')

const problem = (sheet: SheetSpec, row: number, place: number, what: string): Problem => ({
  code: 'B05',
  severity: 'error',
  place: {
    file: '',
    sheet: sheet.name,
    row: row + 1,
    column: place + 1,
    header: sheet.columns[place]?.label ?? null,
  },
  value: null,
  message: `公开表中疑似含有${what}，已停止生成。请核对所引用的教师、学校数据后重新测算。`,
})

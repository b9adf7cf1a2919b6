import type { YearMonth } from '../domain/year-month.ts'
import { closeUp, numberText, parseNumber } from './cell.ts'
import type { CodeList } from './codes.ts'
import type { Cell, Kind, Read } from './column.ts'
import { earliestYear, latestYear, readMonth } from './month-cell.ts'

/** The plain sorts of cells; those particular to schools or teachers are in kinds/. */

const nothing = ['无', '—', '——', '-', '--', '/', '\\'] as const

/** Text of one line. `free` text is taken as it stands: a remark may be 无. */
export function text(max: number, free = false): Kind<string> {
  return {
    format: 'text',
    width: Math.min(30, Math.max(10, max / 2)),
    accepts: `文字，不超过 ${max} 字`,
    blanks: free ? [] : nothing,
    read: (cell) => readText(cell, cell.text, max),
    write: (value) => value,
  }
}

/** Names of people and schools: replacement characters of lost rare characters are told. */
export function nameText(max: number): Kind<string> {
  return {
    ...text(max),
    read: (cell) => {
      const name = closeUp(cell.text)
      if (/[?？□\uFFFD]/.test(name)) cell.tell('G12', {})
      return readText(cell, name, max)
    },
  }
}

/** Codes: leading noughts stay, spaces go. */
export function codeText(max: number): Kind<string> {
  return {
    ...text(max),
    width: 14,
    accepts: `编号（文本格式，保留前面的 0），不超过 ${max} 字`,
    read: (cell) => {
      if (cell.content.kind === 'number' && !Number.isSafeInteger(cell.content.value)) {
        return told(cell, 'G02', { list: '文本格式的编号（超过 15 位的数字会被表格软件改动）' })
      }
      return readText(cell, cell.text.replace(/ /g, ''), max)
    },
  }
}

function readText(cell: Cell, value: string, max: number): string {
  const length = [...value].length
  if (length > max) cell.tell('G11', { n: length, max })
  return value
}

type Range = { readonly min: number; readonly max: number }

export function integer(min: number, max: number): Kind<number> {
  return {
    ...number(min, max),
    format: 'integer',
    accepts: `整数 ${min}—${max}`,
    read: (cell) => {
      const value = readNumber(cell, { min, max })
      return value == null || Number.isInteger(value) ? value : told(cell, 'G05', {})
    },
  }
}

export function number(min: number, max: number, step?: number): Kind<number> {
  return {
    format: 'number',
    width: 10,
    accepts: `数字 ${min}—${max}${step === undefined ? '' : `，以 ${step} 为一档`}`,
    blanks: nothing,
    read: (cell) => {
      const value = readNumber(cell, { min, max })
      if (value == null || step === undefined || Number.isInteger(value / step)) return value
      return told(cell, 'G02', { list: `${step} 的倍数，如 ${step}、${2 * step}、${3 * step}` })
    },
    write: (value) => value,
  }
}

function readNumber(cell: Cell, { min, max }: Range): Read<number> {
  const value = cell.content.kind === 'number' ? cell.content.value : parseNumber(cell.text)
  if (value === null || cell.content.kind === 'date') return told(cell, 'G03', {})
  if (value < min || value > max) return told(cell, 'G04', { min, max })
  // Minus nought would be another value for the same thing.
  return value === 0 ? 0 : value
}

/** Whole metres, written in kilometres. */
export function kilometres(max: number): Kind<number> {
  return {
    ...number(0, max),
    accepts: `公里数 0—${max}，可带小数`,
    read: (cell) => {
      const value = readNumber(cell, { min: 0, max })
      return value == null ? value : Math.round(value * 1000)
    },
    write: (metres) => metres / 1000,
  }
}

/** `blanks` are words that mean an open end here: 长期. */
export function month(blanks: readonly string[] = []): Kind<YearMonth> {
  return {
    format: 'text',
    width: 11,
    accepts: '年月，如 1985-03',
    blanks: [...nothing, ...blanks],
    months: true,
    read: (cell) => monthOf(cell),
    write: (value) => value,
  }
}

export function monthOf(cell: Cell): YearMonth | undefined {
  const reading = readMonth(cell.content, cell.tenths)
  switch (reading.kind) {
    case 'month':
      if (reading.changed) cell.tell('G10', { code: reading.month })
      return reading.month
    case 'unreadable':
      return told(cell, 'G06', {})
    case 'no-such-month':
      return told(cell, 'G07', {})
    case 'two-digit-year':
      return told(cell, 'G09', {})
    case 'out-of-range':
      return told(cell, 'G04', { min: `${earliestYear}-01`, max: `${latestYear}-12` })
  }
}

export function choice<Code extends string>(codes: CodeList<Code>): Kind<Code> {
  const labels = labelsOf(codes)
  return {
    format: 'text',
    width: 11,
    choices: labels,
    accepts: labels.join('、'),
    blanks: nothing.filter((word) => codes.find(word) === null),
    read: (cell) => codeOf(cell, cell.text, codes),
    write: (value) => codes.labels[value],
  }
}

export function yesNo(codes: CodeList<'yes' | 'no'>): Kind<boolean> {
  const kind = choice(codes)
  return {
    ...kind,
    read: (cell) => {
      const code = kind.read(cell)
      return code == null ? code : code === 'yes'
    },
    write: (value) => kind.write(value ? 'yes' : 'no'),
  }
}

/** `part` of the cell as a code; the notice of a word that is not standard names the part. */
export function codeOf<Code extends string>(
  cell: Cell,
  part: string,
  codes: CodeList<Code>,
): Code | undefined {
  const found = codes.find(part)
  if (found === null) return told(cell, 'G02', { list: labelsOf(codes).join('、') })
  if (found.alias) cell.tell('G10', { code: codes.labels[found.code] })
  return found.code
}

// Object.values of a record keyed by Code is typed by its values.
export const labelsOf = <Code extends string>(codes: CodeList<Code>): readonly string[] =>
  Object.values<string>(codes.labels)

/** Reads as "this cell is wrong, and has been told". */
export function told<Code extends Parameters<Cell['tell']>[0]>(
  cell: Cell,
  code: Code,
  slots: Parameters<typeof cell.tell<Code>>[1],
): undefined {
  cell.tell(code, slots)
  return undefined
}

/** A list of text in one cell, by position; an empty place is `null`. */
export function textList(max: number): Kind<readonly (string | null)[]> {
  return {
    ...text(max),
    accepts: '文字；有几项时用分号“;”隔开，与称号逐项对应',
    read: (cell) => {
      const parts = cell.text.split(/[;；]/).map((part) => part.trim())
      const longest = Math.max(...parts.map((part) => [...part].length))
      if (longest > max) cell.tell('G11', { n: longest, max })
      return parts.map((part) => (part === '' ? null : part))
    },
    write: (values) => values.map((value) => value ?? '').join(';'),
  }
}

/** Months in one cell, by position; an empty place is `null`. */
export function monthList(blanks: readonly string[] = []): Kind<readonly (YearMonth | null)[]> {
  const one = month(blanks)
  return {
    ...one,
    accepts: '年月，如 2023-06；有几项时用分号“;”隔开，与称号逐项对应',
    read: (cell) => {
      if (cell.content.kind !== 'text') return listed(monthOf(cell))
      const values: (YearMonth | null)[] = []
      for (const part of cell.text.split(/[;；]/).map((each) => each.trim())) {
        if (part === '' || one.blanks.includes(part)) values.push(null)
        else {
          const value = monthOf({ ...cell, content: { kind: 'text', text: part } })
          if (value === undefined) return undefined
          values.push(value)
        }
      }
      return values
    },
    write: (values) => values.map((value) => value ?? '').join(';'),
  }
}

const listed = <T>(value: T | undefined): readonly T[] | undefined =>
  value === undefined ? undefined : [value]

/** Schools named in one cell; they are looked up once all schools are known. */
export function schoolNames(): Kind<readonly string[]> {
  return {
    ...text(200),
    width: 24,
    accepts: '学校名称、简称或代码；有几所时用分号“;”隔开',
    read: (cell) =>
      cell.text
        .split(/[;；、]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    write: (values) => values.join(';'),
  }
}

/** Townships named in one cell. */
export const townshipNames = (): Kind<readonly string[]> => ({
  ...schoolNames(),
  accepts: '乡镇(街道)名称；有几个时用分号“;”隔开',
})

/** A value as the county typed it; its meaning is decided elsewhere. */
export const anything = (): Kind<string> => ({
  ...text(100),
  accepts: '各参数的取值范围见“填写说明”第 4 节',
  blanks: [],
  read: (cell) => (cell.content.kind === 'number' ? numberText(cell.content.value) : cell.text),
})

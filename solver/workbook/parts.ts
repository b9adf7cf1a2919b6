import type { Archive } from './gate.ts'
import { type Visitor, walkAll } from './markup.ts'
import { isDateFormat } from './number-format.ts'

/** What the sheets of a workbook lean on. */
export type BookParts = {
  readonly sheets: readonly SheetPart[]
  readonly context: CellContext
}

export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly part: string }

export type CellContext = {
  readonly strings: readonly string[]
  /** By style number of a cell: is its number shown as a date? */
  readonly dateStyles: readonly boolean[]
  /** Days are counted from 1904 in workbooks begun on old Macintoshes. */
  readonly from1904: boolean
}

export async function readParts(archive: Archive): Promise<BookParts> {
  const { sheets, from1904 } = await readBook(archive)
  const relations = await readRelations(archive)
  const strings = await readStrings(archive)
  const dateStyles = await readDateStyles(archive)
  return {
    sheets: sheets.flatMap(({ name, hidden, relation }) => {
      const part = relations.get(relation)
      return part === undefined ? [] : [{ name, hidden, part }]
    }),
    context: { strings, dateStyles, from1904 },
  }
}

const nothing: Visitor = { open: () => {}, text: () => {}, close: () => {} }

async function readBook(archive: Archive) {
  const sheets: { name: string; hidden: boolean; relation: string }[] = []
  let from1904 = false
  await walkAll(archive.text('xl/workbook.xml'), {
    ...nothing,
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904)
      if (name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const state = attributes.state ?? 'visible'
      const label = unescaped(attributes.name ?? '')
      sheets.push({ name: label, hidden: state !== 'visible', relation: relation ?? '' })
    },
  })
  return { sheets, from1904 }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** Worksheets by relation; charts and macro sheets have no cells and are left out. */
async function readRelations(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>()
  await walkAll(archive.text('xl/_rels/workbook.xml.rels'), {
    ...nothing,
    open: (name, attributes) => {
      const target = attributes.Target ?? ''
      if (name !== 'Relationship' || !attributes.Type?.endsWith('/worksheet')) return
      parts.set(attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  return parts
}

/** Runs of rich text are joined; reading aids above characters (拼音, phonetic runs) are not text. */
async function readStrings(archive: Archive): Promise<readonly string[]> {
  const strings: string[] = []
  if (!archive.has('xl/sharedStrings.xml')) return strings
  const gather = textGatherer()
  await walkAll(archive.text('xl/sharedStrings.xml'), {
    open: gather.open,
    text: gather.text,
    close: (name) => {
      gather.close(name)
      if (name === 'si') strings.push(gather.take())
    },
  })
  return strings
}

/** Collects what stands in `t` elements outside phonetic runs. */
export function textGatherer() {
  let gathered = ''
  let inText = false
  let phonetic = false
  return {
    open: (name: string): void => {
      if (name === 't') inText = !phonetic
      if (name === 'rPh') phonetic = true
    },
    text: (text: string): void => {
      if (inText) gathered += text
    },
    close: (name: string): void => {
      if (name === 't') inText = false
      if (name === 'rPh') phonetic = false
    },
    take: (): string => {
      const whole = unescaped(gathered)
      gathered = ''
      return whole
    },
  }
}

/** `_x000D_` is how office files write a character that XML cannot carry. */
export const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

async function readDateStyles(archive: Archive): Promise<readonly boolean[]> {
  const styles: boolean[] = []
  if (!archive.has('xl/styles.xml')) return styles
  const formats = new Map<number, string>()
  let inCellStyles = false
  await walkAll(archive.text('xl/styles.xml'), {
    ...nothing,
    open: (name, attributes) => {
      const format = Number(attributes.numFmtId ?? 0)
      if (name === 'numFmt') formats.set(format, attributes.formatCode ?? '')
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) styles.push(isDateFormat(format, formats.get(format)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

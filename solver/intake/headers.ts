import { matchKey, typedText } from './cell.ts'
import type { Columns } from './column.ts'
import type { RawSheet } from './raw.ts'

/** Where the columns of a sheet are. Columns of cells count from 0, rows as the sheet counts them. */
export type Header = {
  readonly lastRow: number
  /** Column key → where it stands; keys found more than once are left to the caller. */
  readonly found: ReadonlyMap<string, readonly number[]>
  /** Headers nobody knows, or that another column of the same meaning makes superfluous. */
  readonly unused: readonly { readonly column: number; readonly text: string }[]
  readonly texts: readonly string[]
}

const searchedRows = 6
/** One word alone may stand in a title; two make a header. */
const fewestKnown = 2

/**
 * The header is the row among the first six, or the two rows on top of each other, in which the
 * most columns are known. Words are matched as they stand, then as synonyms; never by likeness.
 */
export function findHeader(sheet: RawSheet, columns: Columns): Header | null {
  const words = headerWords(columns)
  let best: Candidate | null = null
  let bestScore = 0
  for (const candidate of candidates(sheet, words)) {
    const score = scoreOf(candidate, words)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best === null ? null : matched(best.texts, best.lastRow, words)
}

type Candidate = {
  readonly texts: readonly string[]
  readonly lastRow: number
  readonly storeys: 1 | 2
}

function candidates(sheet: RawSheet, words: Words): readonly Candidate[] {
  const rows = topRows(sheet)
  return Array.from({ length: searchedRows }, (_, i) => i + 1).flatMap((row) => {
    const upper = rows.get(row)
    const lower = rows.get(row + 1)
    if (upper === undefined) return []
    const one: Candidate = { texts: upper, lastRow: row, storeys: 1 }
    if (lower === undefined) return [one]
    const texts = joined(upper, lower, words, sheet.merges.length === 0)
    return [one, { texts, lastRow: row + 1, storeys: 2 } as const]
  })
}

/** Of two that know as much, one row is meant and not the title above it as well. */
function scoreOf({ texts, storeys }: Candidate, words: Words): number {
  const known = new Set(texts.flatMap((text) => words.find(text)?.key ?? [])).size
  return known < fewestKnown ? 0 : 2 * known + (storeys === 1 ? 1 : 0)
}

export const columnLetter = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetter(Math.floor(column / 26) - 1) + columnLetter(column % 26)

/** A header without its remarks in brackets: 学生数（人） is 学生数. */
export const bareHeader = (text: string): string => headerKey(text).replace(/\([^()]*\)/g, '')

export const headerKey = (text: string): string => matchKey(text).replace(/[*＊“”"']/g, '')

type Words = {
  readonly find: (text: string) => { readonly key: string; readonly exact: boolean } | null
}

function headerWords(columns: Columns): Words {
  const exact = new Map<string, string>()
  const synonyms = new Map<string, string>()
  for (const [key, { header, synonyms: others }] of Object.entries(columns)) {
    exact.set(headerKey(header), key)
    for (const word of others) synonyms.set(headerKey(word), key)
  }
  const bare = (map: ReadonlyMap<string, string>, text: string): string | undefined => {
    if (foreignUnit.test(headerKey(text))) return undefined
    const key = map.get(bareHeader(text))
    return key === undefined || columns[key]?.exact === true ? undefined : key
  }
  return {
    find: (text) => {
      const asTyped = exact.get(headerKey(text))
      if (asTyped !== undefined) return { key: asTyped, exact: true }
      const key = synonyms.get(headerKey(text)) ?? bare(exact, text) ?? bare(synonyms, text)
      return key === undefined ? null : { key, exact: false }
    },
  }
}

/** Units that are not the column's own change the figures: such a column is not taken for it. */
const foreignUnit = /\((万元|千元|亩|公顷|万平方米|米|m|里|华里|小时|时|%)\)/

/** The first rows by number, merged areas filled to the right. */
function topRows(sheet: RawSheet): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, readonly string[]>()
  for (const row of sheet.rows) {
    if (row.number > searchedRows + 1) break
    const texts = row.cells.map((cell) => (cell === null ? '' : headerKey(typedText(cell))))
    for (const { top, left, right } of sheet.merges) {
      if (top !== row.number) continue
      for (let column = left; column < right; column += 1) texts[column] = texts[left - 1] ?? ''
    }
    rows.set(
      row.number,
      Array.from(texts, (text) => text ?? ''),
    )
  }
  return rows
}

/**
 * 一年级 above 学生数 reads 一年级学生数; a word that spans two rows stands alone. In a sheet without
 * any merged area, as all CSV files are, a word above goes on to the right where that makes sense.
 */
function joined(
  upper: readonly string[],
  lower: readonly string[],
  words: Words,
  goesOn: boolean,
): readonly string[] {
  const length = Math.max(upper.length, lower.length)
  let carried = ''
  return Array.from({ length }, (_, column) => {
    const above = upper[column] ?? ''
    const below = lower[column] ?? ''
    if (above !== '' || !goesOn) carried = above
    const readings = [below === '' ? above : `${carried}${below}`, below]
    return readings.find((text) => words.find(text) !== null) ?? `${above}${below}`
  })
}

function matched(texts: readonly string[], lastRow: number, words: Words): Header {
  const byKey = new Map<string, { readonly exact: number[]; readonly synonym: number[] }>()
  const unused: { column: number; text: string }[] = []
  texts.forEach((text, column) => {
    if (text === '') return
    const word = words.find(text)
    if (word === null) {
      unused.push({ column, text })
      return
    }
    const places = byKey.get(word.key) ?? { exact: [], synonym: [] }
    places[word.exact ? 'exact' : 'synonym'].push(column)
    byKey.set(word.key, places)
  })
  const found = new Map<string, readonly number[]>()
  for (const [key, { exact, synonym }] of byKey) {
    found.set(key, exact.length > 0 ? exact : synonym)
    if (exact.length > 0) {
      for (const column of synonym) unused.push({ column, text: texts[column] ?? '' })
    }
  }
  unused.sort((a, b) => a.column - b.column)
  return { lastRow, found, unused, texts }
}

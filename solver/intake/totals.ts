import { parseNumber, typedText } from './cell.ts'
import type { Columns } from './column.ts'
import type { RawCell } from './raw.ts'

/** A total row that does not say what the rows above it come to. */
export type Mismatch = {
  readonly key: string
  readonly stated: number
  readonly summed: number
}

/** Keeps the sums of a sheet while it is read, and compares 小计, 合计 and 总计 rows with them. */
export function totals(columns: Columns): {
  readonly add: (fields: Readonly<Record<string, unknown>>) => void
  readonly compare: (word: string, cellOf: (key: string) => RawCell | null) => readonly Mismatch[]
} {
  const keys = Object.keys(columns).filter((key) => columns[key]?.summed === true)
  const all = new Map(keys.map((key) => [key, 0]))
  const part = new Map(keys.map((key) => [key, 0]))
  return {
    add: (fields) => {
      for (const key of keys) {
        const value = fields[key]
        // A wrong cell has been told; a sum without it would only tell it again.
        const number = value === undefined ? Number.NaN : typeof value === 'number' ? value : 0
        all.set(key, (all.get(key) ?? 0) + number)
        part.set(key, (part.get(key) ?? 0) + number)
      }
    },
    compare: (word, cellOf) => {
      const sums = word === '小计' ? new Map(part) : all
      if (word === '小计') for (const key of keys) part.set(key, 0)
      return keys.flatMap((key) => {
        const stated = statedIn(cellOf(key))
        const summed = tidy(sums.get(key) ?? Number.NaN)
        const same = stated === null || Number.isNaN(summed) || tidy(stated) === summed
        return same ? [] : [{ key, stated, summed }]
      })
    },
  }
}

function statedIn(cell: RawCell | null): number | null {
  if (cell === null) return null
  const value = cell.kind === 'formula' ? cell.result : cell
  if (value === null) return null
  return value.kind === 'number' ? value.value : parseNumber(typedText(value))
}

/** Sums of areas carry the dust of binary fractions. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6

import type { SchoolId } from '../domain/ids.ts'
import type { Columns } from './column.ts'
import { hidden } from './messages.ts'
import type { Row } from './rows.ts'
import type { SchoolIndex } from './school-index.ts'

/**
 * The school named in a cell; `undefined` when it cannot be told which, which is then reported.
 * Without an index the sheet 学校 itself could not be read, and nothing more is said here.
 */
export function resolveSchool<C extends Columns>(
  row: Row<C>,
  key: keyof C,
  name: string,
  index: SchoolIndex | null,
  secret = false,
): SchoolId | undefined {
  if (index === null) return undefined
  const lookup = index.find(name)
  switch (lookup.kind) {
    case 'one':
      return lookup.id
    case 'many': {
      const list = secret ? hidden : lookup.names.join('、')
      row.tell(key, 'T03', { n: lookup.names.length, list }, name)
      return undefined
    }
    case 'none': {
      const near = lookup.near.length === 0 ? '（没有相近的名称）' : lookup.near.join('、')
      const col = row.place(key).header ?? ''
      row.tell(key, 'T02', { col, near: secret ? hidden : near }, name)
      return undefined
    }
  }
}

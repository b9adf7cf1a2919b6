import type { School } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import type { Read } from './column.ts'
import type { SchoolColumns } from './columns/schools.ts'
import { resolveSchool } from './resolve.ts'
import type { Row } from './rows.ts'
import type { SchoolIndex } from './school-index.ts'

export type Closing = NonNullable<School['closing']>

/** 拟撤并 and 并入学校 of one row; `null` where the school stays, `undefined` where it cannot be told. */
export function closingOf(
  row: Row<SchoolColumns>,
  own: SchoolId,
  index: SchoolIndex,
  mayTakePupils: (school: SchoolId) => boolean,
): Read<Closing> {
  const { closing, closingInto } = row.fields
  if (closing === undefined || closingInto === undefined) return undefined
  if (closing !== true) {
    if (closingInto !== null) row.tell('closingInto', 'S17', {})
    return null
  }
  if (closingInto === null) return { into: null }
  const into = resolveSchool(row, 'closingInto', closingInto, index)
  if (into === undefined) return undefined
  if (into !== own && mayTakePupils(into)) return { into }
  row.tell('closingInto', 'S18', {})
  return undefined
}

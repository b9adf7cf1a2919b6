import type { StatedIndicator } from '../domain/county.ts'
import { statedSheet } from './columns/other-sheets.ts'
import type { Context } from './context.ts'
import type { RawSheet } from './raw.ts'
import { readRows } from './rows.ts'

/** 其他指标, row by row as the county states them; one indicator may be stated for several places. */
export function readStated(raw: RawSheet, context: Context): readonly StatedIndicator[] {
  const read = readRows(raw, statedSheet, context.report)
  return (read?.rows ?? []).flatMap(({ fields }): readonly StatedIndicator[] => {
    const { item, value, standard, met } = fields
    if (item == null || value == null || standard === undefined || met === undefined) return []
    return [{ item, value, standard: standard ?? '', met }]
  })
}

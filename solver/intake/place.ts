import type { Place } from '../domain/county.ts'
import { columnLetter } from './headers.ts'
import type { RawSheet } from './raw.ts'

/** `column` counts from 0, as cells do; places count from 1, as people do. */
export const placeIn = (
  { file, name }: Pick<RawSheet, 'file' | 'name'>,
  spot: {
    readonly row?: number | null
    readonly column?: number | null
    readonly header?: string | null
  } = {},
): Place => ({
  file,
  sheet: name,
  row: spot.row ?? null,
  column: spot.column == null ? null : spot.column + 1,
  header: spot.header ?? null,
})

/** 《教师》第 12 行“出生年月”（E12）： - as much of it as is known. */
export function placeText(place: Place | null): string {
  if (place === null) return ''
  const { file, sheet, row, column, header } = place
  const where = sheet === null ? `文件“${file}”` : `《${sheet}》`
  const line = row === null ? '' : `第 ${row} 行`
  const name = header === null ? '' : `“${header}”`
  const cell = row === null || column === null ? '' : `（${columnLetter(column - 1)}${row}）`
  return `${where}${line}${name}${cell}：`
}

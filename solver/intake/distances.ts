import type { Distance } from '../domain/county.ts'
import { distanceSheet } from './columns/other-sheets.ts'
import type { Context } from './context.ts'
import { findMatrix, matrixDistances, type ToldDistance } from './distance-matrix.ts'
import { greatCircle } from './great-circle.ts'
import { findHeader } from './headers.ts'
import type { RawSheet } from './raw.ts'
import { resolveSchool } from './resolve.ts'
import { readRows } from './rows.ts'
import type { Schools } from './schools.ts'
import { coordinateSlack } from './thresholds.ts'

/** 距离, as a list or as a square table of schools, with D01-D03. */
export function readDistances(
  raw: RawSheet,
  schools: Schools | null,
  context: Context,
): readonly Distance[] {
  const isList = (findHeader(raw, distanceSheet.columns)?.found.size ?? 0) >= 3
  const matrix = isList || schools === null ? null : findMatrix(raw, schools.index)
  const told =
    matrix === null || schools === null
      ? listDistances(raw, schools, context)
      : matrixDistances(raw, matrix, schools.index, context.report)
  tellReverse(told, schools)
  for (const distance of told) tellTooShort(distance, schools)
  return told.map(({ tell: _tell, ...distance }) => distance)
}

function listDistances(
  raw: RawSheet,
  schools: Schools | null,
  context: Context,
): readonly ToldDistance[] {
  const index = schools?.index ?? null
  const read = readRows(raw, distanceSheet, context.report)
  return (read?.rows ?? []).flatMap((row): readonly ToldDistance[] => {
    const { fields } = row
    const from = fields.from == null ? undefined : resolveSchool(row, 'from', fields.from, index)
    const to = fields.to == null ? undefined : resolveSchool(row, 'to', fields.to, index)
    if (from === undefined || to === undefined) return []
    if (from === to) {
      row.tell('to', 'D01', {})
      return []
    }
    const { metres, minutes, bothWays } = fields
    if (metres == null || minutes === undefined || bothWays === undefined) return []
    return [
      {
        from,
        to,
        metres,
        minutes,
        bothWays: bothWays ?? true,
        tell: (code, slots) => row.tell('metres', code, slots),
      },
    ]
  })
}

/** D02: both directions given for going both ways, and not the same. */
function tellReverse(distances: readonly ToldDistance[], schools: Schools | null): void {
  const first = new Map<string, ToldDistance>()
  for (const distance of distances) {
    if (!distance.bothWays) continue
    const { from, to, metres, tell } = distance
    const reverse = first.get(`${to}|${from}`)
    first.set(`${from}|${to}`, distance)
    if (reverse === undefined || reverse.metres === metres) continue
    const [a, b] = [from, to].map((id) => schools?.byId.get(id)?.name ?? id)
    tell('D02', { a: a ?? '', b: b ?? '', x: metres / 1000, y: reverse.metres / 1000 })
  }
}

/** D03: no road is shorter than the straight line. */
function tellTooShort({ from, to, metres, tell }: ToldDistance, schools: Schools | null): void {
  const [start, end] = [from, to].map((id) => schools?.byId.get(id)?.school?.location)
  if (start == null || end == null) return
  const straight = greatCircle(start, end)
  if (metres + coordinateSlack >= straight) return
  tell('D03', { x: metres / 1000, y: (straight / 1000).toFixed(1) })
}

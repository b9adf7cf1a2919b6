import type { Db } from '../database/connect.ts'
import { requireVersion } from '../http/version-match.ts'
import { type Actor, act } from '../journal/act.ts'
import type { PlanningView } from './contract.ts'
import { countiesOf } from './overview.ts'

/**
 * 创建规划表: which year each county of a city applies, one mark a row, ten years from 2021 on as the
 * annex prints them; the table shows the ten in which `year` lies.
 */
export async function planningTable(db: Db, city: string, year: number): Promise<PlanningView> {
  const marks = await db.selectFrom('city_planning').selectAll().where('city', '=', city).execute()
  const byCounty = new Map(marks.map((mark) => [mark.county, mark]))
  const rows = (await countiesOf(db, city)).map(({ id, name }) => {
    const mark = byCounty.get(id)
    return {
      county: id,
      name,
      year: mark?.year ?? null,
      note: mark?.note ?? '',
      version: mark?.version ?? 0,
    }
  })
  const firstYear = printedFrom + Math.max(0, Math.floor((year - printedFrom) / span)) * span
  const totals = Array.from({ length: span }, (_, at) => ({
    year: firstYear + at,
    counties: rows.filter((row) => row.year === firstYear + at).length,
  }))
  return { firstYear, rows, totals }
}

const printedFrom = 2021
const span = 10

export type PlanningChange = {
  readonly by: Actor
  readonly city: string
  readonly county: string
  readonly seen: number
  readonly year: number | null
  readonly note: string
}

/** Whoever has seen the version that stands may change it; of two at once, one is told. */
export function setPlanning(db: Db, change: PlanningChange): Promise<void> {
  const { by, city, county, seen, year, note } = change
  return act(db, by, { chain: county, action: 'planning.set' }, async (tx) => {
    // A row that is not there yet cannot be locked; its county can.
    await tx
      .selectFrom('county')
      .select('id')
      .where('id', '=', county)
      .where('city', '=', city)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const row = await tx
      .selectFrom('city_planning')
      .select(['version', 'year'])
      .where('county', '=', county)
      .executeTakeFirst()
    requireVersion(seen, row?.version ?? 0)
    const mark = { year, note, version: seen + 1 }
    await tx
      .insertInto('city_planning')
      .values({ county, city, ...mark })
      .onConflict((conflict) => conflict.column('county').doUpdateSet({ city, ...mark }))
      .execute()
    const detail = { from: row?.year ?? null, to: year }
    return { value: undefined, object: `planning:${county}`, detail }
  })
}

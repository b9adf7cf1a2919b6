import type { Db } from '../database/connect.ts'
import { requireVersion } from '../http/version-match.ts'
import { type Actor, act } from '../journal/act.ts'
import type { PlanningView } from './contract.ts'
import { countiesOf } from './store.ts'

/** 创建规划表: which year each county of a city declares; one mark a row. */
export async function planningOf(db: Db, city: string): Promise<PlanningView> {
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
  const counts = new Map<number, number>()
  for (const { year } of rows) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  const years = [...counts].sort(([a], [b]) => a - b)
  return { rows, years: years.map(([year, counties]) => ({ year, counties })) }
}

export type PlanningChange = {
  readonly by: Actor
  readonly city: string
  readonly county: string
  readonly seen: number
  readonly year: number | null
  readonly note: string
}

/** Whoever has seen the version that stands may change it; two at once, and one is told. */
export function setPlanning(db: Db, change: PlanningChange): Promise<void> {
  const { by, city, county, seen, year, note } = change
  return act(db, by, { chain: county, action: 'planning.set' }, async (tx) => {
    // Rows that are not there yet cannot be locked; the county can.
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

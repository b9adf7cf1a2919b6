import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { requireVersion } from '../http/version-match.ts'
import { type Actor, act, type Done, type Tx } from '../journal/act.ts'

export type City = { readonly id: string; readonly name: string; readonly version: number }
export type CountyPlace = City & { readonly city: string | null }

/** Cities 市 and counties 县（市、区） an office plans for. They are never deleted. */
export async function listPlaces(
  db: Db,
): Promise<{ readonly cities: readonly City[]; readonly counties: readonly CountyPlace[] }> {
  return {
    cities: await db.selectFrom('city').selectAll().orderBy('id').execute(),
    counties: await db.selectFrom('county').selectAll().orderBy('id').execute(),
  }
}

export async function addCity(
  tx: Tx,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Done<City>> {
  const value = await tx
    .insertInto('city')
    .values({ id, name })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (value === undefined) throw taken()
  return { value, object: `city:${id}` }
}

export async function addCounty(
  tx: Tx,
  wanted: { readonly id: string; readonly name: string; readonly city: string | null },
): Promise<Done<CountyPlace>> {
  // Its chain of the journal would be the one of what belongs to no county.
  if (wanted.id === 'system') throw taken()
  await requireCity(tx, wanted.city)
  const value = await tx
    .insertInto('county')
    .values(wanted)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (value === undefined) throw taken()
  return { value, object: `county:${wanted.id}`, detail: { city: wanted.city } }
}

type Seen = { readonly id: string; readonly seen: number }

export const renameCity = (db: Db, by: Actor, { id, seen }: Seen, name: string): Promise<City> =>
  act(db, by, { chain: 'system', action: 'place.rename' }, async (tx) => {
    const row = await tx
      .selectFrom('city')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) throw new Refused(404, 'city_not_found', '没有这个市。')
    requireVersion(seen, row.version)
    const value = await tx
      .updateTable('city')
      .set({ name, version: seen + 1 })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { value, object: `city:${id}` }
  })

/** Another name, or another city: accounts of that city see the county from then on. */
export const changeCounty = (
  db: Db,
  by: Actor,
  { id, seen }: Seen,
  { name, city }: { readonly name: string; readonly city: string | null },
): Promise<CountyPlace> =>
  act(db, by, { chain: 'system', action: 'place.change' }, async (tx) => {
    const row = await tx
      .selectFrom('county')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) throw new Refused(404, 'county_not_found', '没有这个县（市、区）。')
    requireVersion(seen, row.version)
    await requireCity(tx, city)
    const value = await tx
      .updateTable('county')
      .set({ name, city, version: seen + 1 })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { value, object: `county:${id}`, detail: { from: row.city, to: city } }
  })

async function requireCity(tx: Tx, city: string | null): Promise<void> {
  if (city === null) return
  const found = await tx.selectFrom('city').select('id').where('id', '=', city).executeTakeFirst()
  if (found === undefined) throw new Refused(422, 'place_unknown', '没有这个市，请先登记。')
}

const taken = () => new Refused(409, 'place_taken', '这个代码已经登记过。')

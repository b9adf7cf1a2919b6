import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import type { CountyImportTable } from './tables.ts'

/** Queries of this room; every one of them asks for the county as well. */

export type ImportRow = Omit<CountyImportTable, 'made'> & { readonly made: Date }

export const importsOf = (db: Db, county: string): Promise<readonly ImportRow[]> =>
  db
    .selectFrom('county_import')
    .selectAll()
    .where('county', '=', county)
    .orderBy('made', 'desc')
    .limit(100)
    .execute()

/** `locked`: until the end of the transaction nobody else changes it. */
export async function importOf(
  db: Db,
  county: string,
  id: string,
  locked = false,
): Promise<ImportRow> {
  const query = db
    .selectFrom('county_import')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
  const row = await (locked ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) throw new Refused(404, 'import_not_found', '没有这次导入。')
  return row
}

/** Newest first, each with the rules under which it was confirmed, where an import tells. */
export const datasetsOf = (db: Db, county: string) =>
  db
    .selectFrom('dataset')
    .selectAll('dataset')
    .select((of) =>
      of
        .selectFrom('county_import')
        .select('policy')
        .whereRef('county_import.county', '=', 'dataset.county')
        .whereRef('county_import.data', '=', 'dataset.hash')
        .where('state', '=', 'confirmed')
        .orderBy('made', 'desc')
        .limit(1)
        .as('policy'),
    )
    .where('county', '=', county)
    .orderBy('confirmed', 'desc')
    .execute()

export async function datasetOf(db: Db, county: string, data: string) {
  const all = await datasetsOf(db, county)
  const found = all.find(({ hash }) => hash === data)
  if (found === undefined) throw new Refused(404, 'dataset_not_found', '没有这一版数据。')
  return { row: found, latest: all[0] === found }
}

/** Hash of the version confirmed last. */
export async function latestData(db: Db, county: string): Promise<string | null> {
  const row = await db
    .selectFrom('dataset')
    .select('hash')
    .where('county', '=', county)
    .orderBy('confirmed', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.hash ?? null
}

export async function settingOf(db: Db, county: string) {
  const row = await db
    .selectFrom('import_setting')
    .select(['import_ids', 'version'])
    .where('county', '=', county)
    .executeTakeFirst()
  return { idNumbers: row?.import_ids ?? false, version: row?.version ?? 1 }
}

export async function countyName(db: Db, county: string): Promise<string> {
  const row = await db
    .selectFrom('county')
    .select('name')
    .where('id', '=', county)
    .executeTakeFirstOrThrow()
  return row.name
}

import type { Db } from '../database/connect.ts'
import type { Tx } from '../journal/act.ts'
import { readContent } from '../store/content.ts'
import type { BoundaryView } from './contract.ts'
import type { Boundary } from './lines.ts'

export type KeptBoundary = {
  readonly hash: string | null
  readonly approval: string
  readonly version: number
}

/** Version 0 where the county never had one. */
export async function keptOf(db: Db, county: string): Promise<KeptBoundary> {
  const row = await db
    .selectFrom('county_boundary')
    .select(['hash', 'approval', 'version'])
    .where('county', '=', county)
    .executeTakeFirst()
  return row ?? { hash: null, approval: '', version: 0 }
}

export async function boundaryOf(db: Db, county: string): Promise<BoundaryView> {
  const row = await db
    .selectFrom('county_boundary')
    .selectAll()
    .where('county', '=', county)
    .executeTakeFirst()
  if (row === undefined || row.hash === null) return { version: row?.version ?? 0, boundary: null }
  const { hash, approval, by, set_at } = row
  const { areas } = await readContent<Boundary>(db, 'boundary', hash)
  const told = { hash, approval, by, set: set_at.toISOString() }
  return { version: row.version, boundary: { ...told, areas } }
}

export async function setBoundary(
  tx: Tx,
  county: string,
  by: string,
  kept: KeptBoundary,
): Promise<void> {
  const row = { ...kept, by, set_at: new Date().toISOString() }
  await tx
    .insertInto('county_boundary')
    .values({ county, ...row })
    .onConflict((conflict) => conflict.column('county').doUpdateSet(row))
    .execute()
}

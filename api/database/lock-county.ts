import type { Db } from './connect.ts'

/**
 * Whoever changes something of which a county has one 锁定本县: the county's row is there from the start, so
 * two who come at once follow each other, also where what they change has no row yet.
 */
export const lockCounty = (tx: Db, county: string) =>
  tx
    .selectFrom('county')
    .select('id')
    .where('id', '=', county)
    .forUpdate()
    .executeTakeFirstOrThrow()

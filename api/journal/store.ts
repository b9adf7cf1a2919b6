import type { Selectable } from 'kysely'
import { canonical, type JournalRow } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import type { JournalTable } from '../database/tables.ts'

/** Rows of one chain in their order. */
export async function rowsOf(
  db: Db,
  chain: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly JournalRow[]> {
  const rows = await db
    .selectFrom('journal')
    .selectAll()
    .where('chain', '=', chain)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(rowOf)
}

/** All rows of a chain, as of one instant. */
export async function wholeChain(db: Db, chain: string): Promise<readonly JournalRow[]> {
  const rows = await db
    .selectFrom('journal')
    .selectAll()
    .where('chain', '=', chain)
    .orderBy('seq')
    .execute()
  return rows.map(rowOf)
}

export async function countOf(db: Db, chain: string): Promise<number> {
  const { rows } = await db
    .selectFrom('journal')
    .select(({ fn }) => fn.countAll<string>().as('rows'))
    .where('chain', '=', chain)
    .executeTakeFirstOrThrow()
  return Number(rows)
}

/** The last row, without reading those before it. */
export const lastOf = (db: Db, chain: string) =>
  db
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .where('chain', '=', chain)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

const rowOf = ({ detail, ...row }: Selectable<JournalTable>): JournalRow => ({
  ...row,
  detail: detailOf(detail),
})

/** As it was written, or as something no row was ever written with: then its hash does not fit. */
function detailOf(text: string): JournalRow['detail'] {
  const read = parsed(text)
  return read !== null && canonical(read) === text ? read : { unreadable: text }
}

function parsed(text: string): JournalRow['detail'] | null {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The parser tells of bad text by an exception; anything else is not ours to swallow.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../connect.ts'
import type { TableShape } from './catalogue.ts'
import type { TableSum } from './format.ts'

/** Few at a time: a county's data are one row of millions of characters. */
const rowsAtOnce = 50
/** A certificate comes to more than all of a county. */
const filesAtOnce = 2

/** Lines of a table's rows in the order of its key, as of the transaction's one instant. */
export async function* linesOf(tx: Db, table: TableShape): AsyncGenerator<string> {
  const columns = table.columns.map(({ name }) => sql`${sql.ref(name)}::text`)
  // Not the database's collation: it differs from machine to machine.
  const order = (table.key.length > 0 ? table.key : table.columns.map(({ name }) => name)).map(
    (name) => sql`${sql.ref(name)}::text collate "C"`,
  )
  const atOnce = table.columns.some(({ type }) => type === 'bytea') ? filesAtOnce : rowsAtOnce
  await sql`
    declare backup_rows no scroll cursor for
    select json_build_array(${sql.join(columns)})::text as line from ${sql.table(table.name)}
    order by ${sql.join(order)}`.execute(tx)
  try {
    for (;;) {
      const { rows } = await sql<{ readonly line: string }>`
        fetch ${sql.raw(String(atOnce))} from backup_rows`.execute(tx)
      // PostgreSQL's spacing is not ours; ours is always the same.
      for (const { line } of rows) yield JSON.stringify(JSON.parse(line))
      if (rows.length < atOnce) return
    }
  } finally {
    await sql`close backup_rows`.execute(tx)
  }
}

/** One reading transaction, in which values are written the same way everywhere. */
export const atOneInstant = <T>(db: Db, does: (tx: Db) => Promise<T>): Promise<T> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await plainValues(tx)
      return await does(tx)
    })

export async function plainValues(tx: Db): Promise<void> {
  const settings = { timezone: 'UTC', datestyle: 'ISO, YMD', intervalstyle: 'postgres' }
  for (const [name, value] of Object.entries({ ...settings, bytea_output: 'hex' }))
    await sql`select set_config(${name}, ${value}, true)`.execute(tx)
}

/** The hash by which two databases are compared table by table; it is the one a backup holds. */
export async function sumOf(tx: Db, table: TableShape): Promise<TableSum> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const line of linesOf(tx, table)) {
    hash.update(`${line}\n`)
    rows += 1
  }
  return { table: table.name, rows, sha256: hash.digest('hex') }
}

import { sql } from 'kysely'
import type { Db } from '../connect.ts'

export type TableShape = {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Columns of the primary key, in order. */
  readonly key: readonly string[]
}

/** Every table of ours by PostgreSQL's own catalogue: a room that adds one is backed up from then on. */
export async function tablesOf(db: Db): Promise<readonly TableShape[]> {
  const { rows } = await sql<TableShape>`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
              order by a.attnum)
         from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      ) as columns,
      coalesce((select json_agg(a.attname order by k.place)
         from pg_index i
         cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and c.relname not like 'kysely\\_%'
    order by c.relname collate "C"`.execute(db)
  return rows
}

/** Migrations a database has been through; `null` where it has no tables of ours. */
export async function migrationsOf(db: Db): Promise<readonly string[] | null> {
  const { rows } = await sql<{ readonly known: boolean }>`
    select to_regclass('public.kysely_migration') is not null as known`.execute(db)
  if (rows[0]?.known !== true) return null
  const done = await sql<{ readonly name: string }>`
    select name from kysely_migration order by name collate "C"`.execute(db)
  return done.rows.map(({ name }) => name)
}

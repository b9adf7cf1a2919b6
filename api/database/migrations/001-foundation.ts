import { type Kysely, type Migration, sql } from 'kysely'

/** Places, immutable contents and the journal. */
export const foundation: Migration = {
  up: async (db: Kysely<never>) => {
    await db.schema
      .createTable('city')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('county')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('city', 'text', (column) => column.references('city.id'))
      .execute()
    await db.schema
      .createTable('content')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addColumn('made', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute()
    await db.schema
      .createTable('journal')
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('object', 'text', (column) => column.notNull())
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .addColumn('detail', 'text', (column) => column.notNull())
      .addColumn('prev', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('journal_pk', ['chain', 'seq'])
      .execute()
    await db.schema
      .createTable('idempotency')
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('route', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('asked', 'text', (column) => column.notNull())
      .addColumn('answer', 'text')
      .addColumn('made', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint('idempotency_pk', ['account', 'route', 'key'])
      .execute()
    await sql`
      create function never_changed() returns trigger language plpgsql as $$
      begin
        raise exception '% rows are never changed', tg_table_name using errcode = '42501';
      end $$`.execute(db)
    for (const table of ['content', 'journal'])
      await sql`
        create trigger ${sql.raw(`${table}_never_changed`)}
        before update or delete or truncate on ${sql.table(table)}
        for each statement execute function never_changed()`.execute(db)
  },
}

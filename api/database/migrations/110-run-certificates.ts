import { type Kysely, type Migration, sql } from 'kysely'

/** 最优性证书 of finished runs, packed as whoever checks them gets them. Runs from before asked for none. */
export const runCertificates: Migration = {
  up: async (db: Kysely<never>) => {
    await db.schema
      .alterTable('run')
      .addColumn('certify', 'boolean', (column) => column.notNull().defaultTo(false))
      .execute()
    await db.schema
      .createTable('run_certificate')
      .addColumn('run', 'uuid', (column) =>
        column.primaryKey().references('run.id').onDelete('cascade'),
      )
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addColumn('body', 'bytea')
      .addColumn('faults', 'text', (column) => column.notNull().defaultTo('[]'))
      .addCheckConstraint('refused_is_not_kept', sql`faults = '[]' or body is null`)
      .execute()
    // It is packed already.
    await sql`alter table run_certificate alter column body set storage external`.execute(db)
  },
}

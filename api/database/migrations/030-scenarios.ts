import { type Kysely, type Migration, sql } from 'kysely'

/** Scenarios by county; what they hold is content. */
export const scenarios: Migration = {
  up: async (db: Kysely<never>) => {
    await db.schema
      .createTable('scenario')
      .addColumn('county', 'text', (column) => column.notNull().references('county.id'))
      .addColumn('hash', 'text', (column) => column.notNull().references('content.hash'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull().references('content.hash'))
      .addColumn('profile', 'text', (column) => column.notNull().references('content.hash'))
      .addColumn('derived_from', 'text')
      .addColumn('made', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint('scenario_pk', ['county', 'hash'])
      .execute()
  },
}

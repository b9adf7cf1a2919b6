import { type Kysely, type Migration, sql } from 'kysely'

/** Imports, confirmed county data, and which recount of a county stands under which rules. */
export const datasets: Migration = {
  up: async (db: Kysely<never>) => {
    await db.schema
      .createTable('county_import')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('county', 'text', (column) => column.notNull().references('county.id'))
      .addColumn('state', 'text', (column) =>
        column
          .notNull()
          .check(sql`state in ('ready', 'rejected', 'confirmed', 'discarded', 'expired')`),
      )
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('policy', 'text', (column) => column.notNull())
      .addColumn('folder', 'text')
      .addColumn('data', 'text')
      .addColumn('counts', 'text', (column) => column.notNull())
      .addColumn('made', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addColumn('expires', 'timestamptz', (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('county_import_county')
      .on('county_import')
      .columns(['county', 'made'])
      .execute()
    await db.schema
      .createTable('dataset')
      .addColumn('county', 'text', (column) => column.notNull().references('county.id'))
      .addColumn('hash', 'text', (column) => column.notNull().references('content.hash'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('schools', 'integer', (column) => column.notNull())
      .addColumn('teachers', 'integer', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('confirmed', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint('dataset_pk', ['county', 'hash'])
      .execute()
    await db.schema
      .createTable('import_setting')
      .addColumn('county', 'text', (column) => column.primaryKey().references('county.id'))
      .addColumn('import_ids', 'boolean', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('diagnosis')
      .addColumn('data', 'text', (column) => column.notNull().references('content.hash'))
      .addColumn('profile', 'text', (column) => column.notNull().references('content.hash'))
      .addColumn('audit', 'text', (column) => column.notNull().references('content.hash'))
      .addPrimaryKeyConstraint('diagnosis_pk', ['data', 'profile'])
      .execute()
  },
}

import type { Kysely, Migration } from 'kysely'

/** Where the relaxations of a finished run ended 余迹, so that the next one begins there. */
export const runTrails: Migration = {
  up: async (db: Kysely<never>) => {
    await db.schema
      .createTable('run_trail')
      .addColumn('run', 'uuid', (column) =>
        column.primaryKey().references('run.id').onDelete('cascade'),
      )
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
  },
}

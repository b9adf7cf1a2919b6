import type { Kysely, Migration } from 'kysely'

/** Runs may be stopped with the plan at hand kept 停止并保留. */
export const stopRuns: Migration = {
  up: async (db: Kysely<never>) => {
    await db.schema
      .alterTable('run')
      .addColumn('stop_asked', 'boolean', (column) => column.notNull().defaultTo(false))
      .execute()
  },
}

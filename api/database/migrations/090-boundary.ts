import type { Kysely, Migration } from 'kysely'

/** County and town boundaries for the maps 地图边界, with their 审图号. */
export const boundary: Migration = {
  up: async (db: Kysely<never>) => {
    await db.schema
      .createTable('county_boundary')
      .addColumn('county', 'text', (column) => column.primaryKey().references('county.id'))
      .addColumn('hash', 'text', (column) => column.references('content.hash'))
      .addColumn('approval', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('set_at', 'timestamptz', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute()
  },
}

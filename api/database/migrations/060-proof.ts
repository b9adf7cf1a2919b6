import type { Kysely, Migration } from 'kysely'

/** When the password was last asked for in a session; null where it began without one. */
export const proof: Migration = {
  up: async (db: Kysely<never>) => {
    await db.schema.alterTable('auth_session').addColumn('provenAt', 'timestamptz').execute()
  },
}

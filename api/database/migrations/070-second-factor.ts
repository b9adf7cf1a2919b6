import { type Kysely, type Migration, sql } from 'kysely'

/** Codes of an authenticator app (the table of better-auth, in its own columns), and those used up. */
export const secondFactor: Migration = {
  up: async (db: Kysely<never>) => {
    await db.schema
      .alterTable('auth_user')
      .addColumn('twoFactorEnabled', 'boolean', (column) => column.notNull().defaultTo(false))
      .execute()
    await db.schema
      .createTable('auth_two_factor')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('userId', 'text', (column) => column.notNull().unique().references('auth_user.id'))
      .addColumn('secret', 'text', (column) => column.notNull())
      .addColumn('backupCodes', 'text', (column) => column.notNull())
      .addColumn('verified', 'boolean', (column) => column.notNull().defaultTo(true))
      .addColumn('failedVerificationCount', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('lockedUntil', 'timestamptz')
      .execute()
    await db.schema
      .createTable('used_code')
      .addColumn('account', 'text', (column) => column.notNull().references('auth_user.id'))
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('used', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint('used_code_pk', ['account', 'hash'])
      .execute()
  },
}

import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Accounts and their sessions (the four tables of better-auth, in its own columns), what is counted
 * at sign-in, and the numbers that are kept encrypted.
 */
export const access: Migration = {
  up: async (db: Kysely<never>) => {
    await makeAccounts(db)
    await makeSessions(db)
    await makeCounts(db)
    await makeSealed(db)
    for (const table of ['city', 'county'])
      await db.schema
        .alterTable(table)
        .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
        .execute()
  },
}

async function makeAccounts(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('auth_user')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('emailVerified', 'boolean', (column) => column.notNull())
    .addColumn('image', 'text')
    .addColumn('createdAt', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('updatedAt', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('username', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('county', 'text', (column) => column.references('county.id'))
    .addColumn('city', 'text', (column) => column.references('city.id'))
    .addColumn('disabled', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('mustChangePassword', 'boolean', (column) => column.notNull().defaultTo(true))
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addCheckConstraint(
      'auth_user_role',
      sql`role in ('personnel', 'leadership', 'auditor', 'admin')`,
    )
    // An admin sees no place, everybody else exactly one.
    .addCheckConstraint(
      'auth_user_scope',
      sql`num_nonnulls(county, city) = case role when 'admin' then 0 else 1 end`,
    )
    .execute()
  await db.schema
    .createTable('auth_account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('accountId', 'text', (column) => column.notNull())
    .addColumn('providerId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('auth_user.id'))
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', 'timestamptz')
    .addColumn('refreshTokenExpiresAt', 'timestamptz')
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('updatedAt', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addUniqueConstraint('auth_account_once', ['userId', 'providerId'])
    .execute()
}

async function makeSessions(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('auth_session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('expiresAt', 'timestamptz', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('updatedAt', 'timestamptz', (column) => column.notNull())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('userId', 'text', (column) => column.notNull().references('auth_user.id'))
    .execute()
  await db.schema
    .createIndex('auth_session_user')
    .on('auth_session')
    .column('userId' as never)
    .execute()
  await db.schema
    .createTable('auth_verification')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'timestamptz', (column) => column.notNull())
    .addColumn('createdAt', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('updatedAt', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .execute()
}

async function makeCounts(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('sign_in_attempt')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('last', 'timestamptz', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('sign_in_code')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull().references('auth_user.id'))
    .addColumn('expires', 'timestamptz', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('reveal_count')
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('reveal_count_pk', ['account', 'day'])
    .execute()
}

async function makeSealed(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('sealed')
    .addColumn('county', 'text', (column) => column.notNull().references('county.id'))
    .addColumn('dataset', 'text', (column) => column.notNull())
    .addColumn('teacher', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('match', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sealed_pk', ['county', 'dataset', 'teacher'])
    .execute()
  await db.schema
    .createIndex('sealed_match')
    .on('sealed')
    .columns(['county', 'match'] as never)
    .execute()
}

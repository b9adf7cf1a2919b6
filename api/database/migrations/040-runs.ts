import { type Kysely, type Migration, sql } from 'kysely'

/** Runs, their events and checkpoints. */
export const runs: Migration = {
  up: async (db: Kysely<never>) => {
    await db.schema
      .createTable('run')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('county', 'text', (column) => column.notNull().references('county.id'))
      .addColumn('scenario', 'text', (column) => column.notNull().references('content.hash'))
      .addColumn('data', 'text', (column) => column.notNull().references('content.hash'))
      .addColumn('profile', 'text', (column) => column.notNull().references('content.hash'))
      .addColumn('seconds', 'integer', (column) => column.notNull().check(sql`seconds > 0`))
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('request', 'uuid')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('fence', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('attempt', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('lease_until', 'timestamptz')
      .addColumn('worker', 'text')
      .addColumn('cancel_asked', 'boolean', (column) => column.notNull().defaultTo(false))
      .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('progress', 'text')
      .addColumn('levels', 'text', (column) => column.notNull().defaultTo('[]'))
      .addColumn('plan', 'text', (column) => column.references('content.hash'))
      .addColumn('record', 'text', (column) => column.references('content.hash'))
      .addColumn('audit', 'text', (column) => column.references('content.hash'))
      .addColumn('summary', 'text')
      .addColumn('reason', 'text')
      .addColumn('called', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addColumn('made', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addColumn('began', 'timestamptz')
      .addColumn('ended', 'timestamptz')
      // Nothing half-written: a result is whole or absent, a lease belongs to a running run.
      .addCheckConstraint(
        'run_state',
        sql`state in ('queued', 'running', 'done', 'failed', 'cancelled')`,
      )
      .addCheckConstraint('run_held', sql`(state = 'running') = (lease_until is not null)`)
      .addCheckConstraint(
        'run_whole',
        sql`num_nonnulls(plan, record, audit, summary) = case when state = 'done' then 4 else 0 end`,
      )
      .addCheckConstraint('run_reason', sql`(state = 'failed') = (reason is not null)`)
      .addCheckConstraint('run_ended', sql`(state in ('queued', 'running')) = (ended is null)`)
      .execute()
    await db.schema.createIndex('run_of_county').on('run').columns(['county', 'made']).execute()
    await db.schema
      .createIndex('run_unfinished')
      .on('run')
      .columns(['state', 'lease_until'])
      .where(sql.ref('ended'), 'is', null)
      .execute()
    await db.schema
      .createTable('run_event')
      .addColumn('run', 'uuid', (column) => column.notNull().references('run.id'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('run_event_pk', ['run', 'seq'])
      .execute()
    await db.schema
      .createTable('run_checkpoint')
      .addColumn('run', 'uuid', (column) => column.primaryKey().references('run.id'))
      .addColumn('fence', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
    // The planning table of a city 创建规划表: which year a county declares, one mark a row.
    await db.schema
      .createTable('city_planning')
      .addColumn('county', 'text', (column) => column.primaryKey().references('county.id'))
      .addColumn('city', 'text', (column) => column.notNull().references('city.id'))
      .addColumn('year', 'integer', (column) => column.check(sql`year between 2021 and 2060`))
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute()
  },
}

import { sql } from 'kysely'
import { verifyChain } from '../../../solver/index.ts'
import type { Tx } from '../../journal/act.ts'
import { wholeChain } from '../../journal/store.ts'
import { hashOfText } from '../../store/content.ts'
import type { Db } from '../connect.ts'
import { knownMigrations, migrate } from '../migrate.ts'
import { migrationsOf, type TableShape, tablesOf } from './catalogue.ts'
import { BadBackup, type Header, leftOut, type TableSum } from './format.ts'
import { headerOf, type Part, readBackup } from './read.ts'
import { plainValues } from './rows.ts'

export type Restored = {
  readonly header: Header
  readonly tables: readonly TableSum[]
  readonly contents: number
  readonly chains: readonly {
    readonly chain: string
    readonly size: number
    readonly head: string
  }[]
}

/**
 * Restores a backup into an empty database, in one transaction: all of it or nothing. What it holds is
 * checked as it is read and again as it stands: contents are hashed, journal chains recounted.
 * `beforeCommit` is called when all of it is in place and found right.
 */
export async function restoreBackup(
  db: Db,
  path: string,
  beforeCommit: () => void,
): Promise<Restored> {
  const { migrations } = await headerOf(path)
  const unknown = migrations.find((name) => !knownMigrations.includes(name))
  if (unknown !== undefined)
    throw new BadBackup('备份来自更新版本的均配，请用同一版本或更新的版本恢复。')
  await requireEmpty(db)
  await bringTo(db, migrations)
  const restored = await db.transaction().execute((tx) => restoreInto(tx, path, beforeCommit))
  await migrate(db)
  return restored
}

async function requireEmpty(db: Db): Promise<void> {
  for (const { name } of await tablesOf(db)) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
    if (rows.length > 0)
      throw new BadBackup('目标数据库不是空的，不能恢复：请换一个新的数据文件夹或空的数据库。')
  }
}

/** The tables as they were when the backup was written; what came later is done with the rows in place. */
async function bringTo(db: Db, migrations: readonly string[]): Promise<void> {
  const later = (await migrationsOf(db))?.some((name) => !migrations.includes(name)) ?? false
  if (later)
    throw new BadBackup(
      '目标数据库的表比备份的新。请换一个新的数据文件夹或空的数据库，恢复时会自动升级。',
    )
  await migrate(db, migrations.at(-1))
}

async function restoreInto(tx: Tx, path: string, beforeCommit: () => void): Promise<Restored> {
  await plainValues(tx)
  const shapes = await tablesOf(tx)
  const links = await loosenLinks(tx)
  const tables: TableSum[] = []
  let found: Header | null = null
  let filling: Filling | null = null
  for await (const part of readBackup(path)) {
    if (part.kind === 'header') {
      found = part.header
      requireTables(part.header, shapes)
    } else if (part.kind === 'table') filling = fill(tx, part, shapes)
    else if (part.kind === 'row') await filling?.add(part.values)
    else if (part.kind === 'end') {
      await filling?.end()
      tables.push(part.sum)
    }
  }
  if (found === null) throw new BadBackup('备份是空的。')
  await tightenLinks(tx, links)
  const chains = await chainsOf(tx)
  beforeCommit()
  const contents = tables.find(({ table }) => table === 'content')?.rows ?? 0
  return { header: found, tables, contents, chains }
}

function requireTables({ tables }: Header, shapes: readonly TableShape[]): void {
  const wanted = shapes.map(({ name }) => name).filter((name) => !leftOut.includes(name))
  const odd = [
    ...tables.filter((name) => !wanted.includes(name)),
    ...wanted.filter((name) => !tables.includes(name)),
  ]
  if (odd.length > 0) throw new BadBackup(`备份与目标数据库的表不一致：${odd.join('、')}。`)
}

type Filling = {
  readonly add: (values: readonly (string | null)[]) => Promise<void>
  readonly end: () => Promise<void>
}

/** Rows go in by the batch, each value as text that the column's type reads. */
function fill(
  tx: Tx,
  part: Extract<Part, { kind: 'table' }>,
  shapes: readonly TableShape[],
): Filling {
  const types = new Map(
    shapes.find(({ name }) => name === part.name)?.columns.map(({ name, type }) => [name, type]),
  )
  const columns = part.columns.map((name) => {
    const type = types.get(name)
    if (type === undefined) throw new BadBackup(`目标数据库的表 ${part.name} 没有列 ${name}。`)
    return { name, type }
  })
  const check = part.name === 'content' ? contentCheck(part.columns) : () => undefined
  let waiting: (readonly (string | null)[])[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return
    const rows = waiting
    waiting = []
    size = 0
    await insert(tx, part.name, columns, rows)
  }
  return {
    add: async (values) => {
      check(values)
      waiting.push(values)
      size += values.reduce((sum, value) => sum + (value?.length ?? 0), 0)
      if (waiting.length >= 500 || size > 4_000_000) await flush()
    },
    end: flush,
  }
}

type Column = { readonly name: string; readonly type: string }

async function insert(
  tx: Tx,
  table: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  const typed = columns.map(({ name, type }) => sql`u.${sql.ref(name)}::${sql.raw(type)}`)
  const lists = columns.map((_, at) => sql`${rows.map((row) => row[at] ?? null)}::text[]`)
  await sql`
    insert into ${sql.table(table)} (${names}) overriding system value
    select ${sql.join(typed)} from unnest(${sql.join(lists)}) as u(${names})`.execute(tx)
}

/** A content is named by its hash: what does not have its name is not what was kept. */
function contentCheck(columns: readonly string[]): (values: readonly (string | null)[]) => void {
  const [hash, body] = [columns.indexOf('hash'), columns.indexOf('body')]
  return (values) => {
    if (hashOfText(values[body] ?? '') !== values[hash])
      throw new BadBackup(`版本 ${values[hash]} 的内容与其校验码不符：备份被改动过。`)
  }
}

type Link = { readonly table: string; readonly name: string }

/** Rows come in the order of their keys: whether what they point to is there is asked at the end. */
async function loosenLinks(tx: Tx): Promise<readonly Link[]> {
  const { rows } = await sql<Link>`
    select r.relname as table, c.conname as name
    from pg_constraint c join pg_class r on r.oid = c.conrelid
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not c.condeferrable`.execute(
    tx,
  )
  for (const { table, name } of rows)
    await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)}
      deferrable initially deferred`.execute(tx)
  return rows
}

async function tightenLinks(tx: Tx, links: readonly Link[]): Promise<void> {
  await sql`set constraints all immediate`.execute(tx)
  for (const { table, name } of links)
    await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)} not deferrable`.execute(
      tx,
    )
}

async function chainsOf(tx: Tx): Promise<Restored['chains']> {
  const chains = await tx
    .selectFrom('journal')
    .select('chain')
    .distinct()
    .orderBy('chain')
    .execute()
  const counted = []
  for (const { chain } of chains) {
    const verdict = verifyChain(chain, await wholeChain(tx, chain))
    if (!verdict.ok) throw new BadBackup(`操作日志 ${chain}：${verdict.sentence}备份被改动过。`)
    counted.push({ chain, size: verdict.size, head: verdict.head })
  }
  return counted
}

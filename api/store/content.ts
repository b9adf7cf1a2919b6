import { createHash } from 'node:crypto'
import { canonical } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'

/** What a content is: each kind has a reader of its own. */
export type ContentKind =
  | 'county'
  | 'profile'
  | 'scenario'
  | 'plan'
  | 'run'
  | 'audit'
  | 'case'
  | 'boundary'

/**
 * Keeps an immutable version and returns its name: the SHA-256 over its canonical JSON. The same
 * content kept twice is one row.
 */
export const keep = (db: Db, kind: ContentKind, value: unknown): Promise<string> =>
  keepText(db, kind, canonical(value))

/** The same of canonical JSON that another process has written: whole counties are long to write. */
export async function keepText(db: Db, kind: ContentKind, body: string): Promise<string> {
  const hash = hashOfText(body)
  await db
    .insertInto('content')
    .values({ hash, kind, body, bytes: Buffer.byteLength(body) })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
  return hash
}

/**
 * A version by its name. The bytes are hashed again: a row that was changed behind our back is never
 * read. Whoever knows the kind knows the type; what was kept had it.
 */
export async function readContent<T>(db: Db, kind: ContentKind, hash: string): Promise<T> {
  // Kept by `keep` under this kind, and unaltered since.
  return JSON.parse(await readText(db, kind, hash)) as T
}

/** Its canonical JSON, as it was kept. */
export async function readText(db: Db, kind: ContentKind, hash: string): Promise<string> {
  const row = await db
    .selectFrom('content')
    .select(['kind', 'body'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (row === undefined || row.kind !== kind) throw new Error(`no ${kind} ${hash}`)
  if (hashOfText(row.body) !== hash) throw new Error(`${kind} ${hash} was altered in the database`)
  return row.body
}

/** Of canonical JSON this is `hashOf` of its value. */
export const hashOfText = (body: string): string => createHash('sha256').update(body).digest('hex')

import { canonical, hashOf } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'

/** What a content is: each kind has a reader of its own. */
export type ContentKind = 'county' | 'profile' | 'scenario' | 'plan' | 'run' | 'audit' | 'case'

/**
 * Keeps an immutable version and returns its name: the SHA-256 over its canonical JSON. The same
 * content kept twice is one row.
 */
export async function keep(db: Db, kind: ContentKind, value: unknown): Promise<string> {
  const body = canonical(value)
  const hash = hashOf(value)
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
  const row = await db
    .selectFrom('content')
    .select(['kind', 'body'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (row === undefined || row.kind !== kind) throw new Error(`no ${kind} ${hash}`)
  const value: unknown = JSON.parse(row.body)
  if (hashOf(value) !== hash) throw new Error(`${kind} ${hash} was altered in the database`)
  // Kept by `keep` under this kind, and unaltered since.
  return value as T
}

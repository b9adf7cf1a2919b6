import type { Db } from '../database/connect.ts'
import type { ContentKind } from './content.ts'

/**
 * A content as it stands, unread: whoever parses it hashes it again. For what only passes through a
 * process on its way to a child.
 */
export async function bodyOf(
  db: Db,
  kind: ContentKind,
  hash: string,
): Promise<{ readonly hash: string; readonly body: string }> {
  const row = await db
    .selectFrom('content')
    .select(['hash', 'body'])
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .executeTakeFirst()
  if (row === undefined) throw new Error(`no ${kind} ${hash}`)
  return row
}

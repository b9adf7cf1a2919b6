import { dieWithParent, hashOf } from '../../solver/index.ts'
import type { Body, enoughSaid } from './messages.ts'

/**
 * The child's side of child-process.ts: one task, then its answer, then the end. `enough` is aborted
 * where the parent says that what the child has will do.
 */
export function serveTask<Task>(
  does: (task: Task, say: Say) => Promise<object>,
  enough = new AbortController(),
): void {
  dieWithParent()
  process.on('disconnect', () => process.exit(0))
  process.on('message', (raw) => {
    // Our parent is of the same version; what it sends has its type.
    const said = raw as { readonly task: Task } | typeof enoughSaid
    if ('task' in said) void does(said.task, say).then(say)
    else enough.abort()
  })
}

export type Say = (message: object) => void

const say: Say = (message) => {
  process.send?.(message)
}

/** A content as its name says; a row that was changed behind our back is never read. */
export function contentOf<T>({ hash, body }: Body): T {
  const value: unknown = JSON.parse(body)
  if (hashOf(value) !== hash) throw new Error(`content ${hash} was altered in the database`)
  // Kept under the kind its reader asked for.
  return value as T
}

import type { Db } from '../database/connect.ts'
import { type Actor, act, type Deed, type Done, type Tx } from '../journal/act.ts'
import { type Keyed, once } from './once.ts'

/**
 * An act that a key does once: whoever repeats it is told the first answer, and since nothing is done
 * again, nothing is journalled again.
 */
export function actOnce<T>(
  db: Db,
  by: Actor,
  deed: Deed,
  keyed: Omit<Keyed, 'account'>,
  does: (tx: Tx) => Promise<Done<T>>,
): Promise<T> {
  return act(db, by, deed, async (tx) => {
    const first: Done<T>[] = []
    const value = await once(tx, { ...keyed, account: by.id }, async () => {
      const done = await does(tx)
      first.push(done)
      return done.value
    })
    return first[0] ?? { value, object: deed.action, repeated: true }
  })
}

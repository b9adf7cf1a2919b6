import type { FastifyRequest } from 'fastify'
import { hashOf } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import type { Tx } from '../journal/act.ts'
import { Refused } from './problem.ts'

/** The header by which a caller says that two requests are one 幂等键: 8 to 100 plain characters. */
export function idempotencyKey(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key === 'string' && /^[\w.:-]{8,100}$/.test(key)) return key
  throw new Refused(
    400,
    'idempotency_key_missing',
    '缺少 Idempotency-Key 请求头（8 至 100 位字母、数字或 . : - _）。',
  )
}

export type Keyed = {
  readonly account: string
  readonly route: string
  readonly key: string
  /** What was asked for: the same key with another content is refused. */
  readonly asked: unknown
}

/**
 * The answer a key has already been given, `undefined` where there is none: spares the work that comes
 * before the act. Only `once` decides.
 */
export async function answerTo<T>(
  db: Db,
  { account, route, key, asked }: Keyed,
): Promise<T | undefined> {
  const row = await db
    .selectFrom('idempotency')
    .select(['asked', 'answer'])
    .where('account', '=', account)
    .where('route', '=', route)
    .where('key', '=', key)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.asked !== hashOf(asked)) throw reused()
  // Kept by `once` from an answer of this type.
  return JSON.parse(row.answer ?? 'null') as T
}

const reused = () =>
  new Refused(422, 'idempotency_key_reused', '同一个 Idempotency-Key 用在了不同的请求上。')

/**
 * One effect for one key, however often and from wherever it is sent: the first transaction to take
 * the key does the act, every other waits for it and is told its answer.
 */
export async function once<T>(tx: Tx, keyed: Keyed, does: () => Promise<T>): Promise<T> {
  const { account, route, key } = keyed
  const asked = hashOf(keyed.asked)
  const taken = await tx
    .insertInto('idempotency')
    .values({ account, route, key, asked, answer: null })
    .onConflict((conflict) => conflict.columns(['account', 'route', 'key']).doNothing())
    .executeTakeFirst()
  const mine = tx
    .selectFrom('idempotency')
    .select(['asked', 'answer'])
    .where('account', '=', account)
    .where('route', '=', route)
    .where('key', '=', key)
  if (taken.numInsertedOrUpdatedRows === 0n) {
    const { asked: first, answer } = await mine.executeTakeFirstOrThrow()
    if (first !== asked) throw reused()
    // Its transaction has ended before ours could see the row, so the answer stands.
    return JSON.parse(answer ?? 'null') as T
  }
  const value = await does()
  await tx
    .updateTable('idempotency')
    .set({ answer: JSON.stringify(value) })
    .where('account', '=', account)
    .where('route', '=', route)
    .where('key', '=', key)
    .execute()
  return value
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { onEveryDatabase, type TestDatabase } from '../kit/database.ts'
import { failAtRandom } from './failures.ts'
import { idempotencyRetries } from './retries.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  beforeAll(async () => {
    at = await fresh()
  })
  afterAll(() => at.close())

  // `npm run chaos -- --failures 200 --seed N` does the same for longer, or again.
  test('twenty solver failures: each run failed with its reason, and the next one is solved', {
    timeout: 240_000,
  }, async () => {
    const seed = Date.now() % 1_000_000
    const wrong = await failAtRandom(at, { failures: 20, seed })
    expect({ seed, wrong }).toEqual({ seed, wrong: [] })
  })

  test('a thousand retries of one key: one run, one ticket, one row of the journal', async () => {
    expect(await idempotencyRetries(at.db, 1000)).toEqual({
      answers: 1,
      runs: 1,
      tickets: 1,
      acts: 1,
    })
  })
})

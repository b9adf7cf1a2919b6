import { expect, test } from 'vitest'
import { killAtRandom } from './kills.ts'

// `npm run chaos -- --kills 200 --seed N` does the same for longer, or again.
test('twenty kills -9 of worker, child and database: nothing lost, nothing half-written', {
  timeout: 300_000,
}, async () => {
  const seed = Date.now() % 1_000_000
  const { faults, ends, killed, done } = await killAtRandom({ kills: 20, seed })
  expect({ seed, faults }).toEqual({ seed, faults: [] })
  expect(killed.worker + killed.child + killed.database).toBe(20)
  expect(ends.done ?? 0).toBeGreaterThan(0)
  for (const work of ['runs', 'imports', 'approvals']) expect(done[work] ?? 0).toBeGreaterThan(0)
})

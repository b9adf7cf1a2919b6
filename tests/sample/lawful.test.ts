import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import type { County } from '../../solver/domain/county.ts'
import { highs } from '../../solver/engine/highs.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { propose } from '../../solver/propose.ts'
import { generateCounty } from '../../solver/sample/generate.ts'

const size = { schools: 8, teachers: 260, seed: 1 } as const

/** Least shortfall over all plans, and that nothing less is possible. */
async function leastShortfall(county: County) {
  const profile = readProfile('qufu')
  if (!profile.ok) throw new Error('the profile does not read')
  const run = await propose(county, profile.value, {
    engine: highs,
    seconds: 50,
    now: () => performance.now() / 1000,
    goals: ['shortfall'],
    modelDirectory: tmpdir(),
  })
  const [level] = run.levels
  expect(level?.proven).toBe(true)
  return { points: level?.value, clauses: Object.keys(run.shortfalls) }
}

test('a comfortable county has a lawful plan under the rules of 曲阜', async () => {
  expect(await leastShortfall(generateCounty(size))).toEqual({ points: 0, clauses: [] })
})

test('an impossible county has none, and the backbone share is among what fails', async () => {
  const county = generateCounty({ ...size, temperament: 'impossible' })
  const { points, clauses } = await leastShortfall(county)
  expect(points).toBeGreaterThan(0)
  expect(clauses.some((clause) => clause.endsWith('/backbone-share'))).toBe(true)
})

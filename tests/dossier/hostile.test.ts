import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partList } from '../../solver/dossier/parts.ts'
import { verifyDossier } from '../../solver/dossier/verify.ts'
import { canonical } from '../../solver/report/canonical.ts'
import { dossierOf, office, resigned, written } from '../kit/dossier.ts'

const text = dossierOf()
const { parts } = written(text)

/** Every place of a value, as the keys that lead there. */
function placesIn(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))]
}

function put(value: unknown, [key, ...rest]: readonly string[], content: unknown): unknown {
  if (key === undefined) return content
  const copy = Array.isArray(value) ? [...value] : { ...Object(value) }
  copy[key] = put(Object(value)[key], rest, content)
  return copy
}

const places = partList.flatMap((part) =>
  // What the audit states is compared and never read into.
  part === 'audit' ? [] : placesIn(parts[part]).map((place) => ({ part, place })),
)
const strange = fc.oneof(
  fc.constantFrom<unknown>(null, '', '有', 'a', '2026-13', '2026-09', '__proto__', true, [], {}),
  fc.constantFrom<unknown>(0, -1, 0.1, 2 ** 53, 1e308, -1e-308, 1e21),
  fc.jsonValue({ maxDepth: 2 }),
)
const change = fc
  .tuple(fc.constantFrom(...places), strange)
  .map(([{ part, place }, content]) => ({ part, content: put(parts[part], place, content) }))
  .filter(({ part, content }) => canonical(content) !== canonical(parts[part]))

test('whatever an office signs is judged, and nothing it signs can stop the judging', () => {
  let refused = 0
  fc.assert(
    fc.property(change, ({ part, content }) => {
      const bytes = resigned(text, { [part]: content })
      const { ok, checks } = verifyDossier(bytes, { trustedKeys: [office.publicKey] })
      if (!ok) refused += 1
      return checks.every(({ sentence }) => sentence !== '')
    }),
    { numRuns: 150 },
  )
  expect(refused).toBeGreaterThan(100)
})

test('numbers that end in none fail the recount and nothing else', () => {
  const schools = [
    ['sportsArea', 1e308],
    ['teachingArea', 5e-324],
  ] as const
  for (const [indicator, amount] of schools) {
    const data = put(parts.data, ['schools', '0', 'facilities', indicator], amount)
    const { ok, checks } = verifyDossier(resigned(text, { data }))
    expect(ok).toBe(false)
    expect(checks.filter(({ step, verdict }) => step === 4 && verdict === 'failed')).not.toEqual([])
    expect(checks.filter(({ step, verdict }) => step <= 3 && verdict === 'failed')).toEqual([])
  }
})

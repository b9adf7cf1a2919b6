import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Certificate } from '../../solver/certificate/certificate.ts'
import { checkCertificate } from '../../solver/certificate/check.ts'
import { foreignRows } from '../../solver/certificate/rebuild.ts'
import type { County } from '../../solver/domain/county.ts'
import { goalList, type Run } from '../../solver/domain/run.ts'
import { highs } from '../../solver/engine/highs.ts'
import { buildModel } from '../../solver/model/build.ts'
import { propose } from '../../solver/propose.ts'
import { everyClause } from '../kit/clauses.ts'
import { bestByHand } from '../kit/plans.ts'
import { profileOf } from '../kit/profile.ts'
import { tinyCounty } from '../kit/tiny.ts'

const profile = profileOf(everyClause)

const truthOf = (county: County) =>
  bestByHand(buildModel(county, profile.definitions, profile.clauses))

/** JUNPEI_CERTIFICATES=2000, with 500 that are altered, takes twenty seconds. */
const runs = Number(process.env.JUNPEI_CERTIFICATES ?? 25)

type Certified = { readonly run: Run; readonly certificate: Certificate }

async function certifiedRun(county: County): Promise<Certified> {
  let ticks = 0
  let made: Certificate | null = null
  const run = await propose(county, profile, {
    engine: highs,
    seconds: 1_000_000,
    now: () => ticks++ / 1000,
    modelDirectory: 'nowhere',
    onCertificate: (certificate) => {
      made = certificate
    },
  })
  if (made === null) throw new Error('no certificate')
  // As it comes out of a file.
  return { run, certificate: JSON.parse(JSON.stringify(made)) }
}

describe('the certificate of a plan', () => {
  test.prop([tinyCounty], { numRuns: runs, seed: 20261128 })(
    'holds, is the plan’s own, and no bound in it lies above the best of all plans',
    async (county) => {
      const { run, certificate } = await certifiedRun(county)
      const { faults, levels } = checkCertificate(certificate, run.plan)
      expect(faults).toEqual([])
      expect(foreignRows(certificate, county, profile)).toEqual([])
      expect(levels.map(({ value }) => value)).toEqual(truthOf(county))
      for (const { value, checked, claimed } of levels) {
        expect(checked).toBeLessThanOrEqual(value)
        expect(claimed).toBeLessThanOrEqual(value)
      }
      expect(run.levels.map(({ checked }) => checked)).toEqual(levels.map((one) => one.checked))
    },
  )

  test.prop([tinyCounty, fc.integer({ min: 0, max: 2 ** 30 }), fc.double({ noNaN: true })], {
    numRuns: Math.max(40, Math.round(runs / 4)),
    seed: 500,
  })(
    'altered anywhere it is refused, or nothing it says has become untrue',
    async (county, place, number) => {
      const { run, certificate } = await certifiedRun(county)
      const forged = structuredClone(certificate)
      const touched = alterLeaf(forged, place, number)
      const { faults, levels } = checkCertificate(forged, run.plan)
      const refused =
        faults.length > 0 ||
        foreignRows(forged, county, profile).length > 0 ||
        versionsDiffer(forged, certificate)
      if (refused) return
      // Any multipliers prove something, and what they prove was recomputed; a lesser claim is still true.
      expect(touched).toMatch(/multipliers|claimed/)
      const truth = truthOf(county)
      for (const [at, { value, checked }] of levels.entries()) {
        expect(value).toBe(truth[at])
        expect(checked).toBeLessThanOrEqual(value)
      }
    },
  )

  test.prop([tinyCounty, fc.constantFrom('checked', 'value', 'claimed')], { numRuns: 10, seed: 7 })(
    'a figure better than the proof is refused',
    async (county, field) => {
      const { run, certificate } = await certifiedRun(county)
      for (const at of goalList.keys()) {
        const forged = structuredClone(certificate)
        const level = forged.levels[at]
        if (level !== undefined) level[field] += field === 'value' ? -1 : 1_000_000
        expect(checkCertificate(forged, run.plan).faults).not.toEqual([])
      }
    },
  )

  test('what is no certificate is refused by its format', () => {
    for (const other of [undefined, null, 1, [], {}, { format: 'junpei-certificate/3' }])
      expect(checkCertificate(other).faults).toHaveLength(1)
  })
})

const versionsDiffer = (a: Certificate, b: Certificate) =>
  a.dataHash !== b.dataHash || a.profileHash !== b.profileHash || a.planHash !== b.planHash

/** Puts another value in the place of one number, text or nothing of the file; says where. */
function alterLeaf(tree: object, place: number, number: number): string {
  const leaves: { readonly holder: object; readonly key: string; readonly path: string }[] = []
  const walk = (holder: object, path: string): void => {
    for (const [key, value] of Object.entries(holder)) {
      if (typeof value === 'object' && value !== null) walk(value, `${path}.${key}`)
      else leaves.push({ holder, key, path: `${path}.${key}` })
    }
  }
  walk(tree, '')
  const leaf = leaves[place % leaves.length]
  if (leaf === undefined) throw new Error('an empty certificate')
  const before: unknown = Reflect.get(leaf.holder, leaf.key)
  const after =
    typeof before === 'string'
      ? `${before}x`
      : typeof before === 'number' && Number.isInteger(before)
        ? before + (Math.trunc(number) % 1000 || 1)
        : number
  Reflect.set(leaf.holder, leaf.key, after)
  return leaf.path
}

import { describe, expect, test } from 'vitest'
import type { Certificate } from '../../solver/certificate/certificate.ts'
import { checkCertificate } from '../../solver/certificate/check.ts'
import { goalList } from '../../solver/domain/run.ts'
import { highs } from '../../solver/engine/highs.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { buildModel } from '../../solver/model/build.ts'
import type { Model } from '../../solver/model/model.ts'
import { propose } from '../../solver/propose.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import { withLevels } from '../../solver/solve/levels.ts'
import { solveInOrder } from '../../solver/solve/lexicographic.ts'
import type { Trail } from '../../solver/solve/trail.ts'

const read = readProfile('qufu')
if (!read.ok) throw new Error('the profile does not read')
const profile = read.value

/** Counties whose relaxations halve a school's choice of indicators, and heads. */
const counties = [
  generateCounty({ schools: 10, teachers: 300, seed: 3 }),
  generateCounty({ schools: 10, teachers: 300, seed: 16 }),
]
const models = counties.map((county) => buildModel(county, profile.definitions, profile.clauses))

const clock = () => {
  let ticks = 0
  return () => ticks++ / 1000
}

const solve = (model: Model, trail?: Trail) =>
  solveInOrder(withLevels(model, goalList), {
    engine: highs,
    seconds: 1_000_000,
    now: clock(),
    keepModel: async () => 'nowhere',
    trail,
  })

const said = ({ levels }: Awaited<ReturnType<typeof solve>>) =>
  levels.map(({ goal, value, bound }) => [goal, value, bound])

describe('sides of whole columns that no plan as good takes', () => {
  test('are asked of choices of indicators, of heads won, and of teachers won in a subject', () => {
    for (const model of models) {
      const { ways, counts } = model.decisive
      const kinds = (columns: readonly number[]) =>
        new Set(columns.map((column) => model.columnName(column).split('_')[0]))
      expect([kinds(ways), kinds(counts)]).toEqual([new Set(['met']), new Set(['d', 'n'])])
      expect([...ways, ...counts].filter((column) => model.integer[column] !== 1)).toEqual([])
    }
  })

  test.each([0, 1])('closing them changes no level (%i)', async (at) => {
    const model = models[at]
    if (model === undefined) throw new Error('no model')
    const closing = await solve(model)
    const open = await solve({ ...model, decisive: { ways: [], counts: [] } })
    expect(open.trail().closings).toEqual([])
    expect(said(closing)).toEqual(said(open))
    const again = await solve(model, JSON.parse(JSON.stringify(closing.trail())))
    expect(said(again)).toEqual(said(closing))
  })

  test('a trail leaves what multipliers show', async () => {
    const left = await Promise.all(models.map(async (model) => (await solve(model)).trail()))
    expect(left.map(({ closings }) => closings.length > 0)).toEqual([false, true])
  })

  // Of the first county what is closed is impossible; of the second some of it would cost more.
  test.each([
    [0, [null], []],
    [1, [null, 2], ['subject-gap']],
  ])(
    'a certificate shows each, and is refused once one is altered (%i)',
    async (at, by, byWord) => {
      const county = counties[at]
      if (county === undefined) throw new Error('no county')
      const made: Certificate[] = []
      const { plan } = await propose(county, profile, {
        engine: highs,
        seconds: 1_000_000,
        now: clock(),
        modelDirectory: 'nowhere',
        onCertificate: (certificate) => made.push(certificate),
      })
      const [certificate] = made
      if (certificate === undefined) throw new Error('no certificate')
      const closings = certificate.levels.flatMap((level) => level.closings)
      expect(new Set(closings.map((one) => one.by))).toEqual(new Set(by))
      const whole = checkCertificate(certificate, plan)
      expect(whole.faults).toEqual([])
      const short = whole.levels.filter(({ checked, value }) => checked < value)
      expect(short.map(({ goal }) => goal)).toEqual(byWord)
      const altered = (change: (level: Certificate['levels'][number]) => void) => {
        const forged = structuredClone(certificate)
        for (const level of forged.levels) change(level)
        return checkCertificate(forged, plan)
      }
      const without = altered((level) => {
        level.closings = []
      })
      expect(without.faults.length).toBeGreaterThan(0)
      const turned = altered((level) => {
        for (const one of level.closings) one.side = one.side === 'upTo' ? 'from' : 'upTo'
      })
      expect(turned.faults.length).toBeGreaterThan(0)
      const elsewhere = altered((level) => {
        for (const one of level.closings) one.column = 0
      })
      expect(elsewhere.faults.length).toBeGreaterThan(0)
    },
  )
})

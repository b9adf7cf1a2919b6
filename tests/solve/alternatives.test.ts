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

/** Counties whose relaxations halve a school's choice of indicators. */
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

describe('择一: ends of a choice that no plan as good takes', () => {
  test('a choice of indicators is known to the model as such, and nothing else', () => {
    for (const model of models) {
      const names = model.alternatives.map(model.columnName)
      expect(names.length).toBeGreaterThan(0)
      expect(names.filter((name) => !name.startsWith('met_'))).toEqual([])
    }
  })

  test.each([0, 1])('closing them changes no level (%i)', async (at) => {
    const model = models[at]
    if (model === undefined) throw new Error('no model')
    const closing = await solve(model)
    expect(closing.trail().closings.length).toBeGreaterThan(0)
    const open = await solve({ ...model, alternatives: [] })
    expect(open.trail().closings).toEqual([])
    expect(said(closing)).toEqual(said(open))
    // The run after it closes the same by adding up.
    const again = await solve(model, JSON.parse(JSON.stringify(closing.trail())))
    expect(said(again)).toEqual(said(closing))
    const named = ({ closings }: Trail) => closings.map(({ column, end }) => `${column} ${end}`)
    expect(named(again.trail())).toEqual(expect.arrayContaining(named(closing.trail())))
  })

  test('a certificate shows each, and is refused once one is taken out or turned round', async () => {
    const [county] = counties
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
    expect(closings.length).toBeGreaterThan(0)
    const whole = checkCertificate(certificate, plan)
    expect(whole.faults).toEqual([])
    expect(whole.levels.map(({ checked }) => checked)).toEqual(whole.levels.map((l) => l.value))
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
      for (const one of level.closings) one.end = one.end === 0 ? 1 : 0
    })
    expect(turned.faults.length).toBeGreaterThan(0)
    const elsewhere = altered((level) => {
      for (const one of level.closings) one.column = 0
    })
    expect(elsewhere.faults.length).toBeGreaterThan(0)
  })
})

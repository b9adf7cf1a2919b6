import { describe, expect, test } from 'vitest'
import { audit } from '../solver/audit/audit.ts'
import { readProfile } from '../solver/intake/policy.ts'
import { generateCounty } from '../solver/sample/generate.ts'
import { simplePlan } from '../solver/simple-plan.ts'

describe('the plan made by hand', () => {
  const read = readProfile('qufu')
  if (!read.ok) throw new Error('no profile')
  const profile = read.value
  const county = generateCounty({ schools: 8, teachers: 250, seed: 3 })
  const now = audit(county, profile, { year: county.year, transfers: [] })
  const plan = simplePlan(county, profile, now)
  const report = audit(county, profile, plan)

  test('can be carried out, and moves each due teacher once to a place that lacks his subject', () => {
    expect(report.unsound).toEqual([])
    expect(plan.transfers.length).toBeGreaterThan(0)
    const due = new Set(
      now.standings.filter(({ standing }) => standing === 'due').map(({ teacher }) => teacher),
    )
    for (const { teacher, to, stage, subject } of plan.transfers) {
      expect(due.has(teacher)).toBe(true)
      const unit = now.units.find((one) => one.school === to && one.stage === stage)
      const place = unit?.subjects.find((one) => one.subject === subject)
      expect(place?.before.gap).toBeGreaterThan(0)
    }
  })

  test('stops where the share of rotation is reached, the longest-serving first', () => {
    const share = profile.clauses.find((clause) => clause.rule === 'rotation-share')
    const wanted = Math.ceil((now.rotation.denominator * (share?.params.minPercent ?? 10)) / 100)
    expect(plan.transfers.length).toBeLessThanOrEqual(wanted)
    const [longest] = now.standings
      .filter(({ standing }) => standing === 'due')
      .sort((a, b) => b.years - a.years || (a.teacher < b.teacher ? -1 : 1))
    const least = Math.min(
      ...plan.transfers.map(
        ({ teacher }) => now.standings.find((one) => one.teacher === teacher)?.years ?? 0,
      ),
    )
    expect(longest?.years).toBeGreaterThanOrEqual(least)
  })

  test('of a county where nobody is due moves nobody', () => {
    const young = { ...now, standings: [] }
    expect(simplePlan(county, profile, young).transfers).toEqual([])
  })
})

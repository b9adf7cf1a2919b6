import { describe, expect, test } from 'vitest'
import { audit } from '../solver/audit/audit.ts'
import { type Decision, pointsPerDecision } from '../solver/domain/decision.ts'
import { schoolId } from '../solver/domain/ids.ts'
import type { Checkpoint, Progress } from '../solver/domain/run.ts'
import { highs } from '../solver/engine/highs.ts'
import { type ProposeOptions, propose } from '../solver/propose.ts'
import { auditJson, readAuditJson, readRunJson, runJson } from '../solver/report/json.ts'
import { decisionSchema } from '../solver/report/schemas.ts'
import type { Profile } from '../solver/rules/index.ts'
import { countyOf, school, teacher } from './kit/county.ts'
import { decisionOn } from './kit/decisions.ts'
import { clauseOf, profileOf } from './kit/profile.ts'

const county = countyOf({
  schools: [school('a', { setting: 'urban' }), school('b'), school('c')],
  teachers: [
    ...[1, 2, 3, 4].map((n) => teacher(`t${n}`, 'a')),
    teacher('t5', 'a', { since: '2024-09' }),
  ],
})
const profile = profileOf([
  clauseOf('rotation-share', { minPercent: 50 }),
  clauseOf('due-only', {}),
])

const plan = (more: Partial<ProposeOptions> = {}, under: Profile = profile) => {
  let ticks = 0
  return propose(county, under, {
    engine: highs,
    seconds: 1_000_000,
    now: () => ticks++ / 1000,
    modelDirectory: 'nowhere',
    ...more,
  })
}

describe('a scenario with decisions on people', () => {
  const decisions: readonly Decision[] = [
    decisionOn('t1', { kind: 'go-to', school: schoolId('c') }, { origin: 'cross-school' }),
    decisionOn('t2', { kind: 'stay' }, { origin: 'in-school' }),
    decisionOn('t3', { kind: 'defer', deferral: 'Z06', until: '2027-08' }, { proof: '批文 3 号' }),
    decisionOn('t5', { kind: 'go' }),
  ]

  test('keeps what the law allows, names the rest, and the audit counts the same', async () => {
    const run = await plan({ decisions })
    const report = audit(county, profile, run.plan, decisions)
    expect(run.plan.transfers.find(({ teacher: who }) => who === 't1')?.to).toBe('c')
    expect(report.decisions?.map(({ kept }) => kept)).toEqual([true, true, true, false])
    // t5 has served two years: nobody who is not due is moved, decision or not.
    expect(report.findings.every(({ shortfall }) => shortfall === 0)).toBe(true)
    expect(run.unkept).toEqual([
      {
        teacher: 't5',
        kind: 'go',
        reason: '可考虑的 2 所学校均受“交流对象资格”限制，没有合规去向。',
      },
    ])
    expect(run.levels[0]).toMatchObject({
      goal: 'shortfall',
      value: pointsPerDecision,
      proven: true,
      unit: '点（含人员决定，每项未落实计 1000 点）',
    })
    expect(report.points).toBe(run.levels[0]?.value)
    expect(run.conflicts).toBeUndefined()
    const { plan: _, ...record } = run
    const read = readRunJson(runJson(county, profile, run))
    expect(read.ok && read.value).toMatchObject(JSON.parse(JSON.stringify(record)))
    const audited = readAuditJson(auditJson(county, profile, report))
    expect(audited.ok && audited.value.report).toEqual(report)
  })

  test('says which clause the decisions leave unmet', async () => {
    // Due are t1 to t4, half of whom must go; with three of them staying only one can.
    const stay = ['t1', 't2', 't3'].map((who) => decisionOn(who, { kind: 'stay' }))
    const run = await plan({ decisions: stay })
    expect(run.unkept).toBeUndefined()
    expect(run.conflicts).toEqual([
      {
        clauses: ['test/rotation-share'],
        atLeast: 1,
        proven: true,
        missing: { 'test/rotation-share': 1 },
      },
    ])
  })

  test('and keeps those in force that ask too much of a clause', async () => {
    // Of 4 due at most 2 may go; 3 are made to. Without the decisions the clause would hold.
    const capped = profileOf([
      clauseOf('rotation-cap', { maxPercent: 50 }),
      clauseOf('due-only', {}),
    ])
    const go = ['t1', 't2', 't3'].map((who) => decisionOn(who, { kind: 'go' }))
    const run = await plan({ decisions: go }, capped)
    expect(run.plan.transfers.map(({ teacher: who }) => who)).toEqual(['t1', 't2', 't3'])
    expect(run.conflicts).toMatchObject([
      { clauses: ['test/rotation-cap'], atLeast: 1, proven: true },
    ])
  })

  test('that contradicts itself never reaches the solver', async () => {
    const both = [decisionOn('t1', { kind: 'go' }), decisionOn('t1', { kind: 'stay' })]
    await expect(plan({ decisions: both })).rejects.toThrow('contradict')
  })

  test('reads back from the text it was kept as; what is more than a decision is refused', () => {
    expect(decisions.map((each) => decisionSchema.parse(JSON.parse(JSON.stringify(each))))).toEqual(
      decisions,
    )
    const [first] = decisions
    expect(decisionSchema.safeParse({ ...first, kind: 'stay' }).success).toBe(false)
    expect(decisionSchema.safeParse({ ...first, origin: 'elsewhere' }).success).toBe(false)
  })
})

describe('a scenario with an announced plan', () => {
  test('puts the people told right after the law, and without one knows no such goal', async () => {
    const fresh = await plan()
    expect(fresh.levels.map(({ goal }) => goal)).not.toContain('fewest-changes')
    const again = await plan({ reference: fresh.plan })
    expect(again.levels.map(({ goal }) => goal).slice(0, 2)).toEqual([
      'shortfall',
      'fewest-changes',
    ])
    expect(again.plan).toEqual(fresh.plan)
  })
})

describe('a run that was broken off', () => {
  test('goes on after the last level it told of', async () => {
    const told: Checkpoint[] = []
    const whole = await plan({ onLevel: (done) => told.push(done) })
    expect(told.map(({ levels }) => levels.length)).toEqual([1, 2, 3, 4, 5, 6, 7])
    const stages: Progress[] = []
    const rest = await plan({
      ...(told[3] === undefined ? {} : { resume: told[3] }),
      onProgress: (progress) => stages.push(progress),
    })
    expect(rest.plan).toEqual(whole.plan)
    expect(rest.levels.slice(0, 4)).toEqual(told[3]?.levels)
    expect(new Set(stages.flatMap(({ goal }) => goal ?? []))).toEqual(
      new Set(['burden', 'fewest-moves', 'canonical']),
    )
  })
})

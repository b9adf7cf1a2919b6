import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { County, Teacher } from '../../solver/domain/county.ts'
import type { LedgerEntry } from '../../solver/domain/ledger.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import { compareLedgers, type Ledger, ledgerOf } from '../../solver/report/ledger.ts'
import type { Profile } from '../../solver/rules/index.ts'
import {
  countyBackbone,
  countyOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { clauseOf, profileOf } from '../kit/profile.ts'

const pair = (value: number) => ({ primary: value, junior: value })
const thresholds = (backbonePer100: number) => ({
  higherDegreePer100: pair(0),
  backbonePer100: pair(backbonePer100),
  artsSportsPer100: pair(0),
  teachingArea: pair(0),
  sportsArea: pair(0),
  equipmentValue: pair(0),
  mediaRoomsPer100: pair(0),
})

/** Ten per cent rotate; one backbone teacher for every hundred pupils. */
const profile: Profile = profileOf([
  clauseOf('rotation-share', { minPercent: 10 }),
  clauseOf('resource-indicators', { minMet: 6, floorPercent: 85, thresholds: thresholds(1) }),
])

/**
 * a: 100 pupils, ten teachers, of them three backbone. b: 300 pupils, none: three are missing.
 * All ten are due, so that ten per cent are one person.
 */
const staff = Array.from({ length: 10 }, (_, i) =>
  teacher(`t${i}`, 'a', { backbone: i < 3 ? countyBackbone : [] }),
)
const schools = [
  school('a', { primary: stageOf(100, 6) }),
  school('b', { primary: stageOf(300, 6) }),
]
const county = countyOf({ schools, teachers: staff })
const moves = (count: number): Plan =>
  planOf(...staff.slice(0, count).map((mover) => transferOf(mover, 'b')))

function ledgerFor(plan: Plan, given: County = county, rules: Profile = profile): Ledger {
  const nobody = audit(given, rules, { year: plan.year, transfers: [] })
  return ledgerOf(given, rules, audit(given, rules, plan), nobody)
}

const inShort = ({ entries }: { readonly entries: readonly LedgerEntry[] }, start: string) =>
  entries
    .filter(({ key }) => key.startsWith(start))
    .map(({ key, before, after, state }) => `${key} ${before}→${after} ${state}`)

const backboneAtB = 'indicator:primary-R2|b'
const rotation = 'clause:test/rotation-share|'

describe('one audit', () => {
  test('nobody moves: three backbone teachers and one rotation are missing, and nothing cures it', () => {
    const ledger = ledgerFor(moves(0))
    expect(inShort(ledger, backboneAtB)).toEqual([`${backboneAtB} 3→3 open`])
    expect(inShort(ledger, rotation)).toEqual([`${rotation} 1→1 open`])
    const entry = ledger.entries.find(({ key }) => key === backboneAtB)
    expect(entry).toMatchObject({ school: 'b', unit: '人', opened: 2026, kind: 'indicator' })
    expect(entry?.problem).toBe(
      'b小学每百名学生拥有县级以上骨干教师数为 0，标准为 1，未达标，还差 3 人。',
    )
    expect(entry?.cure).toBe('方案没有减少此项差距（3 人），需另行整改。')
  })

  test('a plan that moves two shrinks the gap from 3 to 1; one that closes it cancels nothing yet', () => {
    expect(inShort(ledgerFor(moves(2)), backboneAtB)).toEqual([`${backboneAtB} 3→1 mending`])
    // All three leave, and a, with 100 pupils, then lacks one itself: a gap the plan brings.
    const ledger = ledgerFor(moves(3))
    expect(inShort(ledger, backboneAtB)).toEqual([`${backboneAtB} 3→0 mending`])
    expect(inShort(ledger, 'indicator:primary-R2|a')).toEqual(['indicator:primary-R2|a 0→1 open'])
    expect(ledger.entries.find(({ key }) => key === 'indicator:primary-R2|a')?.cure).toBe(
      '此项差距（1 人）由方案带来，应调整方案。',
    )
  })

  test('the value at the standard is no entry, one pupil more is', () => {
    // Three backbone teachers: 3 ≥ 1 × 300 ÷ 100; with 301 pupils a fourth is needed.
    const at = (pupils: number) => {
      const places = [schools[0] ?? school('a'), school('b', { primary: stageOf(pupils, 6) })]
      return inShort(
        ledgerFor(moves(3), countyOf({ schools: places, teachers: staff })),
        backboneAtB,
      )
    }
    expect(at(300)).toEqual([`${backboneAtB} 3→0 mending`])
    expect(at(301)).toEqual([`${backboneAtB} 4→1 mending`])
  })

  test('a red flag is an entry of the school, with the number of people and nobody by name', () => {
    const hired = (id: string): Teacher =>
      teacher(id, 'b', { employment: 'substitute', hirer: 'school', since: '2026-02' })
    const given = countyOf({ schools, teachers: [...staff, hired('x1'), hired('x2')] })
    const entry = ledgerFor(moves(0), given).entries.find(
      ({ key }) => key === 'flag:school-self-hiring|b',
    )
    expect(entry).toMatchObject({
      item: '学校自聘',
      before: 2,
      after: 2,
      unit: '人',
      state: 'open',
    })
    expect(entry?.problem).toBe('b小学：学校自聘，涉及 2 人。')
  })

  test('a clause that people break is one entry of their school: counted, not named', () => {
    const rules = profileOf([clauseOf('term-length', { minMonths: 12, maxMonths: 36 })])
    const short = planOf(
      ...staff
        .slice(0, 2)
        .map((mover) => transferOf(mover, 'b', { relationMoves: false, end: '2027-06' })),
    )
    // Ten months each, twelve are asked: two people.
    const entry = ledgerFor(short, county, rules).entries.find(({ key }) =>
      key.startsWith('clause:test/term-length'),
    )
    expect(entry).toMatchObject({ key: 'clause:test/term-length|b|||', before: 0, after: 2 })
    expect(entry?.problem).toBe('b小学：交流期限不符合，涉及 2 人。')
  })

  test('without the audit of nobody moving the cure of a clause is not told', () => {
    const alone = ledgerOf(county, profile, audit(county, profile, moves(0)), null)
    expect(inShort(alone, rotation)).toEqual([`${rotation} null→1 open`])
  })
})

describe('three audits in a row', () => {
  const first = ledgerFor(moves(0))
  const second = compareLedgers(first.entries, ledgerFor(moves(2)))
  // The year after: three backbone teachers have arrived at b, and the file shows it.
  const arrived = countyOf({
    schools,
    teachers: [
      ...staff,
      ...['n1', 'n2', 'n3'].map((id) => teacher(id, 'b', { backbone: countyBackbone })),
    ],
    more: { year: 2027 },
  })
  const later = { year: 2027, transfers: [] }
  const third = compareLedgers(second.entries, ledgerFor(later, arrived))

  test('the first opens, the second shrinks', () => {
    expect(inShort(second, backboneAtB)).toEqual([`${backboneAtB} 3→1 mending`])
    expect(second.changes.remaining).toContain(backboneAtB)
    // Two of ten rotate: at least the one that was missing.
    expect(inShort(second, rotation)).toEqual([`${rotation} 1→0 cancelled`])
    expect(second.changes.cancelled).toContain(rotation)
  })

  test('the third cancels, and remembers when the entry was opened', () => {
    const entry = third.entries.find(({ key }) => key === backboneAtB)
    expect(entry).toMatchObject({ after: 0, state: 'cancelled', opened: 2026 })
    expect(entry?.cure).toBe('上次核验差 1 人，本次核验已达标，予以销号。')
    expect(third.changes.cancelled).toContain(backboneAtB)
  })

  test('what was cancelled and is back is re-opened under its key, once', () => {
    // Nobody moves in 2027: the rotation cancelled in the second audit is missing again.
    expect(third.changes.reopened).toEqual([rotation])
    expect(third.entries.filter(({ key }) => key === rotation)).toHaveLength(1)
    expect(third.entries.find(({ key }) => key === rotation)).toMatchObject({ opened: 2026 })
  })

  test('a fourth audit says nothing twice: what is cancelled stays so', () => {
    const fourth = compareLedgers(third.entries, ledgerFor(later, arrived))
    expect(fourth.changes.cancelled).toEqual([])
    expect(fourth.changes.opened).toEqual([])
    expect(inShort(fourth, backboneAtB)).toEqual([`${backboneAtB} 0→0 cancelled`])
  })
})

describe('nothing is cancelled on a promise', () => {
  test('the same plan audited twice: it closes the gap, but the data still show it', () => {
    const first = ledgerFor(moves(3))
    const second = compareLedgers(first.entries, ledgerFor(moves(3)))
    expect(inShort(second, backboneAtB)).toEqual([`${backboneAtB} 3→0 mending`])
  })

  test('data that are missing now leave the entry open', () => {
    const lent = (lentTo: string | null) =>
      countyOf({ schools, teachers: [...staff, teacher('x', 'b', { presence: 'lent', lentTo })] })
    const first = ledgerFor(moves(0), lent('镇政府'))
    expect(inShort(first, 'flag:secondment')).toEqual(['flag:secondment|b 1→1 open'])
    const second = compareLedgers(first.entries, ledgerFor(moves(0), lent(null)))
    expect(inShort(second, 'flag:secondment')).toEqual(['flag:secondment|b 1→1 open'])
    expect(second.changes.remaining).toContain('flag:secondment|b')
    const third = compareLedgers(second.entries, ledgerFor(moves(0), lent('a小学')))
    expect(third.changes.cancelled).toContain('flag:secondment|b')
  })

  test('a clause the later profile does not have was not looked at', () => {
    const first = ledgerFor(moves(0))
    const other = profileOf(profile.clauses.filter(({ rule }) => rule !== 'rotation-share'))
    const second = compareLedgers(first.entries, ledgerFor(moves(2), county, other))
    expect(inShort(second, rotation)).toEqual([`${rotation} 1→1 open`])
  })
})

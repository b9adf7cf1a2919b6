import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { Disputed } from '../../solver/domain/reading.ts'
import type { Clause } from '../../solver/rules/index.ts'
import {
  countyBackbone,
  countyOf,
  idsOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { clauseOf, profileOf } from '../kit/profile.ts'

const readingsOf = (
  county: ReturnType<typeof countyOf>,
  plan: ReturnType<typeof planOf>,
  clauses: readonly Clause[] = [],
): ReadonlyMap<string, Disputed> =>
  new Map((audit(county, profileOf(clauses), plan).readings ?? []).map((one) => [one.id, one]))

const verdictsOf = (one: Disputed | undefined) => one?.readings.map(({ verdict }) => verdict)
const measuresOf = (one: Disputed | undefined) => one?.readings.map(({ measured }) => measured)

describe('口径对照: disputed conventions side by side', () => {
  const schools = [school('town', { setting: 'urban' }), school('village')]

  const deferral = { reason: 'Z07', proof: '', until: null, consent: null } as const

  test('a share that passes without the deferred and fails with them is said to flip', () => {
    // 12 people of the town asked, two of them deferred; one of the ten others moves, and nobody of
    // the village is due: 1/12 = 8.3 %, 1/10 = 10 % exactly, and 1/12 among urban schools.
    const people = Array.from({ length: 12 }, (_, at) =>
      teacher(`t${String(at).padStart(2, '0')}`, 'town', at >= 10 ? { deferral } : {}),
    )
    const county = countyOf({ schools, teachers: people })
    const plan = planOf(transferOf(people[0] ?? teacher('t00', 'town'), 'village'))
    const share = readingsOf(county, plan).get('rotation-share')
    expect(measuresOf(share)).toEqual(['1÷12＝8.3%', '1÷10＝10.0%', '1÷12＝8.3%'])
    expect(verdictsOf(share)).toEqual(['short', 'met', 'short'])
    expect(share?.flipped).toBe(true)
    expect(share?.sentence).toContain('口径不同，结论相反。')
    expect(share?.readings[0]?.numerator).toEqual(idsOf('t00'))
    expect(share?.readings[1]?.denominator).toHaveLength(10)
  })

  test('backbone teachers: of those who move, of the eligible, of all there are', () => {
    // Ten eligible, five of them backbone; two move, one of them backbone:
    // 1/2 = 50 % and 1/10 = 10 % and 1/5 = 20 % exactly, against 20 %.
    const people = Array.from({ length: 10 }, (_, at) =>
      teacher(`t${at}`, 'town', at < 5 ? { backbone: countyBackbone } : {}),
    )
    const [first, , , , , sixth] = people
    const plan = planOf(
      transferOf(first ?? teacher('t0', 'town'), 'village'),
      transferOf(sixth ?? teacher('t5', 'town'), 'village'),
    )
    const share = readingsOf(countyOf({ schools, teachers: people }), plan).get('backbone-share')
    expect(measuresOf(share)).toEqual(['1÷2＝50.0%', '1÷10＝10.0%', '1÷5＝20.0%'])
    expect(verdictsOf(share)).toEqual(['met', 'short', 'met'])
    expect(share?.flipped).toBe(true)
  })

  test('a plan that moves nobody has no backbone share to speak of', () => {
    const county = countyOf({ schools, teachers: [teacher('t0', 'town')] })
    const share = readingsOf(county, planOf()).get('backbone-share')
    expect(verdictsOf(share)).toEqual(['unknown', 'short', 'unknown'])
    expect(measuresOf(share)?.[0]).toBe('无数据')
    expect(share?.flipped).toBe(false)
  })

  test('the worked example of the coefficient: weighted passes 0.50, plain school means fail', () => {
    // Pupils 1200, 600, 200, 80; backbone teachers 20, 6, 1, 0. Weighted: mean 27/2080, S 0.4796 per
    // hundred, CV 0.3695. Plain: mean 0.7917, S 0.6166, CV 0.7789; the sample's S is larger still.
    const four = (
      [
        ['a', 1200],
        ['b', 600],
        ['c', 200],
        ['d', 80],
      ] as const
    ).map(([id, pupils]) => school(id, { primary: stageOf(pupils, 6) }))
    const staff = (
      [
        ['a', 20],
        ['b', 6],
        ['c', 1],
      ] as const
    ).flatMap(([at, count]) =>
      Array.from({ length: count }, (_, i) =>
        teacher(`${at}${String(i).padStart(2, '0')}`, at, { backbone: countyBackbone }),
      ),
    )
    const limit = clauseOf('difference-coefficient', {
      maxPercent: { primary: 50, junior: 45 },
      convention: 'weighted',
    })
    const cv = readingsOf(countyOf({ schools: four, teachers: staff }), planOf(), [limit]).get(
      'difference-coefficient-primary-backbonePer100',
    )
    expect(measuresOf(cv)?.slice(0, 2)).toEqual(['0.3695', '0.7789'])
    expect(verdictsOf(cv)?.slice(0, 3)).toEqual(['met', 'short', 'short'])
    expect(cv?.flipped).toBe(true)
    expect(cv?.readings[0]?.numerator).toHaveLength(27)
  })

  test('without a limit there is nothing to compare a coefficient with', () => {
    const county = countyOf({ schools, teachers: [teacher('t0', 'town')] })
    expect([...readingsOf(county, planOf()).keys()]).toEqual(['rotation-share', 'backbone-share'])
  })
})

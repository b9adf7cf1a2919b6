import { describe, expect, test } from 'vitest'
import { replay } from '../../solver/audit/replay.ts'
import type { Stage } from '../../solver/domain/codes.ts'
import type { School, Teacher } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import type { Basis } from '../../solver/domain/indicator.ts'
import type { Transfer } from '../../solver/domain/plan.ts'
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
import { testDefinitions } from '../kit/profile.ts'

const nineYear = (id: string, more: Partial<School> = {}) =>
  school(id, { kind: 'nine-year', junior: stageOf(100, 3), ...more })

/** Heads of the unit, in thousandths, for readable numbers. */
function heads(
  teachers: readonly Teacher[],
  transfer: Transfer | null,
  schools: readonly School[] = [nineYear('a'), nineYear('b')],
) {
  const plan = transfer === null ? planOf() : planOf(transfer)
  const { units } = replay(countyOf({ schools, teachers }), testDefinitions, plan)
  return (id: string, stage: Stage, basis: Basis, moment: 'before' | 'after' = 'after') => {
    const unit = units.find((each) => each.school.id === id && each.stage === stage)
    if (unit === undefined) throw new Error(`No unit ${id} ${stage}.`)
    const { counted, higherDegreePer100, backbonePer100, artsSportsPer100 } = unit[moment][basis]
    return [counted, higherDegreePer100, backbonePer100, artsSportsPer100].map(
      (tally) => tally.heads / 1000,
    )
  }
}

describe('rosters 花名册', () => {
  test('a teacher of two stages counts in each by share, on both bases', () => {
    const at = heads(
      [teacher('t', 'a', { stages: { primary: 700, junior: 300 }, backbone: countyBackbone })],
      null,
    )
    // college is above the degree asked for in primary, not in junior
    expect(at('a', 'primary', 'personnel')).toEqual([700, 700, 700, 0])
    expect(at('a', 'junior', 'personnel')).toEqual([300, 0, 300, 0])
    expect(at('a', 'junior', 'teaching')).toEqual([300, 0, 300, 0])
  })

  test('teaching in two schools divides the teaching basis only', () => {
    const shared = teacher('t', 'a', {
      subjects: ['sports'],
      teaching: [
        { school: schoolId('a'), share: 600 },
        { school: schoolId('b'), share: 400 },
      ],
    })
    const at = heads([shared], null)
    expect(at('a', 'primary', 'personnel')).toEqual([1000, 1000, 0, 1000])
    expect(at('a', 'primary', 'teaching')).toEqual([600, 600, 0, 600])
    expect(at('b', 'primary', 'personnel')).toEqual([0, 0, 0, 0])
    expect(at('b', 'primary', 'teaching')).toEqual([400, 400, 0, 400])
  })

  test('shares of stage and school multiply to millionths', () => {
    const shared = teacher('t', 'a', {
      stages: { primary: 333, junior: 667 },
      teaching: [
        { school: schoolId('a'), share: 501 },
        { school: schoolId('b'), share: 499 },
      ],
    })
    expect(heads([shared], null)('b', 'junior', 'teaching')[0]).toBe(667 * 0.499)
  })

  test('a substitute counts nowhere', () => {
    const at = heads([teacher('t', 'a', { employment: 'substitute' })], null)
    expect(at('a', 'primary', 'personnel')).toEqual([0, 0, 0, 0])
    expect(at('a', 'primary', 'teaching')).toEqual([0, 0, 0, 0])
  })

  describe('a transfer', () => {
    const mover = teacher('t', 'a', {
      stages: { primary: 700, junior: 300 },
      subjects: ['mathematics', 'sports'],
      degree: 'bachelor',
    })

    test('with the relation: whole, of the new stage and subject, on both bases', () => {
      const at = heads([mover], transferOf(mover, 'b', { stage: 'junior', subject: 'sports' }))
      for (const basis of ['personnel', 'teaching'] as const) {
        expect(at('a', 'primary', basis)).toEqual([0, 0, 0, 0])
        expect(at('a', 'junior', basis)).toEqual([0, 0, 0, 0])
        expect(at('b', 'primary', basis)).toEqual([0, 0, 0, 0])
        expect(at('b', 'junior', basis)).toEqual([1000, 1000, 0, 1000])
      }
      expect(at('a', 'primary', 'personnel', 'before')).toEqual([700, 700, 0, 0])
    })

    test('without it: the old school counts as before, the new one teaches', () => {
      const at = heads(
        [mover],
        transferOf(mover, 'b', {
          stage: 'junior',
          subject: 'sports',
          relationMoves: false,
          end: '2029-08',
        }),
      )
      expect(at('a', 'primary', 'personnel')).toEqual([700, 700, 0, 0])
      expect(at('a', 'junior', 'personnel')).toEqual([300, 300, 0, 0])
      expect(at('a', 'primary', 'teaching')).toEqual([0, 0, 0, 0])
      expect(at('b', 'junior', 'personnel')).toEqual([0, 0, 0, 0])
      expect(at('b', 'junior', 'teaching')).toEqual([1000, 1000, 0, 1000])
    })
  })

  describe('the R3 exception', () => {
    const small = nineYear('b', { primary: stageOf(60, 6) })

    test('takes a visitor away from where he visited before', () => {
      const visitor = teacher('t', 'a', {
        subjects: ['music'],
        teaching: [
          { school: schoolId('a'), share: 500 },
          { school: schoolId('b'), share: 500 },
        ],
      })
      const schools = [nineYear('a'), small, nineYear('c')]
      const stay = { relationMoves: false, end: '2029-08' } as const
      const at = heads([visitor], transferOf(visitor, 'c', stay), schools)
      expect(at('b', 'primary', 'personnel', 'before')[3]).toBe(500)
      expect(at('b', 'primary', 'personnel', 'after')[3]).toBe(0)
      // c is too large for the exception.
      expect(at('c', 'primary', 'personnel')[3]).toBe(0)
    })

    test('adds nothing but sports and arts, and nothing on the teaching basis twice', () => {
      const visitor = teacher('t', 'a', {
        subjects: ['music'],
        backbone: countyBackbone,
        teaching: [{ school: schoolId('b'), share: 1000 }],
      })
      const at = heads([visitor], null, [nineYear('a'), small])
      expect(at('b', 'primary', 'personnel')).toEqual([0, 0, 0, 1000])
      expect(at('b', 'primary', 'teaching')).toEqual([1000, 1000, 1000, 1000])
    })

    test('whoever moves his relation here is no visitor and counts once', () => {
      const mover = teacher('t', 'a', { subjects: ['music'] })
      const at = heads([mover], transferOf(mover, 'b'), [nineYear('a'), small])
      expect(at('b', 'primary', 'personnel')[3]).toBe(1000)
    })
  })
})

describe('who is on paper where', () => {
  test('in-quota staff and grades follow the relation', () => {
    const county = countyOf({
      schools: [school('a'), school('b')],
      teachers: [
        teacher('t1', 'a', { title: 'senior' }),
        teacher('t2', 'a', { title: 'third' }),
        teacher('t3', 'a', { employment: 'contract', title: 'senior' }),
      ],
    })
    const [first, , third] = county.teachers
    if (first === undefined || third === undefined) throw new Error('Three teachers.')
    const { staff } = replay(
      county,
      testDefinitions,
      planOf(transferOf(first, 'b'), transferOf(third, 'b')),
    )
    expect(staff.get(schoolId('a'))).toMatchObject({
      counted: 3,
      before: { all: 2, senior: 1, intermediate: 0, junior: 1 },
      after: { all: 1, senior: 0, intermediate: 0, junior: 1 },
    })
    expect(staff.get(schoolId('b'))).toMatchObject({
      counted: 0,
      after: { all: 1, senior: 1, intermediate: 0, junior: 0 },
    })
  })

  test('transfers are told by teacher, with everybody they concern', () => {
    const [one, two] = [teacher('t1', 'a'), teacher('t2', 'b', { backbone: countyBackbone })]
    const { moved } = replay(
      countyOf({ schools: [school('a'), school('b')], teachers: [one, two] }),
      testDefinitions,
      { year: 2026, transfers: [transferOf(two, 'a'), transferOf(one, 'b')] },
    )
    expect(moved.map(({ teacher: { id } }) => id)).toEqual(idsOf('t1', 't2'))
    expect(moved[1]).toMatchObject({ standing: { backbone: true }, to: { id: 'a' } })
  })
})

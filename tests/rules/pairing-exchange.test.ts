import { describe, expect, test } from 'vitest'
import type { Network } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import type { Transfer } from '../../solver/domain/plan.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('pairing-exchange 结对互派', () => {
  const pair = (lead: string, ...members: readonly string[]): Network => ({
    name: `${lead}结对`,
    kind: 'pairing',
    lead: schoolId(lead),
    members: members.map(schoolId),
    from: null,
    until: null,
  })
  const staff = ['a', 'b', 'c'].flatMap((at) => [0, 1, 2].map((n) => teacher(`${at}${n}`, at)))
  const go = (id: string, to: string): Transfer => {
    const mover = staff.find((each) => each.id === id)
    if (mover === undefined) throw new Error(`nobody is called ${id}`)
    return transferOf(mover, to)
  }
  const find = (
    networks: readonly Network[],
    moves: readonly Transfer[],
    { minEach = 1, tolerance = 1 } = {},
  ) =>
    findingOf(
      countyOf({
        schools: ['a', 'b', 'c'].map((id) => school(id)),
        teachers: staff,
        more: { networks },
      }),
      clauseOf('pairing-exchange', { networks: ['pairing'], minEach, tolerance }),
      planOf(...moves),
    )

  test('one each way, or two and one: the least is reached and the difference is one', () => {
    expect(find([pair('a', 'b')], [go('a0', 'b'), go('b0', 'a')])).toMatchObject({
      verdict: 'met',
      shortfall: 0,
    })
    const twoAndOne = [go('a0', 'b'), go('a1', 'b'), go('b0', 'a')]
    expect(find([pair('a', 'b')], twoAndOne).shortfall).toBe(0)
  })

  test('two there and none back: one is missing back, and the difference of two is one too large', () => {
    // max(0, 1 - 2) + max(0, 1 - 0) + max(0, 2 - 1) = 2.
    expect(find([pair('a', 'b')], [go('a0', 'b'), go('a1', 'b')])).toMatchObject({
      verdict: 'short',
      shortfall: 2,
      details: [{ school: 'a', measured: 0, required: 1, shortfall: 2 }],
    })
  })

  test('the sentence counts the pairs, and the detail names who went either way', () => {
    expect(find([pair('a', 'b')], [go('a0', 'b'), go('b0', 'a')]).sentence).toBe(
      '1 对结对学校互派人数均符合要求，符合。',
    )
    // a to b 2, b to a 1, and b0 to c, outside the pair: with two wanted each way one is missing.
    const moves = [go('a0', 'b'), go('a1', 'b'), go('b1', 'a'), go('b0', 'c')]
    expect(find([pair('a', 'b')], moves, { minEach: 2 })).toMatchObject({
      shortfall: 1,
      sentence: '1 对结对学校中 1 对互派人数不足或不对等，合计差 1 人，不符合。',
      details: [{ measured: 1, teachers: ['a0', 'a1', 'b1'] }],
    })
  })

  test('either of the two may lead', () => {
    expect(find([pair('b', 'a')], []).shortfall).toBe(2)
  })

  test('a school that closes is in no pair', () => {
    const county = countyOf({
      schools: [school('a', { closing: { into: schoolId('c') } }), school('b'), school('c')],
      teachers: staff,
      more: { networks: [pair('a', 'b')] },
    })
    const clause = clauseOf('pairing-exchange', { networks: ['pairing'], minEach: 1, tolerance: 1 })
    expect(findingOf(county, clause, planOf()).verdict).toBe('not-applicable')
  })

  test('nobody moves: one is missing each way', () => {
    expect(find([pair('a', 'b')], []).shortfall).toBe(2)
  })

  test('even exchange: with no tolerance two and one differ by one', () => {
    const moves = [go('a0', 'b'), go('a1', 'b'), go('b0', 'a')]
    expect(find([pair('a', 'b')], moves, { tolerance: 0 }).shortfall).toBe(1)
  })

  test('two members of one lead are no pairing; a school is not paired with itself', () => {
    // a-b and a-c: a0 to b and b0 to a serve the first, the second lacks one each way.
    const moves = [go('a0', 'b'), go('b0', 'a'), go('b1', 'c')]
    expect(find([pair('a', 'a', 'b', 'c')], moves)).toMatchObject({
      shortfall: 2,
      details: [{ school: 'a', sentence: expect.stringContaining('a小学到c小学 0 人') }],
    })
  })

  test('two networks that pair the same schools are counted once', () => {
    expect(find([pair('a', 'b'), pair('b', 'a')], []).shortfall).toBe(2)
  })

  test('over, not yet begun, of another kind, or with a school outside the county: not applicable', () => {
    const idle: readonly Network[] = [
      { ...pair('a', 'b'), until: '2026-08' },
      { ...pair('a', 'b'), from: '2026-10' },
      { ...pair('a', 'b'), kind: 'group' },
    ]
    for (const network of idle)
      expect(find([network], [])).toMatchObject({ verdict: 'not-applicable', shortfall: 0 })
    const outside = findingOf(
      countyOf({
        schools: [school('a'), school('b', { sponsor: 'private' })],
        teachers: [],
        more: { networks: [pair('a', 'b')] },
      }),
      clauseOf('pairing-exchange', { networks: ['pairing'], minEach: 1, tolerance: 1 }),
      planOf(),
    )
    expect(outside.verdict).toBe('not-applicable')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schoolId } from '../../solver/domain/ids.ts'
import { chainsOf, type Hop } from '../../solver/report/chains.ts'

const order = ['a', 'b', 'c', 'd', 'e'].map(schoolId)
const hops = (...ways: readonly string[]): readonly Hop[] =>
  ways.map((way) => {
    const [from = '', to = ''] = way.split('>')
    return { from: schoolId(from), to: schoolId(to) }
  })

describe('taking transfers apart', () => {
  test('three schools in a ring are one cycle, told from the first school on', () => {
    expect(chainsOf(hops('b>c', 'c>a', 'a>b'), order)).toEqual({
      cycles: [['a', 'b', 'c']],
      chains: [],
    })
  })

  test('a row of schools is one chain, and what is left over is a plain move', () => {
    expect(chainsOf(hops('b>c', 'a>b', 'a>c'), order)).toEqual({
      cycles: [],
      chains: [
        ['a', 'b', 'c'],
        ['a', 'c'],
      ],
    })
  })

  test('an exchange of two schools comes before a longer ring through them', () => {
    // a>b>a is the shortest; b>c>a has no way back to b then and stays a chain.
    expect(chainsOf(hops('a>b', 'b>a', 'b>c', 'c>a'), order)).toEqual({
      cycles: [['a', 'b']],
      chains: [['b', 'c', 'a']],
    })
  })

  test('each teacher of several on the same way is counted', () => {
    expect(chainsOf(hops('a>b', 'a>b', 'b>a'), order)).toEqual({
      cycles: [['a', 'b']],
      chains: [['a', 'b']],
    })
  })

  test('nobody moves: nothing', () => {
    expect(chainsOf([], order)).toEqual({ cycles: [], chains: [] })
  })

  test('uses every transfer exactly once, whatever the order they come in', () => {
    const hop = fc
      .tuple(fc.constantFrom(...order), fc.constantFrom(...order))
      .filter(([from, to]) => from !== to)
      .map(([from, to]): Hop => ({ from, to }))
    fc.assert(
      fc.property(fc.array(hop, { maxLength: 14 }), (all) => {
        const { cycles, chains } = chainsOf(all, order)
        const used = [
          ...cycles.flatMap((cycle) =>
            cycle.map((from, i) => `${from}>${cycle[(i + 1) % cycle.length]}`),
          ),
          ...chains.flatMap((chain) => chain.slice(1).map((to, i) => `${chain[i]}>${to}`)),
        ]
        expect(used.sort()).toEqual(all.map(({ from, to }) => `${from}>${to}`).sort())
        expect(chainsOf([...all].reverse(), order)).toEqual({ cycles, chains })
      }),
    )
  })
})

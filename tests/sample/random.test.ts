import { expect, test } from 'vitest'
import { randomOf } from '../../solver/sample/random.ts'

const draws = (seed: number, count: number, path?: string) => {
  const random = randomOf(seed, path)
  return Array.from({ length: count }, () => random.below(1000))
}

test('the same seed draws the same numbers, another seed others', () => {
  expect(draws(7, 50)).toEqual(draws(7, 50))
  expect(draws(7, 50)).not.toEqual(draws(8, 50))
})

test('a fork does not depend on how much its parent has drawn', () => {
  const fresh = randomOf(7).fork('roster')
  const used = randomOf(7)
  for (let i = 0; i < 100; i++) used.below(10)
  const later = used.fork('roster')
  expect(Array.from({ length: 20 }, () => later.below(1000))).toEqual(
    Array.from({ length: 20 }, () => fresh.below(1000)),
  )
})

test('forks with different labels are different streams', () => {
  expect(draws(7, 20, '/a')).not.toEqual(draws(7, 20, '/b'))
})

test('every number below the bound comes up about equally often', () => {
  const random = randomOf(1)
  const seen = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < 6000; i++) {
    const drawn = random.below(6)
    seen[drawn] = (seen[drawn] ?? 0) + 1
  }
  // 1000 expected each; five standard deviations are 5 × √(6000 × 1/6 × 5/6) ≈ 144.
  for (const count of seen) expect(Math.abs(count - 1000)).toBeLessThan(144)
  expect(seen).toHaveLength(6)
})

test('both ends of a range can be drawn and nothing outside it', () => {
  const random = randomOf(3)
  const drawn = new Set(Array.from({ length: 200 }, () => random.between(-1, 1)))
  expect([...drawn].sort((a, b) => a - b)).toEqual([-1, 0, 1])
})

test('a weight of nothing is never drawn', () => {
  const random = randomOf(3)
  const drawn = new Set(
    Array.from({ length: 200 }, () =>
      random.weighted([
        ['never', 0],
        ['rare', 1],
        ['often', 9],
      ]),
    ),
  )
  expect([...drawn].sort()).toEqual(['often', 'rare'])
})

test('shuffling keeps every item and changes the order', () => {
  const list = Array.from({ length: 50 }, (_, i) => i)
  const shuffled = randomOf(5).shuffle(list)
  expect([...shuffled].sort((a, b) => a - b)).toEqual(list)
  expect(shuffled).not.toEqual(list)
})

test('nothing can be drawn from nothing', () => {
  expect(() => randomOf(1).pick([])).toThrow(RangeError)
  expect(() => randomOf(1).below(0)).toThrow(RangeError)
})

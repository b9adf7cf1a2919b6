import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { ceilingOf, exactly, floorOf } from '../../solver/certificate/exact.ts'

test.prop([fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 })])(
  'a double is taken for exactly what it is, from the least to the greatest',
  (list) => {
    const { numbers, scale } = exactly([...list, 5e-324, null])
    // The quotient of the two whole numbers, to the nearest double: 60 digits are more than it has.
    for (const [at, number] of list.entries()) {
      const exact = numbers[at] ?? 0n
      const drop = BigInt(Math.max(0, exact.toString(2).length - 60))
      const rest = Number(drop) - scale
      const half = Math.trunc(rest / 2)
      expect(Number(exact >> drop) * 2 ** half * 2 ** (rest - half)).toBeCloseTo(number, 12)
    }
  },
)

test.prop([
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  fc.bigInt({ min: 1n, max: 10n ** 20n }),
])('floor and ceiling enclose the quotient', (number, divisor) => {
  const [floor, ceiling] = [floorOf(number, divisor), ceilingOf(number, divisor)]
  expect(floor * divisor <= number && number < (floor + 1n) * divisor).toBe(true)
  expect((ceiling - 1n) * divisor < number && number <= ceiling * divisor).toBe(true)
})

import { describe, expect, test } from 'vitest'
import { figureText, shareText } from '../../solver/audit/display.ts'
import {
  atLeastShare,
  atMostShare,
  ceilingOf,
  compare,
  decimalText,
  exactly,
  fraction,
  toNumber,
} from '../../solver/audit/fraction.ts'

describe('exact arithmetic', () => {
  test('decimals are read as typed, exponents too', () => {
    expect(compare(exactly(4.505), fraction(901, 200))).toBe(0)
    expect(compare(exactly(-0.25), fraction(-1, 4))).toBe(0)
    expect(compare(exactly(1e21), fraction(10n ** 21n))).toBe(0)
    expect(compare(exactly(1.5e-7), fraction(15, 100_000_000))).toBe(0)
    expect(toNumber(exactly(123_456.789))).toBe(123_456.789)
  })

  test('ceilings of both signs', () => {
    expect(ceilingOf(fraction(7, 2))).toBe(4)
    expect(ceilingOf(fraction(8, 2))).toBe(4)
    expect(ceilingOf(fraction(-7, 2))).toBe(-3)
    expect(ceilingOf(fraction(7, -2))).toBe(-3)
  })

  test('shares of heads: at least rounds up, at most rounds down', () => {
    expect([atLeastShare(10, 80), atLeastShare(10, 81), atLeastShare(0, 9)]).toEqual([8, 9, 0])
    expect([atMostShare(15, 20), atMostShare(15, 19)]).toEqual([3, 2])
    // 29 % of 100 is 28.999… in floating point.
    expect([atLeastShare(29, 100), atMostShare(29, 100)]).toEqual([29, 29])
  })

  test('numbers too long for a double still divide', () => {
    const long = 10n ** 700n
    expect(toNumber({ numerator: 3n * long, denominator: 4n * long })).toBeCloseTo(0.75, 12)
  })

  test('zero is no denominator', () => {
    expect(() => fraction(1, 0)).toThrow('denominator')
  })
})

describe('figures in print', () => {
  test('half rounds up on the exact value', () => {
    expect(decimalText(exactly(1.005), 2)).toBe('1.01')
    expect(decimalText(exactly(0.004), 2)).toBe('0.00')
    expect(decimalText(exactly(-1.25), 1)).toBe('-1.3')
    expect(decimalText(exactly(-0.004), 2)).toBe('0.00')
    expect(decimalText(exactly(12), 0)).toBe('12')
  })

  test('a failing figure never reads as passing', () => {
    expect(shareText(996, 10_000, 10)).toBe('9.96%')
    expect(figureText(exactly(4.5049), exactly(4.505), 2)).toBe('4.50')
    expect(figureText(exactly(0.4504), exactly(0.45), 3)).toBe('0.4504')
    expect(figureText(exactly(0.5), exactly(0.5), 3)).toBe('0.500')
  })

  test('a passing figure is not lengthened for nothing', () => {
    expect(shareText(1, 5, 10)).toBe('20.0%')
  })
})

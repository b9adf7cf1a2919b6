import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, compare, exactly, halfUp, quotient } from '../../solver/report/exact.ts'
import {
  apart,
  dateInWords,
  fixed,
  lastDay,
  limitText,
  maskIdentity,
  maskMobile,
  monthInWords,
  percent,
  plain,
  schoolYear,
  signed,
  ym,
} from '../../solver/report/format.ts'

const atLeast = (value: number, met: boolean) =>
  ({ value: exactly(value), sense: 'at-least', met }) as const
const atMost = (value: number, met: boolean) =>
  ({ value: exactly(value), sense: 'at-most', met }) as const

describe('rounding', () => {
  test('is half up on the figure people see, not on the float behind it', () => {
    // The float next to 1.005 lies below it; toFixed(2) says 1.00.
    expect(halfUp(exactly(1.005), 2)).toBe('1.01')
    expect(halfUp(exactly(0.125), 2)).toBe('0.13')
    expect(halfUp(exactly(2.5), 0)).toBe('3')
    expect(halfUp(exactly(1e-7), 3)).toBe('0.000')
    expect(halfUp(exactly(1e21), 0)).toBe('1000000000000000000000')
  })

  test('goes away from zero for shortages, and a zero has no sign', () => {
    expect(halfUp(exactly(-0.5), 0)).toBe('-1')
    expect(halfUp(exactly(-0.004), 2)).toBe('0.00')
  })

  test('of a quotient sees no float: 2 of 3 per hundred is 66.67', () => {
    expect(halfUp(quotient(2, 3, 100), 2)).toBe('66.67')
    expect(halfUp(quotient(1, 8), 2)).toBe('0.13')
  })

  test('of a sum sees no float: 0.1 + 0.2 is 0.3', () => {
    expect(compare(add(exactly(0.1), exactly(0.2)), exactly(0.3))).toBe(0n)
  })
})

describe('the display guard', () => {
  test('9.96 % that fails 10 % is not printed as 10.0 %', () => {
    expect(percent(quotient(249, 2500), atLeast(0.1, false))).toBe('9.96%')
    expect(percent(quotient(249, 2500))).toBe('10.0%')
  })

  test('0.4504 that fails 0.45 is not printed as 0.450; 0.45 that passes is', () => {
    expect(fixed(exactly(0.4504), 3, atMost(0.45, false))).toBe('0.4504')
    expect(fixed(exactly(0.45), 3, atMost(0.45, true))).toBe('0.450')
    expect(fixed(exactly(0.4501), 2, atMost(0.45, false))).toBe('0.4501')
  })

  test('a passing figure is not printed as failing: 0.4996 under 0.4998', () => {
    expect(fixed(exactly(0.4996), 3, atMost(0.4998, true))).toBe('0.4996')
  })

  test('where no digits tell, the relation does', () => {
    expect(fixed(exactly(0.5), 3, atMost(0.5, false))).toBe('＞0.500')
    expect(fixed(exactly(1), 2, atLeast(1, false))).toBe('＜1.00')
    expect(percent(quotient(1, 10), atLeast(0.1, false))).toBe('＜10.0%')
  })

  test('prints on the verdict side of the limit for every share of every county', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 99 }),
        (top, bottom, limit) => {
          const met = top * 100 >= limit * bottom
          const text = percent(quotient(top, bottom), atLeast(limit / 100, met))
          // Multiplied out in whole numbers: the printed percent as thousandth parts.
          const printed = exactly(Number(text.replace('%', '')))
          expect(compare(printed, exactly(limit)) >= 0n).toBe(met)
        },
      ),
    )
  })
})

describe('texts', () => {
  test('two different figures never print alike', () => {
    expect(apart(0.4504, 0.4501, 3)).toEqual(['0.4504', '0.4501'])
    expect(apart(0.6, 0.5, 3)).toEqual(['0.600', '0.500'])
  })

  test('plain figures drop zeros, limits keep two decimals', () => {
    expect([plain(12), plain(1.5), plain(1.7857)]).toEqual(['12', '1.5', '1.79'])
    expect([limitText(0.5), limitText(0.45), limitText(0.455)]).toEqual(['0.50', '0.45', '0.455'])
  })

  test('surplus, shortage and balance carry their sign', () => {
    expect([signed(3), signed(-2), signed(0), signed(-0.001, 2)]).toEqual(['+3', '-2', '0', '0.00'])
  })

  test('months and days', () => {
    expect([ym('2026-09'), ym('2026-09', 'dot')]).toEqual(['2026-09', '2026.09'])
    expect(monthInWords('2026-09')).toBe('2026年9月')
    expect(dateInWords('2026-07-03')).toBe('2026年7月3日')
    expect([lastDay('2026-08'), lastDay('2028-02'), lastDay('2027-02')]).toEqual([
      '2026-08-31',
      '2028-02-29',
      '2027-02-28',
    ])
    expect([schoolYear(2026), schoolYear(2026, '-')]).toEqual(['2026—2027学年', '2026-2027学年'])
  })

  test('masks', () => {
    expect(maskIdentity('37088119850301002X')).toBe('370881********002X')
    expect(maskMobile('13812345678')).toBe('138****5678')
  })
})

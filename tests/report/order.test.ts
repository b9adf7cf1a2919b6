import { describe, expect, test } from 'vitest'
import { cellOf } from '../../solver/report/cells.ts'
import { chineseNumber, itemNumber } from '../../solver/report/item.ts'
import {
  gather,
  idKey,
  runsOf,
  schoolKey,
  sortBy,
  townshipRanks,
} from '../../solver/report/order.ts'
import { figure, notApplicable, notGiven, rate } from '../../solver/report/values.ts'
import { school } from '../kit/county.ts'
import { shown } from './shown.ts'
import { smallProfile } from './small-county.ts'

describe('order', () => {
  test('schools stand in the county’s own order: 2 before 10, the id settling equal numbers', () => {
    const schools = [
      school('b', { order: 10 }),
      school('c', { order: 2 }),
      school('a', { order: 10 }),
    ]
    expect(sortBy(schools, [schoolKey]).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  test('a township stands where its first school stands', () => {
    const schools = [
      school('a', { order: 3, township: '乙镇' }),
      school('b', { order: 1, township: '丙镇' }),
      school('c', { order: 2, township: '乙镇' }),
      school('d', { order: 4, township: '丙镇' }),
    ]
    expect([...townshipRanks(schools)]).toEqual([
      ['丙镇', 0],
      ['乙镇', 1],
    ])
  })

  test('ids sort by code unit, never by a locale; equal keys keep their order', () => {
    const rows = [{ id: 'b1' }, { id: 'B2' }, { id: 'a1' }]
    expect(sortBy(rows, [({ id }) => idKey(id)]).map(({ id }) => id)).toEqual(['B2', 'a1', 'b1'])
    expect(sortBy(rows, [() => idKey('same')])).toEqual(rows)
  })

  test('runs are of neighbours, groups of everybody', () => {
    const rows = ['a', 'a', 'b', 'a']
    expect(runsOf(rows, idKey).map(({ rows: run }) => run.length)).toEqual([2, 1, 1])
    expect([...gather(rows, (row) => row).values()].map((group) => group.length)).toEqual([3, 1])
  })
})

describe('cells', () => {
  const cell = (value: Parameters<typeof cellOf>[0], format: Parameters<typeof cellOf>[1]) =>
    shown(cellOf(value, format, 'dash'))

  test('what is unknown is never zero, and what does not arise is neither', () => {
    expect(cell(notGiven, 'n')).toBe('未填')
    expect(cell(notApplicable, 'pct')).toBe('—')
    expect(cell(rate(1, 0), 'pct')).toBe('—')
    expect(cell(null, 'n')).toBe('')
    expect(cell(0, 'n')).toBe('0')
    expect(cell(0, 'n-blank')).toBe('')
  })

  test('heads shared between schools keep two decimals, whole ones none', () => {
    expect([cell(3, 'n'), cell(2.4, 'n'), cell(0.333, 'n')]).toEqual(['3', '2.40', '0.33'])
  })

  test('a failing figure is marked; a percent is stored as a share', () => {
    const limit = {
      value: { numerator: 1n, denominator: 10n },
      sense: 'at-least',
      met: false,
    } as const
    expect(cellOf(rate(249, 2500, { limit }), 'pct', 'dash')).toEqual({
      value: 0.0996,
      decimals: 2,
      percent: true,
      mark: 'fail',
    })
    expect(cell(figure(0.4504), 'r3')).toBe('0.450')
    expect(cell(true, 'yes-no')).toBe('是')
    expect(shown(cellOf('2026-09', 'ym', 'dot'))).toBe('2026.09')
  })
})

test('items are counted in Chinese', () => {
  expect([1, 10, 11, 20, 21, 99].map(chineseNumber)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '二十一',
    '九十九',
  ])
  // The test profile lists Z01, Z02, Z06, Z07; a reason it does not list has no number.
  expect(itemNumber(smallProfile, 'Z06')).toBe('第（三）项')
  expect(itemNumber(smallProfile, 'Z10')).toBe('第（　）项')
})

import { describe, expect, test } from 'vitest'
import type { DifferenceView } from '../../api/contract.ts'
import { coefficient } from '../../web/format.ts'
import { layoutDifferences } from '../../web/views/differences.ts'

const row = (more: Partial<DifferenceView>): DifferenceView => ({
  stage: '小学',
  code: 'R1',
  name: '每百名学生拥有高于规定学历教师数',
  basis: '人事关系口径',
  convention: '按学生数加权',
  before: 0.5,
  after: 0.25,
  limit: 0.5,
  verdictBefore: 'met',
  verdictAfter: 'met',
  ...more,
})

describe('where the marks of the difference coefficients stand', () => {
  test('left to right by value, from one scale for all rows', () => {
    // Scale 0..1 over 400..1050 (width 1200 less margins 400 and 150): 0.25 → 562.5, 0.5 → 725.
    const { marks } = layoutDifferences([row({}), row({ before: 1 })], 1200)
    expect(marks[0]).toMatchObject({ after: 562.5, before: 725, limit: 725 })
    expect(marks[1]).toMatchObject({ before: 1050 })
  })

  test('one line below the other', () => {
    const { marks, height } = layoutDifferences([row({}), row({})], 1200)
    // First line: 26 + 30/2 = 41; second 30 lower; height 26 + 2 × 30 + 12 = 98.
    expect(marks.map(({ y }) => y)).toEqual([41, 71])
    expect(height).toBe(98)
  })

  test('a figure that is missing has no place, rather than zero', () => {
    const { marks } = layoutDifferences([row({ before: null, after: null, limit: null })], 1200)
    expect(marks[0]).toMatchObject({ before: null, after: null, limit: null })
  })
})

describe('a coefficient in words', () => {
  test('has three decimals', () => expect(coefficient(0.12345, 0.5, 'met')).toBe('0.123'))
  test('0.4504 above a limit of 0.45 never reads 0.450', () =>
    expect(coefficient(0.4504, 0.45, 'short')).toBe('0.4504'))
  test('0.4499999 within a limit of 0.45 may read 0.450', () =>
    expect(coefficient(0.4499999, 0.45, 'met')).toBe('0.450'))
  test('no data is said, not shown as zero', () =>
    expect(coefficient(null, 0.5, 'unknown')).toBe('无数据'))
})

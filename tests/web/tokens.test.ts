import { describe, expect, test } from 'vitest'
import { colours, theme } from '../../web/theme.ts'
import { apart, contrast, sights } from './colour.ts'

const { paper, ground } = colours

describe('text stands out from its ground by 4.5', () => {
  test.each([
    ['ink on paper', colours.ink, paper],
    ['ink2 on ground', colours.ink2, ground],
    ['ink3 on ground', colours.ink3, ground],
    ['primary on its ground', colours.primary, colours.primaryGround],
    ['what the pointer is on', colours.primaryOver, colours.primaryGround],
    ['white on the bar', paper, colours.bar],
    ['met', colours.met.text, colours.met.fill],
    ['band', colours.band.text, colours.band.fill],
    ['below', colours.below.text, colours.below.fill],
    ['none', colours.none.text, colours.none.fill],
    ['backbone', colours.backbone, paper],
    ['danger', colours.danger, '#FDECEA'],
  ])('%s', (_, text, under) => {
    expect(contrast(text, under)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('marks and borders stand out by 3', () => {
  test.each([
    ['edge', colours.edge],
    ['met', colours.met.mark],
    ['band', colours.band.mark],
    ['below', colours.below.mark],
    ['urban', colours.urban],
    ['town', colours.town],
    ['rural', colours.rural],
    ['down', colours.down],
    ['level', colours.level],
    ['up', colours.up],
    ['surplus', colours.surplus],
    ['shortage', colours.shortage],
    ['ghost', colours.ghost],
  ])('%s', (_, mark) => {
    expect(contrast(mark, paper)).toBeGreaterThanOrEqual(3)
  })
})

describe('colours of one set are told apart by every kind of eye', () => {
  test.each([
    ['verdict marks', [colours.met.mark, colours.band.mark, colours.below.mark], 18],
    ['verdict fills', [colours.met.fill, colours.band.fill, colours.below.fill], 10],
    ['settings', [colours.urban, colours.town, colours.rural], 18],
    ['directions', [colours.down, colours.level, colours.up], 18],
    ['surplus and shortage', [colours.surplus, colours.shortage], 18],
  ] as const)('%s', (_, set, least) => {
    for (const [sight, rows] of Object.entries(sights))
      for (const [at, a] of set.entries())
        for (const b of set.slice(at + 1))
          expect(apart(a, b, rows), `${sight}: ${a} ${b}`).toBeGreaterThanOrEqual(least)
  })
})

test('motion is the reader’s choice', () => {
  expect(theme(false).token?.motion).toBe(false)
  expect(theme(true).token?.motion).toBe(true)
})

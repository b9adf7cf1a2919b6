import { describe, expect, test } from 'vitest'
import type { Run } from '../../../web/client.ts'
import { chosenIn, wordOf } from '../../../web/pages/compare/chosen.ts'
import { pairsOf } from '../../../web/pages/compare/pairs.ts'
import type { Comparison } from '../../../web/pages/compare/queries.ts'
import { agrees, bestOf, rowsOf, verdictsDiffer } from '../../../web/pages/compare/rows.ts'
import { sentenceOf } from '../../../web/pages/compare/sentence.ts'
import { compare } from '../../../web/text/zh-CN/compare.ts'

const run = (id: string, scenario: string, data = 'd') => ({ id, scenario, data }) as Run

describe('the address', () => {
  const done = [
    run('aaaa1', 's1'),
    run('bbbb2', 's1'),
    run('cccc3', 's2'),
    run('dddd4', 's3', 'old'),
  ]

  test('names plans by how their id begins, once each, in its order', () => {
    const ids = (word: string | undefined) => chosenIn(word, done).map(({ id }) => id)
    expect(ids('now,greedy,cccc,aaaa1,cccc3,eeee')).toEqual(['cccc3', 'aaaa1'])
    expect(ids('now,greedy')).toEqual([])
    expect(ids(wordOf(done))).toEqual(done.map(({ id }) => id))
  })

  test('without a choice is the latest plans of the two latest scenarios of the same data', () => {
    expect(chosenIn(undefined, done).map(({ id }) => id)).toEqual(['cccc3', 'aaaa1'])
  })
})

const column = (moved: number, worstTenth: number | null, points: number) => ({
  kind: 'run',
  run: `${moved}`,
  moved,
  backboneMoved: 1,
  transfers: moved,
  points,
  travel: { known: moved, median: worstTenth, worstTenth, total: worstTenth },
  subjectGap: { lessons: 10, people: 2 },
  levels: [],
})
const cell = (verdict: string, shortfall = 0) => ({ verdict, shortfall, measured: 1, required: 1 })
const viewOf = (columns: readonly object[], findings: readonly object[]) =>
  ({
    columns,
    findings,
    indicators: [
      {
        stage: '小学',
        code: 'R2',
        basis: 'personnel',
        limit: 0.5,
        cells: columns.map((_, at) => ({
          weighted: 0.6 - at / 10,
          verdict: at === 0 ? 'short' : 'met',
        })),
      },
      { stage: '小学', code: 'R2', basis: 'teaching', limit: 0.5, cells: [] },
    ],
    counting: { basis: 'personnel', convention: 'weighted' },
    differing: [],
  }) as unknown as Comparison
const finding = (rule: string, ...verdicts: readonly string[]) => ({
  clause: rule,
  rule,
  cells: verdicts.map((verdict) => cell(verdict, verdict === 'short' ? 3 : 0)),
})
const view = viewOf(
  [column(0, null, 9), column(49, 19_800, 4), column(58, 14_900, 0), column(46, 18_000, 2)],
  [
    finding('rotation-share', 'short', 'met', 'met', 'short'),
    finding('staff-quota', 'met', 'short', 'met', 'met'),
    finding('post-capacity', 'met', 'met', 'met', 'met'),
  ],
)

describe('rows', () => {
  const rows = rowsOf(view)
  const row = (key: string) => {
    const found = rows.find((each) => each.key === key)
    if (found === undefined) throw new Error(key)
    return found
  }

  test('say every clause once, and the coefficient on the basis the rules ask for', () => {
    expect(rows.map(({ key }) => key)).toEqual([
      'clauses',
      'shortfall',
      'staff-quota',
      'post-capacity',
      '小学 R2',
      'moved',
      'backbone',
      'median',
      'worst-tenth',
      'total',
      'gap',
    ])
    expect(row('clauses').values).toEqual([2, 2, 3, 2])
  })

  test('fold where all columns agree, and only there', () => {
    expect(rows.filter(agrees).map(({ key }) => key)).toEqual(['post-capacity', 'backbone', 'gap'])
  })

  test('differ in verdict where the plans do; the references do not count', () => {
    expect(verdictsDiffer(row('moved'))).toBe(true)
    expect(verdictsDiffer(row('staff-quota'))).toBe(false)
  })

  test('name a best plan only where all have the same verdict and one is alone', () => {
    expect(bestOf(row('worst-tenth'))).toBe(2)
    expect(bestOf(row('moved'))).toBeNull()
    expect(bestOf(row('staff-quota'))).toBeNull()
    // 0.4 and 0.3, both within the limit.
    expect(bestOf(row('小学 R2'))).toBe(3)
  })
})

describe('the sentence', () => {
  test('says the law first, then people, then the ways of those who live farthest', () => {
    expect(sentenceOf(view, compare.sentence)).toBe(
      'A 满足全部条款；B 有 1 条不符合；B 比 A 少调 12 人，但 B 最远十分之一教师多走 3.1 km。',
    )
  })

  test('of one plan holds it against the simple one', () => {
    const alone = viewOf(view.columns.slice(0, 3), view.findings)
    expect(sentenceOf(alone, compare.sentence)).toBe('A 满足 3/3 条，简单方案 2/3 条。')
  })
})

test('who differs: in one alone, or elsewhere; the three lists of a pair are all who differ in it', () => {
  const person = (teacher: string, ...to: (string | null)[]) => ({ teacher, to })
  const differing = [
    person('1', 'x', null, 'x'),
    person('2', null, 'y', 'y'),
    person('3', 'x', 'y', 'x'),
    person('4', null, null, 'z'),
  ]
  const told = pairsOf(differing, 3).map(({ onlyFirst, onlySecond, elsewhere }) =>
    [onlyFirst, onlySecond, elsewhere].map((people) => people.map(({ teacher }) => teacher).join()),
  )
  expect(told).toEqual([
    ['1', '2', '3'],
    ['', '2,4', ''],
    ['', '1,4', '3'],
  ])
})

import { expect, test } from 'vitest'
import { audit } from '../../../solver/browser.ts'
import { type Board, boardOf } from '../../../web/pages/plans/board.ts'
import { chainsIn } from '../../../web/pages/plans/links.ts'
import { type ChainLine, layoutChains } from '../../../web/views/chains-layout.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../../kit/county.ts'
import { profileOf } from '../../kit/profile.ts'

const schools = ['a', 'b', 'c', 'd', 'e'].map((id) => school(id))

/** `1:a>b` is teacher 000001 from a to b. */
function rowsFor(...ways: readonly string[]): Board['rows'] {
  const movers = ways.map((way) => {
    const [, number = '', from = '', to = ''] = /^(\d):(\w)>(\w)$/.exec(way) ?? []
    return { person: teacher(`00000${number}`, from), to }
  })
  const county = countyOf({ schools, teachers: movers.map(({ person }) => person) })
  const plan = planOf(...movers.map(({ person, to }) => transferOf(person, to)))
  return boardOf(county, audit(county, profileOf([]), plan)).rows
}

const told = (rows: Board['rows']) => chainsIn(rows).map(({ kind, people }) => [kind, ...people])

test('two who change places are a cycle of two', () => {
  expect(told(rowsFor('1:a>b', '2:b>a'))).toEqual([['cycle', '000001', '000002']])
})

test('who follows whom is a chain; the rest go alone; each transfer is in exactly one row', () => {
  const rows = rowsFor('1:a>b', '2:b>c', '3:c>d', '4:e>d')
  const found = chainsIn(rows)
  expect(told(rows)).toEqual([
    ['chain', '000001', '000002', '000003'],
    ['single', '000004'],
  ])
  expect(found.flatMap(({ people }) => people).sort()).toEqual(rows.map(({ teacher: id }) => id))
})

test('shuffled transfers give the same chains', () => {
  const rows = rowsFor('1:a>b', '2:b>a', '3:a>b', '4:b>c', '5:d>e')
  expect(chainsIn([...rows].reverse())).toEqual(chainsIn(rows))
})

const line = (kind: ChainLine['kind'], ...names: readonly string[]): ChainLine => ({
  id: names[0] ?? '',
  kind,
  schools: names,
  people: names.slice(1).map((name, at) => `${names[at]}${name}`),
})

test('the vacancy stands left, then who comes to it; a cycle ends where it began', () => {
  const { rows } = layoutChains([line('cycle', 'a', 'b', 'a')], 1100)
  expect(rows[0]?.pieces.map(({ id }) => id)).toEqual(['a', 'ba', 'b', 'ab', 'a'])
})

test('a chain too wide goes on in the next line and stays within the width', () => {
  const { rows, height } = layoutChains([line('chain', 'a', 'b', 'c', 'd', 'e', 'f', 'g')], 1100)
  const pieces = rows[0]?.pieces ?? []
  expect(new Set(pieces.map(({ y }) => y)).size).toBe(2)
  expect(
    Math.max(...pieces.map(({ x, kind }) => x + (kind === 'school' ? 128 : 84))),
  ).toBeLessThanOrEqual(1100)
  expect(height).toBe(72)
})

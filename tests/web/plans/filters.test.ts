import { expect, test } from 'vitest'
import { audit } from '../../../solver/browser.ts'
import { readSelection } from '../../../web/frame/selection.ts'
import { otherPeople, otherPlaces, ranked } from '../../../web/pages/plans/alternatives.ts'
import { boardOf, directionOf } from '../../../web/pages/plans/board.ts'
import { changesBetween, firstBroken } from '../../../web/pages/plans/changes.ts'
import { chosenBy, readPair } from '../../../web/pages/plans/chosen.ts'
import {
  passes,
  readFilters,
  travelChoices,
  writeFilters,
} from '../../../web/pages/plans/filters.ts'
import { stayersIn } from '../../../web/pages/plans/stayers.ts'
import { tried } from '../../../web/pages/plans/trial.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../../kit/county.ts'
import { clauseOf, profileOf } from '../../kit/profile.ts'

const town = school('a-1', { setting: 'urban', township: '甲镇', strong: true })
const near = school('b', { township: '甲镇' })
const far = school('c', { township: '乙镇', weak: true })
const one = teacher('000001', 'a-1')
const two = teacher('000002', 'a-1', { subjects: ['music'] })
const three = teacher('000003', 'a-1')
const county = countyOf({ schools: [town, near, far], teachers: [one, two, three] })
const profile = profileOf([clauseOf('rotation-share', { minPercent: 60 })])
const plan = planOf(transferOf(one, 'b'), transferOf(two, 'c'))
const report = audit(county, profile, plan)
const board = boardOf(county, report)

test('filters are read from the address and written as they were; unknown words are no filter', () => {
  const word = 'stage:primary,subject:music,backbone:yes,direction:down,township:乙镇,travel:10'
  expect(writeFilters(readFilters(word))).toBe(word)
  expect(readFilters('nonsense:1,direction:sideways,stage:,travel:far')).toEqual({})
  expect(writeFilters({})).toBeUndefined()
})

test('a filter keeps the rows it names', () => {
  const kept = (word: string) =>
    board.rows.filter((row) => passes(row, readFilters(word))).map(({ teacher: id }) => id)
  expect(kept('subject:music')).toEqual(['000002'])
  expect(kept('township:乙镇')).toEqual(['000002'])
  expect(kept('direction:down')).toEqual(['000001', '000002'])
  expect(kept('backbone:yes')).toEqual([])
})

test('a way is far enough from exactly that many kilometres; who has no known way is left out', () => {
  const rows = [9_999, 10_000, null].flatMap((travel) =>
    board.rows.slice(0, 1).map((row) => ({ ...row, travel })),
  )
  const kept = rows.filter((row) => passes(row, readFilters('travel:10')))
  expect(kept.map(({ travel }) => travel)).toEqual([10_000])
  expect(travelChoices(rows, {})).toEqual([2, 5, 10])
  expect(travelChoices(rows, { travel: '12' })).toEqual([2, 5, 10, 12])
  expect(travelChoices([], {})).toEqual([])
})

test('what a way adds is within a range with both its ends; a range is read with the lesser first', () => {
  const rows = [-1_001, -1_000, 5_000, 5_001, null].flatMap((extraTravel) =>
    board.rows.slice(0, 1).map((row) => ({ ...row, extraTravel })),
  )
  const kept = (word: string) =>
    rows.filter((row) => passes(row, readFilters(word))).map(({ extraTravel }) => extraTravel)
  expect(kept('extra:-1..5')).toEqual([-1_000, 5_000])
  expect(kept('extra:5..-1')).toEqual([-1_000, 5_000])
  expect(readFilters('extra:5..x')).toEqual({})
})

test('who stays is counted at the school of the relation, by the filters that can mean those who stay', () => {
  // Two of three leave the town school; the third stays.
  expect(stayersIn(board, {})).toEqual({ urban: 1, town: 0, rural: 0 })
  expect(stayersIn(board, { subject: 'mathematics', township: '甲镇' }).urban).toBe(1)
  expect(stayersIn(board, { subject: 'music' }).urban).toBe(0)
  expect(stayersIn(board, { direction: 'down' }).urban).toBe(0)
})

test('a pair is of schools, of townships or of settings, whatever hyphens its ids hold', () => {
  expect(readPair('a-1-b', board)).toEqual({ from: 'a-1', to: 'b', of: 'school' })
  expect(readPair('甲镇-乙镇', board)).toMatchObject({ of: 'township' })
  expect(readPair('urban-rural', board)).toMatchObject({ of: 'setting' })
  expect(readPair('a-1-x', board)).toBeNull()
})

test('a selection means the rows of its person, school, township, pair or chain', () => {
  const people = (kind: 't' | 's' | 'g' | 'p' | 'k', id: string) => {
    const chosen = chosenBy({ kind, id }, board, () => ['000002'])
    return chosen === null ? null : board.rows.filter(chosen).map(({ teacher: who }) => who)
  }
  expect(people('t', '000001')).toEqual(['000001'])
  expect(people('s', 'c')).toEqual(['000002'])
  expect(people('g', '甲镇')).toEqual(['000001', '000002'])
  expect(people('p', 'a-1-b')).toEqual(['000001'])
  expect(people('k', 'any')).toEqual(['000002'])
  expect(people('p', 'nowhere')).toBeNull()
  const several = chosenBy(readSelection('p:a-1-b,s:c'), board, () => null)
  expect(board.rows.filter((row) => several?.(row)).map(({ teacher: who }) => who)).toEqual([
    '000001',
    '000002',
  ])
})

test('a direction falls by setting first, then by strength', () => {
  expect(directionOf(town, near)).toBe('down')
  expect(directionOf(far, town)).toBe('up')
  expect(directionOf(near, far)).toBe('down')
  expect(directionOf(near, near)).toBe('level')
})

test('who is taken out shows first in the clause that falls short for it', () => {
  const { plan: later } = tried(
    { county, profile, plan, decisions: [] },
    [{ teacher: one.id, kind: 'forbid' }],
    '试改',
  )
  const changes = changesBetween({ county, profile }, report, audit(county, profile, later))
  expect(firstBroken(changes)?.after).toMatchObject({ rule: 'rotation-share', shortfall: 1 })
  expect(changes.people).toEqual({ before: 2, after: 1 })
  expect(changesBetween({ county, profile }, report, report)).toMatchObject({
    clauses: [],
    coefficients: [],
  })
})

test('other places leave out where the person is and goes; other people are due and stay', () => {
  expect(otherPlaces(board, one).map(({ id }) => id)).toEqual(['c'])
  const row = board.rowOf.get(one.id)
  expect(row === undefined ? [] : otherPeople(board, row).map(({ id }) => id)).toEqual(['000003'])
})

test('alternatives that break nothing come before those that do', () => {
  const base = changesBetween({ county, profile }, report, report)
  const { plan: later } = tried(
    { county, profile, plan, decisions: [] },
    [{ teacher: one.id, kind: 'forbid' }],
    '试改',
  )
  const worse = changesBetween({ county, profile }, report, audit(county, profile, later))
  const about = { name: '', about: '', edits: [] }
  expect(
    ranked([
      { id: 'a', ...about, changes: worse },
      { id: 'b', ...about, changes: base },
    ]).map(({ id }) => id),
  ).toEqual(['b', 'a'])
})

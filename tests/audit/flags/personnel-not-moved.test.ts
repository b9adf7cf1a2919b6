import { expect, test } from 'vitest'
import { countyOf, planOf, school, teacher, transferOf } from '../../kit/county.ts'
import { flagOf, shownFlag, shownGaps } from '../../kit/flag.ts'

const schools = [school('a'), school('b')]
const stays = { relationMoves: false, end: '2029-08' } as const
const never = teacher('1', 'a', { lastRotationEnd: '2020-08', lastRotationMoved: false })
const once = teacher('2', 'a', { lastRotationEnd: '2020-08', lastRotationMoved: true })
const first = teacher('3', 'a')
const county = countyOf({ schools, teachers: [never, once, first] })

test('no relation of anybody moves: 2 of 2', () => {
  const plan = planOf(transferOf(once, 'b', stays), transferOf(first, 'b', stays))
  expect(shownFlag(flagOf('personnel-not-moved', county, plan))).toEqual({
    state: 'raised',
    share: '2/2',
    cases: ['全县 2 3'],
  })
})

test('one relation that moves is enough for the whole', () => {
  const plan = planOf(transferOf(once, 'b'), transferOf(first, 'b', stays))
  expect(shownFlag(flagOf('personnel-not-moved', county, plan))).toEqual({
    state: 'clear',
    share: '1/2',
    cases: [],
  })
})

test('who was sent without it the last time and is again, is named', () => {
  const plan = planOf(transferOf(never, 'b', stays), transferOf(first, 'b'))
  expect(shownFlag(flagOf('personnel-not-moved', county, plan))).toEqual({
    state: 'raised',
    share: '1/2',
    cases: ['a 1'],
  })
})

test('rotated before, but whether the relation moved is not given', () => {
  const unsaid = teacher('4', 'a', { lastRotationEnd: '2020-08' })
  const found = flagOf(
    'personnel-not-moved',
    countyOf({ schools, teachers: [unsaid, first] }),
    planOf(transferOf(unsaid, 'b', stays), transferOf(first, 'b')),
  )
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['教师·上次交流是否调动人事关系: 4'])
})

test('a county without any record of rotations cannot be cleared', () => {
  const others = [teacher('5', 'a'), teacher('6', 'a')] as const
  const found = flagOf(
    'personnel-not-moved',
    countyOf({ schools, teachers: others }),
    planOf(transferOf(others[0], 'b', stays), transferOf(others[1], 'b')),
  )
  expect(shownGaps(found)).toEqual(['教师·上次交流是否调动人事关系: 5'])
})

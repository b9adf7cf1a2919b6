import { expect, test } from 'vitest'
import {
  countyBackbone,
  countyOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../../kit/county.ts'
import { flagOf, shownFlag } from '../../kit/flag.ts'

const staff = (at: string, count: number) =>
  Array.from({ length: count }, (_, i) => teacher(`${at}${i}`, at))
const schools = [
  school('a', { primary: stageOf(100, 6) }),
  school('b', { primary: stageOf(100, 6) }),
]

/**
 * Mathematics takes 5 × 6 = 30 lessons, a teacher gives 14. Three teachers give 42 ≥ 30, so a
 * fourth fills no gap; two give 28 < 30, so a third does. Degrees 专科 count for primary.
 */
test('a fourth teacher of a covered subject, no better than the rest, helps nobody', () => {
  const mover = teacher('m', 'a')
  // Degrees: b without the mover has 3 of 100 pupils, the county 6 of 200: 3 ≥ 3, nothing gained.
  const county = countyOf({ schools, teachers: [mover, ...staff('a', 2), ...staff('b', 3)] })
  const found = flagOf('no-benefit', county, planOf(transferOf(mover, 'b')))
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/1', cases: ['a m'] })
})

test('a third teacher where two leave two lessons open fills a subject', () => {
  // The degree is below the standard, so that only the subject can speak for the move.
  const mover = teacher('m', 'a', { degree: 'senior' })
  const county = countyOf({ schools, teachers: [mover, ...staff('a', 3), ...staff('b', 2)] })
  expect(flagOf('no-benefit', county, planOf(transferOf(mover, 'b'))).state).toBe('clear')
})

test('exactly covered is covered: 28 lessons of two teachers leave nothing for a third', () => {
  // Two lessons of grade 1 are given elsewhere: the need is 28 = 2 × 14.
  const mover = teacher('m', 'a', { degree: 'senior' })
  const county = countyOf({
    schools,
    teachers: [mover, ...staff('a', 3), ...staff('b', 2)],
    more: {
      lessons: [
        {
          school: null,
          grade: 1,
          subject: 'mathematics',
          classes: null,
          lessonsPerClass: 5,
          coveredElsewhere: 2,
        },
      ],
    },
  })
  expect(flagOf('no-benefit', county, planOf(transferOf(mover, 'b'))).state).toBe('raised')
})

test('a backbone teacher to a school below the mean of the county helps', () => {
  // Without the mover b has 0 of 100, the county 1 of 200.
  const mover = teacher('m', 'a', { degree: 'senior', backbone: countyBackbone })
  const county = countyOf({ schools, teachers: [mover, ...staff('a', 3), ...staff('b', 3)] })
  expect(flagOf('no-benefit', county, planOf(transferOf(mover, 'b'))).state).toBe('clear')
})

test('while the relation stays, the backbone teacher counts at the old school only', () => {
  const mover = teacher('m', 'a', { degree: 'senior', backbone: countyBackbone })
  const county = countyOf({ schools, teachers: [mover, ...staff('a', 3), ...staff('b', 3)] })
  const plan = planOf(transferOf(mover, 'b', { relationMoves: false, end: '2029-08' }))
  expect(flagOf('no-benefit', county, plan).state).toBe('raised')
})

test('two alike who change places change nothing, though each fills the gap of the other', () => {
  const [one, other] = [teacher('m', 'a'), teacher('n', 'b')]
  const county = countyOf({ schools, teachers: [one, other, ...staff('a', 2), ...staff('b', 2)] })
  const plan = planOf(transferOf(one, 'b'), transferOf(other, 'a'))
  const found = flagOf('no-benefit', county, plan)
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '2/2', cases: ['a m', 'b n'] })
  expect(found.cases[0]?.sentence).toContain('与教师 n 互换')
})

test('two who change places and differ in what is counted are judged each alone', () => {
  const one = teacher('m', 'a', { backbone: countyBackbone })
  const other = teacher('n', 'b')
  const county = countyOf({ schools, teachers: [one, other, ...staff('a', 2), ...staff('b', 2)] })
  const plan = planOf(transferOf(one, 'b'), transferOf(other, 'a'))
  expect(flagOf('no-benefit', county, plan).state).toBe('clear')
})

test('nobody moves: nothing to look at', () => {
  expect(flagOf('no-benefit', countyOf({ schools, teachers: staff('a', 2) })).state).toBe(
    'not-applicable',
  )
})

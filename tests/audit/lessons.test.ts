import { describe, expect, test } from 'vitest'
import { replay } from '../../solver/audit/replay.ts'
import type { Stage, Subject } from '../../solver/domain/codes.ts'
import type { LessonRow, School, Teacher } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import { countyOf, planOf, school, stageOf, teacher, transferOf } from '../kit/county.ts'
import { testDefinitions } from '../kit/profile.ts'

/** Thousandths of weekly lessons of one subject at school a. */
function at(
  place: {
    readonly a?: Partial<School>
    readonly teachers?: readonly Teacher[]
    readonly lessons?: readonly LessonRow[]
    readonly definitions?: Partial<Definitions['lessons']>
    readonly plan?: Plan
  },
  subject: Subject = 'mathematics',
  stage: Stage = 'primary',
) {
  const county = countyOf({
    schools: [school('a', place.a), school('b')],
    teachers: place.teachers ?? [],
    more: { lessons: place.lessons ?? [] },
  })
  const lessons = { ...testDefinitions.lessons, ...place.definitions }
  const { units } = replay(county, { ...testDefinitions, lessons }, place.plan ?? planOf())
  const unit = units.find((each) => each.school.id === 'a' && each.stage === stage)
  const found = unit?.lessons.find((each) => each.subject === subject)
  if (found === undefined) throw new Error(`No ${subject} in ${stage}.`)
  return found
}

const row = (more: Partial<LessonRow>): LessonRow => ({
  school: null,
  grade: 1,
  subject: 'mathematics',
  classes: null,
  lessonsPerClass: 5,
  coveredElsewhere: 0,
  ...more,
})
const own = { school: schoolId('a') }

describe('need', () => {
  test('classes × lessons, over all grades of the stage', () => {
    expect(at({}).need).toBe(30_000)
    expect(at({}, 'music').need).toBe(12_000)
  })

  // Lessons 1 to 9 by grade, so that the sum shows which grades got the classes.
  const lessons = { mathematics: [1, 2, 3, 4, 5, 6, 7, 8, 9] }

  test('8 classes: the lower grades get the extra', () => {
    // 2 + 4 + 3 + 4 + 5 + 6 = 24
    expect(at({ a: { primary: stageOf(100, 8) }, definitions: { lessons } }).need).toBe(24_000)
  })

  test('2 classes stand in grades 1 and 2', () => {
    expect(at({ a: { primary: stageOf(100, 2) }, definitions: { lessons } }).need).toBe(3_000)
  })

  test('classes by grade, where given, decide', () => {
    const primary = { ...stageOf(100, 2), classesByGrade: [0, 0, 0, 0, 0, 2] }
    expect(at({ a: { primary }, definitions: { lessons } }).need).toBe(12_000)
  })

  test('5-4 teaches grade 6 in the junior stage', () => {
    const a = { primary: stageOf(100, 5), junior: stageOf(100, 4) }
    const definitions = { lessons, schoolSystem: '5-4' } as const
    expect(at({ a, definitions }).need).toBe(15_000)
    expect(at({ a, definitions }, 'mathematics', 'junior').need).toBe(30_000)
    // 6-3: grades 7, 7, 8, 9.
    expect(at({ a, definitions: { lessons } }, 'mathematics', 'junior').need).toBe(31_000)
  })

  test('a row of the county replaces the standard for its grade and subject', () => {
    expect(at({ lessons: [row({ lessonsPerClass: 2.5 })] }).need).toBe(27_500)
    expect(at({ lessons: [row({ grade: 7, lessonsPerClass: 9 })] }).need).toBe(30_000)
  })

  test('a row of the school replaces the one of the county, and may set the classes', () => {
    const rows = [row({ lessonsPerClass: 2 }), row({ ...own, lessonsPerClass: 4 })]
    expect(at({ lessons: rows }).need).toBe(29_000)
    expect(at({ lessons: [...rows].reverse() }).need).toBe(29_000)
    expect(at({ lessons: [row({ ...own, classes: 3 })] }).need).toBe(40_000)
    expect(at({ lessons: [row({ school: schoolId('b'), classes: 3 })] }).need).toBe(30_000)
  })

  test('lessons covered elsewhere are taken off, down to nothing', () => {
    expect(at({ lessons: [row({ ...own, coveredElsewhere: 4 })] }).need).toBe(26_000)
    const teachers = [teacher('t', 'a')]
    expect(at({ teachers, lessons: [row({ ...own, coveredElsewhere: 99 })] })).toMatchObject({
      need: 0,
      before: { gap: 0, surplus: 14_000 },
    })
  })

  test('a subject without teachers of its own is not listed', () => {
    expect(() =>
      at({ teachers: [teacher('t', 'a', { subjects: ['sports'] })] }, 'sports'),
    ).toThrow()
  })
})

describe('supply', () => {
  const supply = (...teachers: readonly Teacher[]) => at({ teachers }).before

  test('a full load of the subject; gap is what is left of the need', () => {
    expect(supply(teacher('t', 'a'))).toEqual({
      supply: 14_000,
      teachers: 1,
      gap: 16_000,
      surplus: 0,
    })
  })

  test('a subject without a load of its own has the usual one', () => {
    const musician = teacher('t', 'a', { subjects: ['music'] })
    expect(at({ teachers: [musician] }, 'music').before.supply).toBe(16_000)
  })

  test('shares of stage and of school multiply', () => {
    // 14,000 × 0.5 × 0.3 = 2,100
    const shared = teacher('t', 'b', {
      stages: { primary: 500, junior: 500 },
      teaching: [
        { school: schoolId('b'), share: 700 },
        { school: schoolId('a'), share: 300 },
      ],
    })
    expect(supply(shared)).toMatchObject({ supply: 2_100, teachers: 1 })
  })

  test('only the main subject is supplied', () => {
    const both = teacher('t', 'a', { subjects: ['music', 'mathematics'] })
    expect(supply(both)).toMatchObject({ supply: 0, teachers: 0 })
  })

  test('who is absent or not counted supplies nothing', () => {
    expect(supply(teacher('t', 'a', { presence: 'maternity' })).supply).toBe(0)
    expect(supply(teacher('t', 'a', { employment: 'student' })).supply).toBe(0)
    expect(supply(teacher('t', 'a', { presence: 'borrowed' })).supply).toBe(14_000)
  })

  test('an office is relieved of its part', () => {
    expect(supply(teacher('t', 'a', { office: 'middle' }))).toMatchObject({
      supply: 7_000,
      teachers: 1,
    })
  })
})

describe('after a transfer', () => {
  const afterwards = (mover: Teacher, more: Parameters<typeof transferOf>[2] = {}) => {
    const plan = planOf(transferOf(mover, mover.personnelSchool === 'a' ? 'b' : 'a', more))
    return at({ teachers: [mover], plan }).after
  }

  test('the whole load goes, also when the relation stays', () => {
    expect(afterwards(teacher('t', 'a')).supply).toBe(0)
    expect(afterwards(teacher('t', 'b'))).toMatchObject({ supply: 14_000, teachers: 1 })
    expect(afterwards(teacher('t', 'b'), { relationMoves: false, end: '2029-08' }).supply).toBe(
      14_000,
    )
  })

  test('what the transfer says is taught', () => {
    const both = teacher('t', 'b', { subjects: ['music', 'mathematics'] })
    expect(afterwards(both, { subject: 'mathematics' }).supply).toBe(14_000)
  })

  test('a divided teacher is whole at the new school', () => {
    const divided = teacher('t', 'b', {
      teaching: [
        { school: schoolId('b'), share: 500 },
        { school: schoolId('a'), share: 500 },
      ],
    })
    expect(afterwards(divided)).toMatchObject({ supply: 14_000, teachers: 1 })
  })

  test('the relief stays behind and may leave less than nothing', () => {
    expect(afterwards(teacher('t', 'a', { office: 'middle' }))).toMatchObject({
      supply: -7_000,
      gap: 37_000,
      teachers: 0,
    })
    expect(afterwards(teacher('t', 'b', { office: 'middle' })).supply).toBe(14_000)
  })

  test('who supplied nothing before supplies nothing after', () => {
    expect(afterwards(teacher('t', 'b', { presence: 'long-sick' })).supply).toBe(0)
  })
})

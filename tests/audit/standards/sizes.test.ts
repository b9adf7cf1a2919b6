import { expect, test } from 'vitest'
import type { StageFigures } from '../../../solver/domain/county.ts'
import { countyOf, school, stageOf } from '../../kit/county.ts'
import { shownStandard, standardOf } from '../../kit/standard.ts'

const oneSchool = (primary: StageFigures) =>
  countyOf({ schools: [school('a', { primary })], teachers: [] })

test('班额: 45 pupils in a class are lawful, one more in the stage is not', () => {
  // 270 / 6 = 45.
  expect(shownStandard(standardOf('class-size', oneSchool(stageOf(270, 6))))).toEqual({
    verdict: 'met',
    missing: 0,
    lines: ['全县  1/1 个学段 → 1/1 个学段 met'],
  })
  // 271 / 6 = 45.17: printed so that it does not read as 45; ceil(271 / 45) = 7 classes, one more.
  const crowded = standardOf('class-size', oneSchool(stageOf(271, 6)))
  expect(shownStandard(crowded)).toEqual({
    verdict: 'short',
    missing: 1,
    lines: ['全县  0/1 个学段 → 0/1 个学段 short', 'a primary 45.2 人 → 45.2 人 short'],
  })
  expect(crowded.lines[1]?.sentence).toBe(
    'a小学小学学生 271 人、6 个班，平均每班 45.2 人，标准不超过 45 人，需增加 1 个班，不符合。',
  )
})

test('班额: one crowded grade is found though the stage as a whole is not crowded', () => {
  // 46 + 5 × 40 = 246 ≤ 270, but the first grade has 46 in one class.
  const primary = {
    ...stageOf(246, 6),
    pupilsByGrade: [46, 40, 40, 40, 40, 40],
    classesByGrade: [1, 1, 1, 1, 1, 1],
  }
  const found = standardOf('class-size', oneSchool(primary))
  expect(found).toMatchObject({ verdict: 'short', missing: 1 })
  expect(found.lines[1]?.sentence).toContain('其中第 1 个年级超过')
})

test('班额: a grade of just 45 a class is lawful; grades of which half is not given are not judged', () => {
  const graded = (pupils: readonly number[] | null, classes: readonly number[] | null) =>
    standardOf(
      'class-size',
      oneSchool({ ...stageOf(270, 6), pupilsByGrade: pupils, classesByGrade: classes }),
    )
  expect(graded([90, 45, 45, 45, 45], [2, 1, 1, 1, 1]).verdict).toBe('met')
  expect(graded([91, 45, 45, 45, 44], [2, 1, 1, 1, 1])).toMatchObject({
    verdict: 'short',
    missing: 1,
  })
  expect(graded([91, 45, 45, 45, 44], null).verdict).toBe('met')
  expect(graded(null, [1, 1, 1, 1, 1]).verdict).toBe('met')
})

test('班额: pupils without any class are not lawful', () => {
  expect(standardOf('class-size', oneSchool(stageOf(40, 0)))).toMatchObject({
    verdict: 'short',
    missing: 1,
  })
})

test('学校规模: 2000 pupils of one stage, 2500 of both', () => {
  const verdict = (primary: number, junior: number | null) =>
    standardOf(
      'school-size',
      countyOf({
        schools: [
          school('a', {
            kind: junior === null ? 'primary' : 'nine-year',
            primary: stageOf(primary, 50),
            junior: junior === null ? null : stageOf(junior, 20),
          }),
        ],
        teachers: [],
      }),
    )
  expect(verdict(2000, null).verdict).toBe('met')
  expect(verdict(2001, null)).toMatchObject({ verdict: 'short', missing: 1 })
  expect(verdict(2003, null).lines.at(-1)?.sentence).toBe(
    'a小学在校学生 2003 人，标准不超过 2000 人，超 3 人，不符合。',
  )
  expect(verdict(1500, 1000).verdict).toBe('met')
  expect(verdict(1500, 1002)).toMatchObject({ verdict: 'short', missing: 2 })
})

test('a county without pupils has nothing to judge', () => {
  const county = countyOf({ schools: [school('a', { primary: null })], teachers: [] })
  expect(standardOf('class-size', county).verdict).toBe('not-applicable')
  expect(standardOf('school-size', county).verdict).toBe('not-applicable')
})

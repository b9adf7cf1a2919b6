import { expect, test } from 'vitest'
import { countyOf, planOf, school, stageOf, teacher, transferOf } from '../../kit/county.ts'
import { flagOf, shownFlag, shownGaps } from '../../kit/flag.ts'

/**
 * 8 classes over six grades: 2, 2, 1, 1, 1, 1. Mathematics 5 × 8 = 40 lessons, three teachers
 * give 3 × 14 = 42: none missing. Music 2 × 8 = 16 lessons, nobody gives any; a full load is 16,
 * so exactly one whole teacher is missing.
 */
const withQuota = (quota: number | null, covered = 0) =>
  countyOf({
    schools: [school('a', { primary: stageOf(300, 8, quota) })],
    teachers: ['1', '2', '3'].map((id) => teacher(id, 'a')),
    more: {
      lessons: [
        {
          school: null,
          grade: 1,
          subject: 'music',
          classes: null,
          lessonsPerClass: 2,
          coveredElsewhere: covered,
        },
      ],
    },
  })

test('a post empty while exactly one teacher is missing is raised', () => {
  // Quota 4, three in quota: one post empty.
  const found = flagOf('establishment-idle', withQuota(4))
  expect(shownFlag(found)).toEqual({ state: 'raised', share: '1/1', cases: ['a'] })
  expect(found.cases[0]?.sentence).toBe(
    'a小学核定编制 4 人，在编 3 人，空编 1 人，而学科缺口折合 1.0 名教师，疑似有编不补，请核实。',
  )
  expect(found.source).toMatchObject({ item: '三（三）10', evidence: 'verified' })
})

test('a full school may lack a teacher without leaving a post empty', () => {
  expect(shownFlag(flagOf('establishment-idle', withQuota(3)))).toEqual({
    state: 'clear',
    share: '0/1',
    cases: [],
  })
})

test('less than a whole teacher missing is no reason to fill a post', () => {
  // One lesson of music is given by others: 15 of 16 lessons are missing.
  expect(flagOf('establishment-idle', withQuota(4, 1)).state).toBe('clear')
})

test('people outside the quota do not fill the post, and are named', () => {
  const county = withQuota(4)
  const temporary = teacher('9', 'a', { employment: 'substitute', subjects: ['music'] })
  const found = flagOf('establishment-idle', {
    ...county,
    teachers: [...county.teachers, temporary],
  })
  expect(found.cases[0]?.sentence).toContain('空编 1 人')
  expect(found.cases[0]?.sentence).toContain('同时使用不在编人员 1 人')
})

test('the plan counts: who arrives may fill post and gap', () => {
  const [a, b] = [school('a', { primary: stageOf(300, 8, 4) }), school('b', { primary: null })]
  const music = teacher('4', 'b', { subjects: ['music'] })
  const county = countyOf({
    schools: [a, b],
    teachers: [...['1', '2', '3'].map((id) => teacher(id, 'a')), music],
  })
  expect(flagOf('establishment-idle', county).state).toBe('raised')
  // Mathematics 42 ≥ 40, music 16 ≥ 16: nothing is missing any more.
  expect(flagOf('establishment-idle', county, planOf(transferOf(music, 'a'))).state).toBe('clear')
})

test('without an approved quota nothing can be said, and the column is named', () => {
  const found = flagOf('establishment-idle', withQuota(null))
  expect(found.state).toBe('unknown')
  expect(shownGaps(found)).toEqual(['学校·核定编制: a'])
  expect(found.sentence).toBe(
    '数据缺失，不能判断；1 所学校缺少《学校》表“核定编制”，未作判断，不视为没有问题。',
  )
})

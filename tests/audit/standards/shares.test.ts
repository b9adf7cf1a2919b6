import { describe, expect, test } from 'vitest'
import { countyOf, planOf, school, stageOf, teacher, transferOf } from '../../kit/county.ts'
import { clauseOf } from '../../kit/profile.ts'
import { shownStandard, standardOf } from '../../kit/standard.ts'

type More = NonNullable<Parameters<typeof teacher>[2]>

/** One primary school with a teacher for each entry. */
const withStaff = (...people: readonly More[]) =>
  countyOf({
    schools: [school('a')],
    teachers: people.map((more, at) => teacher(String(at), 'a', more)),
  })

describe('持证上岗率', () => {
  test('all licensed is lawful; one of three without falls one short, by number', () => {
    expect(standardOf('licence', withStaff({}, {})).verdict).toBe('met')
    const found = standardOf('licence', withStaff({}, {}, { licences: [] }))
    // 2 of 3 is 66.7 %, three are required.
    expect(shownStandard(found)).toEqual({
      verdict: 'short',
      missing: 1,
      lines: [
        '全县 primary 2÷3＝66.7% → 2÷3＝66.7% short',
        '全县 junior — → — not-applicable',
        'a primary 2÷3＝66.7% → 2÷3＝66.7% short',
      ],
    })
    expect(found.lines[0]?.numerator).toEqual(['0', '1'])
    expect(found.lines[0]?.denominator).toEqual(['0', '1', '2'])
    expect(found.gaps).toEqual([
      { sheet: '教师', column: '教师资格学段', teachers: ['2'], schools: [] },
    ])
  })

  test('a higher licence qualifies for a lower stage, a kindergarten one for none', () => {
    const of = (stage: 'senior' | 'kindergarten') =>
      standardOf('licence', withStaff({ licences: [{ stage, subject: null }] })).verdict
    expect([of('senior'), of('kindergarten')]).toEqual(['met', 'short'])
  })

  test('a lower standard of the profile is used: 9 of 10 are 90 %, and not 91 %', () => {
    const people = Array.from({ length: 10 }, (_, at): More => (at === 0 ? { licences: [] } : {}))
    const at = (minPercent: number) =>
      standardOf('licence', withStaff(...people), planOf(), { licence: { minPercent } }).verdict
    expect([at(90), at(91)]).toEqual(['met', 'short'])
  })

  test('substitutes are no 专任教师 and stand in no denominator', () => {
    const county = withStaff({}, { employment: 'substitute', licences: [] })
    expect(standardOf('licence', county).verdict).toBe('met')
  })
})

describe('五年360学时', () => {
  test('yes is met, no is short, nothing filled in is unknown and never met', () => {
    expect(standardOf('training', withStaff({ trained: true })).verdict).toBe('met')
    expect(standardOf('training', withStaff({ trained: true }, { trained: false }))).toMatchObject({
      verdict: 'short',
      missing: 1,
    })
    const open = standardOf('training', withStaff({ trained: true }, { trained: null }))
    expect(open).toMatchObject({ verdict: 'unknown', missing: 0 })
    expect(open.gaps.map(({ column, teachers }) => [column, teachers])).toEqual([
      ['培训学时达标', ['1']],
    ])
  })

  test('where one is known to lack it, those not filled in cannot mend it', () => {
    const county = withStaff({ trained: false }, { trained: null })
    expect(standardOf('training', county).verdict).toBe('short')
  })
})

describe('思政课教师专职占比', () => {
  const fullTime: More = { subjects: ['civics'] }
  const beside: More = { subjects: ['chinese', 'civics'] }

  test('primary: half full-time is lawful, two of five are not; others are not asked', () => {
    const verdict = (...people: readonly More[]) => standardOf('civics', withStaff(...people))
    expect(verdict(fullTime, beside, {}).verdict).toBe('met')
    // ceil(50 % × 5) = 3.
    expect(verdict(fullTime, fullTime, beside, beside, beside)).toMatchObject({
      verdict: 'short',
      missing: 1,
    })
    expect(verdict({}).verdict).toBe('not-applicable')
  })

  test('junior: every one full-time', () => {
    const junior = { stages: { primary: 0, junior: 1000 } }
    const county = countyOf({
      schools: [school('a', { kind: 'junior', primary: null, junior: stageOf(100, 3) })],
      teachers: [
        teacher('1', 'a', { ...fullTime, ...junior }),
        teacher('2', 'a', { ...beside, ...junior }),
      ],
    })
    expect(standardOf('civics', county)).toMatchObject({ verdict: 'short', missing: 1 })
  })
})

describe('教非所学率', () => {
  const licensed = (subject: 'mathematics' | 'music'): More => ({
    licences: [{ stage: 'primary', subject }],
  })

  test('is told with its people, and only a plan that adds to it fails', () => {
    // Both teach mathematics; the second is licensed for music.
    const county = countyOf({
      schools: [school('a'), school('b')],
      teachers: [teacher('1', 'a', licensed('mathematics')), teacher('2', 'a', licensed('music'))],
    })
    const found = standardOf('subject-match', county)
    expect(shownStandard(found).lines[0]).toBe('全县 primary 1÷2＝50.0% → 1÷2＝50.0% met')
    expect(found.lines[0]?.numerator).toEqual(['2'])
    const [first] = county.teachers
    if (first === undefined) throw new Error('two teachers are made')
    const worse = planOf(transferOf(first, 'b', { subject: 'chinese' }))
    const more = standardOf('subject-match', county, worse)
    expect(more).toMatchObject({ verdict: 'short', missing: 1 })
    expect([found, more].map(({ lines }) => lines[0]?.sentence)).toEqual([
      '小学教师资格写明学科的 2 人中，主教学科不在资格学科之内的 1 人，方案前 1 人，没有增加，符合。',
      '小学教师资格写明学科的 2 人中，主教学科不在资格学科之内的 2 人，方案前 1 人，增加 1 人，不符合。',
    ])
  })

  test('a field is one: a licence for arts covers music; labour has none', () => {
    const arts = withStaff({
      subjects: ['music'],
      licences: [{ stage: 'primary', subject: 'arts' }],
    })
    expect(standardOf('subject-match', arts).lines[0]?.after.measured).toBe('0÷1＝0.0%')
    const labour = withStaff({ subjects: ['labour'], ...licensed('music') })
    expect(standardOf('subject-match', labour).verdict).toBe('unknown')
  })

  test('licences that name no subject leave it open', () => {
    expect(standardOf('subject-match', withStaff({})).verdict).toBe('unknown')
  })
})

describe('师德与年度考核结果运用', () => {
  test('misconduct with a review that still says 合格 is a contradiction', () => {
    const found = (more: More) => standardOf('conduct', withStaff({ review: 'pass' }, more))
    expect(found({ misconduct: true, review: 'fail' }).verdict).toBe('met')
    expect(found({ misconduct: true, review: 'pass' })).toMatchObject({
      verdict: 'short',
      missing: 1,
    })
    expect(found({ misconduct: true, review: null })).toMatchObject({ verdict: 'unknown' })
  })

  test('results are counted, and who has none is listed without a word on conduct', () => {
    const people = [
      teacher('1', 'a', { review: 'excellent' }),
      teacher('2', 'a', { review: 'pass', misconduct: true }),
      teacher('3', 'a', { review: 'fail' }),
      teacher('4', 'a', { misconduct: true }),
      teacher('5', 'a'),
      teacher('6', 'a', { review: 'excellent', misconduct: true }),
    ]
    const county = countyOf({ schools: [school('a')], teachers: people })
    const found = standardOf('conduct', county)
    // Two contradict their reviews and one of the three on file is open.
    expect(found.sentence).toBe(
      '专任教师 6 人中填报年度考核的 4 人，合格及以上 3 人；登记有师德问题的 3 人中，年度考核仍为合格及以上的 2 人、没有填写的 1 人；方案调出人员中有师德问题或考核不合格的 0 人，不符合。',
    )
    expect(found.lines[0]?.before).toEqual({ measured: '2 人', verdict: 'short' })
    expect(found.gaps.map(({ teachers }) => teachers)).toEqual([['4', '5']])
  })

  test('whoever failed is not sent on; without any review nothing can be said', () => {
    const failed = teacher('1', 'a', { review: 'fail' })
    const county = countyOf({ schools: [school('a'), school('b')], teachers: [failed] })
    expect(standardOf('conduct', county).verdict).toBe('met')
    const found = standardOf('conduct', county, planOf(transferOf(failed, 'b')))
    // Counted, and never named.
    expect([found.verdict, found.missing, found.lines[0]?.numerator]).toEqual(['short', 1, []])
    expect(standardOf('conduct', withStaff({})).verdict).toBe('unknown')
  })
})

describe('交流人员性别比例', () => {
  /** Ten due, six of them women; so many of each move. */
  const verdict = (women: number, men: number) => {
    const people = Array.from({ length: 10 }, (_, at) =>
      teacher(String(at), 'a', { sex: at < 6 ? 'female' : 'male' }),
    )
    const movers = [...people.slice(0, women), ...people.slice(6, 6 + men)]
    const county = countyOf({ schools: [school('a'), school('b')], teachers: people })
    return standardOf('women', county, planOf(...movers.map((one) => transferOf(one, 'b'))))
  }

  test('60 % of the due are women: 50 % and 70 % of the movers are within ten points', () => {
    expect(verdict(1, 1).verdict).toBe('met')
    // 5 of 7 = 71.4 %; 3 of 6 = 50 %; 2 of 5 = 40 %.
    expect(verdict(5, 2).verdict).toBe('short')
    expect(verdict(3, 3).verdict).toBe('met')
    expect(verdict(2, 3).verdict).toBe('short')
  })

  test('nobody moves, nothing to compare', () => {
    expect(verdict(0, 0).verdict).toBe('not-applicable')
  })
})

test('在读学历预测: R1 now and once those in study have their degree', () => {
  // 100 pupils; 4 of 6 have college or above: 4.00; one of the others studies for it: 5.00.
  const below: More = { degree: 'secondary-normal' }
  const county = withStaff(
    {},
    {},
    {},
    {},
    { ...below, study: { degree: 'college', until: '2027-06' } },
    below,
  )
  const found = standardOf('study', county)
  expect([found.verdict, found.lines[0]?.before.measured, found.lines[0]?.after.measured]).toEqual([
    'not-applicable',
    '4.00',
    '5.00',
  ])
  expect(found.lines[0]?.numerator).toEqual(['4'])
})

test('在读学历预测: which schools it brings to the standard, each by its own people', () => {
  // At 2 per 100: a has 1 of 100 pupils and gains one, just 2.00; b has 2 and gains one; c has none
  // and gains one, 1.00; whoever studies for less than what is asked, or has it, gains nothing.
  const below: More = { degree: 'secondary-normal' }
  const studies = (degree: 'college' | 'secondary-normal'): More => ({
    ...below,
    study: { degree, until: '2027-06' },
  })
  const county = countyOf({
    schools: ['a', 'b', 'c'].map((id) => school(id)),
    teachers: [
      teacher('a1', 'a'),
      teacher('a2', 'a', studies('college')),
      teacher('a3', 'a', studies('secondary-normal')),
      teacher('b1', 'b'),
      teacher('b2', 'b', { study: { degree: 'bachelor', until: '2027-06' } }),
      teacher('b3', 'b', studies('college')),
      teacher('c1', 'c', studies('college')),
    ],
  })
  const pair = (value: number) => ({ primary: value, junior: value })
  const clause = clauseOf('resource-indicators', {
    minMet: 6,
    floorPercent: 85,
    thresholds: {
      higherDegreePer100: pair(2),
      backbonePer100: pair(1),
      artsSportsPer100: pair(1),
      teachingArea: pair(1),
      sportsArea: pair(1),
      equipmentValue: pair(1),
      mediaRoomsPer100: pair(1),
    },
  })
  const found = standardOf('study', county, planOf(), {}, [clause])
  // 3 of 300 pupils now, 6 of 300 then.
  expect(found.lines).toHaveLength(1)
  expect(found.lines[0]).toMatchObject({
    before: { measured: '1.00' },
    after: { measured: '2.00' },
    required: '每百名学生2人',
    numerator: ['a2', 'b3', 'c1'],
    sentence:
      '方案落实后小学每百名学生拥有高于规定学历教师 1.00 人；在读 3 人毕业后为 2.00 人，a小学可达标。',
  })
  expect(standardOf('study', county).lines[0]).toMatchObject({
    required: '',
    sentence: '方案落实后小学每百名学生拥有高于规定学历教师 1.00 人；在读 3 人毕业后为 2.00 人。',
  })
})

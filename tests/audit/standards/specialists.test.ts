import { describe, expect, test } from 'vitest'
import { countyOf, planOf, school, stageOf, teacher, transferOf } from '../../kit/county.ts'
import { shownStandard, standardOf } from '../../kit/standard.ts'

type More = NonNullable<Parameters<typeof school>[1]>

const teachers = (count: number, subjects: Parameters<typeof teacher>[2]) =>
  Array.from({ length: count }, (_, at) => teacher(String(at), 'a', subjects))

describe('体育教师', () => {
  const found = (classes: number, count: number, more: More = {}) =>
    standardOf(
      'sports',
      countyOf({
        schools: [school('a', { primary: stageOf(150, classes), ...more })],
        teachers: teachers(count, { subjects: ['sports'] }),
      }),
    )

  test('five classes for one teacher are lawful, six are not', () => {
    expect(found(5, 1).verdict).toBe('met')
    // 6 / 5 = 1.2, one there: 0.2 missing, a whole teacher to be found.
    expect(found(6, 1)).toMatchObject({ verdict: 'short', missing: 1 })
    expect(found(10, 2).verdict).toBe('met')
  })

  test('a part of a teacher is enough for few classes, but not at a large rural school', () => {
    const half = teacher('1', 'b', {
      subjects: ['sports'],
      teaching: [
        { school: school('a').id, share: 500 },
        { school: school('b').id, share: 500 },
      ],
    })
    const verdict = (pupils: number, setting: 'rural' | 'town') =>
      standardOf(
        'sports',
        countyOf({
          // 2 classes ask for 0.4 of a teacher.
          schools: [
            school('a', { setting, primary: stageOf(pupils, 2) }),
            school('b', { primary: null }),
          ],
          teachers: [half],
        }),
      ).verdict
    expect([verdict(199, 'rural'), verdict(200, 'rural'), verdict(200, 'town')]).toEqual([
      'met',
      'short',
      'met',
    ])
  })

  test('the plan counts, by the school where they teach', () => {
    const [one] = teachers(1, { subjects: ['sports'] })
    if (one === undefined) throw new Error('one is made')
    const county = countyOf({
      schools: [
        school('a', { primary: stageOf(20, 1) }),
        school('b', { primary: stageOf(100, 5) }),
      ],
      teachers: [one],
    })
    // Before: a needs 0.2 and has 1, b needs 1 and has none; after it is the other way round.
    const stays = planOf(transferOf(one, 'b', { relationMoves: false, end: '2029-08' }))
    expect(shownStandard(standardOf('sports', county, stays)).lines).toEqual([
      '全县  1/2 个学段 → 1/2 个学段 short',
      'a primary 1.0 人 → 0.0 人 short',
    ])
  })
})

describe('劳动教师', () => {
  test('one who teaches it beside his subject is enough', () => {
    const county = (subjects: Parameters<typeof teacher>[2]) =>
      countyOf({ schools: [school('a')], teachers: [teacher('1', 'a', subjects)] })
    expect(standardOf('labour', county({ subjects: ['mathematics', 'labour'] })).verdict).toBe(
      'met',
    )
    const none = standardOf('labour', county({}))
    expect(none).toMatchObject({ verdict: 'short', missing: 1 })
    // 6 classes × 1 lesson / 16 = 0.375.
    expect(none.sentence).toContain('全县需劳动教师 0.4 人')
  })
})

describe('心理健康教师', () => {
  const county = (more: More, subjects: Parameters<typeof teacher>[2] = {}) =>
    countyOf({ schools: [school('a', more)], teachers: [teacher('1', 'a', subjects)] })
  const beside = { subjects: ['chinese', 'mental-health'] } as const
  const main = { subjects: ['mental-health'] } as const

  test('small schools may do with one beside; 999 pupils are small, 1000 are not', () => {
    const verdict = (pupils: number, subjects: Parameters<typeof teacher>[2]) =>
      standardOf('mental', county({ primary: stageOf(pupils, 25), boarders: 0 }, subjects)).verdict
    expect(verdict(999, beside)).toBe('met')
    expect(verdict(1000, beside)).toBe('short')
    expect(verdict(1000, main)).toBe('met')
    expect(verdict(999, {})).toBe('short')
  })

  test('200 boarders need a full-time one; where they are not given nothing is concluded', () => {
    const at = (more: More) =>
      standardOf('mental', county({ primary: stageOf(400, 10), leftBehind: 30, ...more }, beside))
    expect(at({ boarders: 199 }).verdict).toBe('met')
    const short = at({ boarders: 200 })
    expect(short.verdict).toBe('short')
    expect(short.lines.at(-1)?.sentence).toContain('留守儿童 30 人')
    const open = at({})
    expect([open.verdict, open.gaps.map(({ column }) => column)]).toEqual(['unknown', ['寄宿生数']])
  })

  test('who has nobody is named once, by the stronger of two demands, and what is lacking is counted', () => {
    const schools = [
      school('big', { primary: stageOf(1000, 25), boarders: 0 }),
      school('dorm', { primary: stageOf(400, 10), boarders: 200 }),
      school('none', { primary: stageOf(100, 6), leftBehind: 7 }),
      school('open', { primary: stageOf(400, 10) }),
      school('ok', { primary: stageOf(100, 6) }),
    ]
    const found = standardOf(
      'mental',
      countyOf({ schools, teachers: [teacher('1', 'ok', beside), teacher('2', 'dorm', beside)] }),
    )
    // 95 % of five are 4.75: five are asked for and two have somebody.
    expect(shownStandard(found)).toEqual({
      verdict: 'short',
      missing: 3,
      lines: [
        '全县  2÷5＝40.0% → 2÷5＝40.0% short',
        'big  专职 0 人 → 专职 0 人 short',
        'dorm  专职 0 人 → 专职 0 人 short',
        'open  专职 0 人 → 专职 0 人 unknown',
        'none  0 人 → 0 人 short',
        'open  0 人 → 0 人 short',
      ],
    })
    expect(found.sentence).toBe(
      '5 所学校中有专职或兼职心理健康教师的 2 所，要求不低于 95%，差 3 所，不符合。应有专职而没有的学校 2 所，差 2 人，1 所缺少寄宿生数，未作判断。',
    )
    expect(found.lines.map(({ sentence }) => sentence)).toEqual([
      '5 所学校中有专职或兼职心理健康教师的 2 所，要求不低于 95%，差 3 所，不符合。',
      'big小学在校学生 1000 人、寄宿生 0，应有专职心理健康教师，差 1 人，不符合。',
      'dorm小学在校学生 400 人、寄宿生 200，应有专职心理健康教师，差 1 人，不符合。',
      'open小学没有专职心理健康教师，缺少寄宿生数，未作判断，不视为符合。',
      'none小学没有心理健康教师，留守儿童 7 人。',
      'open小学没有心理健康教师。',
    ])
    expect(found.lines[0]?.numerator).toEqual(['1', '2'])
    expect(found.gaps.map(({ column, schools: at }) => [column, at])).toEqual([
      ['寄宿生数', ['open']],
    ])
  })

  test('the plan takes the only one away: the school had one before', () => {
    const only = teacher('1', 'a', { ...main, since: '2010-09' })
    const place = countyOf({
      schools: [school('a', { primary: stageOf(1000, 25), boarders: 0 }), school('b')],
      teachers: [only],
    })
    const [, ...lines] = standardOf('mental', place, planOf(transferOf(only, 'b'))).lines
    expect(lines.map(({ school: id, before, after }) => [id, before, after])).toEqual([
      ['a', { measured: '专职 1 人', verdict: 'met' }, { measured: '专职 0 人', verdict: 'short' }],
    ])
  })

  test('no school with pupils: not applicable', () => {
    const empty = standardOf(
      'mental',
      countyOf({ schools: [school('a', { primary: null })], teachers: [] }),
    )
    expect(empty).toMatchObject({ verdict: 'not-applicable', missing: 0 })
    expect(empty.lines[0]).toMatchObject({
      before: { measured: '—', verdict: 'not-applicable' },
      after: { measured: '—', verdict: 'not-applicable' },
      sentence: '没有学校有学生，不适用。',
    })
  })

  test('95 % of the schools: 19 of 20 are enough, 18 are not', () => {
    const schools = Array.from({ length: 20 }, (_, at) => school(`s${at}`))
    const found = (count: number) =>
      standardOf(
        'mental',
        countyOf({
          schools,
          teachers: schools.slice(0, count).map(({ id }) => teacher(id, id, main)),
        }),
      )
    expect(found(19).verdict).toBe('met')
    expect(found(18)).toMatchObject({ verdict: 'short', missing: 1 })
  })
})

describe('特殊教育教师', () => {
  const found = (more: More, count = 0) =>
    standardOf(
      'special',
      countyOf({
        schools: [school('a', more)],
        teachers: teachers(count, { subjects: ['special-needs'] }),
      }),
    )

  test('five pupils make a resource room; classes and teaching at home add to it', () => {
    expect(found({ specialPupils: 4, specialClasses: 0, homePupils: 0 }).verdict).toBe('met')
    expect(found({ specialPupils: 5, specialClasses: 0, homePupils: 0 })).toMatchObject({
      verdict: 'short',
      missing: 1,
    })
    // 1 room + 1 class × 2 + ceil(6 / 5) = 1 + 2 + 2 = 5.
    const all = { specialPupils: 5, specialClasses: 1, homePupils: 6 }
    expect(found(all, 4)).toMatchObject({ verdict: 'short', missing: 1 })
    expect(found(all, 5).verdict).toBe('met')
  })

  test('what is not filled in leaves it open, unless the rest already asks for more', () => {
    const open = found({})
    expect(open.verdict).toBe('unknown')
    expect(open.gaps.map(({ column }) => column)).toEqual([
      '特殊需要学生数',
      '特教班数',
      '送教上门学生数',
    ])
    expect(found({ specialClasses: 1 })).toMatchObject({ verdict: 'short', missing: 2 })
  })
})

describe('卫生保健人员', () => {
  const found = (pupils: number, more: More, ...subjects: readonly ('main' | 'beside')[]) =>
    standardOf(
      'health',
      countyOf({
        schools: [school('a', { primary: stageOf(pupils, 15), ...more })],
        teachers: subjects.map((kind, at) =>
          teacher(String(at), 'a', {
            subjects: kind === 'main' ? ['health'] : ['science', 'health'],
          }),
        ),
      }),
    )

  test('from 600 pupils one full-time, from 1200 two', () => {
    expect(found(599, { boarders: 0 }, 'beside').verdict).toBe('met')
    expect(found(600, { boarders: 0 }, 'beside')).toMatchObject({ verdict: 'short', missing: 1 })
    expect(found(1199, { boarders: 0 }, 'main').verdict).toBe('met')
    expect(found(1200, { boarders: 0 }, 'main')).toMatchObject({ verdict: 'short', missing: 1 })
  })

  test('says who is there beside another subject, what is lacking and where boarders are not given', () => {
    const lined = (...given: Parameters<typeof found>) => {
      const { lines, gaps } = found(...given)
      const { after, missing, sentence } = lines.at(-1) ?? lines[0] ?? { after: null }
      return [after?.measured, missing, sentence, gaps.map(({ schools }) => schools)]
    }
    expect(lined(1200, { boarders: 0 }, 'main', 'beside')).toEqual([
      '专职 1 人，兼职 1 人',
      1,
      'a小学在校学生 1200 人、寄宿生 0，应有专职卫生人员 2 人，实有专职 1 人、兼职 1 人，差 1 人，不符合。',
      [],
    ])
    expect(lined(100, {}, 'beside')).toEqual([
      '专职 0 人，兼职 1 人',
      0,
      'a小学在校学生 100 人、寄宿生 未填，应有专职或兼职保健教师 1 人，实有专职 0 人、兼职 1 人，只有兼职，缺少寄宿生数，未作判断，不视为符合。',
      [['a']],
    ])
    expect(found(100, { boarders: 0 }, 'beside')).toMatchObject({
      verdict: 'met',
      missing: 0,
      gaps: [],
    })
  })

  test('boarders ask for a full-time one whatever the size; not given, it is left open', () => {
    expect(found(100, { boarders: 1 }, 'beside').verdict).toBe('short')
    expect(found(100, {}, 'beside').verdict).toBe('unknown')
    expect(found(100, {}, 'main').verdict).toBe('met')
    expect(found(100, {}).verdict).toBe('short')
  })
})

describe('岗位结构', () => {
  const county = (senior: number | null, held: number) =>
    countyOf({
      schools: [school('a', { posts: { senior, intermediate: 9, junior: 9 } }), school('b', {})],
      teachers: teachers(held, { title: 'senior' }),
    })

  test('as many as approved is lawful, one more is not, not given is unknown', () => {
    expect(standardOf('posts', county(2, 2)).verdict).toBe('met')
    expect(standardOf('posts', county(1, 2))).toMatchObject({ verdict: 'short', missing: 1 })
    expect(standardOf('posts', county(null, 2)).verdict).toBe('unknown')
  })

  test('each school is told what it holds and what is free, the county how many keep to it', () => {
    const senior = (id: string, at: string) => teacher(id, at, { title: 'senior' })
    const mover = senior('3', 'b')
    const place = countyOf({
      schools: [
        school('a', { posts: { senior: 1, intermediate: 2, junior: 0 } }),
        school('b', { posts: { senior: 1, intermediate: 1, junior: 1 } }),
        school('c', { posts: { senior: null, intermediate: 1, junior: 1 } }),
        school('empty', { posts: { senior: 1, intermediate: 1, junior: 1 } }),
      ],
      teachers: [
        senior('1', 'a'),
        teacher('2', 'a', { title: 'third' }),
        mover,
        teacher('4', 'c', { title: 'first' }),
      ],
    })
    const found = standardOf('posts', place, planOf(transferOf(mover, 'a')))
    expect(found.sentence).toBe(
      '3 所学校中，各级聘用都不超核定岗位的 1 所，合计超 2 个岗位，没有填核定岗位的 1 所。小学在编人员岗位结构：高级 50.0%（校际差异系数 0.577），中级 25.0%（校际差异系数 1.732），初级 25.0%（校际差异系数 0.577）。',
    )
    expect(shownStandard(found).lines).toEqual([
      '全县  1/3 所学校 → 1/3 所学校 short',
      // Before: senior shares 1/2, 1 and 0 at schools of 2, 1 and 1; after: 2/3 and 0 at 3 and 1.
      '全县 primary 高级 50.0%（校际差异系数 0.707），中级 25.0%（校际差异系数 1.732），初级 25.0%（校际差异系数 1.000）' +
        ' → 高级 50.0%（校际差异系数 0.577），中级 25.0%（校际差异系数 1.732），初级 25.0%（校际差异系数 0.577） not-applicable',
      '全县 junior — → — not-applicable',
      'a  高级 1/1，中级 0/2，初级 1/0 → 高级 2/1，中级 0/2，初级 1/0 short',
      'c  高级 0/未填，中级 1/1，初级 0/1 → 高级 0/未填，中级 1/1，初级 0/1 unknown',
    ])
    expect(found.lines.slice(3).map(({ missing, sentence }) => [missing, sentence])).toEqual([
      [2, 'a小学已聘/核定岗位：高级 2/1，中级 0/2，初级 1/0；超 2 个、空缺 2 个。'],
      [
        0,
        'c小学已聘/核定岗位：高级 0/未填，中级 1/1，初级 0/1；超 0 个、空缺 1 个，核定岗位没有填全。',
      ],
    ])
    expect(found.gaps.map(({ schools }) => schools)).toEqual([['c']])
  })

  test('the spread of the structure between schools, weighted by staff', () => {
    const two = countyOf({
      schools: [school('a'), school('b')],
      teachers: [
        teacher('1', 'a', { title: 'senior' }),
        teacher('2', 'a', { title: 'senior' }),
        teacher('3', 'b', { title: 'first' }),
        teacher('4', 'b', { title: 'first' }),
      ],
    })
    // Senior shares 100 % and 0 % at two schools of equal weight: mean 50 %, deviation 50 %, CV 1.
    const line = standardOf('posts', two).lines.find(({ stage }) => stage === 'primary')
    expect(line?.after.measured).toBe(
      '高级 50.0%（校际差异系数 1.000），中级 50.0%（校际差异系数 1.000），初级 0.0%（校际差异系数 无数据）',
    )
  })
})

test('特级岗位: free posts are told; none given, none asked', () => {
  const county = (specialGradePosts?: number) =>
    countyOf({
      schools: [school('a', specialGradePosts === undefined ? {} : { specialGradePosts })],
      teachers: [
        teacher('1', 'a', {
          backbone: [
            {
              title: 'special-grade',
              level: 'province',
              issuer: null,
              certificate: null,
              awarded: null,
              validTo: null,
            },
          ],
        }),
      ],
    })
  expect(standardOf('special-grade', county(1)).verdict).toBe('met')
  const short = standardOf('special-grade', county(2))
  expect([short.missing, short.lines[1]?.sentence]).toEqual([
    1,
    'a小学设特级岗位 2 个，现有特级教师 1 人，空缺 1 个，可用于引进骨干教师。',
  ])
  expect(standardOf('special-grade', county()).verdict).toBe('not-applicable')
})

test('特级岗位: who holds one is in quota at the school and has the title, not another', () => {
  const title = (name: 'special-grade' | 'backbone') => ({
    title: name,
    level: 'province' as const,
    issuer: null,
    certificate: null,
    awarded: null,
    validTo: null,
  })
  const county = countyOf({
    schools: [school('a', { specialGradePosts: 1 }), school('b', { specialGradePosts: 1 })],
    teachers: [
      teacher('1', 'a', { backbone: [title('backbone'), title('special-grade')] }),
      teacher('2', 'a', { backbone: [title('backbone')] }),
      teacher('3', 'b', { backbone: [title('special-grade')], employment: 'contract' }),
    ],
  })
  const found = standardOf('special-grade', county)
  expect(shownStandard(found)).toEqual({
    verdict: 'short',
    missing: 1,
    lines: ['全县  1/2 所学校 → 1/2 所学校 short', 'b  0 人 → 0 人 short'],
  })
})

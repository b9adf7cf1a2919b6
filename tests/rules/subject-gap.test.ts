import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import { countyOf, planOf, school, stageOf, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('subject-gap 结构性缺员不扩大', () => {
  const clause = clauseOf('subject-gap', {})
  // Mathematics: 5 lessons a class, a full primary load is 14. Music: 2 lessons, load 16.
  const schools = [school('a'), school('b')]
  const maths = (count: number, at: string) =>
    Array.from({ length: count }, (_, i) => teacher(`${at}${i}`, at))
  const send = (teachers: readonly Teacher[], movers: readonly Teacher[], to = 'b') =>
    findingOf(
      countyOf({ schools, teachers }),
      clause,
      planOf(...movers.map((mover) => transferOf(mover, to))),
    )

  test('a plan that moves nobody changes nothing', () => {
    // Need 30 + 12 in each school; supply of a is 14: gap (16 + 12) + (30 + 12) = 70.
    expect(send(maths(1, 'a'), [])).toMatchObject({
      verdict: 'met',
      measured: 70,
      required: 70,
      shortfall: 0,
    })
  })

  test('from a school without surplus to one in equal need: as wide as before', () => {
    const one = maths(1, 'a')
    expect(send(one, one)).toMatchObject({ verdict: 'met', measured: 70, shortfall: 0 })
  })

  test('into a school that is full, the gap grows by what it cannot use', () => {
    // a: 1 teacher, gap 16. b: 2 teachers, supply 28, gap 2. The mover of a closes 2 and opens 14.
    const teachers = [...maths(1, 'a'), ...maths(2, 'b')]
    expect(send(teachers, maths(1, 'a'))).toMatchObject({
      verdict: 'short',
      // before 16 + 2 + 24 (music) = 42, after 30 + 0 + 24 = 54
      required: 42,
      measured: 54,
      shortfall: 12,
      details: [{ school: 'a', subject: 'mathematics', measured: 30, required: 16, shortfall: 14 }],
    })
  })

  test('out of a surplus the gap shrinks', () => {
    // a: 4 teachers, supply 56, surplus 26; one leaves for b: gap 30 becomes 16.
    const finding = send(maths(4, 'a'), maths(1, 'a'))
    expect(finding).toMatchObject({ verdict: 'met', shortfall: 0 })
    expect(finding.sentence).toContain('由 54 节变为 40 节，缩小 14 节')
  })

  test('half a lesson of growth is a whole unit of shortfall', () => {
    // Own lesson row: grade 1 of b needs 2.5 more lessons, covered exactly by nobody.
    const teachers = [...maths(1, 'a'), ...maths(2, 'b')]
    const county = countyOf({
      schools: [school('a', { primary: stageOf(100, 3) }), school('b')],
      teachers,
      more: {
        lessons: [
          {
            school: school('b').id,
            grade: 1,
            subject: 'mathematics',
            classes: null,
            lessonsPerClass: 3.5,
            coveredElsewhere: 0,
          },
        ],
      },
    })
    // a: need 15, supply 14, gap 1. b: need 25 + 3.5 = 28.5, supply 28, gap 0.5.
    // After: a gap 15, b gap 0: growth 14 - 0.5 = 13.5, rounded up to 14.
    expect(
      findingOf(county, clause, planOf(...maths(1, 'a').map((mover) => transferOf(mover, 'b')))),
    ).toMatchObject({ shortfall: 14, verdict: 'short' })
  })

  test('the sentence says which way the gap went, and lists schools only where it is short', () => {
    // Worked above: 70 stays 70; 42 becomes 54; 54 becomes 40.
    const one = maths(1, 'a')
    expect(send(one, one)).toMatchObject({
      sentence: '全县各校学科缺口每周合计由 70 节变为 70 节，没有变化，符合。',
      details: [],
    })
    expect(send([...one, ...maths(2, 'b')], one)).toMatchObject({
      sentence: '全县各校学科缺口每周合计由 42 节变为 54 节，扩大 12 节，不符合；至少还需 12 节。',
      details: [{ sentence: 'a小学数学每周缺口由 16 节变为 30 节。' }],
    })
    expect(send(maths(4, 'a'), one).sentence).toBe(
      '全县各校学科缺口每周合计由 54 节变为 40 节，缩小 14 节，符合。',
    )
  })

  test('the relief of an office stays when its holder leaves', () => {
    // A middle manager teaches half a load: a has 7 of 30, gap 23; b has nobody, gap 30.
    // He leaves: a is short of 30 + 7 (the relief stays), b gets a full load of 14: gap 16.
    const manager = teacher('m', 'a', { office: 'middle' })
    expect(send([manager], [manager])).toMatchObject({
      required: 23 + 30 + 24,
      measured: 37 + 16 + 24,
      shortfall: 0,
    })
  })

  test('a junior load is another load', () => {
    // 14 lessons in primary, 12 in junior. b has 3 junior classes: need 15 + 3 music.
    const both = [
      school('a'),
      school('b', { kind: 'junior', primary: null, junior: stageOf(150, 3) }),
    ]
    const one = maths(1, 'a')
    const finding = findingOf(
      countyOf({ schools: both, teachers: one }),
      clause,
      planOf(...one.map((mover) => transferOf(mover, 'b', { stage: 'junior' }))),
    )
    // before 16 + 12 + 15 + 3 = 46; after 30 + 12 + 3 + 3 = 48
    expect(finding).toMatchObject({ required: 46, measured: 48, shortfall: 2 })
  })
})

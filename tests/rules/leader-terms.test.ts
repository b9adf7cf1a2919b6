import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { School, Teacher } from '../../solver/domain/county.ts'
import type { Transfer } from '../../solver/domain/plan.ts'
import { buildModel } from '../../solver/model/build.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf, profileOf, testDefinitions } from '../kit/profile.ts'

describe('leader-terms 校长任期交流', () => {
  const clause = clauseOf('leader-terms', { minPercent: 100 })
  const definitions = {
    ...testDefinitions,
    leaders: { offices: ['principal', 'vice-principal'], maxYears: 6 },
  } satisfies typeof testDefinitions
  const head = (id: string, at: string, more: Partial<Teacher> = {}) =>
    teacher(id, at, { office: 'principal', ...more })
  const schools = ['a', 'b', 'c'].map((id) => school(id))
  const find = (
    people: readonly Teacher[],
    moves: readonly Transfer[],
    places: readonly School[] = schools,
  ) =>
    findingOf(
      countyOf({ schools: places, teachers: people }),
      clause,
      planOf(...moves),
      definitions,
    )

  test('six whole years end a term, five do not', () => {
    // Since 2020-09 makes six years at the end of 2026-08, since 2020-10 five.
    const due = find([head('x', 'a', { since: '2020-09' })], [])
    expect(due).toMatchObject({ verdict: 'short', measured: 0, required: 1, shortfall: 1 })
    expect(due.sentence).toBe(
      '任期届满的校长、副校长 1 人，应交流不少于 1 人，实际交流 0 人，0 处到任人数多于空出的职位，差 1 人，不符合。',
    )
    expect(due.details[0]).toMatchObject({
      school: 'a',
      teachers: ['x'],
      sentence: '校长 x 自 2020-09 起在a小学，任期届满，应交流。',
    })
    expect(find([head('x', 'a', { since: '2020-10' })], [])).toMatchObject({
      verdict: 'not-applicable',
      shortfall: 0,
    })
  })

  test('a backlog may be spread: of three due, a third is one and 34 % are two', () => {
    const people = ['a', 'b', 'c'].map((at) => head(`h${at}`, at))
    const [first, second] = people
    if (first === undefined || second === undefined) throw new Error('three heads')
    const of = (minPercent: number) =>
      findingOf(
        countyOf({ schools: [...schools, school('d')], teachers: people }),
        clauseOf('leader-terms', { minPercent }),
        planOf(transferOf(first, 'd')),
        definitions,
      )
    expect(of(33)).toMatchObject({ verdict: 'met', measured: 1, required: 1, details: [] })
    const found = of(34)
    expect(found).toMatchObject({ verdict: 'short', measured: 1, required: 2, shortfall: 1 })
    // Those still to choose from are named, though only one more has to go.
    expect(found.details.map(({ teachers }) => teachers)).toEqual([['hb'], ['hc']])
  })

  test('two principals change places: each finds the office vacated', () => {
    const [x, y] = [head('x', 'a'), head('y', 'b')]
    expect(find([x, y], [transferOf(x, 'b'), transferOf(y, 'a')])).toMatchObject({
      verdict: 'met',
      shortfall: 0,
      sentence:
        '任期届满的校长、副校长 2 人，应交流不少于 2 人，实际交流 2 人，0 处到任人数多于空出的职位，符合。',
    })
  })

  test('nobody left the office there: one too many', () => {
    const [x, y] = [head('x', 'a'), head('y', 'b', { since: '2024-09' })]
    expect(find([x, y], [transferOf(x, 'b')])).toMatchObject({
      shortfall: 1,
      details: [
        {
          school: 'b',
          measured: 1,
          required: 0,
          shortfall: 1,
          teachers: ['x'],
          sentence: 'b小学到任校长 1 人，空出职位 0 个，多 1 人。',
        },
      ],
    })
    // Where no term is over the office is held all the same.
    const early = head('x', 'a', { since: '2024-09' })
    expect(find([early, y], [transferOf(early, 'b')])).toMatchObject({
      verdict: 'short',
      measured: 0,
      required: 0,
      shortfall: 1,
    })
  })

  test('a school without one has room for one; a vice-principal is no principal', () => {
    const [x, y] = [head('x', 'a'), head('y', 'b')]
    expect(find([x], [transferOf(x, 'c')]).shortfall).toBe(0)
    expect(find([x, y], [transferOf(x, 'c'), transferOf(y, 'c')]).shortfall).toBe(1)
    const vice = head('v', 'b', { office: 'vice-principal' })
    // x takes the empty office of a principal at b, v the empty one of a vice-principal at a.
    expect(find([x, vice], [transferOf(x, 'b'), transferOf(vice, 'a')]).shortfall).toBe(0)
  })

  test('on leave, outside the quota or at a closing school no term is over', () => {
    const people = [
      head('x', 'a', { presence: 'long-sick' }),
      head('y', 'b', { employment: 'contract' }),
      head('z', 'c'),
    ]
    const places = schools.map((each) =>
      each.id === 'c' ? { ...each, closing: { into: null } } : each,
    )
    expect(find(people, [], places).verdict).toBe('not-applicable')
  })

  test('they may move though not due, and stand in no share of the teachers', () => {
    const [x, y, t] = [head('x', 'a'), head('y', 'b', { since: '2024-09' }), teacher('t', 'a')]
    const county = countyOf({ schools, teachers: [x, y, t] })
    const clauses = [
      clauseOf('due-only', {}),
      clauseOf('rotation-share', { minPercent: 100 }),
      clauseOf('backbone-share', { minPercent: 100 }),
    ]
    const { moves, context } = buildModel(county, definitions, clauses)
    const movable = new Set(moves.all.map(({ person }) => context.people[person]?.teacher.id))
    expect([...movable].sort()).toEqual(['t', 'x'])
    const report = audit(county, profileOf(clauses, definitions), planOf(transferOf(x, 'c')))
    // One teacher is due and stays; the principal is neither one of one nor one of those who move.
    expect(report.findings.map(({ shortfall }) => shortfall)).toEqual([0, 1, 0])
    expect(report.rotation).toMatchObject({ denominator: 1, moved: 0 })
  })

  test('where the profile sets no term, nobody is asked to go', () => {
    const county = countyOf({ schools, teachers: [head('x', 'a')] })
    expect(findingOf(county, clause, planOf()).verdict).toBe('not-applicable')
  })
})

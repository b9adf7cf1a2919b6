import { describe, expect, test } from 'vitest'
import type { School, Teacher } from '../../solver/domain/county.ts'
import { countyOf, idsOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf, testDefinitions } from '../kit/profile.ts'

describe('due-only 交流对象资格', () => {
  const clause = clauseOf('due-only', {})
  const send = (more: Partial<Teacher>, definitions = {}, home: Partial<School> = {}) => {
    const mover = teacher('t', 'a', more)
    const county = countyOf({ schools: [school('a', home), school('b')], teachers: [mover] })
    return findingOf(county, clause, planOf(transferOf(mover, 'b')), definitions)
  }

  test('a due teacher may move, and a plan that moves nobody passes', () => {
    expect(send({})).toMatchObject({ verdict: 'met', shortfall: 0, measured: 0 })
    const county = countyOf({ schools: [school('a')], teachers: [teacher('t', 'a')] })
    expect(findingOf(county, clause, planOf())).toMatchObject({ verdict: 'met', shortfall: 0 })
  })

  test('the sentence counts who was placed, who is deferred and who does not qualify', () => {
    const people = [
      teacher('due', 'a'),
      teacher('new', 'a', { since: '2025-09' }),
      teacher('newer', 'a', { since: '2026-03' }),
      teacher('off', 'a', {
        deferral: { reason: 'Z02', proof: '证明', until: null, consent: null },
      }),
      teacher('placed', 'shut', { since: '2025-09' }),
    ]
    const schools = [school('a'), school('b'), school('shut', { closing: { into: null } })]
    const find = (...names: readonly string[]) => {
      const moves = people
        .filter(({ id }) => names.includes(id))
        .map((each) => transferOf(each, 'b', each.id === 'placed' ? { mode: 'other' } : {}))
      return findingOf(countyOf({ schools, teachers: people }), clause, planOf(...moves))
    }
    expect(find('due').sentence).toBe('交流 1 人均符合交流条件，符合。')
    expect(find('due', 'placed').sentence).toBe(
      '交流 2 人均符合交流条件，或为撤并学校安置（1 人），符合。',
    )
    // Five move; two do not qualify and one is deferred.
    expect(find('due', 'new', 'newer', 'off', 'placed')).toMatchObject({
      shortfall: 3,
      sentence: '交流 5 人中 3 人不应安排（暂缓 1 人、不符合条件 2 人），不符合；应退出 3 人。',
    })
  })

  test('six years to the month are enough, one month less is not', () => {
    // 2020-09 to the end of 2026-08 is six whole years; 2020-10 is five and eleven months.
    expect(send({ since: '2020-09' }).shortfall).toBe(0)
    expect(send({ since: '2020-10' })).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      details: [
        {
          school: 'a',
          teachers: idsOf('t'),
          sentence: '教师 t 不符合交流条件：在a小学连续任教 5 年，未满 6 年，未列入符合条件名册。',
        },
      ],
    })
  })

  test.each([
    ['employment not listed', { employment: 'contract' as const }],
    ['presence not listed', { presence: 'lent' as const }],
    ['office excluded', { office: 'vice-principal' as const }],
  ])('%s: not due', (_name, more) => {
    expect(send(more).shortfall).toBe(1)
  })

  test.each([
    ['a private school', { sponsor: 'private' as const }],
    ['a special school', { kind: 'special' as const }],
  ])('teachers of %s do not enter the county', (_name, home) => {
    expect(send({}, {}, home).shortfall).toBe(1)
  })

  test('where an intermediate title is asked for, 一级 is enough and 二级 is not', () => {
    const due = { ...testDefinitions.due, requireIntermediateTitle: true }
    expect(send({ title: 'first' }, { due }).shortfall).toBe(0)
    expect(send({ title: 'second' }, { due }).shortfall).toBe(1)
    expect(send({ title: 'second' }).shortfall).toBe(0)
  })

  test('age counts in birthdays had, by sex', () => {
    const due = { ...testDefinitions.due, maxAge: { male: 55, female: 50 } }
    // Who was born in 1975-08 turns 51 in the base month 2026-08, who was born in 1975-09 a month later.
    expect(send({ birth: '1975-09' }, { due }).shortfall).toBe(0)
    expect(send({ birth: '1975-08' }, { due }).shortfall).toBe(1)
    expect(send({ birth: '1975-08', sex: 'male' }, { due }).shortfall).toBe(0)
  })

  describe('deferral 暂缓', () => {
    const deferral = (more: Partial<NonNullable<Teacher['deferral']>>) =>
      ({ reason: 'Z02', proof: '证明', until: null, consent: null, ...more }) as const

    test('holds to its last month and not after', () => {
      expect(send({ deferral: deferral({ until: '2026-08' }) })).toMatchObject({
        shortfall: 1,
        details: [{ sentence: '教师 t 应暂缓交流：Z02 符合暂缓交流情形，暂缓交流至2026-08。' }],
      })
      expect(send({ deferral: deferral({ until: '2026-07' }) }).shortfall).toBe(0)
    })

    test('never spells out pregnancy or illness', () => {
      expect(JSON.stringify(send({ deferral: deferral({}) }))).not.toMatch(/孕|哺乳|疾病|卧病/)
    })

    test('a reason the profile does not list defers nobody', () => {
      expect(send({ deferral: deferral({ reason: 'Z11' }) }).shortfall).toBe(0)
    })

    test('a missing proof does not undo it', () => {
      expect(send({ deferral: deferral({ proof: '' }) }).shortfall).toBe(1)
    })

    test('Z01 needs consent', () => {
      // Retires 2030-08: 48 months away, less than 60.
      const near = { retirement: '2030-08' } as const
      const z01 = (consent: boolean | null) => deferral({ reason: 'Z01', consent })
      expect(send({ ...near, deferral: z01(true) }).shortfall).toBe(1)
      expect(send({ ...near, deferral: z01(false) }).shortfall).toBe(0)
      expect(send({ ...near, deferral: z01(null) }).shortfall).toBe(0)
    })

    test('Z01 needs fewer than 60 months to the retirement month given', () => {
      const z01 = deferral({ reason: 'Z01', consent: true })
      expect(send({ retirement: '2031-08', deferral: z01 }).shortfall).toBe(0)
      expect(send({ retirement: '2031-07', deferral: z01 })).toMatchObject({
        shortfall: 1,
        details: [
          {
            sentence:
              '教师 t 应暂缓交流：Z01 退休年月为2031-07，距2026-08 59 个月，不足 5 年，暂缓交流。',
          },
        ],
      })
    })

    test('Z01 follows the retirement ladder of 2025', () => {
      const z01 = deferral({ reason: 'Z01', consent: true })
      // A man born 1970-05: 60 years is 2030-05; delay floor(64/4)+1 = 17 months; retires 2031-10,
      // 62 months away: not near, though at a fixed 60 he would be (45 months).
      expect(send({ sex: 'male', birth: '1970-05', deferral: z01 }).shortfall).toBe(0)
      // Born 1970-03: 2030-03 + floor(62/4)+1 = 16 months = 2031-07, 59 months away.
      expect(send({ sex: 'male', birth: '1970-03', deferral: z01 }).shortfall).toBe(1)
    })
  })

  describe('special status 特殊身份', () => {
    test('a service period defers while it runs, also without an end', () => {
      const special = (until: '2026-08' | '2026-07' | null) =>
        ({ status: 'special-post', until }) as const
      expect(send({ special: special(null) }).shortfall).toBe(1)
      expect(send({ special: special('2026-08') }).shortfall).toBe(1)
      expect(send({ special: special('2026-07') }).shortfall).toBe(0)
    })

    test('a posting away defers only where the profile has Z08', () => {
      const special = { status: 'aid-posting', until: null } as const
      expect(send({ special }).shortfall).toBe(0)
      const [first] = testDefinitions.due.exemptions
      if (first === undefined) throw new Error('The test profile has exemptions.')
      const z08 = { ...first, reason: 'Z08', needsConsent: true } as const
      const due = { ...testDefinitions.due, exemptions: [z08] }
      expect(send({ special }, { due }).shortfall).toBe(1)
    })
  })
})

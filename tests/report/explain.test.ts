import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { County } from '../../solver/domain/county.ts'
import { longestReason } from '../../solver/domain/decision-check.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import { staffIndicatorList } from '../../solver/domain/indicator.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import {
  explainStanding,
  explainTransfer,
  longestBrief,
  longestFull,
} from '../../solver/report/explain.ts'
import { type KnownTransfer, type Register, registerOf } from '../../solver/report/register.ts'
import { everyClause } from '../kit/clauses.ts'
import { planOf, transferOf } from '../kit/county.ts'
import { decisionOn } from '../kit/decisions.ts'
import { profileOf } from '../kit/profile.ts'
import { countyWithPlan } from './random-plan.ts'
import {
  mover,
  people,
  smallCounty,
  smallPlan,
  smallProfile,
  smallRegister,
} from './small-county.ts'

function only(register: Register) {
  const [move] = register.transfers
  if (move === undefined) throw new Error('the plan moves nobody')
  return explainTransfer(register, move)
}

const explain = (plan: Plan = smallPlan, county: County = smallCounty) =>
  only(smallRegister(plan, county))

describe('why this transfer', () => {
  test('names the strongest reasons that fit into a line of the roster', () => {
    // 河东 needs 30 lessons of mathematics and has 14: 16 short, 16 / 14 = 1.1 people; 28 after.
    // 城关 has three: 42 for 30. 河东 had no backbone teacher for 100 pupils, then one.
    expect(explain().brief).toBe(
      '接收学校数学每周缺16节（约1.1人），方案实施后缺2节；原学校该学科富余12节；接收学校每百名学生骨干教师0.00人，低于1人，方案实施后1.00人。',
    )
  })

  test('in a letter names both schools and the teacher', () => {
    expect(explain().full).toBe(
      '河东小学数学每周缺16节（需30节、现有14节，约缺1.1人），城关小学该学科富余12节，方案实施后缺2节。' +
        '河东小学每百名学生骨干教师0.00人，低于1人；王芳为县级骨干教师，方案实施后1.00人。' +
        '城关小学核定编制3人、在编4人，超1人；河东小学缺1人，由超编学校向缺编学校统筹调配。' +
        '王芳在城关小学连续任教满14年（自2012-09起），符合交流条件，自2026年9月起交流至河东小学。',
    )
  })

  test('knows them all, strongest first', () => {
    // Degrees even out: 城关 had 2.0, 河东 1.0 per hundred round the county's 1.39.
    expect(explain().kinds).toEqual([
      'subject-gap',
      'backbonePer100',
      'quota',
      'coefficient',
      'due',
      'share',
    ])
  })

  test('where the relation stays, quota is no reason and the figure names its basis', () => {
    const plan = planOf(transferOf(mover, 's2', { relationMoves: false, end: '2029-08' }))
    const { brief, full, kinds } = explain(plan)
    expect(kinds).not.toContain('quota')
    expect(brief).toContain('连续任教满14年')
    expect(full).toContain('方案实施后1.00人（实际任教口径）')
    expect(full).toContain('2026年9月至2029年8月交流至河东小学')
  })

  test('a school that does not come to lack less is not said to', () => {
    // One arrives and one leaves: mathematics at 河东 stays at 16 short.
    const [, second, , , fifth] = people
    if (second === undefined || fifth === undefined) throw new Error('people are missing')
    const register = smallRegister(planOf(transferOf(second, 's2'), transferOf(fifth, 's1')))
    const arriving = register.transfers.find(({ teacher }) => teacher.id === second.id)
    if (arriving === undefined) throw new Error('t2 moves')
    expect(explainTransfer(register, arriving).kinds).not.toContain('subject-gap')
  })

  test('a wish is told as a post that fits, never by rank; without it the plan says nothing', () => {
    const wish = {
      teacher: mover.id,
      willingness: 'applies',
      schools: [schoolId('s3'), schoolId('s2')],
      townships: [],
      maxMetres: 3000,
      hardship: 'elder-care',
    } as const
    const county = { ...smallCounty, wishes: [wish] }
    expect(explain(smallPlan, county).kinds).toContain('wish')
    // 一贯 has no backbone teacher, no quota and mathematics short: other reasons come first there.
    const elsewhere = planOf(transferOf(mover, 's3', { subject: 'chinese' }))
    expect(explain(elsewhere, county).full).not.toMatch(/第.意向|老人|3000|3公里/)
    const declined = { ...smallCounty, wishes: [{ ...wish, willingness: 'declines' } as const] }
    expect(explain(smallPlan, declined).kinds).not.toContain('wish')
  })

  test('schools of one alliance are said to be, while it lasts', () => {
    const alliance = {
      name: '城河教育集团',
      kind: 'group',
      lead: schoolId('s1'),
      members: [schoolId('s2')],
      from: null,
      until: null,
    } as const
    expect(explain(smallPlan, { ...smallCounty, networks: [alliance] }).kinds).toContain('network')
    const over = { ...alliance, until: '2026-08' } as const
    expect(explain(smallPlan, { ...smallCounty, networks: [over] }).kinds).not.toContain('network')
  })

  test('who is not due is not said to be', () => {
    const [, , , fourth] = people
    if (fourth === undefined) throw new Error('t4 is missing')
    const { brief, kinds } = explain(planOf(transferOf(fourth, 's3')))
    expect(kinds).toContain('not-due')
    expect(kinds).not.toContain('due')
    expect(brief).not.toContain('符合交流条件，')
  })

  test('the county’s own number is never the only reason', () => {
    fc.assert(
      fc.property(countyWithPlan, (each) => {
        for (const { kinds } of explanations(each)) expect(kinds[0]).not.toBe('share')
      }),
      { numRuns: 20 },
    )
  })
})

describe('every number in a reason', () => {
  test('is one of the audit’s figures of those schools and that teacher', () => {
    let numbers = 0
    fc.assert(
      fc.property(countyWithPlan, (each) => {
        const register = registered(each)
        for (const move of register.transfers) {
          const { brief, full } = explainTransfer(register, move)
          expect([...brief].length).toBeLessThanOrEqual(longestBrief)
          expect([...full].length).toBeLessThanOrEqual(longestFull)
          const known = auditedFigures(register, move)
          for (const number of numbersIn(`${brief}${full}`, move)) {
            numbers += 1
            expect(
              known.some((figure) => printsAs(figure, number)),
              `${number} in ${brief}`,
            ).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
    // A test that looks at nothing proves nothing.
    expect(numbers).toBeGreaterThan(300)
  })

  test('and the test would notice one that is not', () => {
    const register = smallRegister()
    const [move] = register.transfers
    if (move === undefined) throw new Error('the plan moves nobody')
    const known = auditedFigures(register, move)
    expect(known.some((figure) => printsAs(figure, '17'))).toBe(false)
    expect(known.some((figure) => printsAs(figure, '16'))).toBe(true)
  })
})

describe('standing', () => {
  const register = smallRegister()
  const sentence = (id: string, audience: 'public' | 'internal', from: Register = register) => {
    const standing = from.report.standings.find(({ teacher }) => teacher === id)
    if (standing === undefined) throw new Error(`${id} has no standing`)
    return explainStanding(from, standing, audience)
  }

  test('the due and those with too few years are told the auditor’s count', () => {
    expect(sentence('t1', 'public')).toBe(
      '在城关小学连续任教满 14 年（自2012-09起），符合交流条件。',
    )
    expect(sentence('t4', 'public')).toBe(
      '在城关小学连续任教 3 年，未满 6 年，未列入符合条件名册。',
    )
  })

  test('a private ground is a number to everybody, inside the bureau too', () => {
    const words = '符合暂缓交流第（二）项情形，暂缓交流至2027年8月。'
    expect(sentence('t5', 'public')).toBe(words)
    expect(sentence('t5', 'internal')).toBe(words)
  })

  test('others are spelt out inside the bureau only', () => {
    const posted = people.map((person) =>
      person.id === 't5'
        ? {
            ...person,
            deferral: null,
            special: { status: 'special-post', until: '2028-08' } as const,
          }
        : person,
    )
    const served = smallRegister(smallPlan, { ...smallCounty, teachers: posted })
    expect(sentence('t5', 'public', served)).toBe(
      '符合暂缓交流第（四）项情形，暂缓交流至2028年8月。',
    )
    expect(sentence('t5', 'internal', served)).toBe(
      '符合暂缓交流第（四）项服务期内情形：特岗服务期至2028-08，期内不安排交流。',
    )
  })

  test('leave for sickness or birth is not told in public', () => {
    const sick = people.map((person) =>
      person.id === 't2' ? { ...person, presence: 'maternity' as const } : person,
    )
    const away = smallRegister(smallPlan, { ...smallCounty, teachers: sick })
    expect(sentence('t2', 'public', away)).toBe('按现行口径未列入符合条件名册。')
    expect(sentence('t2', 'internal', away)).toContain('产假')
  })
})

const profile = profileOf(everyClause)

const registered = ({ county, plan }: { readonly county: County; readonly plan: Plan }) =>
  registerOf(county, profile, audit(county, profile, plan))

function explanations(each: { readonly county: County; readonly plan: Plan }) {
  const register = registered(each)
  return register.transfers.map((move) => explainTransfer(register, move))
}

/** Names carry digits of their own: they are taken out before numbers are looked for. */
function numbersIn(text: string, { teacher, from, to }: KnownTransfer): readonly string[] {
  const bare = [teacher.name, from.name, to.name].reduce(
    (rest, name) => rest.replaceAll(name, ''),
    text,
  )
  return bare.match(/\d+(?:\.\d+)?/g) ?? []
}

/** Rounded to the decimals the number is printed with. */
function printsAs(figure: number, number: string): boolean {
  const decimals = number.split('.')[1]?.length ?? 0
  return Math.abs(figure - Number(number)) <= 0.5 * 10 ** -decimals + 1e-9
}

/** All figures that may be named: of both schools, of the subject taught, of the teacher, of the law. */
function auditedFigures(register: Register, move: KnownTransfer): readonly number[] {
  const { report, county } = register
  const { from, to, stage, subject, start, end } = move.figures.transfer
  const here = ({ school }: { readonly school: string }) => school === from || school === to
  const lessons = report.units
    .filter((unit) => here(unit) && unit.stage === stage)
    .flatMap(({ subjects }) => subjects.filter((entry) => entry.subject === subject))
    .flatMap(({ need, load, before, after }) => [
      need,
      before.supply,
      before.gap,
      before.gap / load,
      before.surplus,
      after.gap,
    ])
  const quotas = report.schools
    .filter(here)
    .flatMap(({ quota, inQuotaBefore }) =>
      quota === null ? [] : [quota, inQuotaBefore, Math.abs(inQuotaBefore - quota)],
    )
  const indicators = [...report.indicators.before, ...report.indicators.after]
    .filter((row) => row.stage === stage && staffIndicatorList.some((id) => id === row.indicator))
    .flatMap(({ threshold, limit, coefficients, schools }) => [
      ...[threshold, limit, coefficients.weighted.value].flatMap((value) => value ?? []),
      ...schools.filter(here).flatMap(({ value }) => value ?? []),
    ])
  const months = [move.teacher.since, start, end].flatMap((month) =>
    month === null ? [] : [Number(month.slice(0, 4)), Number(month.slice(5))],
  )
  const share = report.findings.find(({ rule }) => rule === 'rotation-share')?.required ?? 0
  return [
    ...lessons,
    ...quotas,
    ...indicators,
    ...months,
    move.standing?.years ?? 0,
    share,
    county.year,
  ]
}

describe('a transfer people decided on', () => {
  const decided = (
    terms: Parameters<typeof decisionOn>[1],
    ground: Parameters<typeof decisionOn>[2],
  ) =>
    only(
      registerOf(
        smallCounty,
        smallProfile,
        audit(smallCounty, smallProfile, smallPlan, [decisionOn(mover.id, terms, ground)]),
      ),
    )
  const to = schoolId(smallPlan.transfers[0]?.to ?? '')

  test('says so first, on whose result and why', () => {
    const competed = decided(
      { kind: 'go-to', school: to },
      { origin: 'cross-school', reason: '竞聘河东小学数学岗位入围。' },
    )
    expect(competed.kinds[0]).toBe('decision')
    expect(competed.brief).toMatch(/^按跨校竞聘结果安排，理由：竞聘河东小学数学岗位入围；/)
    expect(competed.full).toMatch(
      /^按跨校竞聘结果，王芳交流至河东小学，理由：竞聘河东小学数学岗位入围。/,
    )
    const personnel = decided({ kind: 'go' }, { reason: '统筹学科力量' })
    expect(personnel.brief).toMatch(/^经研究决定安排，理由：统筹学科力量；/)
    expect(personnel.full).toMatch(/^经研究决定，王芳交流至河东小学，理由：统筹学科力量。/)
  })

  test('however long the reason, a line of the roster and a letter keep their lengths', () => {
    const { brief, full } = decided({ kind: 'go' }, { reason: '统'.repeat(longestReason) })
    expect([...brief].length).toBeLessThanOrEqual(longestBrief + 1)
    expect(brief).toContain('统…')
    expect([...full].length).toBeLessThanOrEqual(longestFull)
    expect(full).toContain('统'.repeat(longestReason))
  })

  test('not where the plan sends the teacher elsewhere, nor of those who stay', () => {
    const elsewhere = decided({ kind: 'go-to', school: schoolId('elsewhere') }, {})
    expect(elsewhere.kinds).not.toContain('decision')
    expect(decided({ kind: 'stay' }, {}).kinds).not.toContain('decision')
  })
})

describe('a deferral people decided on', () => {
  test('is in public the number of its item, with the month it ends and no word of its reason', () => {
    const decision = decisionOn(
      mover.id,
      { kind: 'defer', deferral: 'Z02', until: '2027-08' },
      { reason: '孕期' },
    )
    const report = audit(smallCounty, smallProfile, planOf(), [decision])
    const register = registerOf(smallCounty, smallProfile, report)
    const standing = report.standings.find(({ teacher }) => teacher === mover.id)
    if (standing === undefined) throw new Error('nobody of that name')
    expect(standing.standing).toBe('deferred')
    for (const audience of ['public', 'internal'] as const)
      expect(explainStanding(register, standing, audience)).toBe(
        '符合暂缓交流第（二）项情形，暂缓交流至2027年8月。',
      )
  })
})

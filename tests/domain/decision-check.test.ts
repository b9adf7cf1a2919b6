import { describe, expect, test } from 'vitest'
import { withDecisions } from '../../solver/domain/decision.ts'
import { checkDecisions, longestReason } from '../../solver/domain/decision-check.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import { countyOf, school, teacher } from '../kit/county.ts'
import { decisionOn } from '../kit/decisions.ts'

const county = countyOf({
  schools: [school('a'), school('b'), school('c')],
  teachers: [teacher('t1', 'a'), teacher('t2', 'a')],
})
const a = schoolId('a')
const b = schoolId('b')
const c = schoolId('c')
const nowhere = schoolId('nowhere')
const found = (...decisions: Parameters<typeof checkDecisions>[1]) =>
  checkDecisions(county, decisions).map(({ code, place }) => `${code}@${place?.row}`)

describe('decisions that can stand together', () => {
  test('raise no problem', () => {
    expect(
      found(
        decisionOn('t1', { kind: 'go' }),
        decisionOn('t1', { kind: 'go-to', school: b, subject: 'mathematics' }),
        decisionOn('t1', { kind: 'not-to', school: c }),
        decisionOn('t2', { kind: 'defer', deferral: 'Z02', until: '2027-01' }),
        decisionOn('t2', { kind: 'stay' }),
      ),
    ).toEqual([])
  })
})

describe('decisions that cannot', () => {
  test('are all told of at once, in the order of the list', () => {
    const problems = checkDecisions(county, [
      decisionOn('t9', { kind: 'go' }, { reason: '  ' }),
      decisionOn('t1', { kind: 'go-to', school: nowhere }),
      decisionOn('t1', { kind: 'stay' }),
    ])
    expect(problems.map(({ code, place }) => [code, place?.row])).toEqual([
      ['R01', 1],
      ['R02', 1],
      ['R03', 2],
      ['R04', 3],
    ])
    expect(problems.map(({ message }) => message)).toEqual([
      '教师 t9 的决定“须交流”没有填写理由。请填写。',
      '教师编号“t9”不在教师表中，无法作出决定“须交流”。请核对编号。',
      '教师 t1 的决定“须交流到指定学校”指定的学校“nowhere”不在学校表中。请核对学校。',
      '教师 t1 既须交流，又须留任，两项决定矛盾。请只保留一项。',
    ])
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true)
  })

  test('go and defer', () => {
    expect(
      found(
        decisionOn('t1', { kind: 'go' }),
        decisionOn('t1', { kind: 'defer', deferral: 'Z02', until: null }),
      ),
    ).toEqual(['R05@2'])
  })

  test('two schools for one person; the same thing twice', () => {
    const to = (school: typeof a) => decisionOn('t1', { kind: 'go-to', school })
    expect(found(to(b), to(c))).toEqual(['R06@2'])
    expect(found(to(b), to(b))).toEqual(['R09@1'])
    expect(found(decisionOn('t1', { kind: 'stay' }), decisionOn('t2', { kind: 'stay' }))).toEqual(
      [],
    )
  })

  test('the present school, and a school both named and barred', () => {
    expect(found(decisionOn('t1', { kind: 'go-to', school: a }))).toEqual(['R07@1'])
    expect(
      found(
        decisionOn('t1', { kind: 'not-to', school: b }),
        decisionOn('t1', { kind: 'go-to', school: b }),
      ),
    ).toEqual(['R08@2'])
  })

  test('a deferral over before the base month; one that ends with it still stands', () => {
    const until = (month: '2026-07' | '2026-08') =>
      found(decisionOn('t1', { kind: 'defer', deferral: 'Z02', until: month }))
    expect(until('2026-07')).toEqual(['R10@1'])
    expect(until('2026-08')).toEqual([])
  })

  test('a reason too long to be printed, and a subject the teacher does not teach', () => {
    const reasoned = (length: number) =>
      found(decisionOn('t1', { kind: 'go' }, { reason: '因'.repeat(length) }))
    expect(reasoned(longestReason)).toEqual([])
    expect(reasoned(longestReason + 1)).toEqual(['R11@1'])
    expect(found(decisionOn('t1', { kind: 'go-to', school: b, subject: 'music' }))).toEqual([
      'R12@1',
    ])
  })
})

describe('the county in which the deferrals decided stand', () => {
  const defer = decisionOn(
    't1',
    { kind: 'defer', deferral: 'Z06', until: '2027-08' },
    { proof: '项目批文〔2026〕3号' },
  )
  const first = (of: typeof county) => of.teachers[0]

  test('is the same county where there are none', () => {
    expect(withDecisions(county, [decisionOn('t1', { kind: 'stay' })])).toBe(county)
  })

  test('has the deferral as if it had been entered, beginning with the school year', () => {
    const decided = withDecisions(county, [defer])
    expect(first(decided)).toEqual({
      ...first(county),
      deferral: { reason: 'Z06', proof: '项目批文〔2026〕3号', until: '2027-08', consent: null },
      deferralSince: '2026-09',
    })
    expect(decided.teachers[1]).toBe(county.teachers[1])
    expect(first(county)?.deferral).toBeNull()
  })

  test('a deferral that runs on keeps its beginning, one that had run out begins anew', () => {
    const deferredUntil = (until: '2026-08' | '2026-07') =>
      countyOf({
        schools: county.schools,
        teachers: [
          teacher('t1', 'a', {
            deferral: { reason: 'Z06', proof: '', until, consent: null },
            deferralSince: '2024-09',
          }),
        ],
      })
    expect(first(withDecisions(deferredUntil('2026-08'), [defer]))?.deferralSince).toBe('2024-09')
    expect(first(withDecisions(deferredUntil('2026-07'), [defer]))?.deferralSince).toBe('2026-09')
  })
})

import { describe, expect, test } from 'vitest'
import { replay } from '../../solver/audit/replay.ts'
import type { Teacher } from '../../solver/domain/county.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import { countyBackbone, countyOf, planOf, school, teacher } from '../kit/county.ts'
import { testDefinitions } from '../kit/profile.ts'

const standingOf = (more: Partial<Teacher>, due: Partial<Definitions['due']> = {}) => {
  const county = countyOf({ schools: [school('a')], teachers: [teacher('t', 'a', more)] })
  const definitions = { ...testDefinitions, due: { ...testDefinitions.due, ...due } }
  const standing = [...replay(county, definitions, planOf()).standings.values()][0]
  if (standing === undefined) throw new Error('Everybody has a standing.')
  return standing
}
const deferral = (more: Partial<NonNullable<Teacher['deferral']>>) =>
  ({ reason: 'Z02', proof: '证明', until: null, consent: null, ...more }) as const

describe('standing 交流身份', () => {
  test('the due are told since when', () => {
    expect(standingOf({})).toMatchObject({
      standing: 'due',
      years: 16,
      inDenominator: true,
      reason: '在a小学连续任教满 16 年（自2010-09起），符合交流条件。',
    })
  })

  test('the first hindrance in the order of the definition is the reason', () => {
    const hindered = { employment: 'contract', presence: 'lent', since: '2026-01' } as const
    expect(standingOf(hindered).reason).toContain('人员状态为聘任制')
    expect(standingOf({ ...hindered, employment: 'in-quota' }).reason).toContain('在岗状态为借出')
  })

  test('not due comes before deferred', () => {
    expect(standingOf({ since: '2026-01', deferral: deferral({}) })).toMatchObject({
      standing: 'not-due',
      inDenominator: false,
      proofMissing: false,
    })
  })

  test('somebody who came after the base month has no negative years in the sentence', () => {
    expect(standingOf({ since: '2026-09' }).reason).toContain('连续任教 0 年')
  })

  test('the code of the exemption leads the reason', () => {
    expect(standingOf({ deferral: deferral({}) }).reason).toBe(
      'Z02 符合暂缓交流情形，暂缓交流（未填截止年月）。',
    )
    expect(standingOf({ special: { status: 'special-post', until: '2027-08' } }).reason).toBe(
      'Z07 特岗服务期至2027-08，期内不安排交流。',
    )
    expect(standingOf({ special: { status: 'state-trainee', until: null } }).reason).toBe(
      'Z07 公费师范生服务期（未填截止年月），期内不安排交流。',
    )
  })

  test('a missing proof is reported where proof is asked for', () => {
    expect(standingOf({ deferral: deferral({ proof: ' ' }) })).toMatchObject({
      standing: 'deferred',
      proofMissing: true,
    })
    expect(standingOf({ deferral: deferral({}) }).proofMissing).toBe(false)
    // Z07 asks for none.
    expect(standingOf({ deferral: deferral({ reason: 'Z07', proof: '' }) })).toMatchObject({
      standing: 'deferred',
      proofMissing: false,
    })
  })

  test('a service period stands where the own application has run out', () => {
    const both = {
      deferral: deferral({ reason: 'Z07', until: '2026-01' }),
      special: { status: 'directed-trainee', until: '2028-08' },
    } as const
    expect(standingOf(both)).toMatchObject({ standing: 'deferred' })
  })

  test('of several grounds the first exemption of the profile decides about the denominator', () => {
    const both = {
      deferral: deferral({ reason: 'Z06' }),
      special: { status: 'special-post', until: null },
    } as const
    // The test profile lists Z06 (stays in the denominator) before Z07 (leaves it).
    expect(standingOf(both).inDenominator).toBe(true)
    const reversed = [...testDefinitions.due.exemptions].reverse()
    expect(standingOf(both, { exemptions: reversed }).inDenominator).toBe(false)
  })

  test('retirement distance: 36 months left pass three years, 35 do not', () => {
    // Given months win over the ladder. 2026-08 to 2029-08 is 36 months, to 2029-07 it is 35.
    const due = { minYearsToRetirement: 3 }
    expect(standingOf({ retirement: '2029-08' }, due).standing).toBe('due')
    expect(standingOf({ retirement: '2029-07' }, due)).toMatchObject({
      standing: 'not-due',
      reason: '退休年月为2029-07，距2026-08不足 3 年，未列入符合条件名册。',
    })
    expect(standingOf({ retirement: '2029-07' }).standing).toBe('due')
  })

  test('whoever has rotated is not due again only where the text says so', () => {
    const rotated = { lastRotationEnd: '2019-08' } as const
    expect(standingOf(rotated).standing).toBe('due')
    expect(standingOf(rotated, { neverRotated: true })).toMatchObject({
      standing: 'not-due',
      reason: '已参加过交流轮岗（至2019-08），未列入符合条件名册。',
    })
  })

  test('enough rural years defer a teacher of an urban school, by Z09 and only if that is listed', () => {
    const z09 = {
      reason: 'Z09',
      needsProof: false,
      needsNotice: false,
      needsConsent: false,
      maxYears: null,
      removesFromDenominator: true,
    } as const
    const standingIn = (
      setting: 'urban' | 'rural',
      ruralYears: number | null,
      listed = true,
      enoughRuralYears: number | null = 6,
    ) => {
      const county = countyOf({
        schools: [school('a', { setting })],
        teachers: [teacher('t', 'a', { ruralYears })],
      })
      const exemptions = listed ? [z09] : []
      const due = { ...testDefinitions.due, enoughRuralYears, exemptions }
      return [...replay(county, { ...testDefinitions, due }, planOf()).standings.values()][0]
    }
    expect(standingIn('urban', 6)).toMatchObject({
      standing: 'deferred',
      inDenominator: false,
      reason: 'Z09 农村任教 6 年，已满 6 年，暂不安排交流。',
    })
    expect(standingIn('urban', null)?.standing).toBe('due')
    expect(standingIn('urban', 9, true, null)?.standing).toBe('due')
    expect(standingIn('urban', 5)?.standing).toBe('due')
    expect(standingIn('rural', 6)?.standing).toBe('due')
    expect(standingIn('urban', 6, false)?.standing).toBe('due')
  })

  test('misconduct takes the backbone away only where the text says so', () => {
    const county = countyOf({
      schools: [school('a')],
      teachers: [teacher('t', 'a', { backbone: countyBackbone, misconduct: true })],
    })
    const backboneUnder = (excludesMisconduct: boolean) => {
      const backbone = { ...testDefinitions.backbone, excludesMisconduct }
      return [...replay(county, { ...testDefinitions, backbone }, planOf()).standings.values()][0]
        ?.backbone
    }
    expect([backboneUnder(false), backboneUnder(true)]).toEqual([true, false])
  })

  test('age in birthdays had: born in the month after the base month is a year younger', () => {
    const under = (birth: '1976-08' | '1976-09', oldest: number) =>
      standingOf({ birth }, { maxAge: { male: 60, female: oldest } })
    expect(under('1976-09', 49).standing).toBe('due')
    expect(under('1976-08', 50).standing).toBe('due')
    expect(under('1976-08', 49)).toMatchObject({
      standing: 'not-due',
      reason: '年龄 50 周岁，超过 49 周岁，未列入符合条件名册。',
    })
  })
})

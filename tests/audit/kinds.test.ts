import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { County, Network } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import { buildModel } from '../../solver/model/build.ts'
import { decode } from '../../solver/model/decode.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { kind } from '../kit/kinds.ts'
import { clauseOf, profileOf, testDefinitions } from '../kit/profile.ts'
import { shipped } from '../kit/shipped.ts'

const group: Network = {
  name: '甲教育集团',
  kind: 'group',
  lead: schoolId('city'),
  members: [schoolId('town'), schoolId('village')],
  from: null,
  until: null,
}
const mover = teacher('t', 'city')
const countyWith = (network: Partial<Network>, more: Partial<typeof mover> = {}): County =>
  countyOf({
    schools: [
      school('city', { setting: 'urban' }),
      school('town', { setting: 'town' }),
      school('village'),
      school('apart'),
    ],
    teachers: [{ ...mover, ...more }],
    more: { networks: [{ ...group, ...network }] },
  })

const definitionsWith = (...list: Definitions['kinds']['list']): Definitions => ({
  ...testDefinitions,
  kinds: { list },
})

/** What the solver writes for t to a school, and what the auditor takes it for. */
function kindTo(county: County, definitions: Definitions, to: string) {
  const model = buildModel(county, definitions, [])
  const column = model.moves.all.findIndex(
    ({ unit }) => county.schools[model.context.units[unit]?.school ?? -1]?.id === to,
  )
  const plan = decode(model, [column])
  const report = audit(county, profileOf([], definitions), plan)
  expect(report.unsound).toEqual([])
  expect(report.remarks).toEqual([])
  const [transfer] = plan.transfers
  return [transfer?.mode, transfer?.relationMoves, transfer?.end, report.rotation.moved]
}

describe('kinds 交流类型认定', () => {
  const inGroup = kind({ networks: ['group'], mode: 'group', relationMoves: false, years: 1 })
  const aid = kind({
    from: ['urban', 'town'],
    to: ['rural'],
    maxAge: { male: 55, female: 50 },
    mode: 'support',
    relationMoves: false,
    counts: false,
  })

  test('inside a group the mode, term and relation of the group; elsewhere those of the term', () => {
    const definitions = definitionsWith(inGroup)
    expect(kindTo(countyWith({}), definitions, 'town')).toEqual(['group', false, '2027-08', 1])
    expect(kindTo(countyWith({}), definitions, 'apart')).toEqual(['regular', true, null, 1])
  })

  test('two members are in it as well as lead and member; another kind of network is not asked for', () => {
    const county = countyWith({}, { personnelSchool: schoolId('town') })
    const there = { ...county.teachers[0], teaching: [{ school: schoolId('town'), share: 1000 }] }
    const moved = { ...county, teachers: [{ ...mover, ...there }] }
    expect(kindTo(moved, definitionsWith(inGroup), 'village')[0]).toBe('group')
    expect(kindTo(countyWith({ kind: 'pairing' }), definitionsWith(inGroup), 'town')[0]).toBe(
      'regular',
    )
  })

  test('a network counts from the month it begins to the month it ends: September 2026 decides', () => {
    const modeIn = (network: Partial<Network>) =>
      kindTo(countyWith(network), definitionsWith(inGroup), 'town')[0]
    expect([modeIn({ from: '2026-09' }), modeIn({ from: '2026-10' })]).toEqual(['group', 'regular'])
    expect([modeIn({ until: '2026-09' }), modeIn({ until: '2026-08' })]).toEqual([
      'group',
      'regular',
    ])
  })

  test('支教 by age: a woman of 50 has it, of 51 not; and only to the villages', () => {
    // At the end of 2026-08: born 1975-09 is 50, born 1975-08 is 51.
    const modeOf = (birth: '1975-09' | '1975-08', to: string) =>
      kindTo(countyWith({}, { birth }), definitionsWith(aid), to)[0]
    expect([modeOf('1975-09', 'apart'), modeOf('1975-08', 'apart')]).toEqual(['support', 'regular'])
    expect(modeOf('1975-09', 'town')).toBe('regular')
  })

  test('the first entry that fits decides', () => {
    const county = countyWith({})
    expect(kindTo(county, definitionsWith(inGroup, aid), 'village')[0]).toBe('group')
    expect(kindTo(county, definitionsWith(aid, inGroup), 'village')[0]).toBe('support')
  })

  test('an entry that leaves term and relation open has those of the term', () => {
    const open = kind({ networks: ['group'], mode: 'group', years: null, relationMoves: null })
    const staying = { ...testDefinitions.term, relationMoves: false, years: 2 }
    expect(kindTo(countyWith({}), { ...definitionsWith(open), term: staying }, 'town')).toEqual([
      'group',
      false,
      '2028-08',
      1,
    ])
  })
})

describe('what does not count as rotation', () => {
  const definitions = definitionsWith(kind({ networks: ['group'], mode: 'group', counts: false }))
  const county = { ...countyWith({}), teachers: [mover, teacher('u', 'city')] }
  const both: Plan = planOf(
    transferOf(mover, 'town', { mode: 'group' }),
    transferOf(teacher('u', 'city'), 'apart'),
  )

  test('stands in no share: one of two due is 50 %, and the finding says what was left out', () => {
    const report = audit(
      county,
      profileOf([clauseOf('rotation-share', { minPercent: 100 })], definitions),
      both,
    )
    expect(report.rotation).toMatchObject({ denominator: 2, moved: 1 })
    expect(report.findings[0]).toMatchObject({ measured: 1, required: 2, shortfall: 1 })
    expect(report.findings[0]?.sentence).toContain('另有 1 人的交流类型不计为交流轮岗')
    expect(report.transfers.map(({ counts }) => counts)).toEqual([false, true])
  })

  test('but every other rule sees it: the cap of one person is kept, the loss of a school is not', () => {
    // ⌈50 % of 2⌉ = 1 may move as rotation; one school of two teachers may lose max(1, ⌊0.4⌋) = 1.
    const report = audit(
      county,
      profileOf(
        [
          clauseOf('rotation-cap', { maxPercent: 50 }),
          clauseOf('school-loss', { maxPercent: 20, maxSubjectPercent: 100 }),
        ],
        definitions,
      ),
      both,
    )
    expect(report.findings.map(({ shortfall }) => shortfall)).toEqual([0, 1])
  })

  test('a plan that calls it something else is told, and counted by the definition', () => {
    const renamed = planOf(transferOf(mover, 'town', { mode: 'regular' }))
    const report = audit(county, profileOf([], definitions), renamed)
    expect(report.remarks?.map(({ sentence }) => sentence)).toEqual([
      '教师 t：方案写为“定期交流”，按规则档的交流类型认定应为“集团化办学”；是否计入交流轮岗按认定的类型。',
    ])
    expect(report.rotation.moved).toBe(0)
  })
})

describe('as the documents name them', () => {
  test('龙亭: a town teacher to a village is 支教, between villages it is 定期交流', () => {
    const { definitions } = shipped('longting')
    const county = countyWith({ members: [] })
    expect(kindTo(county, definitions, 'apart').slice(0, 3)).toEqual(['support', false, '2029-08'])
    const villager = teacher('t', 'village')
    expect(kindTo({ ...county, teachers: [villager] }, definitions, 'apart')[0]).toBe('regular')
  })

  test.each([
    ['group', 'group'],
    ['township', 'district'],
    ['alliance', 'alliance'],
    ['trusteeship', 'branch'],
    ['pairing', 'support'],
  ] as const)('聊城、曲阜、林西、济南: inside a %s network it is %s', (network, mode) => {
    for (const id of ['liaocheng', 'qufu', 'linxi', 'jinan'])
      expect(kindTo(countyWith({ kind: network }), shipped(id).definitions, 'town')[0], id).toBe(
        mode,
      )
  })
})

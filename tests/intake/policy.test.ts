import { tmpdir } from 'node:os'
import { chdir, cwd } from 'node:process'
import { describe, expect, test } from 'vitest'
import { type Stage, subjectList } from '../../solver/domain/codes.ts'
import { listProfiles, readProfile } from '../../solver/intake/policy.ts'
import { describeProfile } from '../../solver/intake/policy-description.ts'
import { definitions } from '../../solver/rules/definitions/index.ts'
import type { ParamsOf, Profile, RuleId } from '../../solver/rules/index.ts'
import { rules } from '../../solver/rules/index.ts'

const profile = (id: string): Profile => {
  const result = readProfile(id)
  if (!result.ok) throw new Error(result.error.map((problem) => problem.message).join('\n'))
  return result.value
}

const paramsIn = <R extends RuleId>(from: Profile, rule: R): ParamsOf<R> => {
  const clause = from.clauses.find((each) => each.rule === rule)
  if (!clause) throw new Error(`${from.id} has no clause for ${rule}`)
  return clause.params as ParamsOf<R>
}

const evidenceIn = (from: Profile, rule: RuleId) =>
  from.clauses.find((each) => each.rule === rule)?.source.evidence

const ids: readonly string[] = (() => {
  const list = listProfiles()
  return list.ok ? list.value.map(({ id }) => id) : []
})()

describe('shipped profiles', () => {
  test('are national, provinces on it, places on their province', () => {
    const list = listProfiles()
    expect(list.ok && list.value.map(({ id, on }) => [id, on])).toEqual([
      ['national', null],
      ['shandong', 'national'],
      ['qufu', 'shandong'],
      ['liaocheng', 'shandong'],
      ['jinan', 'shandong'],
      ['linxi', 'national'],
      ['henan', 'national'],
      ['longting', 'henan'],
      ['sichuan', 'national'],
      ['anhui', 'national'],
      ['beijing', 'national'],
      ['dalian', 'national'],
      ['wujin', 'national'],
      ['changzhou', 'national'],
      ['pucheng', 'national'],
      ['yanji', 'national'],
    ])
  })

  test.each(ids)('%s parses and fits its own schemas', (id) => {
    const read = profile(id)
    for (const clause of read.clauses) {
      expect(rules[clause.rule].params.parse(clause.params)).toEqual(clause.params)
    }
    for (const [name, definition] of Object.entries(definitions)) {
      const value = read.definitions[name as keyof typeof definitions]
      expect(definition.params.parse(value)).toEqual(value)
      expect(read.definitionSources[name as keyof typeof definitions].length).toBeGreaterThan(0)
    }
  })

  test('clauses stand in the order of the rulebook, one per rule', () => {
    const order = Object.keys(rules)
    const found = profile('qufu').clauses.map((clause) => order.indexOf(clause.rule))
    expect(found).toEqual([...new Set(found)].sort((a, b) => a - b))
  })

  test('which rules are on where', () => {
    const on = (id: string) => profile(id).clauses.map((clause) => clause.rule)
    const national: readonly string[] = on('national')
    expect(Object.keys(rules).filter((rule) => !national.includes(rule))).toEqual([
      'group-share',
      'title-share',
      'leaders-apart',
      'leader-terms',
      'post-capacity',
      'town-seat-share',
      'town-seat-cover',
      'rural-support',
      'pairing-exchange',
      'three-areas-stay',
    ])
    expect(on('shandong')).toContain('leaders-apart')
    expect(on('shandong')).not.toContain('post-capacity')
    const other = [
      'group-share',
      'leader-terms',
      'town-seat-share',
      'town-seat-cover',
      'rural-support',
      'pairing-exchange',
      'three-areas-stay',
    ]
    expect(on('qufu')).toEqual(Object.keys(rules).filter((rule) => !other.includes(rule)))
    expect(on('jinan')).toContain('town-seat-share')
    for (const id of ['henan', 'longting', 'sichuan', 'anhui', 'changzhou'])
      expect(on(id), id).toContain('group-share')
  })

  test('are found from any working directory', () => {
    const before = cwd()
    chdir(tmpdir())
    try {
      expect(readProfile('qufu').ok).toBe(true)
    } finally {
      chdir(before)
    }
  })

  test('no shipped text asks less than a higher one', () => {
    for (const id of ids.filter((each) => each !== 'longting')) {
      expect(profile(id).overruled, id).toBeUndefined()
    }
  })

  test('one does: 支教 of one to three years, where Henan asks for three; Henan stays audited', () => {
    expect(profile('longting').overruled?.map((clause) => clause.id)).toEqual([
      'henan-rotation/term-length',
    ])
  })

  test('a directory without policies is a problem, not an exception', () => {
    const result = readProfile('national', '/nowhere/at/all')
    expect(!result.ok && result.error.map((problem) => problem.code)).toEqual(['L12'])
  })

  test('the description names every document, clause and how sure it is', () => {
    const lines = describeProfile(profile('qufu'))
    expect(lines.join('\n')).toContain('曲政办字〔2024〕17号')
    expect(lines.filter((line) => line.startsWith('    '))).not.toEqual([])
    for (const line of lines.filter((text) => text.startsWith('    '))) {
      expect(line).toMatch(/^ {4}(［(已核|转引|待核)］《.+》|[^［：]+：.)/)
    }
  })
})

/** The registry of parameters and their status, worked from the texts; figures are exact. */
describe('national values', () => {
  const national = profile('national')
  const indicators = paramsIn(national, 'resource-indicators')
  const { due, counting, lessons, term, travel } = national.definitions

  test.each([
    // Per 100 pupils or per pupil: primary, junior.
    ['R1', indicators.thresholds.higherDegreePer100, 4.2, 5.3],
    ['R2', indicators.thresholds.backbonePer100, 1, 1],
    ['R3', indicators.thresholds.artsSportsPer100, 0.9, 0.9],
    ['R4', indicators.thresholds.teachingArea, 4.5, 5.8],
    ['R5', indicators.thresholds.sportsArea, 7.5, 10.2],
    ['R6', indicators.thresholds.equipmentValue, 2000, 2500],
    ['R7', indicators.thresholds.mediaRoomsPer100, 2.3, 2.4],
    // Percent.
    ['CV', paramsIn(national, 'difference-coefficient').maxPercent, 50, 45],
  ])('%s is %j', (_name, found, primary, junior) => {
    expect(found).toEqual({ primary, junior })
  })

  test.each([
    ['indicators a school meets of 7', indicators.minMet, 6],
    ['floor of the seventh, percent', indicators.floorPercent, 85],
    ['convention', paramsIn(national, 'difference-coefficient').convention, 'weighted'],
    ['rotation, percent', paramsIn(national, 'rotation-share').minPercent, 10],
    ['backbone among moved, percent', paramsIn(national, 'backbone-share').minPercent, 20],
    ['cap, percent', paramsIn(national, 'rotation-cap').maxPercent, 15],
    ['shortest term, months', paramsIn(national, 'term-length').minMonths, 10],
    ['longest term, months', paramsIn(national, 'term-length').maxMonths, 72],
    ['years at one school', due.minYears, 6],
    ['intermediate title', due.requireIntermediateTitle, false],
    ['scope of the denominator', due.scope, 'all'],
    ['years to retirement', due.yearsToRetirement, 5],
    ['basis', counting.basis, 'personnel'],
    ['pupils for a school test', counting.minPupils, 50],
    ['R3 exception', counting.r3Exception, { minPupils: 50, maxPupils: 100 }],
    ['counted staff', counting.employments, ['in-quota', 'contract']],
    [
      'degrees above the standard',
      counting.higherDegree,
      { primary: 'college', junior: 'bachelor' },
    ],
    ['lowest backbone level', national.definitions.backbone.minLevel, 'county'],
    ['term, years', term.years, 3],
    ['road factor, percent', travel.roadPercent, 130],
    [
      'load of Chinese',
      [lessons.loads.primary.subjects.chinese, lessons.loads.junior.subjects.chinese],
      [14, 12],
    ],
    [
      'load of physics, music',
      [lessons.loads.junior.subjects.physics, lessons.loads.junior.subjects.music],
      [14, 16],
    ],
    ['load of other primary subjects', lessons.loads.primary.default, 18],
  ])('%s: %j', (_name, found, expected) => {
    expect(found).toEqual(expected)
  })

  test('deferral: retirement needs consent, all named ones leave the denominator', () => {
    expect(due.exemptions.map((each) => each.reason)).toEqual([
      'Z01',
      'Z02',
      'Z03',
      'Z04',
      'Z07',
      'Z08',
    ])
    expect(due.exemptions.filter((each) => each.needsConsent).map((each) => each.reason)).toEqual([
      'Z01',
    ])
    expect(due.exemptions.every((each) => each.removesFromDenominator)).toBe(true)
  })

  test('retirement ladder of 2025: men 60-63, women 55-58 by four months, women 50-55 by two', () => {
    expect(national.definitions.retirement).toEqual({
      male: { ageMonths: 60 * 12, firstBirth: '1965-01', step: 4, cap: 36 },
      femaleCadre: { ageMonths: 55 * 12, firstBirth: '1970-01', step: 4, cap: 36 },
      femaleWorker: { ageMonths: 50 * 12, firstBirth: '1975-01', step: 2, cap: 60 },
    })
  })

  test('what was read is verified, what was read in copies is secondary, what was not is assumed', () => {
    expect(evidenceIn(national, 'rotation-share')).toBe('verified')
    expect(evidenceIn(national, 'backbone-share')).toBe('verified')
    // Some thresholds, the algorithm and the items 教育质量 were read in copies only.
    expect(evidenceIn(national, 'resource-indicators')).toBe('secondary')
    expect(evidenceIn(national, 'difference-coefficient')).toBe('secondary')
    expect(evidenceIn(national, 'subject-cover')).toBe('secondary')
    const assumed = ['rotation-cap', 'subject-gap', 'school-loss', 'travel-limit', 'term-length']
    for (const rule of assumed) expect(evidenceIn(national, rule as RuleId)).toBe('assumed')
  })

  test('教督〔2017〕6号 stands above 教师〔2014〕4号 and cites no article', () => {
    const share = national.clauses.find((clause) => clause.rule === 'rotation-share')
    expect(share?.source.number).toBe('教督〔2017〕6号')
    const sources = [
      ...national.clauses.map((clause) => clause.source),
      ...Object.values(national.definitionSources).flat(),
    ]
    const guarded = sources.filter(({ number }) =>
      ['教督〔2017〕6号', '教师〔2014〕4号'].includes(number),
    )
    expect(guarded.length).toBeGreaterThan(0)
    for (const source of guarded) expect(source.item).not.toMatch(/第.+条/)
  })
})

describe('Shandong and Qufu', () => {
  test('Shandong asks for an intermediate title and keeps the rest of who is due', () => {
    const { due } = profile('shandong').definitions
    expect([due.requireIntermediateTitle, due.minYears, due.scope]).toEqual([true, 6, 'all'])
    expect(due.excludedOffices).toEqual(profile('national').definitions.due.excludedOffices)
    expect(evidenceIn(profile('shandong'), 'leaders-apart')).toBe('verified')
  })

  test('Qufu states 10 % and 20 % itself and names the higher text', () => {
    const qufu = profile('qufu')
    const share = qufu.clauses.find((clause) => clause.rule === 'rotation-share')
    expect(share?.id).toBe('qufu-2024-17/rotation-share')
    expect(share?.source).toMatchObject({ number: '曲政办字〔2024〕17号', item: '二（二）1' })
    expect(share?.source.note).toContain('教督〔2017〕6号')
    expect(paramsIn(qufu, 'backbone-share')).toEqual({ minPercent: 20 })
  })

  test('posts are checked in Qufu only, and as an assumption', () => {
    expect(evidenceIn(profile('qufu'), 'post-capacity')).toBe('assumed')
  })
})

describe('the Shandong lesson table', () => {
  const { lessons, loads } = profile('shandong').definitions.lessons

  test('its columns add up to the published totals', () => {
    const totals = Array.from({ length: 9 }, (_, grade) =>
      Object.values(lessons).reduce((sum, row) => sum + (row?.[grade] ?? 0), 0),
    )
    expect(totals).toEqual([29, 29, 30, 30, 30, 30, 34, 34, 34])
  })

  test('the national default is the same table, as an assumption', () => {
    const national = profile('national')
    expect(national.definitions.lessons.lessons).toEqual(lessons)
    const source = national.definitionSources.lessons.find(({ item }) => item.includes('周课时）'))
    expect(source?.evidence).toBe('assumed')
  })

  /** Two classes in each of grades 1-6. */
  test('a primary school of 12 classes needs 356 lessons a week, 21.94 full-time teachers', () => {
    const stage: Stage = 'primary'
    const weekly = subjectList.map((subject) => {
      const row = lessons[subject] ?? []
      return { subject, lessons: 2 * row.slice(0, 6).reduce((sum, each) => sum + each, 0) }
    })
    const of = (name: string) => weekly.find(({ subject }) => subject === name)?.lessons
    // Chinese 2 × (8+8+7+7+6+6), mathematics 2 × (4+4+4+4+5+5), sports 2 × (4+4+3+3+3+3), music 2 × 12.
    expect([of('chinese'), of('mathematics'), of('sports'), of('music'), of('fine-art')]).toEqual([
      84, 52, 40, 24, 24,
    ])
    expect(weekly.reduce((sum, each) => sum + each.lessons, 0)).toBe(356)
    const people = weekly.reduce((sum, { subject, lessons: count }) => {
      return sum + count / (loads[stage].subjects[subject] ?? loads[stage].default)
    }, 0)
    // 84/14 + 52/14 + 220/18 = 6 + 3.714 + 12.222 = 21.937
    expect(people.toFixed(2)).toBe('21.94')
  })
})

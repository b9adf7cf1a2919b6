import { describe, expect, test } from 'vitest'
import { audit, ledgerOf } from '../../../../solver/browser.ts'
import { generateCounty } from '../../../../solver/index.ts'
import { flagArithmetic } from '../../../../web/pages/diagnosis/flag-arithmetic.ts'
import { ledgerArithmetic } from '../../../../web/pages/diagnosis/ledger-arithmetic.ts'
import { numbered } from '../../../../web/parts/county-names.ts'
import { en } from '../../../../web/text/en/index.ts'
import { zhCN } from '../../../../web/text/zh-CN/index.ts'
import { shipped } from '../../../kit/shipped.ts'

/** A made-up county that falls short in every way: clauses, indicators and red flags. */
const county = generateCounty({ name: '合成县', schools: 12, teachers: 240, seed: 3 })
const profile = shipped('shandong')
const report = audit(county, profile, { year: county.year, transfers: [] })
const counted = { county, profile, report }
const { entries } = ledgerOf(county, profile, report, null)

describe('what a line of the ledger opens', () => {
  for (const kind of ['clause', 'indicator', 'flag'] as const)
    test(`${kind}: a formula, numbers, the problem and the article`, () => {
      const own = entries.filter((entry) => entry.kind === kind)
      expect(own.length).toBeGreaterThan(0)
      for (const entry of own) {
        const opened = ledgerArithmetic(counted, entry, zhCN)
        expect(opened.formula, entry.key).not.toBeUndefined()
        expect(opened.lines.length, entry.key).toBeGreaterThan(0)
        expect(opened.sources?.length, entry.key).toBeGreaterThan(0)
        expect(opened.result, entry.key).not.toBe('')
      }
    })

  test('a clause that is a share opens both lists of names, by name', () => {
    const entry = entries.find(({ key }) => key.includes('rotation-share'))
    if (entry === undefined) throw new Error('the clause on the share is not short')
    const { lists = [] } = ledgerArithmetic(counted, entry, zhCN)
    const [numerator, denominator] = lists.slice(-2)
    expect(numerator).toMatchObject({ title: '分子', count: 0 })
    expect(denominator?.people).toHaveLength(report.rotation.denominator)
    expect(denominator?.people[0]).toMatch(/（.+）$/)
  })

  test('a coefficient over its limit opens which schools make it', () => {
    const entry = entries.find(
      ({ kind, school, indicator }) => kind === 'clause' && school === null && indicator !== null,
    )
    if (entry === undefined) throw new Error('every coefficient is within its limit')
    const { lines, result } = ledgerArithmetic(counted, entry, zhCN)
    const stage = report.units.filter((unit) => unit.stage === entry.stage)
    expect(lines.length).toBeGreaterThan(stage.length)
    expect(result).toBe(entry.problem)
  })

  test('a flag opens what was found at that school, not at the others', () => {
    for (const entry of entries.filter(({ kind }) => kind === 'flag')) {
      const { lists = [] } = ledgerArithmetic(counted, entry, zhCN)
      const people = lists.flatMap((list) => list.people)
      if (entry.unit === '人') expect(people, entry.key).toHaveLength(entry.after ?? 0)
    }
  })
})

test('for whoever has given no reason, lists hold numbers and no name', () => {
  const closed = { ...counted, county: numbered(county) }
  const names = new Set(county.teachers.map(({ name }) => name))
  for (const entry of entries) {
    const { lists = [], lines } = ledgerArithmetic(closed, entry, zhCN)
    const shown = [...lists.flatMap(({ people }) => people), ...lines.map(([, value]) => value)]
    for (const text of shown) expect(names.has(String(text).split('（')[0] ?? '')).toBe(false)
  }
})

describe('what a red flag opens', () => {
  const flags = report.flags ?? []
  test('every one: how it is measured, its article, and how many were looked at', () => {
    for (const flag of flags) {
      const { formula, sources, lines } = flagArithmetic(counted, flag, zhCN)
      expect(formula).toBe(flag.measure)
      expect(sources).toEqual([flag.source])
      if (flag.state === 'raised' || flag.state === 'clear')
        expect(lines[0]).toEqual([
          '全县查出',
          zhCN.diagnosis.flags.foundOf(flag.numerator ?? 0, flag.denominator ?? 0, flag.unit),
        ])
    }
  })

  test('the cases of one school are one list, and a number becomes a name', () => {
    const [first, second] = county.teachers
    if (first === undefined || second === undefined) throw new Error('nobody')
    const school = first.personnelSchool
    const of = (id: typeof first.id) => ({
      school,
      teachers: [id],
      sentence: `教师 ${id} 暂缓至 2025-01，已满期，仍登记为暂缓。`,
    })
    const flag = flags.find(({ flag: id }) => id === 'deferral-overdue')
    if (flag === undefined) throw new Error('no such flag')
    const cases = [of(first.id), of(second.id)]
    const { lists, lines } = flagArithmetic(
      counted,
      { ...flag, state: 'raised', cases, missing: [], numerator: 2, denominator: 5 },
      en,
    )
    expect(lists).toHaveLength(1)
    expect(lists?.[0]?.people).toHaveLength(2)
    expect(lines[1]?.[1]).toContain(`${first.name}（${first.id}）暂缓至`)
    expect(lines[0]).toEqual(['Found in the county', '2 of 5 looked at'])
  })

  test('what is missing is told with whose it is', () => {
    const [flag] = flags
    const [teacher] = county.teachers
    const [school] = county.schools
    if (flag === undefined || teacher === undefined || school === undefined) throw new Error('none')
    const gap = { sheet: '教师' as const, column: '服务期至', teachers: [teacher.id], schools: [] }
    const ofSchools = {
      sheet: '学校' as const,
      column: '核定编制',
      teachers: [],
      schools: [school.id],
    }
    const { lists = [], lines } = flagArithmetic(
      counted,
      { ...flag, state: 'unknown', cases: [], missing: [gap, ofSchools] },
      zhCN,
    )
    expect(lists.map(({ people }) => people)).toEqual([[`${teacher.name}（${teacher.id}）`]])
    expect(lines.map(([, value]) => value)).toEqual([
      '《教师》表“服务期至”缺 1 处',
      `《学校》表“核定编制”缺 1 处：${school.name}`,
    ])
  })
})

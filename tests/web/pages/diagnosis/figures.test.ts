import { expect, test } from 'vitest'
import { audit, indicatorCodes } from '../../../../solver/browser.ts'
import { cellArithmetic } from '../../../../web/pages/diagnosis/cell-arithmetic.ts'
import { conclusionOf } from '../../../../web/pages/diagnosis/conclusion.ts'
import { contributionsOf } from '../../../../web/pages/diagnosis/contributions.ts'
import { rowsOf } from '../../../../web/pages/diagnosis/counted.ts'
import { differenceRows } from '../../../../web/pages/diagnosis/difference-data.ts'
import { lackingFor } from '../../../../web/pages/diagnosis/enough.ts'
import { matrixSchools } from '../../../../web/pages/diagnosis/matrix-data.ts'
import { surplusCells } from '../../../../web/pages/diagnosis/surplus-data.ts'
import { zhCN } from '../../../../web/text/zh-CN/index.ts'
import { countyOf, school, stageOf, teacher } from '../../../kit/county.ts'
import { shipped } from '../../../kit/shipped.ts'

const backbone = {
  backbone: [
    {
      title: 'backbone' as const,
      level: 'county' as const,
      issuer: null,
      certificate: null,
      awarded: null,
      validTo: null,
    },
  ],
}

/** 山村 300 pupils and no backbone teacher; 城关 100 pupils and two. */
const county = countyOf({
  schools: [
    school('山村', { primary: stageOf(300, 8) }),
    school('城关', { primary: stageOf(100, 4), setting: 'urban' }),
  ],
  teachers: [
    teacher('1', '城关', backbone),
    teacher('2', '城关', backbone),
    teacher('3', '山村'),
    teacher('4', '山村', { subjects: ['music'] }),
  ],
})
const profile = shipped('national')
const report = audit(county, profile, { year: 2026, transfers: [] })
const counted = { county, profile, report }

test('what would be enough: whole people, nothing where the line is reached exactly', () => {
  // 300 pupils, standard 1 in 100: three are asked for.
  expect(lackingFor({ amount: 0, pupils: 300, per: 100 }, 1)).toBe(3)
  expect(lackingFor({ amount: 3, pupils: 300, per: 100 }, 1)).toBe(0)
  expect(lackingFor({ amount: 2.5, pupils: 300, per: 100 }, 1)).toBe(1)
  // 0.85 × 138 ÷ 100 = 1.173: two are asked for.
  expect(lackingFor({ amount: 0, pupils: 138, per: 100 }, 0.85)).toBe(2)
  expect(lackingFor({ amount: 5, pupils: 300, per: 100 }, 1)).toBe(-2)
})

test('a cell opens who is counted, what is asked, and what would be enough', () => {
  const row = rowsOf(counted, 'primary').find(({ indicator }) => indicatorCodes[indicator] === 'R2')
  if (row === undefined) throw new Error('no R2')
  const lacking = cellArithmetic(counted, row, '山村', zhCN)
  expect(lacking.result).toBe('再有 3 名骨干教师即达标（标准 1）。')
  expect(lacking.lists).toMatchObject([{ count: 0, people: [] }])
  const met = cellArithmetic(counted, row, '城关', zhCN)
  expect(met.result).toBe('达标，余 1 人。')
  expect(met.lists).toMatchObject([{ count: 2, people: ['教师1（1）', '教师2（2）'] }])
  expect(met.sources?.[0]?.item).toContain('资源配置')
})

test('shares of the variance sum to 1 under each convention', () => {
  const row = rowsOf(counted, 'primary').find(({ indicator }) => indicator === 'backbonePer100')
  if (row === undefined) throw new Error('no R2')
  for (const convention of ['weighted', 'unweighted', 'sample'] as const) {
    const parts = contributionsOf(row, convention)
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  }
  // Weighted mean 2 ÷ 400 × 100 = 0.5: 300 × 0.5² = 75 and 100 × 1.5² = 225.
  expect(contributionsOf(row, 'weighted').map(({ school: id, share }) => [id, share])).toEqual([
    ['城关', 0.75],
    ['山村', 0.25],
  ])
})

test('the sentence names the worst coefficient with its limit and how many schools fall short', () => {
  const rows = differenceRows(counted)
  const schools = matrixSchools(counted, 'primary')
  expect(rows).toHaveLength(7)
  const said = conclusionOf(counted, rows, schools, zhCN)
  expect(said).toContain('限值 ≤ 0.50')
  expect(said).toContain('2 个学校学段中有 2 个未达“至少 6 项”')
})

test('surplus and shortage are the audit’s lessons in people', () => {
  const cells = surplusCells(counted, 'primary')
  const units = report.units.flatMap(({ school: id, subjects }) =>
    subjects.map(({ subject, load, before }) => [
      id,
      subject,
      (before.surplus - before.gap) / load,
    ]),
  )
  expect(cells.map((cell) => [cell.school, cell.subject, cell.people])).toEqual(units)
  expect(cells.some(({ people }) => people < 0)).toBe(true)
})

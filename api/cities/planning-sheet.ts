import type { SheetSpec } from '../../solver/index.ts'
import type { PlanningView } from './contract.ts'

/**
 * 创建规划表 as the annex of 聊教体字〔2021〕16号 prints it: a row a county, √ in the year it applies, what a
 * county has remarked, the counties of each year below, and room for the seal.
 */
export function planningSheet(city: string, { rows, totals }: PlanningView): SheetSpec {
  const years = totals.map(({ year }) => year)
  return {
    name: '创建规划表',
    title: `${city}义务教育优质均衡发展县创建规划表`,
    subtitle: { left: '填报单位（盖章）：', right: '填报日期：　　　年　　月　　日' },
    columns: [
      { label: '县（市、区）', width: 18, format: 'text' },
      ...years.map((year) => ({
        label: `${year}年`,
        width: 9,
        format: 'text' as const,
        align: 'center' as const,
      })),
      { label: '备注', width: 22, format: 'text' },
    ],
    groups: [
      { label: '', span: 1 },
      { label: '规划创建申报年度', span: years.length },
      { label: '', span: 1 },
    ],
    rows: [
      ...rows.map(({ name, year, note }) => ({
        cells: [
          name,
          ...years.map((each) => (each === year ? '√' : null)),
          remarkOf(year, note, years),
        ],
      })),
      {
        kind: 'total' as const,
        cells: ['县数合计', ...totals.map(({ counties }) => String(counties)), null],
      },
    ],
    foot: ['说明：每县只在申报年度打√。'],
    page: 'landscape',
  }
}

/** A county without a mark is not left to be guessed at. */
function remarkOf(year: number | null, note: string, years: readonly number[]): string {
  const missing = year === null ? '未定' : years.includes(year) ? '' : `${year}年，不在本表年度内`
  return [missing, note].filter((part) => part !== '').join('；')
}

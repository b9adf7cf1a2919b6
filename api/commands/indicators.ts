import {
  audit,
  bases,
  type Convention,
  conventionList,
  conventions,
  exactly,
  fixed,
  stages,
} from '../../solver/index.ts'
import type { IndicatorView } from '../contract.ts'
import { indicatorView } from '../indicator-view.ts'
import { standardLines, standardView } from '../standards.ts'
import { loadCase } from './load.ts'
import { nothing } from './nothing.ts'
import { sizeOf } from './size.ts'
import { type Told, untold } from './told.ts'

/** 指标测算: where the county stands today, before any transfer, on both bases. */
export async function indicators(
  input: string,
  options: { readonly policy: string },
): Promise<Told<'indicators'>> {
  const { value, problems } = await loadCase(input, options.policy)
  if (value === null) return untold<'indicators'>(nothing.indicators, problems)
  const { county, profile } = value
  const report = audit(county, profile, { year: county.year, transfers: [] })
  const rows = report.indicators.before.map((row) => indicatorView(row, county.schools))
  return {
    ok: true,
    facts: {
      county: sizeOf(county),
      profile: profile.name,
      rows,
      standards: (report.provision?.standards ?? []).map(standardView),
    },
    problems,
    lines: [`${county.name}　${profile.name}`, ...rows.flatMap(linesOf), ...standardLines(report)],
  }
}

const words = { met: '符合', short: '不符合', unknown: '无数据或无限值' } as const

function linesOf(row: IndicatorView): readonly string[] {
  const limit = row.limit === null ? '无限值' : `限值 ${row.limit}`
  return [
    `${stages[row.stage]}　${row.code} ${row.name}（${bases[row.basis]}）：总量 ${figure(row.amount, 2)}，学生 ${row.pupils} 人，全县 ${figure(row.mean, 2)}，${row.schools} 所学校，${limit}`,
    ...conventionList.map((convention) => lineOf(row, convention)),
  ]
}

function lineOf({ coefficients, limit }: IndicatorView, convention: Convention): string {
  const { mean, standardDeviation, value, verdict } = coefficients[convention]
  return `　　${conventions[convention]}：X̄=${figure(mean, 4)}，S=${figure(standardDeviation, 4)}，差异系数 ${guarded(value, limit, verdict)}，${words[verdict]}`
}

const figure = (value: number | null, decimals: number): string =>
  value === null ? '无数据' : fixed(exactly(value), decimals)

/** Decimals are added until the printed figure reads as the verdict on the exact one. */
function guarded(
  value: number | null,
  limit: number | null,
  verdict: IndicatorView['coefficients'][Convention]['verdict'],
): string {
  if (value === null || limit === null || verdict === 'unknown') return figure(value, 4)
  return fixed(exactly(value), 4, {
    value: exactly(limit),
    sense: 'at-most',
    met: verdict === 'met',
  })
}

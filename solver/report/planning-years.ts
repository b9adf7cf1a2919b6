import type { AuditReport } from '../domain/audit-report.ts'
import { stages } from '../domain/codes.ts'
import { type Indicator, type IndicatorRow, indicatorCodes } from '../domain/indicator.ts'
import type { Profile } from '../rules/index.ts'
import { planHash } from './hash.ts'
import { missingTo } from './ledger-gaps.ts'
import type { PlanningYear } from './process.ts'
import { clauseOf, findingOf } from './verdict.ts'

/** Counted from the audit of that year alone. */
export function planningYear(profile: Profile, report: AuditReport): PlanningYear {
  const rows = report.indicators.after.filter(
    ({ basis, threshold }) => basis === profile.definitions.counting.basis && threshold !== null,
  )
  const lackingOf = (indicator: Indicator) =>
    lacking(
      profile,
      rows.filter((row) => row.indicator === indicator),
    )
  return {
    year: report.plan.year,
    items: rows.flatMap((row) => itemsOf(profile, row)),
    backbone: lackingOf('backbonePer100'),
    higherDegree: lackingOf('higherDegreePer100'),
    artsSports: lackingOf('artsSportsPer100'),
    moves: findingOf({ profile, report }, 'rotation-share')?.required ?? null,
    planHash: planHash(report.plan),
  }
}

/** `小学R2 2所`, `初中R1 差异系数`: each by the number officials give it. */
function itemsOf(profile: Profile, row: IndicatorRow): readonly string[] {
  const name = `${stages[row.stage]}${indicatorCodes[row.indicator]}`
  const schools = testedIn(profile, row)
  const below = schools.filter(({ status }) => status === 'band' || status === 'below').length
  const unknown = schools.filter(({ status }) => status === 'unknown').length
  const convention = clauseOf(profile, 'difference-coefficient')?.params.convention ?? 'weighted'
  return [
    ...(below === 0 ? [] : [`${name} ${below}所`]),
    ...(unknown === 0 ? [] : [`${name} 数据缺失${unknown}所`]),
    ...(row.coefficients[convention].withinLimit === false ? [`${name} 差异系数`] : []),
  ]
}

/** No standard is no answer either: nothing was held against it. */
function lacking(profile: Profile, rows: readonly IndicatorRow[]): number | null {
  const all = rows.flatMap((row) => testedIn(profile, row).map((school) => ({ row, school })))
  if (all.length === 0 || all.some(({ school }) => school.status === 'unknown')) return null
  return all
    .filter(({ school }) => school.status !== 'met')
    .reduce((sum, { row, school }) => sum + missingTo(row, school), 0)
}

const testedIn = ({ definitions: { counting } }: Profile, { schools }: IndicatorRow) =>
  schools.filter(({ pupils }) => pupils >= counting.minPupils)

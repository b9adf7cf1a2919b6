import {
  type Convention,
  conventionList,
  type IndicatorRow,
  indicatorCodes,
} from '../../../solver/browser.ts'
import { decimals } from '../../format.ts'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { namesOf } from '../../parts/county-names.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import { coefficientText } from '../../views/differences-layout.ts'
import { contributionsOf } from './contributions.ts'
import { type Counted, clauseOf } from './counted.ts'

/** 算式 of a difference coefficient: mean, deviation, the three conventions, and which schools make it. */
export function coefficientArithmetic(
  { county, profile }: Counted,
  row: IndicatorRow,
  convention: Convention,
  { diagnosis }: Text,
): Arithmetic {
  const names = namesOf(county)
  const code = indicatorCodes[row.indicator]
  const { difference: words } = diagnosis
  const { mean, standardDeviation } = row.coefficients[convention]
  const clause = clauseOf(profile, 'difference-coefficient')
  const say = (each: Convention): string => {
    const { value, withinLimit } = row.coefficients[each]
    const verdict =
      withinLimit === null ? '' : withinLimit ? ` ● ${words.within}` : ` ✕ ${words.over}`
    return `${coefficientText({ value, within: withinLimit }, row.limit)}${verdict}`
  }
  return {
    title: `${diagnosis.stageShort[row.stage]} ${code} ${words.title}`,
    formula: words.formula[convention],
    lines: [
      [words.mean, decimals(mean, 4)],
      [words.deviation, decimals(standardDeviation, 4)],
      [diagnosis.limit, diagnosis.limitAtMost(row.limit)],
      ...conventionList.map((each) => [diagnosis.conventionNames[each], say(each)] as const),
      ...contributionsOf(row, convention).map(
        ({ school, value, share }) =>
          [
            names.school(school),
            words.contribution((100 * share).toFixed(1), decimals(value, 2)),
          ] as const,
      ),
      ...row.excluded.map(({ school, reason }) => [names.school(school), reason] as const),
    ],
    result: row.excluded.length === 0 ? words.all : words.excluded(row.excluded.length),
    sources: [...(clause === null ? [] : [clause.source]), ...profile.definitionSources.counting],
  }
}

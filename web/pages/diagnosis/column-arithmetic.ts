import { exactly, fixed, type IndicatorRow, indicatorCodes } from '../../../solver/browser.ts'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { namesOf } from '../../parts/county-names.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import { coefficientArithmetic } from './coefficient-arithmetic.ts'
import { type Counted, clauseOf, ownConvention } from './counted.ts'

const statuses = ['below', 'band', 'met', 'unknown'] as const

/**
 * 算式 of a column's head: how many schools stand where, which they are, and the difference
 * coefficient they make.
 */
export function columnArithmetic(
  counted: Counted,
  row: IndicatorRow,
  /** Schools in sight, where a filter hides others. */
  shown: readonly string[],
  text: Text,
): Arithmetic {
  const { diagnosis, frame } = text
  const { county, profile } = counted
  const names = namesOf(county)
  const code = indicatorCodes[row.indicator]
  const inSight = new Set(shown)
  const schools = row.schools.filter(({ school }) => inSight.has(school))
  const groups = statuses.flatMap((status) => {
    const own = schools.filter((each) => each.status === status)
    return own.length === 0 ? [] : [{ status, own: own.map(({ school }) => names.school(school)) }]
  })
  const clause = clauseOf(profile, 'resource-indicators')
  const {
    lines,
    result,
    sources = [],
  } = coefficientArithmetic(counted, row, ownConvention(profile), text)
  return {
    title: `${diagnosis.stageShort[row.stage]} ${code} ${diagnosis.indicatorNames[code]}`,
    lines: [
      ...(row.threshold === null
        ? []
        : [[diagnosis.cell.threshold, `≥ ${row.threshold}`] as const]),
      ...(row.floor === null
        ? []
        : [[diagnosis.cell.floor, `≥ ${fixed(exactly(row.floor), 3)}`] as const]),
      ...groups.map(
        ({ status, own }) =>
          [frame.verdicts[status], diagnosis.matrix.schoolsIn(own.length, own.join('、'))] as const,
      ),
      ...lines,
    ],
    ...(result === undefined ? {} : { result }),
    sources: [...(clause === null ? [] : [clause.source]), ...sources],
  }
}

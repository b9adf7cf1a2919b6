import { type Stage, stages } from '../domain/codes.ts'
import { type IndicatorRow, indicators, type SchoolIndicator } from '../domain/indicator.ts'
import type { ItinerantPosting } from '../domain/plan.ts'
import type { Disputed, Reading } from '../domain/reading.ts'
import { compare, exactly, fraction, plus } from './fraction.ts'
import { headsOf, measureOf } from './measure.ts'
import { loadOf } from './need.ts'
import type { Replay } from './replay.ts'

/**
 * R3 of rural small schools and teaching points with 50 to 99 pupils, without and with the sports and
 * arts teachers the plan sends there by the week: a data form of 2024 lets such schools add them, the
 * rule here does not. An itinerant teacher counts by his lessons over the load of a full-time one.
 * None where the county has no such school or the plan sends nobody.
 */
export function smallSchoolReadings(
  replay: Replay,
  rows: readonly IndicatorRow[],
  postings: readonly ItinerantPosting[],
): readonly Omit<Disputed, 'flipped' | 'sentence'>[] {
  if (postings.length === 0) return []
  return rows
    .filter(({ indicator, basis }) => indicator === 'artsSportsPer100' && basis === 'personnel')
    .flatMap((row) => {
      const small = row.schools.filter((entry) => isSmall(replay, entry))
      if (small.length === 0 || row.threshold === null) return []
      const threshold = row.threshold
      const read = (name: string, source: string, counted: readonly ItinerantPosting[]): Reading =>
        readingOf({ replay, stage: row.stage, threshold, small }, { name, source, counted })
      return [
        {
          id: `small-schools-${row.stage}`,
          name: `乡村小规模${stages[row.stage]}${indicators.artsSportsPer100}`,
          required: `逐校不低于${threshold}人`,
          readings: [
            read('不计走教教师', '教督〔2017〕6号 资源配置第3项', []),
            read('计入走教教师，按课时折算', '一市 2024 年数据系统填报说明（转引）', postings),
          ],
        },
      ]
    })
}

type Measured = {
  readonly replay: Replay
  readonly stage: Stage
  readonly threshold: number
  readonly small: readonly SchoolIndicator[]
}

function readingOf(
  { replay, stage, threshold, small }: Measured,
  {
    name,
    source,
    counted,
  }: {
    readonly name: string
    readonly source: string
    readonly counted: readonly ItinerantPosting[]
  },
): Reading {
  const { lessons, counting } = replay.definitions
  const visits = counted.filter(
    (one) => one.stage === stage && counting.artsSports.includes(one.subject),
  )
  const met = small.filter(({ school, pupils, amount }) => {
    const heads = visits
      .filter(({ to }) => to === school)
      .reduce(
        (sum, one) => plus(sum, fraction(one.lessons * 1000, loadOf(lessons, stage, one.subject))),
        headsOf(Math.round((amount ?? 0) * 1_000_000)),
      )
    return compare(measureOf('artsSportsPer100', heads, pupils), exactly(threshold)) >= 0
  })
  const own = small.flatMap(({ teachers }) => teachers)
  const visitors = visits
    .filter(({ to }) => small.some(({ school }) => school === to))
    .map(({ teacher }) => teacher)
  return {
    name,
    source,
    evidence: 'secondary',
    measured: `${met.length}÷${small.length}所达标`,
    verdict: met.length === small.length ? 'met' : 'short',
    numerator: [...new Set([...own, ...visitors])].sort(),
    denominator: [],
  }
}

/** The range of the profile, or that of the text where the profile makes no exception. */
function isSmall({ schools, definitions }: Replay, { school, pupils }: SchoolIndicator): boolean {
  const { minPupils, maxPupils } = definitions.counting.r3Exception ?? {
    minPupils: 50,
    maxPupils: 100,
  }
  return schools.get(school)?.setting === 'rural' && pupils >= minPupils && pupils < maxPupils
}

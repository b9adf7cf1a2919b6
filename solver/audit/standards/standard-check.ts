import type { Verdict } from '../../domain/finding.ts'
import type { FlagGap } from '../../domain/flag.ts'
import type { StandardFinding, StandardLine, StandardValue } from '../../domain/standard.ts'
import type { Profile } from '../../rules/index.ts'
import type { Replay } from '../replay.ts'
import { total } from '../verdict.ts'

/** How one standard is counted. Its entry in `domain/standard.ts` says what is measured. */
export type StandardCheck = (replay: Replay, profile: Profile) => StandardCount

export type StandardCount = Pick<
  StandardFinding,
  'verdict' | 'missing' | 'unit' | 'sentence' | 'lines' | 'gaps'
>

/** One place that was judged; `noPeople` where nobody is counted by name. */
export type Place = StandardLine

export const noPeople = { numerator: [], denominator: [] } as const

export const unknownValue: StandardValue = { measured: '数据缺失', verdict: 'unknown' }

/** Short before unknown before met; nothing to judge is not applicable. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  const order = ['short', 'unknown', 'met'] as const
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'not-applicable'
}

/**
 * A finding out of its lines. County lines carry what is missing in all; of the schools only those
 * that fall short or could not be judged are kept.
 */
export function standardCount(parts: {
  readonly unit: string
  readonly county: readonly StandardLine[]
  readonly schools?: readonly StandardLine[]
  readonly gaps?: readonly FlagGap[]
  readonly sentence?: string
}): StandardCount {
  const { unit, county, schools = [], gaps = [], sentence } = parts
  const open = schools.filter(
    ({ after }) => after.verdict === 'short' || after.verdict === 'unknown',
  )
  const lines = [...county, ...open]
  return {
    verdict: worst(lines.map(({ after }) => after.verdict)),
    missing: total(county.map(({ missing }) => missing)),
    unit,
    sentence: sentence ?? county.map((line) => line.sentence).join(''),
    lines,
    gaps: gaps.filter(({ teachers, schools: at }) => teachers.length + at.length > 0),
  }
}

/** A standard each place has to meet by itself: the county line tells how many do. */
export function perPlace(parts: {
  readonly unit: string
  /** 所学校, 个学段. */
  readonly noun: string
  readonly places: readonly Place[]
  /** Said where there is no place to judge. */
  readonly nobody: string
  readonly gaps?: readonly FlagGap[]
  readonly remark?: string
}): StandardCount {
  const { unit, noun, places, nobody, gaps = [], remark = '' } = parts
  const count = (when: 'before' | 'after', verdict: Verdict) =>
    places.filter((place) => place[when].verdict === verdict).length
  const figureAt = (when: 'before' | 'after'): StandardValue => ({
    measured: places.length === 0 ? '—' : `${count(when, 'met')}/${places.length} ${noun}`,
    verdict: worst(places.map((place) => place[when].verdict)),
  })
  const missing = total(places.map((place) => place.missing))
  const [short, unknown] = [count('after', 'short'), count('after', 'unknown')]
  const sentence =
    places.length === 0
      ? nobody
      : `核查 ${places.length} ${noun}，符合 ${count('after', 'met')}，不符合 ${short}${missing > 0 ? `（合计差 ${missing} ${unit}）` : ''}，数据缺失 ${unknown}${remark}。`
  const line: StandardLine = {
    school: null,
    stage: null,
    before: figureAt('before'),
    after: figureAt('after'),
    required: '',
    missing,
    sentence,
    ...noPeople,
  }
  return standardCount({ unit, county: [line], schools: places, gaps })
}

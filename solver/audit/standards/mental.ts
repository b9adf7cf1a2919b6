import type { FlagGap } from '../../domain/flag.ts'
import type { StandardLine } from '../../domain/standard.ts'
import { shareText } from '../display.ts'
import { gapOfSchools } from '../flags/flag-check.ts'
import { atLeastShare } from '../fraction.ts'
import type { Replay } from '../replay.ts'
import { type Teaching, teachingOf } from './by-school.ts'
import { noPeople, type StandardCheck, standardCount } from './standard-check.ts'

/** 心理健康教师: nearly every school has one, large and boarding schools a full-time one. */
export const mental: StandardCheck = (replay) => {
  const schools = teachingOf(replay, 'mental-health')
  const share = shareLine(replay, schools)
  const lacking =
    share.after.verdict === 'short' ? schools.filter(({ after }) => after.all.length === 0) : []
  const fullTime = schools.flatMap((school) => fullTimeLine(replay, school))
  const missing = fullTime.reduce((sum, line) => sum + line.missing, 0)
  const open = fullTime.filter(({ after }) => after.verdict === 'unknown')
  const gaps: readonly FlagGap[] = [
    gapOfSchools(
      '寄宿生数',
      open.flatMap(({ school }) => (school === null ? [] : [school])),
    ),
  ]
  return standardCount({
    unit: '人',
    county: [share],
    // A school without anybody is told once, by the stronger of the two demands.
    schools: [
      ...fullTime,
      ...lacking
        .filter(
          ({ school }) =>
            !fullTime.some((line) => line.school === school.id && line.after.verdict === 'short'),
        )
        .map(noneLine),
    ],
    gaps,
    sentence: `${share.sentence}应有专职而没有的学校 ${fullTime.filter(({ after }) => after.verdict === 'short').length} 所${missing > 0 ? `，差 ${missing} 人` : ''}${open.length > 0 ? `，${open.length} 所缺少寄宿生数，未作判断` : ''}。`,
  })
}

function shareLine({ definitions }: Replay, schools: readonly Teaching[]): StandardLine {
  const { schoolPercent } = definitions.standards.mental
  const whole = schools.length
  const required = atLeastShare(schoolPercent, whole)
  const figureAt = (when: 'before' | 'after') => {
    const part = schools.filter((school) => school[when].all.length > 0).length
    return whole === 0
      ? ({ part, measured: '—', verdict: 'not-applicable' } as const)
      : ({
          part,
          measured: `${part}÷${whole}＝${shareText(part, whole, schoolPercent)}`,
          verdict: part >= required ? 'met' : 'short',
        } as const)
  }
  const [before, after] = [figureAt('before'), figureAt('after')]
  return {
    school: null,
    stage: null,
    before: { measured: before.measured, verdict: before.verdict },
    after: { measured: after.measured, verdict: after.verdict },
    required: `不低于${schoolPercent}%的学校`,
    missing: Math.max(0, required - after.part),
    sentence:
      whole === 0
        ? '没有学校有学生，不适用。'
        : `${whole} 所学校中有专职或兼职心理健康教师的 ${after.part} 所，要求不低于 ${schoolPercent}%，${after.part >= required ? '符合' : `差 ${required - after.part} 所，不符合`}。`,
    numerator: [...new Set(schools.flatMap((school) => school.after.all))].sort(),
    denominator: [],
  }
}

const noneLine = ({ school, before }: Teaching): StandardLine => ({
  school: school.id,
  stage: null,
  before: {
    measured: `${before.all.length} 人`,
    verdict: before.all.length > 0 ? 'met' : 'short',
  },
  after: { measured: '0 人', verdict: 'short' },
  required: '至少1人（可兼职）',
  missing: 1,
  sentence: `${school.name}没有心理健康教师${leftBehindText(school.leftBehind)}。`,
  ...noPeople,
})

/** Nothing where the school is known to need no full-time one, or has one. */
function fullTimeLine(
  { definitions }: Replay,
  { school, pupils, before, after }: Teaching,
): readonly StandardLine[] {
  const { fullTime } = definitions.standards.mental
  if (fullTime === null || after.main.length > 0) return []
  const { boarders } = school
  const needs = pupils >= fullTime.pupils || (boarders ?? 0) >= fullTime.boarders
  // Without a figure only a school that could have so many boarders is in doubt.
  const doubt = !needs && boarders === undefined && pupils >= fullTime.boarders
  if (!needs && !doubt) return []
  return [
    {
      school: school.id,
      stage: null,
      before: {
        measured: `专职 ${before.main.length} 人`,
        verdict: before.main.length > 0 ? 'met' : needs ? 'short' : 'unknown',
      },
      after: { measured: '专职 0 人', verdict: needs ? 'short' : 'unknown' },
      required: `寄宿生${fullTime.boarders}人或在校生${fullTime.pupils}人及以上的专职至少1人`,
      missing: needs ? 1 : 0,
      sentence: needs
        ? `${school.name}在校学生 ${pupils} 人、寄宿生 ${boarders ?? '未填'}${leftBehindText(school.leftBehind)}，应有专职心理健康教师，差 1 人，不符合。`
        : `${school.name}没有专职心理健康教师，缺少寄宿生数，未作判断，不视为符合。`,
      ...noPeople,
    },
  ]
}

const leftBehindText = (count: number | undefined): string =>
  count === undefined || count === 0 ? '' : `，留守儿童 ${count} 人`

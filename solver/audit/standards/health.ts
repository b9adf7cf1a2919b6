import type { Verdict } from '../../domain/finding.ts'
import { gapOfSchools } from '../flags/flag-check.ts'
import { type Teaching, teachingOf } from './by-school.ts'
import { type Place, perPlace, type StandardCheck } from './standard-check.ts'

/** 卫生保健人员: 600:1 where pupils board or are so many, else somebody who does it beside. */
export const health: StandardCheck = (replay) => {
  const { pupilsPerStaff } = replay.definitions.standards.health
  const places = teachingOf(replay, 'health').map((school) => placeOf(school, pupilsPerStaff))
  return perPlace({
    unit: '人',
    noun: '所学校',
    nobody: '没有学校有学生，不适用。',
    places,
    gaps: [
      gapOfSchools(
        '寄宿生数',
        places.flatMap(({ school, after }) =>
          school !== null && after.verdict === 'unknown' ? [school] : [],
        ),
      ),
    ],
  })
}

function placeOf({ school, pupils, before, after }: Teaching, per: number): Place {
  const boards = school.boarders === undefined ? null : school.boarders > 0
  const large = pupils >= per
  const need = Math.max(1, Math.floor(pupils / per))
  const professional = large || boards === true
  const verdictAt = (at: Teaching['after']): Verdict => {
    if (at.main.length >= need) return 'met'
    if (professional || at.all.length === 0) return 'short'
    return boards === null ? 'unknown' : 'met'
  }
  const figureAt = (at: Teaching['after']) => ({
    measured: `专职 ${at.main.length} 人，兼职 ${at.all.length - at.main.length} 人`,
    verdict: verdictAt(at),
  })
  const verdict = verdictAt(after)
  const missing = verdict === 'short' ? need - after.main.length : 0
  const ending = {
    short: `差 ${missing} 人，不符合`,
    unknown: '只有兼职，缺少寄宿生数，未作判断，不视为符合',
    met: '符合',
    'not-applicable': '不适用',
  }
  return {
    school: school.id,
    stage: null,
    before: figureAt(before),
    after: figureAt(after),
    required: professional ? `专职${need}人` : '专职或兼职至少1人',
    missing,
    sentence: `${school.name}在校学生 ${pupils} 人、寄宿生 ${school.boarders ?? '未填'}，应有${professional ? `专职卫生人员 ${need} 人` : '专职或兼职保健教师 1 人'}，实有专职 ${after.main.length} 人、兼职 ${after.all.length - after.main.length} 人，${ending[verdict]}。`,
    numerator: after.all,
    denominator: [],
  }
}

import { type Check, notApplicable, type Replay, verdictOf } from '../../audit/replay.ts'
import type { Setting } from '../../domain/codes.ts'
import type { Teacher } from '../../domain/county.ts'
import { monthIndex } from '../../domain/year-month.ts'

type Params = {
  readonly minPercent: number
  readonly minPeople: number
  readonly from: readonly Setting[]
  readonly maxAge: { readonly male: number; readonly female: number } | null
}

/** Lists who might be sent, then counts those of them the plan sends to rural schools. */
export const check: Check<Params> = (replay, params) => {
  const eligible = replay.county.teachers.filter((teacher) => isEligible(replay, teacher, params))
  if (eligible.length === 0)
    return notApplicable('人', '没有可到乡村学校支教的城镇教师，本项不适用。')
  const listed = new Set(eligible.map(({ id }) => id))
  const served = replay.moved.filter(
    ({ teacher, to }) => listed.has(teacher.id) && to.setting === 'rural',
  )
  const share = Math.ceil((params.minPercent * eligible.length) / 100)
  const required = Math.min(eligible.length, Math.max(params.minPeople, share))
  const shortfall = Math.max(0, required - served.length)
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: served.length,
    required,
    shortfall,
    unit: '人',
    sentence:
      `可支教的城镇教师 ${eligible.length} 人，安排到乡村学校 ${served.length} 人，要求不少于 ${required} 人，` +
      `${shortfall > 0 ? `差 ${shortfall} 人，不符合` : '符合'}。`,
    details: [],
    numerator: served.map(({ teacher }) => teacher.id),
    denominator: [...listed],
  }
}

function isEligible(
  { county, schools, standings }: Replay,
  { id, personnelSchool, birth, sex }: Teacher,
  { from, maxAge }: Params,
): boolean {
  if (standings.get(id)?.inDenominator !== true) return false
  const home = schools.get(personnelSchool)
  if (home === undefined || !from.includes(home.setting)) return false
  const birthdays = Math.floor((monthIndex(county.baseMonth) - monthIndex(birth)) / 12)
  return maxAge === null || birthdays <= maxAge[sex]
}

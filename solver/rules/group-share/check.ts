import {
  atLeastShare,
  type Check,
  notApplicable,
  type Replay,
  shareText,
  verdictOf,
} from '../../audit/replay.ts'
import type { Teacher } from '../../domain/county.ts'
import { groupNames } from './rule.ts'

type Group = keyof typeof groupNames
type Params = { readonly minPercent: number; readonly group: Group }

/** Lists the members of the group, then counts those of them who move. */
export const check: Check<Params> = (replay, { minPercent, group }) => {
  const members = replay.county.teachers.filter(membership(replay, group)).map(({ id }) => id)
  const named = groupNames[group]
  if (members.length === 0) return notApplicable('人', `${named} 0 人，本项不适用。`)
  const listed = new Set(members)
  const numerator = replay.moved.map(({ teacher }) => teacher.id).filter((id) => listed.has(id))
  const required = atLeastShare(minPercent, members.length)
  const shortfall = Math.max(0, required - numerator.length)
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: numerator.length,
    required,
    shortfall,
    unit: '人',
    sentence:
      `${named} ${members.length} 人，其中交流 ${numerator.length} 人，` +
      `占 ${shareText(numerator.length, members.length, minPercent)}，` +
      `要求不低于 ${minPercent}%（不少于 ${required} 人），` +
      `${shortfall > 0 ? `差 ${shortfall} 人，不符合` : '符合'}。`,
    details: [],
    numerator,
    denominator: members,
  }
}

function membership(replay: Replay, group: Group): (teacher: Teacher) => boolean {
  const { schools, standings, countySchools } = replay
  const inCounty = new Set(countySchools.map(({ id }) => id))
  return ({ id, personnelSchool }) => {
    const standing = standings.get(id)
    if (standing === undefined) return false
    if (group === 'backbone-all') return standing.backbone && inCounty.has(personnelSchool)
    if (!standing.inDenominator) return false
    if (group === 'backbone-due') return standing.backbone
    const school = schools.get(personnelSchool)
    return school !== undefined && (school.setting === 'urban' || school.strong)
  }
}

import { type Check, isUrbanOrStrong, type Replay, shareCount } from '../../audit/replay.ts'
import type { Teacher } from '../../domain/county.ts'
import { groupNames } from './rule.ts'

type Group = keyof typeof groupNames
type Params = { readonly minPercent: number; readonly group: Group }

/** Lists the members of the group, then counts those of them who move. */
export const check: Check<Params> = (replay, { minPercent, group }) => {
  const members = replay.county.teachers.filter(membership(replay, group)).map(({ id }) => id)
  const listed = new Set(members)
  const numerator = replay.rotated.map(({ teacher }) => teacher.id).filter((id) => listed.has(id))
  const named = groupNames[group]
  return shareCount({
    numerator,
    denominator: members,
    minPercent,
    opening: `${named} ${members.length} 人，其中交流 ${numerator.length} 人`,
    nobody: `${named} 0 人，本项不适用。`,
  })
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
    return school !== undefined && isUrbanOrStrong(school)
  }
}

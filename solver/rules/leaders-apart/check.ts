import { type Check, closes, type Moved, total, verdictOf } from '../../audit/replay.ts'
import { type Office, offices } from '../../domain/codes.ts'
import type { SchoolId } from '../../domain/ids.ts'

/** Counts, school by school, the leaders who leave beyond the first. */
export const check: Check<Record<string, never>> = ({ moved }) => {
  const leaving = new Map<SchoolId, Moved[]>()
  for (const move of moved) {
    if (!leaderOffices.includes(move.teacher.office) || closes(move.from)) continue
    const school = move.teacher.personnelSchool
    leaving.set(school, [...(leaving.get(school) ?? []), move])
  }
  const wrong = [...leaving].filter(([, leaders]) => leaders.length > 1)
  const shortfall = total(wrong.map(([, leaders]) => leaders.length - 1))
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: shortfall,
    required: 0,
    shortfall,
    unit: '人',
    sentence:
      shortfall === 0
        ? '没有学校的校长（书记）与副校长同时交流，符合。'
        : `${wrong.length} 所学校有 2 名以上校级领导同时交流，不符合；至少应有 ${shortfall} 人留任。`,
    details: wrong.map(([school, leaders]) => ({
      school,
      verdict: 'short',
      measured: leaders.length,
      required: 1,
      shortfall: leaders.length - 1,
      sentence: `${leaders[0]?.from.name ?? school}同时交流 ${leaders.map(({ teacher }) => `${offices[teacher.office]} ${teacher.id}`).join('、')}，最多 1 人，应有 ${leaders.length - 1} 人留任。`,
      teachers: leaders.map(({ teacher }) => teacher.id),
    })),
  }
}

const leaderOffices: readonly Office[] = [
  'principal',
  'secretary',
  'secretary-principal',
  'vice-principal',
]

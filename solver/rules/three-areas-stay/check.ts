import { type Check, verdictOf } from '../../audit/replay.ts'
import type { Setting } from '../../domain/codes.ts'

/** Counts the backbone teachers of the programme who are sent away from a named school. */
export const check: Check<{ readonly settings: readonly Setting[] }> = (replay, { settings }) => {
  const those = replay.county.teachers.filter(({ id, special, personnelSchool }) => {
    if (special?.status !== 'three-areas') return false
    const home = replay.schools.get(personnelSchool)
    const isBackbone = replay.standings.get(id)?.backbone === true
    return isBackbone && home !== undefined && settings.includes(home.setting)
  })
  const ids = new Set(those.map(({ id }) => id))
  const leaving = replay.moved.filter(({ teacher, displaced }) => ids.has(teacher.id) && !displaced)
  return {
    verdict: verdictOf(leaving.length > 0, false),
    measured: leaving.length,
    required: 0,
    shortfall: leaving.length,
    unit: '人',
    sentence:
      leaving.length === 0
        ? `三区人才中的骨干教师 ${those.length} 人均留任原校，符合。`
        : `三区人才中的骨干教师 ${those.length} 人，调出 ${leaving.length} 人，不符合；应留任 ${leaving.length} 人。`,
    details: leaving.map(({ teacher, from, to }) => ({
      school: from.id,
      verdict: 'short',
      measured: 1,
      required: 0,
      shortfall: 1,
      sentence: `骨干教师 ${teacher.id} 为三区人才，由${from.name}调到${to.name}，应鼓励留任。`,
      teachers: [teacher.id],
    })),
  }
}

import { type Check, closes, type Moved, total, verdictOf } from '../../audit/replay.ts'
import type { Setting } from '../../domain/codes.ts'
import type { Detail } from '../../domain/finding.ts'
import type { SchoolId } from '../../domain/ids.ts'

type Params = {
  readonly settings: readonly Setting[]
  readonly weak: boolean
  readonly townSeat?: boolean | undefined
}

/** Counts backbone teachers who leave and who arrive, school by school. */
export const check: Check<Params> = ({ county, moved }, { settings, weak, townSeat }) => {
  const backbone = moved.filter(({ standing }) => standing.backbone)
  const leavers = groupBy(backbone, ({ from }) => from.id)
  const arrivals = groupBy(backbone, ({ to }) => to.id)
  const guarded = county.schools.filter(
    (school) =>
      !closes(school) &&
      (settings.includes(school.setting) ||
        (weak && school.weak) ||
        (townSeat === true && school.townSeat)),
  )
  const details = guarded.flatMap((school): readonly Detail[] => {
    const leave = leavers.get(school.id) ?? []
    const arrive = arrivals.get(school.id) ?? []
    const lost = leave.length - arrive.length
    if (lost <= 0) return []
    return [
      {
        school: school.id,
        verdict: 'short',
        measured: arrive.length - leave.length,
        required: 0,
        shortfall: lost,
        sentence: `${school.name}调出骨干教师 ${leave.length} 人、调入 ${arrive.length} 人，净流出 ${lost} 人，至少还需调入 ${lost} 人。`,
        teachers: leave.map(({ teacher }) => teacher.id),
      },
    ]
  })
  const shortfall = total(details.map((detail) => detail.shortfall))
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: shortfall,
    required: 0,
    shortfall,
    unit: '人',
    sentence:
      shortfall === 0
        ? `${guarded.length} 所学校骨干教师净流入均不为负，符合。`
        : `${guarded.length} 所学校中 ${details.length} 所骨干教师净流出，合计 ${shortfall} 人，不符合；至少还需调入 ${shortfall} 人。`,
    details,
  }
}

function groupBy(moved: readonly Moved[], key: (move: Moved) => SchoolId): Map<SchoolId, Moved[]> {
  const groups = new Map<SchoolId, Moved[]>()
  for (const move of moved) {
    const group = groups.get(key(move))
    if (group === undefined) groups.set(key(move), [move])
    else group.push(move)
  }
  return groups
}

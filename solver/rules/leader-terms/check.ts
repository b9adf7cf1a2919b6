import {
  atLeastShare,
  type Check,
  isTermOver,
  notApplicable,
  type Replay,
  total,
  verdictOf,
} from '../../audit/replay.ts'
import { type Office, offices } from '../../domain/codes.ts'
import type { Detail } from '../../domain/finding.ts'

/** Names the leaders who should have gone, then counts those who arrive where nobody made room. */
export const check: Check<{ readonly minPercent: number }> = (replay, { minPercent }) => {
  const { county, definitions, schools, moved } = replay
  const gone = new Set(moved.map(({ teacher }) => teacher.id))
  const past = county.teachers.filter((teacher) =>
    isTermOver(county, definitions, teacher, schools.get(teacher.personnelSchool)),
  )
  const kept = past.filter(({ id }) => !gone.has(id))
  const crowded = [...new Set(definitions.leaders.offices)].flatMap((office) =>
    crowding(replay, office),
  )
  const due = atLeastShare(minPercent, past.length)
  const done = past.length - kept.length
  const missing = Math.max(0, due - done)
  const shortfall = missing + total(crowded.map((detail) => detail.shortfall))
  if (past.length === 0 && crowded.length === 0)
    return notApplicable('人', '没有任期届满的校长、副校长，本项不适用。')
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: done,
    required: due,
    shortfall,
    unit: '人',
    sentence:
      `任期届满的校长、副校长 ${past.length} 人，应交流不少于 ${due} 人，实际交流 ${done} 人，` +
      `${crowded.length} 处到任人数多于空出的职位，${shortfall === 0 ? '符合' : `差 ${shortfall} 人，不符合`}。`,
    details: [
      ...(missing === 0 ? [] : kept).map(
        ({ id, office, personnelSchool, since }): Detail => ({
          school: personnelSchool,
          verdict: 'short',
          measured: 0,
          required: 1,
          shortfall: 1,
          sentence: `${offices[office]} ${id} 自 ${since} 起在${schools.get(personnelSchool)?.name ?? personnelSchool}，任期届满，应交流。`,
          teachers: [id],
        }),
      ),
      ...crowded,
    ],
  }
}

function crowding({ county, moved }: Replay, office: Office): readonly Detail[] {
  const leaders = moved.filter(({ teacher, displaced }) => teacher.office === office && !displaced)
  return county.schools.flatMap((school): readonly Detail[] => {
    const arriving = leaders.filter(({ to }) => to.id === school.id)
    const leaving = leaders.filter(({ from }) => from.id === school.id)
    const isHeld = county.teachers.some(
      (teacher) => teacher.office === office && teacher.personnelSchool === school.id,
    )
    const room = leaving.length + (isHeld ? 0 : 1)
    if (arriving.length <= room) return []
    return [
      {
        school: school.id,
        verdict: 'short',
        measured: arriving.length,
        required: room,
        shortfall: arriving.length - room,
        sentence: `${school.name}到任${offices[office]} ${arriving.length} 人，空出职位 ${room} 个，多 ${arriving.length - room} 人。`,
        teachers: arriving.map(({ teacher }) => teacher.id),
      },
    ]
  })
}

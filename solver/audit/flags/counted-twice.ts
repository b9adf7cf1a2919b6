import type { FlagCase } from '../../domain/flag.ts'
import { type YearMonth, yearMonth } from '../../domain/year-month.ts'
import type { Moved, Replay } from '../replay.ts'
import { type FlagCheck, flagCount, gapOfTeachers } from './flag-check.ts'
import { carries } from './past-rotation.ts'

/** 重复计数: a rotation begun in the school year before, and the same person again in this one. */
export const countedTwice: FlagCheck = (replay) => {
  const { rotated: moved, county } = replay
  const lastYear = yearMonth(county.year - 1, 7)
  const cases = [...moved.flatMap((move) => begunLately(move, lastYear)), ...namedTwice(replay)]
  return flagCount({
    unit: '人',
    cases,
    missing: [
      gapOfTeachers(
        '上次交流起始年月',
        moved.filter((move) => isOpen(replay, move, lastYear)).map(({ teacher }) => teacher.id),
      ),
    ],
    denominator: replay.plan.transfers.length,
    raised: `交流安排 ${replay.plan.transfers.length} 条中，涉及重复计数 ${cases.length} 人`,
    clear: `交流安排 ${replay.plan.transfers.length} 条，没有上一学年已开始交流的人，也没有重复列入的人`,
    nobody: '没有交流人员',
  })
}

function begunLately({ teacher, from }: Moved, lastYear: YearMonth): readonly FlagCase[] {
  const start = teacher.lastRotationStart
  if (start === null || start < lastYear) return []
  return [
    {
      school: from.id,
      teachers: [teacher.id],
      sentence: `教师 ${teacher.id} 上次交流自 ${start} 起，已在上一学年计入，本学年不应再计。`,
    },
  ]
}

/** Such people are left out of the replay as unsound; here they are named as counted twice. */
function namedTwice({ plan, teachers }: Replay): readonly FlagCase[] {
  const times = new Map<string, number>()
  for (const { teacher } of plan.transfers) times.set(teacher, (times.get(teacher) ?? 0) + 1)
  const twice = [...new Set(plan.transfers.map(({ teacher }) => teacher))].filter(
    (teacher) => (times.get(teacher) ?? 0) > 1,
  )
  return twice.sort().map((teacher) => ({
    school: teachers.get(teacher)?.personnelSchool ?? null,
    teachers: [teacher],
    sentence: `教师 ${teacher} 在方案中出现 ${times.get(teacher)} 次，只能计一次。`,
  }))
}

/** Whoever's rotation ended before last year began it earlier still. */
function isOpen(replay: Replay, { teacher }: Moved, lastYear: YearMonth): boolean {
  const { lastRotationStart: start, lastRotationEnd: end } = teacher
  if (start !== null) return false
  if (end !== null) return end >= lastYear
  return (
    teacher.lastRotationFrom !== null ||
    teacher.lastRotationMoved !== null ||
    !carries(replay, 'lastRotationStart', 'lastRotationEnd')
  )
}

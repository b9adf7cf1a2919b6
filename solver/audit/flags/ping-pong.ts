import type { FlagCase } from '../../domain/flag.ts'
import { monthsBetween } from '../../domain/year-month.ts'
import type { Moved, Replay } from '../replay.ts'
import { type FlagCheck, flagCount, gapOfTeachers } from './flag-check.ts'
import { carries, hasRotated } from './past-rotation.ts'

/** 去而复返: back to the school of the last rotation's origin before the years of rotation are full. */
export const pingPong: FlagCheck = (replay) => {
  const { definitions } = replay
  const moved = replay.moved.filter(({ displaced }) => !displaced)
  const least = definitions.due.minYears * 12
  const hasColumn = carries(replay, 'lastRotationFrom')
  const asked = moved.filter(({ teacher }) => !hasColumn || hasRotated(teacher))
  const lacksOrigin = asked.filter((move) => !isOriginKnown(replay, move))
  const lacksMonth = asked.filter((move) => isReturn(move) && monthsAway(move) === null)
  const cases = asked.flatMap((move) => caseOf(move, least))
  return flagCount({
    unit: '人',
    cases,
    missing: [
      gapOfTeachers(
        '上次交流原学校',
        lacksOrigin.map(({ teacher }) => teacher.id),
      ),
      gapOfTeachers(
        '上次交流结束年月',
        lacksMonth.map(({ teacher }) => teacher.id),
      ),
    ],
    denominator: moved.length,
    raised: `交流 ${moved.length} 人中，${cases.length} 人在 ${definitions.due.minYears} 年内又回到上次交流前的学校`,
    clear: `交流 ${moved.length} 人中没有人在 ${definitions.due.minYears} 年内又回到上次交流前的学校`,
    nobody: '没有交流人员',
  })
}

/** A name the county has no school for may be a closed school or a slip: not to be judged. */
const isOriginKnown = ({ schools }: Replay, { teacher }: Moved): boolean =>
  teacher.lastRotationFrom !== null && schools.has(teacher.lastRotationFrom)

const isReturn = ({ teacher, transfer }: Moved): boolean => teacher.lastRotationFrom === transfer.to

/** Whole months between the last rotation and this one; `null` where its months are not given. */
function monthsAway({ teacher, transfer }: Moved): number | null {
  const { lastRotationStart, lastRotationEnd } = teacher
  if (lastRotationEnd !== null) return monthsBetween(lastRotationEnd, transfer.start) - 1
  return lastRotationStart === null ? null : monthsBetween(lastRotationStart, transfer.start)
}

function caseOf(move: Moved, least: number): readonly FlagCase[] {
  const months = isReturn(move) ? monthsAway(move) : null
  if (months === null || months >= least) return []
  const { teacher, from, to } = move
  return [
    {
      school: from.id,
      teachers: [teacher.id],
      sentence: `教师 ${teacher.id} 上次由${to.name}交流出来，相隔 ${months} 个月又由${from.name}回到${to.name}，不足 ${least} 个月。`,
    },
  ]
}

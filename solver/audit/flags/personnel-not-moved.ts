import type { FlagCase } from '../../domain/flag.ts'
import type { Moved, Replay } from '../replay.ts'
import { type FlagCheck, flagCount, gapOfTeachers } from './flag-check.ts'
import { carries, hasRotated } from './past-rotation.ts'

/** 人事关系从未随调: nobody's relation moves, or somebody's has not moved twice running. */
export const personnelNotMoved: FlagCheck = (replay) => {
  const { moved } = replay
  const staying = moved.filter(({ transfer }) => !transfer.relationMoves)
  const cases = [
    ...wholePlan(moved, staying),
    ...staying
      .filter(({ teacher }) => teacher.lastRotationMoved === false)
      .map(({ teacher, from, to }) => ({
        school: from.id,
        teachers: [teacher.id],
        sentence: `教师 ${teacher.id} 上次交流人事关系未随调，本次由${from.name}到${to.name}仍不随调。`,
      })),
  ]
  return flagCount({
    unit: '人',
    cases,
    missing: [
      gapOfTeachers(
        '上次交流是否调动人事关系',
        unsaid(replay, staying).map(({ teacher }) => teacher.id),
      ),
    ],
    numerator: staying.length,
    denominator: moved.length,
    raised: `交流 ${moved.length} 人中，${staying.length} 人的人事关系不随调`,
    clear: `交流 ${moved.length} 人中，${staying.length} 人的人事关系本次不随调，没有连续两次不随调的`,
    nobody: '没有交流人员',
  })
}

const wholePlan = (moved: readonly Moved[], staying: readonly Moved[]): readonly FlagCase[] =>
  moved.length > 0 && staying.length === moved.length
    ? [
        {
          school: null,
          teachers: staying.map(({ teacher }) => teacher.id),
          sentence: `全部 ${moved.length} 人的人事关系都不随调。`,
        },
      ]
    : []

const unsaid = (replay: Replay, staying: readonly Moved[]): readonly Moved[] => {
  const hasColumns = carries(replay, 'lastRotationStart', 'lastRotationEnd', 'lastRotationMoved')
  return staying.filter(
    ({ teacher }) => teacher.lastRotationMoved === null && (!hasColumns || hasRotated(teacher)),
  )
}

import type { Teacher } from '../../domain/county.ts'
import { type FlagCase, type FlagGap, flagLimits } from '../../domain/flag.ts'
import { monthsBetween } from '../../domain/year-month.ts'
import type { Profile } from '../../rules/index.ts'
import type { Moved, Replay } from '../replay.ts'
import { type FlagCheck, flagCount, gapOfTeachers } from './flag-check.ts'

/** 年限不足: terms planned, and terms that ended within the last year, below the least term. */
export const shortTerm: FlagCheck = (replay, profile) => {
  const least = leastTerm(profile)
  const { moved } = replay
  const returned = returnedLately(replay)
  const cases = [
    ...moved.flatMap((move) => plannedCase(move, least)),
    ...returned.flatMap((teacher) => pastCase(teacher, least)),
  ]
  return flagCount({
    unit: '人',
    cases,
    missing: [
      endless(moved),
      gapOfTeachers(
        '上次交流起始年月',
        returned.filter(({ lastRotationStart }) => lastRotationStart === null).map(({ id }) => id),
      ),
    ],
    numerator: cases.length,
    denominator: moved.length + returned.length,
    raised: `本次交流 ${moved.length} 人、上一学年内期满 ${returned.length} 人中，${cases.length} 人的期限不足 ${least} 个月`,
    clear: `本次交流 ${moved.length} 人、上一学年内期满 ${returned.length} 人的期限都不少于 ${least} 个月`,
    nobody: '没有交流人员',
  })
}

const leastTerm = ({ clauses }: Profile): number =>
  clauses.find((clause) => clause.rule === 'term-length')?.params.minMonths ??
  flagLimits.leastTermMonths

/** Those whose term ended in the twelve months up to the base month. */
const returnedLately = ({ county }: Replay): readonly Teacher[] =>
  county.teachers.filter(
    ({ lastRotationEnd }) =>
      lastRotationEnd !== null && monthsBetween(lastRotationEnd, county.baseMonth) < 12,
  )

function plannedCase({ transfer, teacher, from, to }: Moved, least: number): readonly FlagCase[] {
  const { start, end } = transfer
  if (end === null) return []
  const months = monthsBetween(start, end) + 1
  if (months >= least) return []
  return [
    {
      school: from.id,
      teachers: [teacher.id],
      sentence: `教师 ${teacher.id} 到${to.name}交流 ${months} 个月（${start}—${end}），不足 ${least} 个月。`,
    },
  ]
}

function pastCase(
  { id, personnelSchool, lastRotationStart: start, lastRotationEnd: end }: Teacher,
  least: number,
): readonly FlagCase[] {
  if (start === null || end === null) return []
  const months = monthsBetween(start, end) + 1
  if (months >= least) return []
  return [
    {
      school: personnelSchool,
      teachers: [id],
      sentence: `教师 ${id} 上次交流 ${months} 个月（${start}—${end}），不足 ${least} 个月，不应计入。`,
    },
  ]
}

/** Who goes for good takes the personnel relation along; else an end is missing. */
const endless = (moved: readonly Moved[]): FlagGap => ({
  sheet: '方案',
  column: '结束年月',
  teachers: moved
    .filter(({ transfer }) => transfer.end === null && !transfer.relationMoves)
    .map(({ teacher }) => teacher.id),
  schools: [],
})

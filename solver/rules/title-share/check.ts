import {
  atLeastShare,
  type Check,
  type Moved,
  notApplicable,
  shareText,
  verdictOf,
} from '../../audit/replay.ts'
import { gradeOf, type TitleGrade } from '../../domain/codes.ts'

type Params = {
  readonly minPercent: number
  readonly grades: {
    readonly primary: readonly TitleGrade[]
    readonly junior: readonly TitleGrade[]
  }
  readonly backbone: boolean
}

/** Counts the movers whose title, or backbone standing, the text asks for. */
export const check: Check<Params> = ({ moved }, params) => {
  if (moved.length === 0) return notApplicable('人', '没有交流教师，本项不适用。')
  const { minPercent } = params
  const numerator = moved.filter((move) => counts(move, params)).map(({ teacher }) => teacher.id)
  const required = atLeastShare(minPercent, moved.length)
  const shortfall = Math.max(0, required - numerator.length)
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: numerator.length,
    required,
    shortfall,
    unit: '人',
    sentence:
      `交流 ${moved.length} 人中符合职称${params.backbone ? '或骨干' : ''}要求的 ${numerator.length} 人，` +
      `占 ${shareText(numerator.length, moved.length, minPercent)}，` +
      `要求不低于 ${minPercent}%（不少于 ${required} 人），` +
      `${shortfall > 0 ? `差 ${shortfall} 人，不符合` : '符合'}。`,
    details: [],
    numerator,
    denominator: moved.map(({ teacher }) => teacher.id),
  }
}

function counts({ teacher, standing }: Moved, { grades, backbone }: Params): boolean {
  if (backbone && standing.backbone) return true
  const { primary, junior } = teacher.stages
  const grade = gradeOf[teacher.title]
  return grade !== null && grades[junior > primary ? 'junior' : 'primary'].includes(grade)
}

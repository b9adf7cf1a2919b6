import { type Check, type Moved, shareCount } from '../../audit/replay.ts'
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
export const check: Check<Params> = ({ rotated: moved }, params) => {
  const numerator = moved.filter((move) => counts(move, params)).map(({ teacher }) => teacher.id)
  const asked = `职称${params.backbone ? '或骨干' : ''}要求`
  return shareCount({
    numerator,
    denominator: moved.map(({ teacher }) => teacher.id),
    minPercent: params.minPercent,
    opening: `交流 ${moved.length} 人中符合${asked}的 ${numerator.length} 人`,
    nobody: '没有交流教师，本项不适用。',
  })
}

function counts({ teacher, standing }: Moved, { grades, backbone }: Params): boolean {
  if (backbone && standing.backbone) return true
  const { primary, junior } = teacher.stages
  const grade = gradeOf[teacher.title]
  return grade !== null && grades[junior > primary ? 'junior' : 'primary'].includes(grade)
}

import { type Check, total, verdictOf } from '../../audit/replay.ts'
import { type TitleGrade, titleGrades } from '../../domain/codes.ts'
import type { School } from '../../domain/county.ts'
import type { Detail } from '../../domain/finding.ts'

/**
 * Counts titles by personnel school on paper. A grade that does not grow keeps the rule whatever
 * its posts are, so missing posts matter only where it grows.
 */
export const check: Check<Record<string, never>> = ({ countySchools, staff }) => {
  const details = countySchools.flatMap((school) => {
    const counts = staff.get(school.id)
    if (counts === undefined) return []
    return grades.flatMap((grade) =>
      detailOf(school, grade, counts.before[grade], counts.after[grade] - counts.placed[grade]),
    )
  })
  const shortfall = total(details.map((detail) => detail.shortfall))
  const unknown = details.filter(({ verdict }) => verdict === 'unknown').length
  return {
    verdict: verdictOf(shortfall > 0, unknown > 0),
    measured: shortfall,
    required: 0,
    shortfall,
    unit: '个岗位',
    sentence:
      (shortfall > 0
        ? `${details.length - unknown} 处岗位因交流超过核定数，不符合；至少还需 ${shortfall} 个岗位`
        : unknown > 0
          ? '已填核定岗位的各级岗位未因交流超岗'
          : '没有学校的各级岗位因交流超过核定数，符合') +
      `${unknown > 0 ? `；${unknown} 处人数增加而缺少核定岗位数，未作判断，不视为符合` : ''}。`,
    details,
  }
}

const grades = Object.keys(titleGrades) as readonly TitleGrade[]

function detailOf(
  school: School,
  grade: TitleGrade,
  before: number,
  after: number,
): readonly Detail[] {
  const posts = school.posts[grade]
  const grown = `${school.name}${titleGrades[grade]}岗位聘用由 ${before} 人变为 ${after} 人`
  if (after <= Math.max(posts ?? 0, before)) return []
  if (posts === null)
    return [
      {
        school: school.id,
        verdict: 'unknown',
        measured: after,
        required: null,
        shortfall: 0,
        sentence: `${grown}，缺少核定岗位数，未作判断，不视为符合。`,
      },
    ]
  const most = Math.max(posts, before)
  return [
    {
      school: school.id,
      verdict: 'short',
      measured: after,
      required: most,
      shortfall: after - most,
      sentence: `${grown}，核定 ${posts} 个，不应超过 ${most} 人，超 ${after - most} 个岗位。`,
    },
  ]
}

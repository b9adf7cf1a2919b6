import { countedPeople, sortedIds } from './people.ts'
import { type Place, perPlace, type StandardCheck } from './standard-check.ts'

/** 特级岗位: posts set aside to draw special-grade teachers, and those who hold them. */
export const specialGrade: StandardCheck = (replay) => {
  const people = countedPeople(replay)
  const holders = (when: 'before' | 'after', school: string) =>
    people[when]
      .filter(
        ({ teacher, personnelSchool }) =>
          personnelSchool === school &&
          teacher.employment === 'in-quota' &&
          teacher.backbone.some(({ title }) => title === 'special-grade'),
      )
      .map(({ teacher }) => teacher)
  const places = replay.countySchools.flatMap((school): readonly Place[] => {
    const posts = school.specialGradePosts ?? 0
    if (posts === 0) return []
    const after = holders('after', school.id)
    const figureAt = (held: number) =>
      ({ measured: `${held} 人`, verdict: held < posts ? 'short' : 'met' }) as const
    const free = Math.max(0, posts - after.length)
    return [
      {
        school: school.id,
        stage: null,
        before: figureAt(holders('before', school.id).length),
        after: figureAt(after.length),
        required: `${posts}个岗位`,
        missing: free,
        sentence: `${school.name}设特级岗位 ${posts} 个，现有特级教师 ${after.length} 人，${free > 0 ? `空缺 ${free} 个，可用于引进骨干教师` : '已聘满'}。`,
        numerator: sortedIds(after),
        denominator: [],
      },
    ]
  })
  return perPlace({ unit: '人', noun: '所学校', places, nobody: '没有学校填报特级岗位，不适用。' })
}

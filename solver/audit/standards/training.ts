import { gapOfTeachers } from '../flags/flag-check.ts'
import { countedPeople } from './people.ts'
import { shareStandard } from './share-standard.ts'
import type { StandardCheck } from './standard-check.ts'

/** 五年360学时: whoever is not filled in has not been shown to have them. */
export const training: StandardCheck = (replay) => {
  const { minPercent } = replay.definitions.standards.training
  const open = countedPeople(replay).after.filter(({ teacher }) => teacher.trained === null)
  return shareStandard(replay, {
    minPercent: { primary: minPercent, junior: minPercent },
    answer: ({ teacher: { trained } }) => (trained === null ? 'unknown' : trained ? 'yes' : 'no'),
    whole: '专任教师',
    part: '五年修满 360 学时',
    gaps: [
      gapOfTeachers(
        '培训学时达标',
        open.map(({ teacher }) => teacher.id),
      ),
    ],
  })
}

import { licenceStages } from '../../domain/codes.ts'
import { gapOfTeachers } from '../flags/flag-check.ts'
import type { Posting } from '../postings.ts'
import { countedPeople, mainStageOf } from './people.ts'
import { shareStandard } from './share-standard.ts'
import type { StandardCheck } from './standard-check.ts'

/** 持证上岗率: a licence for the main stage taught or a higher one. */
export const licence: StandardCheck = (replay) => {
  const { minPercent } = replay.definitions.standards.licence
  const without = countedPeople(replay).after.filter(({ teacher }) => teacher.licences.length === 0)
  return shareStandard(replay, {
    minPercent: { primary: minPercent, junior: minPercent },
    answer: (posting) => (isLicensed(posting) ? 'yes' : 'no'),
    whole: '专任教师',
    part: '持有任教学段及以上教师资格',
    gaps: [
      gapOfTeachers(
        '教师资格学段',
        without.map(({ teacher }) => teacher.id),
      ),
    ],
  })
}

// Keys of an object literal keep their written order: the lowest first.
const ladder = Object.keys(licenceStages)

const isLicensed = ({ teacher, taught }: Posting): boolean =>
  teacher.licences.some(({ stage }) => ladder.indexOf(stage) >= ladder.indexOf(mainStageOf(taught)))

import { type Check, type Moved, verdictOf } from '../../audit/replay.ts'
import { licenceStages, type Stage, stages, subjects } from '../../domain/codes.ts'
import type { Licence } from '../../domain/county.ts'

type Params = { readonly crossStage: boolean; readonly matchSubject: boolean }

/** Reads every transfer against the teacher's stage, licences and subjects before the plan. */
export const check: Check<Params> = ({ moved }, params) => {
  const wrong = moved
    .map((move) => ({ move, faults: faultsOf(move, params) }))
    .filter(({ faults }) => faults.length > 0)
  return {
    verdict: verdictOf(wrong.length > 0, false),
    measured: wrong.length,
    required: 0,
    shortfall: wrong.length,
    unit: '人',
    sentence:
      wrong.length === 0
        ? `交流 ${moved.length} 人的学段、学科与教师资格均相符，符合。`
        : `交流 ${moved.length} 人中 ${wrong.length} 人的学段、学科或教师资格不相符，不符合；应改派 ${wrong.length} 人。`,
    details: wrong.map(({ move: { teacher, transfer }, faults }) => ({
      school: transfer.to,
      stage: transfer.stage,
      subject: transfer.subject,
      verdict: 'short',
      measured: 1,
      required: 0,
      shortfall: 1,
      sentence: `教师 ${teacher.id}：${faults.join('；')}。`,
      teachers: [teacher.id],
    })),
  }
}

function faultsOf({ teacher, transfer }: Moved, params: Params): readonly string[] {
  const { stage, subject } = transfer
  const reaching = teacher.licences.filter((licence) => reaches(licence, stage))
  const suits = reaching.some((licence) => licence.subject === null || licence.subject === subject)
  return [
    ...(!params.crossStage && teacher.stages[stage] !== 1000
      ? [`原任教学段不全是${stages[stage]}，不得跨学段安排`]
      : []),
    ...(reaching.length === 0
      ? [`教师资格为${licencesText(teacher.licences)}，达不到${stages[stage]}`]
      : params.matchSubject && !suits
        ? [`教师资格为${licencesText(reaching)}，与拟任${subjects[subject]}不符`]
        : []),
    ...(teacher.subjects.includes(subject) ? [] : [`${subjects[subject]}不是其任教学科`]),
  ]
}

/** A licence qualifies for its stage and every lower one. */
const reaches = ({ stage }: Licence, target: Stage): boolean => reach[target].includes(stage)

const reach: { readonly [S in Stage]: readonly Licence['stage'][] } = {
  primary: ['primary', 'junior', 'senior'],
  junior: ['junior', 'senior'],
}

const licencesText = (licences: readonly Licence[]): string =>
  licences.length === 0
    ? '未填'
    : licences
        .map(
          ({ stage, subject }) =>
            `${licenceStages[stage]}${subject === null ? '' : subjects[subject]}`,
        )
        .join('、')

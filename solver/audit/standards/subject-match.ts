import { type Stage, type Subject, stageList, stages } from '../../domain/codes.ts'
import type { StandardLine, StandardValue } from '../../domain/standard.ts'
import { decimalText, fraction } from '../fraction.ts'
import type { Posting } from '../postings.ts'
import { countedPeople, mainStageOf, sortedIds } from './people.ts'
import { type StandardCheck, standardCount } from './standard-check.ts'

/** 教非所学: the plan must not add to it; the texts set no share. */
export const subjectMatch: StandardCheck = (replay) => {
  const { before, after } = countedPeople(replay)
  return standardCount({
    unit: '人',
    county: stageList.map((stage) => lineOf(stage, asked(before, stage), asked(after, stage))),
  })
}

/** Only those whose licence names a subject can be asked. */
const asked = (postings: readonly Posting[], stage: Stage): readonly Posting[] =>
  postings.filter(
    ({ teacher, taught }) =>
      mainStageOf(taught) === stage &&
      !unlicensed.includes(taught.subject) &&
      teacher.licences.some(({ subject }) => subject !== null),
  )

function lineOf(stage: Stage, before: readonly Posting[], after: readonly Posting[]): StandardLine {
  const [wrongBefore, wrong] = [before.filter(isMismatch), after.filter(isMismatch)]
  const more = Math.max(0, wrong.length - wrongBefore.length)
  return {
    school: null,
    stage,
    before: figureAt(wrongBefore.length, before.length, false),
    after: figureAt(wrong.length, after.length, more > 0),
    required: '不增加',
    missing: more,
    sentence:
      after.length === 0
        ? `${stages[stage]}教师资格都没有写明学科，数据缺失，未作判断。`
        : `${stages[stage]}教师资格写明学科的 ${after.length} 人中，主教学科不在资格学科之内的 ${wrong.length} 人，方案前 ${wrongBefore.length} 人，${more > 0 ? `增加 ${more} 人，不符合` : '没有增加，符合'}。`,
    numerator: sortedIds(wrong.map(({ teacher }) => teacher)),
    denominator: sortedIds(after.map(({ teacher }) => teacher)),
  }
}

function figureAt(wrong: number, whole: number, more: boolean): StandardValue {
  if (whole === 0) return { measured: '数据缺失', verdict: 'unknown' }
  return {
    measured: `${wrong}÷${whole}＝${decimalText(fraction(wrong * 100, whole), 1)}%`,
    verdict: more ? 'short' : 'met',
  }
}

const isMismatch = ({ teacher, taught }: Posting): boolean =>
  !teacher.licences.some(
    ({ subject }) =>
      subject !== null && (subject === taught.subject || isKindred(subject, taught.subject)),
  )

/** One licence covers its whole field: 艺术 and 音乐, 科学 and 物理. */
const isKindred = (a: Subject, b: Subject): boolean =>
  fields.some((field) => field.includes(a) && field.includes(b))

const fields: readonly (readonly Subject[])[] = [
  ['arts', 'music', 'fine-art'],
  ['science', 'physics', 'chemistry', 'biology'],
]

/** Subjects no licence is given for. */
const unlicensed: readonly Subject[] = ['labour', 'practice', 'local', 'health', 'none']

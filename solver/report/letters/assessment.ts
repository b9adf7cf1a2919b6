import { assessmentKinds, grades } from '../../domain/assessment.ts'
import { modes, subjects, titles } from '../../domain/codes.ts'
import type { LetterBlock, LetterPart, LetterSpec } from '../../domain/letter.ts'
import { schoolYear } from '../format.ts'
import { sexOf, termOf } from '../person.ts'
import type { Assessed } from '../process.ts'
import { type Judged, judgedIn } from '../tables/assessments.ts'
import { lessonsAt } from './agreement.ts'
import { type LetterFacts, listed, titleBlocks } from './facts.ts'
import { given } from './words.ts'

/**
 * D15 期满（学年）考核表: one sheet, both sides, for each person and assessment. What was done, seen and
 * thought is written by hand; the grade is printed only where the process holds it.
 */
export function assessments(facts: LetterFacts): LetterSpec {
  const judged = judgedIn(facts.register)
  return {
    title: '交流轮岗教师期满（学年）考核表',
    parts: listed(facts)
      .flatMap(({ teacher }) => judged.filter(({ move }) => move.teacher.id === teacher.id))
      .flatMap((one) => sheet(facts, one)),
  }
}

const sheet = (facts: LetterFacts, judged: Judged): readonly LetterPart[] => [
  {
    page: 'letter',
    restart: true,
    blocks: [
      ...titleBlocks(facts, ['交流轮岗教师', '期满（学年）', '考核表']),
      { kind: 'number', text: occasion(facts, judged.assessment) },
      person(judged),
      work(facts, judged),
      summary,
    ],
  },
  { page: 'letter', blocks: [opinions(facts, judged), note] },
]

/** `2026—2027学年　学年考核☑　期满考核□`; which year is open until it is judged. */
function occasion({ register }: LetterFacts, assessment: Assessed | null): string {
  const year = assessment === null ? '　　　　　　学年' : schoolYear(assessment.year)
  return `${register.county.name}　${year}　${ticked(assessmentKinds, assessment?.kind)}`
}

function person({ move }: Judged): LetterBlock {
  const { teacher, figures, from, to } = move
  const { transfer } = figures
  return pairs([
    ['姓名', teacher.name, '性别', sexOf(teacher)],
    ['学科', subjects[transfer.subject], '职称', titles[teacher.title]],
    ['原单位', from.name, '交流单位', to.name],
    ['交流类型', modes[transfer.mode], '起止时间', termOf(transfer)],
  ])
}

function work({ register }: LetterFacts, { move }: Judged): LetterBlock {
  return pairs([
    [
      '周课时',
      `　　　节（标准${lessonsAt(register, move)}节）`,
      '出勤天数/应出勤',
      '　　　天/　　　天',
    ],
    ['听评课', '　　　节', '公开课', '　　　节'],
    ['教研/带教', '　　　次/　　　人', '学生评价', ''],
  ])
}

const summary: LetterBlock = rows(95, [['个人总结（800字以内）', '']])

function opinions({ office }: LetterFacts, { move, assessment }: Judged): LetterBlock {
  const grade = `等次：${ticked(grades, assessment?.grade)}`
  return rows(45, [
    ['本人签字', signed('')],
    [`接收学校意见及等次\n${move.to.name}`, `${grade}\n${signed('（盖章）负责人：')}`],
    [`派出学校意见\n${move.from.name}`, signed('（盖章）负责人：')],
    [`教育行政部门意见\n${given(office.bureau)}`, signed('（盖章）负责人：')],
  ])
}

const note: LetterBlock = {
  kind: 'note',
  text: '注：周课时据课程表、出勤据考勤记录填写；等次只告知本人和派出、接收学校，存入个人档案，作为续交流、返回和职称评聘的依据。',
}

const signed = (who: string): string => `\n\n${who}　　　　　　　　年　月　日`

/** `学年考核☑　期满考核□`: every box empty where nothing is known. */
const ticked = <Code extends string>(
  words: { readonly [C in Code]: string },
  chosen: Code | undefined,
): string =>
  Object.entries<string>(words)
    .map(([code, word]) => `${word}${code === chosen ? '☑' : '□'}`)
    .join('　')

const pairs = (lines: readonly (readonly [string, string, string, string])[]): LetterBlock => ({
  kind: 'table',
  table: {
    header: false,
    rowHeight: 9,
    columns: [3, 5, 3, 5].map((width) => ({ label: '', width, align: 'left' })),
    rows: lines,
  },
})

function rows(height: number, lines: readonly (readonly [string, string])[]): LetterBlock {
  return {
    kind: 'table',
    table: {
      header: false,
      rowHeight: height,
      columns: [3, 13].map((width) => ({ label: '', width, align: 'left' })),
      rows: lines,
    },
  }
}

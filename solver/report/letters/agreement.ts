import { stages, subjects } from '../../domain/codes.ts'
import type { LetterBlock, LetterPart, LetterSpec } from '../../domain/letter.ts'
import { monthInWords, plain } from '../format.ts'
import type { KnownTransfer, Register } from '../register.ts'
import { heading, type LetterFacts, listed, paragraph, titleBlocks } from './facts.ts'
import { given, section, signingDate } from './words.ts'

/**
 * D10 支教（交流）协议要点, one for each person: 派出学校, 接收学校, 教师, witnessed by the bureau. An
 * identity number is written by hand on the signed copy and never stands here.
 */
export const agreements = (facts: LetterFacts): LetterSpec => ({
  title: '支教（交流）协议',
  parts: listed(facts).map((move) => agreement(facts, move)),
})

const agreement = (facts: LetterFacts, move: KnownTransfer): LetterPart => ({
  page: 'letter',
  restart: true,
  blocks: [
    ...titleBlocks(facts, ['支教', '（交流）', '协议']),
    { kind: 'number', text: `支协〔${facts.register.county.year}〕　　号` },
    ...parties(move),
    ...articles(facts, move).flatMap(([name, ...texts], at): readonly LetterBlock[] => [
      heading(section(at + 1, name)),
      ...texts.map(paragraph),
    ]),
    signatures(facts, move),
  ],
})

const parties = ({ from, to, teacher }: KnownTransfer): readonly LetterBlock[] => [
  paragraph(`甲方（派出学校）：${from.name}`),
  paragraph(`乙方（接收学校）：${to.name}`),
  paragraph(`丙方（教师）：${teacher.name}`),
  paragraph('身份证号（签订时手写）：'),
  paragraph('为做好教师交流轮岗工作，经三方协商，订立本协议。'),
]

type Article = readonly [name: string, ...texts: readonly string[]]

function articles({ register, office }: LetterFacts, move: KnownTransfer): readonly Article[] {
  const { transfer } = move.figures
  const lessons = lessonsAt(register, move)
  const ending =
    transfer.end === null
      ? '，不定期限。'
      : `至${monthInWords(transfer.end)}。不足一学年的不计入交流轮岗。`
  const relation = transfer.relationMoves
    ? '丙方人事、工资关系转入乙方，职称评聘按乙方岗位办理。'
    : '丙方人事、工资关系和职称评聘保留在甲方，日常管理由乙方负责。'
  return [
    ['期限', `自${monthInWords(transfer.start)}起${ending}`],
    [
      '岗位、学科和周课时',
      `丙方到乙方任教${stages[transfer.stage]}${subjects[transfer.subject]}，周课时不少于${lessons}节，以乙方课程表为准；期内不再承担甲方课务。`,
    ],
    ['管理', relation],
    [
      '待遇',
      '丙方工资、津贴补贴按规定发放，符合乡村教师补贴条件的按任教学校所在地享受；交通、住宿由乙方按本县规定安排。',
    ],
    [
      '任务',
      '丙方每学期听课、上公开课、开展教研和带教青年教师（　　人）的任务，由乙方在报到后一周内书面明确。',
    ],
    [
      '考核',
      '每学年由乙方考核、甲方会签，报教育行政部门备案；考核结果作为丙方年度考核和职称评聘的依据。',
    ],
    [
      '中止与提前返回',
      `因法定事由不能继续任教的，由丙方申请、甲乙双方同意，报${given(office.bureau)}批准后中止或者提前返回；任何一方不得自行中止。`,
    ],
    ['安全', '乙方负责丙方在校期间的工作安全，三方按规定落实往返途中和住宿的安全责任。'],
    ['争议', '履行本协议发生争议的，由三方协商，协商不成的报教育行政部门协调或者依法处理。'],
    ['份数', '本协议一式四份，甲方、乙方、丙方和鉴证单位各执一份。'],
  ]
}

/** A full-time teacher's week there, as the audit counts it; by hand where the county states none. */
export function lessonsAt(register: Register, { to, figures }: KnownTransfer): string {
  const { stage, subject } = figures.transfer
  const unit = register.linesOf.get(to.id)?.find((line) => line.stage === stage)?.unit
  const load = unit?.subjects.find((each) => each.subject === subject)?.load ?? 0
  return load === 0 ? '　　' : plain(load)
}

function signatures({ register, office, date }: LetterFacts, move: KnownTransfer): LetterBlock {
  const day = signingDate(register.process.dispatch?.issued === undefined ? date : '')
  const sign = (who: string, name: string) =>
    `${who}：\n${name}\n（盖章）\n负责人（签字）：\n${day}`
  return {
    kind: 'table',
    table: {
      header: false,
      rowHeight: 40,
      columns: [
        { label: '', width: 1, align: 'left' },
        { label: '', width: 1, align: 'left' },
      ],
      rows: [
        [sign('甲方', move.from.name), sign('乙方', move.to.name)],
        [`丙方（签字）：\n${move.teacher.name}\n\n${day}`, sign('鉴证单位', given(office.bureau))],
      ],
    },
  }
}

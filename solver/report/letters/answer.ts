import type { LetterBlock, LetterSpec } from '../../domain/letter.ts'
import { schoolYear } from '../format.ts'
import { type Objection, outcomes } from '../process.ts'
import { answersFor } from './answer-sentences.ts'
import { heading, type LetterFacts, paragraph, titleBlocks } from './facts.ts'
import { daysInWords, given, givenDate, open, section, signingDate } from './words.ts'

/**
 * D07 答复书: what was raised, what was found, what is answered and where to turn. For the person
 * himself; the schools never see who raised it.
 */
export function answer(facts: LetterFacts, objection: Objection): LetterSpec {
  const { register, office, date } = facts
  const title = ['关于对', `${given(objection.person)}同志`, '反映事项的', '答复']
  return {
    title: title.join(''),
    parts: [
      {
        page: 'letter',
        blocks: [
          ...titleBlocks(facts, title),
          { kind: 'addressee', text: `${given(objection.person)}同志：` },
          paragraph(
            `您于${givenDate(objection.received)}反映的关于${register.county.name}${schoolYear(register.county.year)}教师交流轮岗的事项（编号${given(objection.number)}）收悉。经核查，现答复如下：`,
          ),
          heading(section(1, '反映事项')),
          ...numbered(objection.matters),
          heading(section(2, '核查情况')),
          ...numbered(
            objection.facts.map(({ sentence, source }) => `${bare(sentence)}（来源：${source}）。`),
          ),
          heading(section(3, '答复意见')),
          ...opinion(facts, objection),
          heading(section(4, '不服本答复的途径')),
          paragraph(remedy),
          {
            kind: 'signature',
            names: [given(office.bureau)],
            date: signingDate(objection.answered ?? date),
          },
        ],
      },
      { page: 'letter', blocks: receipt(objection) },
    ],
  }
}

/** Wording to be confirmed by the bureau's legal adviser; time limits are not stated here. */
const remedy =
  '您如对本答复有不同意见，可向上级教育行政部门、纪检监察机构反映；对涉及本人的人事处理不服的，可按《事业单位人事管理条例》和《事业单位工作人员申诉规定》申请复核、提出申诉。'

function opinion(facts: LetterFacts, objection: Objection): readonly LetterBlock[] {
  const verdict = `经核查，您反映的事项${outcomes[objection.outcome]}。`
  const { notice } = facts.register.process
  switch (objection.outcome) {
    case 'upheld':
    case 'partly':
      return [
        paragraph(verdict),
        paragraph(
          `已${given(objection.correction)}，调整后的名单重新公示（${daysInWords(notice?.start, notice?.end)}）。`,
        ),
        ...answersFor(facts, objection).map(paragraph),
      ]
    case 'rejected':
      return [paragraph(verdict), ...answersFor(facts, objection).map(paragraph)]
    case 'not-accepted':
      return [
        paragraph(
          '所反映事项不属于本次公示内容，或未署真实姓名且无具体事实，已登记，按有关规定处理。',
        ),
      ]
  }
}

/** One alone needs no number; none at all is still to be written. */
function numbered(texts: readonly string[]): readonly LetterBlock[] {
  if (texts.length === 0) return [paragraph(open)]
  return texts.length === 1
    ? texts.map(paragraph)
    : texts.map((text, at) => paragraph(`${at + 1}. ${text}`))
}

const bare = (sentence: string): string => sentence.replace(/。$/, '')

const receipt = (objection: Objection): readonly LetterBlock[] => [
  { kind: 'title', lines: ['送达回证'] },
  {
    kind: 'table',
    table: {
      header: false,
      rowHeight: 13,
      columns: [
        { label: '', width: 1, align: 'left' },
        { label: '', width: 3, align: 'left' },
      ],
      rows: [
        ['受送达人', given(objection.person)],
        [
          '送达文书',
          `关于对${given(objection.person)}同志反映事项的答复（编号${given(objection.number)}）`,
        ],
        ['送达方式', '直接送达□　邮寄送达□　留置送达□'],
        ['送达时间、地点', ''],
        ['受送达人签收', '签名：　　　　　　　　年　月　日'],
        ['代收人及理由', ''],
        ['送达人', '签名：　　　　　　、　　　　　　'],
      ],
    },
  },
]

import type { LetterBlock, LetterSpec } from '../../domain/letter.ts'
import type { KnownTransfer } from '../register.ts'
import { formTable, heading, type LetterFacts, listed, paragraph, titleBlocks } from './facts.ts'
import { documentNumber, given, givenDate, section, signingDate } from './words.ts'

/** D09a 调配通知: the decision, with all it concerns in an annex. */
export function dispatchNotice(facts: LetterFacts): LetterSpec {
  const { register, office, date } = facts
  const people = listed(facts)
  const title = titleOf(people)
  const bureau = given(office.bureau)
  const moving = people.filter(({ figures }) => figures.transfer.relationMoves).length
  return {
    title: title.join(''),
    parts: [
      {
        page: 'letter',
        blocks: [
          ...titleBlocks(facts, title),
          { kind: 'number', text: documentNumber(office.docNoPrefix, register.county.year) },
          { kind: 'addressee', text: '各有关学校：' },
          ...decision(facts, people),
          ...terms(facts, people.length, moving),
          { kind: 'annexes', names: [listName] },
          {
            kind: 'signature',
            names: [bureau],
            date: signingDate(register.process.dispatch?.issued ?? date),
          },
        ],
      },
      {
        page: 'letter',
        blocks: [
          { kind: 'annex', text: '附件' },
          { kind: 'title', lines: [listName] },
          { kind: 'table', table: formTable(facts, 'd09-dispatch') },
          // Other bureaus have something to do only where a relation moves.
          ...(moving === 0
            ? []
            : [
                {
                  kind: 'copies' as const,
                  text: '抄送：人力资源和社会保障局、机构编制委员会办公室、财政局。',
                },
              ]),
        ],
      },
    ],
  }
}

const listName = '工作调配（交流轮岗）人员名单'

function titleOf(people: readonly KnownTransfer[]): readonly string[] {
  const name = people[0]?.teacher.name ?? ''
  const who = people.length === 1 ? `${name}同志` : `${name}等${people.length}名同志`
  return ['关于', who, '工作调配', '（交流轮岗）的', '通知']
}

function decision(facts: LetterFacts, people: readonly KnownTransfer[]): readonly LetterBlock[] {
  const { decision: taken } = facts.register.process
  const name = people[0]?.teacher.name ?? ''
  const who = people.length === 1 ? `${name}同志` : `${name}等${people.length}名同志`
  return [
    paragraph(
      `经${given(taken?.body)}${givenDate(taken?.date)}研究决定，对${who}的工作进行调配（交流轮岗），名单见附件。现将有关事项通知如下：`,
    ),
  ]
}

function terms(facts: LetterFacts, count: number, moving: number): readonly LetterBlock[] {
  const { dispatch } = facts.register.process
  return [
    heading(section(1, '报到')),
    paragraph(
      `名单所列同志于${givenDate(dispatch?.report)}前，持派遣介绍信到交流（调入）学校报到。接收学校须在报到后3日内将回执送${given(facts.office.office)}。`,
    ),
    heading(section(2, '工作交接')),
    paragraph(
      '原学校要组织做好教育教学、班主任工作和公共财物的交接，不得以任何理由留用；接收学校要按任教学科安排课务，落实办公和住宿条件。',
    ),
    heading(section(3, '人事与待遇')),
    ...(moving < count
      ? [
          paragraph(
            `人事关系不随转的${count - moving}名同志，人事、工资关系保留在原学校，日常管理和考核由接收学校负责。`,
          ),
        ]
      : []),
    ...(moving > 0
      ? [
          paragraph(
            `人事关系随转的${moving}名同志，凭工资（供给）关系介绍信办理工资、编制和岗位手续，并与调入学校重新签订聘用合同。`,
          ),
        ]
      : []),
    paragraph('乡村教师补贴等待遇按任教学校所在地执行，职称评聘、评先树优按有关规定办理。'),
  ]
}

import type { LetterBlock, LetterPart, LetterSpec } from '../../domain/letter.ts'
import type { Profile } from '../../rules/index.ts'
import { schoolYear } from '../format.ts'
import type { LetterFacts } from './facts.ts'
import { formTable, paragraph, titleBlocks } from './facts.ts'
import { titleLines } from './title.ts'
import { cite, daysInWords, given, open, signingDate } from './words.ts'

/** More rows than this make the list an annex. */
const mostInText = 60

/** D06 公示: who is to go where, with the least that tells two people apart. */
export function notice(facts: LetterFacts): LetterSpec {
  const { register, office, date } = facts
  const table = formTable(facts, 'd06-notice')
  const isAnnexed = table.rows.length > mostInText
  const { name, year } = register.county
  const listName = [name, schoolYear(year), '拟交流轮岗', '教师名单']
  const list: LetterBlock = { kind: 'table', table }
  const text: LetterPart = {
    page: 'letter',
    blocks: [
      ...titleBlocks(facts, titleOf(facts)),
      ...paragraphs(facts, table.rows.length, isAnnexed),
      // The last sentence stands under the list: a signature never has a page to itself.
      ...(isAnnexed ? [] : [list]),
      paragraph('匿名、无具体事实的，按有关规定处理。'),
      ...(isAnnexed ? [{ kind: 'annexes' as const, names: [listName.join('')] }] : []),
      { kind: 'signature', names: [given(office.bureau)], date: signingDate(date) },
    ],
  }
  const annex: LetterPart = {
    page: 'letter',
    blocks: [{ kind: 'annex', text: '附件' }, { kind: 'title', lines: titleLines(listName) }, list],
  }
  return { title: titleOf(facts).join(''), parts: isAnnexed ? [text, annex] : [text] }
}

const titleOf = ({ register: { county } }: LetterFacts): readonly string[] => [
  '关于',
  county.name,
  schoolYear(county.year),
  '义务教育学校',
  '拟交流轮岗',
  '教师名单的',
  '公示',
]

function paragraphs(
  { register, office }: LetterFacts,
  count: number,
  isAnnexed: boolean,
): readonly LetterBlock[] {
  const { process, profile, transfers } = register
  const backbone = transfers.filter(({ standing }) => standing?.backbone === true).length
  const period = process.notice
  const days = period === undefined ? open : String(period.workingDays)
  const basis = process.basis === undefined ? highestText(profile) : cite(process.basis)
  const place = isAnnexed ? '名单见附件' : '名单如下'
  return [
    paragraph(
      `根据${basis}要求，经个人申报、学校推荐、资格审核、集体研究，拟安排${count}名教师交流轮岗（其中骨干教师${backbone}名），${place}，现予公示。`,
    ),
    paragraph(`公示时间：${daysInWords(period?.start, period?.end)}（${days}个工作日）。`),
    paragraph(
      `公示期内如有异议，请以书面形式（署真实姓名和联系方式）向${given(office.office)}反映；以单位名义反映的须加盖公章。`,
    ),
    paragraph(
      `受理电话：${given(office.phone)}；监督电话：${given(office.supervisionPhone)}；地址：${given(office.address)}；邮箱：${given(office.email)}；受理时间：${given(office.hours)}。`,
    ),
  ]
}

/** The nearest text of a government the profile rests on: the county's own, else the city's … */
function highestText({ documents }: Profile): string {
  const texts = documents.filter(({ level }) => level !== 'default' && level !== 'override')
  const nearest = texts.at(-1)
  return nearest === undefined ? open : cite({ document: nearest.title, number: nearest.number })
}

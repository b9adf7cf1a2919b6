import type { LetterBlock, LetterSpec } from '../../domain/letter.ts'
import type { QuotaLine } from '../../domain/standard.ts'
import { dateInWords, lastDay } from '../format.ts'
import { formTable, heading, type LetterFacts, paragraph, titleBlocks } from './facts.ts'
import { documentNumber, given, section, signingDate } from './words.ts'

/**
 * D17 备案报告: how the quota of the county's schools is used and would be shifted within its total,
 * to the office that fixes it. Counts only; what has been approved since, people write themselves.
 */
export function quotaReport(facts: LetterFacts, lines: readonly QuotaLine[]): LetterSpec {
  const { register, office, date } = facts
  const { county } = register
  const title = [
    '关于',
    `${county.year}年`,
    '义务教育学校',
    '编制调整使用情况的',
    '备案报告',
  ] as const
  const annex = `${county.name}${county.year}年义务教育学校编制调整使用情况表`
  return {
    title: title.join(''),
    parts: [
      {
        page: 'letter',
        blocks: [
          ...titleBlocks(facts, title),
          {
            kind: 'number',
            text: documentNumber(`${given(office.docNoPrefix)}函`, county.year),
          },
          { kind: 'addressee', text: `${county.name}机构编制委员会办公室：` },
          paragraph(
            `按照县域内中小学教职工编制总量控制、统筹使用的要求，现将${county.name}${county.year}年义务教育学校编制调整使用情况报告如下：`,
          ),
          ...sections(facts, lines),
          paragraph('特此报告，请予备案。'),
          { kind: 'annexes', names: [annex] },
          { kind: 'signature', names: [given(office.bureau)], date: signingDate(date) },
        ],
      },
      {
        page: 'landscape',
        blocks: [
          { kind: 'annex', text: '附件' },
          { kind: 'title', lines: [annex] },
          { kind: 'table', table: formTable(facts, 'd17-report') },
          {
            kind: 'note',
            text: '单位：人。在编为方案落实后人事关系在本校的人数，按主要任教学段计；空编为调整后编制减在编，超编的不列负数。调整数合计为零，全县核定总量不变。',
          },
        ],
      },
    ],
  }
}

function sections({ register }: LetterFacts, lines: readonly QuotaLine[]): readonly LetterBlock[] {
  const { county, report } = register
  const known = lines.filter(({ approved }) => approved !== null)
  const total = sum(known, ({ approved }) => approved ?? 0)
  const moving = report.transfers.filter(({ transfer }) => transfer.relationMoves).length
  const over = known.filter(
    ({ approved, shift, staffAfter }) => staffAfter > (approved ?? 0) + shift,
  )
  return [
    heading(section(1, '编制核定情况')),
    paragraph(
      `截至${dateInWords(lastDay(county.baseMonth))}，已填核定编制的${known.length}个学段共核定${total}名，在编${sum(known, ({ staffBefore }) => staffBefore)}人；${openQuotas(lines)}`,
    ),
    heading(section(2, '编制调整情况')),
    paragraph(shifted(known, total)),
    heading(section(3, '编制使用情况')),
    paragraph(
      `本学年随交流轮岗转移人事关系${moving}人。方案落实后，上述学段在编${sum(known, ({ staffAfter }) => staffAfter)}人，空编${sum(known, free)}名；${over.length === 0 ? '没有超编学段' : `超编的${over.length}个学段共超${sum(over, ({ approved, shift, staffAfter }) => staffAfter - (approved ?? 0) - shift)}人，通过统筹调配和自然减员逐步消化`}。`,
    ),
    heading(section(4, '附加编制和周转编制')),
    paragraph(
      `按现行标准测算，附加编制${sum(lines, ({ addition }) => addition)}名、周转编制${sum(lines, ({ floating }) => floating)}名，在核定总量之外单列，由编制部门核定。`,
    ),
  ]
}

/** The sum stays what it was: `recheck` lets no other table be printed. */
function shifted(known: readonly QuotaLine[], total: number): string {
  const gaining = known.filter(({ shift }) => shift > 0)
  const giving = known.filter(({ shift }) => shift < 0)
  return gaining.length === 0
    ? `没有需要调整的编制，核定总量仍为${total}名。`
    : `在核定总量内由${giving.length}个学段调出、${gaining.length}个学段调入编制${sum(gaining, ({ shift }) => shift)}名，调整数合计为零，核定总量仍为${total}名。各校调整数见附件，以贵办批复为准。`
}

function openQuotas(lines: readonly QuotaLine[]): string {
  const open = lines.filter(({ approved }) => approved === null).length
  return open === 0 ? '各校核定编制均已填报。' : `另有${open}个学段没有填报核定编制，不参加调整。`
}

const free = ({ approved, shift, staffAfter }: QuotaLine): number =>
  Math.max(0, (approved ?? 0) + shift - staffAfter)

const sum = (lines: readonly QuotaLine[], of: (line: QuotaLine) => number): number =>
  lines.reduce((total, line) => total + of(line), 0)

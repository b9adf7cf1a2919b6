import type { Finding } from '../../domain/finding.ts'
import type { LetterBlock, LetterSpec } from '../../domain/letter.ts'
import { uncovered } from '../../domain/uncovered.ts'
import { dateInWords, lastDay, plain, schoolYear } from '../format.ts'
import { ledgerOf } from '../ledger.ts'
import { gather } from '../order.ts'
import type { Register } from '../register.ts'
import { dataGaps } from './data-gaps.ts'
import { formTable, heading, type LetterFacts, paragraph, titleBlocks } from './facts.ts'
import { given, section, signingDate } from './words.ts'

/**
 * D13 核验报告: the auditor's own paper. Counts and teachers' numbers only; names stand in the annex,
 * which is of class B.
 */
export function verification(facts: LetterFacts): LetterSpec {
  const { register } = facts
  const { county } = register
  const title = [county.name, schoolYear(county.year), '教师交流轮岗方案', '核验报告']
  return {
    title: title.join(''),
    parts: [
      {
        page: 'letter',
        blocks: [
          ...titleBlocks(facts, title),
          { kind: 'number', text: `核〔${county.year}〕　　号` },
          heading(section(1, '核验对象')),
          subject(facts),
          heading(section(2, '核验方法')),
          ...method,
          heading(section(3, '结论')),
          ...conclusion(register),
        ],
      },
      {
        page: 'landscape',
        blocks: [
          heading(section(4, '逐项核验表')),
          { kind: 'table', table: formTable(facts, 'd13-report') },
          {
            kind: 'note',
            text: '依据状态：已核为读过原文，转引为读过转载，待核为未读到原文。数据缺失的不视为符合。',
          },
          heading(section(5, '两种口径对比')),
          { kind: 'table', table: formTable(facts, 'd13-report-readings') },
          heading(section(6, '红线事项')),
          { kind: 'table', table: formTable(facts, 'd13-report-flags') },
        ],
      },
      {
        page: 'letter',
        blocks: [
          heading(section(7, '数据质量')),
          ...dataQuality(register),
          heading(section(8, '未能核验事项')),
          ...notVerified(register),
          heading(section(9, '建议')),
          ...advice(register),
          signatures(facts),
        ],
      },
    ],
  }
}

/** Whole hashes, so that the paper names one version and no other. */
function subject({ register, printing }: LetterFacts): LetterBlock {
  const { county, profile, report, process } = register
  const { versions } = printing
  const rows: readonly (readonly [string, string])[] = [
    ['县（市、区）、学年', `${county.name}，${schoolYear(county.year)}`],
    ['委托核验', given(process.verification?.askedBy)],
    ['数据计算日期', dateInWords(lastDay(county.baseMonth))],
    ['数据版本', versions.dataHash],
    ['规则档', `${profile.name}\n${versions.profileHash}`],
    ['方案版本', `${versions.planHash}\n交流安排${report.plan.transfers.length}条`],
    ['程序版本', given(process.verification?.version)],
  ]
  return {
    kind: 'table',
    table: {
      header: false,
      columns: [
        { label: '', width: 3, align: 'left' },
        { label: '', width: 9, align: 'left' },
      ],
      rows,
    },
  }
}

const method: readonly LetterBlock[] = [
  paragraph(
    '核验只依据县级数据、规则档条款和方案本身，逐条重新计算，不使用测算模型及其结果；核验人不是方案的编制人，也不是批准人。',
  ),
  paragraph('每项列出实测值、要求值和差距；缺少数据、无法计算的列为“数据缺失”，不视为符合。'),
]

/** Failures first; the reader of one page must not miss one. */
function conclusion({ report }: Register): readonly LetterBlock[] {
  const of = (wanted: Finding['verdict']) =>
    report.findings.filter(({ verdict }) => verdict === wanted)
  const [short, unknown, met] = [of('short'), of('unknown'), of('met')]
  const wrong = report.unsound
  const raised = (report.flags ?? []).filter(({ state }) => state === 'raised').length
  const overall =
    short.length + wrong.length > 0
      ? `有${short.length + wrong.length}项不符合`
      : unknown.length > 0
        ? '数据不足'
        : '通过'
  return [
    paragraph(
      `本次核验结论：${overall}。共核验条款${report.findings.length}项，符合${met.length}项，不符合${short.length}项，数据缺失${unknown.length}项，不适用${of('not-applicable').length}项；红线核查发现问题${raised}项。`,
    ),
    ...wrong.map(({ sentence }) => paragraph(`方案本身：${sentence}`)),
    ...short.map((finding, at) => paragraph(`${at + 1}. ${finding.name}：${finding.sentence}`)),
    ...unknown.map((finding) => paragraph(`数据缺失：${finding.name}。${finding.sentence}`)),
  ]
}

function dataQuality(register: Register): readonly LetterBlock[] {
  const gaps = dataGaps(register)
  if (gaps.length === 0) return [paragraph('核验所需各列均已填写。')]
  return [
    paragraph('下列各列填写不全，有关核验项按数据缺失处理，或者结论只及于已填部分：'),
    {
      kind: 'table',
      table: {
        header: true,
        columns: [
          { label: '工作表', width: 10, align: 'center' },
          { label: '列', width: 24, align: 'left' },
          { label: '未填', width: 12, align: 'right' },
          { label: '占比', width: 10, align: 'right' },
        ],
        rows: gaps.map(({ sheet, column, count, share }) => [sheet, column, count, share]),
      },
    },
  ]
}

const notVerified = ({ report }: Register): readonly LetterBlock[] => [
  paragraph('下列事项不在县级数据之内，本次未作核验，不得据本报告视为符合：'),
  ...uncovered.map(({ matter, by }, at) => paragraph(`${at + 1}. ${matter}（由${by}核验）。`)),
  ...report.findings
    .filter(({ verdict }) => verdict === 'unknown')
    .map(({ name }) => paragraph(`另有“${name}”因数据缺失未能核验。`)),
]

/** What the ledger proposes, once for each kind of problem that is still open after the plan. */
function advice(register: Register): readonly LetterBlock[] {
  const { county, profile, report, before } = register
  const open = ledgerOf(county, profile, report, before).entries.filter(
    ({ state }) => state === 'open',
  )
  const items = [...gather(open, ({ item, unit }) => `${item} ${unit}`).values()]
  if (items.length === 0) return [paragraph('方案落实后没有仍待整改的问题，按期落实即可。')]
  return items.map((entries, at) => {
    const [first] = entries
    const gap = entries.reduce((sum, { after }) => sum + (after ?? 0), 0)
    const unknown = entries.filter(({ after }) => after === null).length
    const size = gap === 0 ? '' : `，方案落实后合计仍差${plain(gap)}${first?.unit ?? ''}`
    const open = unknown === 0 ? '' : `，其中${unknown}处未能核验`
    return paragraph(
      `${at + 1}. ${first?.item ?? ''}：${entries.length}处${size}${open}，列入问题台账限期整改。`,
    )
  })
}

/** A hand-signed block stands beside the checksum: whether a signature by machine is accepted is not known. */
function signatures({ register, date }: LetterFacts): LetterBlock {
  const { verification } = register.process
  return {
    kind: 'table',
    table: {
      header: false,
      columns: [
        { label: '', width: 3, align: 'left' },
        { label: '', width: 9, align: 'left' },
      ],
      rowHeight: 11,
      rows: [
        ['核验人（签名）', ''],
        ['复核人（签名）', ''],
        ['日期', signingDate(verification?.date ?? date)],
        ['校验码', given(verification?.checksum)],
        ['查验方法', given(verification?.command)],
      ],
    },
  }
}

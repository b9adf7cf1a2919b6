import { select } from 'd3'
import type {
  FindingView,
  FlagView,
  LevelView,
  ResultView,
  TransferView,
} from '../../api/contract.ts'
import { evidences, flagStates, stops, verdicts } from '../../solver/browser.ts'
import { fileSize, seconds, upTo } from '../format.ts'
import { drawTable } from './table.ts'

/** 概况: the few figures a director asks for first. */
export function drawHeadlines(parent: HTMLElement, { headlines }: ResultView): void {
  const card = select(parent)
    .append('dl')
    .attr('class', 'headlines')
    .selectAll('div')
    .data(headlines)
    .join('div')
  card.append('dt').text(({ label }) => label)
  card.append('dd').text(({ value }) => value)
  card.append('small').text(({ note }) => note)
}

/** 优化目标: what each level of the strict order came to, and whether anything better can exist. */
export function drawLevels(parent: HTMLElement, levels: readonly LevelView[]): void {
  drawTable(
    parent,
    '各级目标（按先后次序，后一级不得使前一级变差）',
    [
      { label: '次序', number: true, cell: (level) => String(levels.indexOf(level) + 1) },
      { label: '目标', cell: ({ name }) => name },
      { label: '取值', number: true, cell: ({ value, unit }) => `${value} ${unit}` },
      { label: '下界', number: true, cell: ({ bound }) => String(bound) },
      { label: '差距', number: true, cell: ({ gap }) => String(gap) },
      {
        label: '结论',
        cell: ({ proven, gap }) => (proven ? '最优' : `可行（差距 ${gap}）`),
        tone: ({ proven }) => (proven ? 'good' : 'quiet'),
      },
      { label: '停止原因', cell: ({ stoppedBy }) => stops[stoppedBy] },
      { label: '用时', number: true, cell: (level) => seconds(level.seconds) },
    ],
    levels,
  )
}

const tones = { met: 'good', short: 'bad', unknown: 'bad', 'not-applicable': 'quiet' } as const

/** 核验结论: every clause, recounted from the plan alone, with the text it comes from. */
export function drawFindings(parent: HTMLElement, findings: readonly FindingView[]): void {
  drawTable(
    parent,
    '逐条核验（只依据数据、条款和方案重新计数）',
    [
      { label: '条款', cell: ({ name }) => name },
      {
        label: '结论',
        cell: ({ verdict }) => verdicts[verdict],
        tone: ({ verdict }) => tones[verdict],
      },
      { label: '说明', cell: ({ sentence }) => sentence, below: detailsOf },
      {
        label: '缺口',
        number: true,
        cell: ({ shortfall, unit }) => (shortfall === 0 ? '0' : `${shortfall} ${unit}`),
      },
      {
        label: '出处',
        cell: ({ source }) => citation(source),
        below: ({ source }) => remark(source),
      },
      { label: '依据状态', cell: ({ source }) => evidences[source.evidence] },
    ],
    findings,
  )
}

const flagTones = {
  raised: 'bad',
  clear: 'good',
  unknown: 'bad',
  'not-applicable': 'quiet',
} as const

/** 红线核查: practices the documents forbid, whoever they concern, and what could not be judged. */
export function drawFlags(parent: HTMLElement, flags: readonly FlagView[]): void {
  drawTable(
    parent,
    `红线核查（已检查 ${flags.length} 项，发现问题 ${flags.filter(({ state }) => state === 'raised').length} 项）`,
    [
      { label: '红线', cell: ({ name }) => name },
      {
        label: '结论',
        cell: ({ state }) => flagStates[state],
        tone: ({ state }) => flagTones[state],
      },
      { label: '说明', cell: ({ sentence }) => sentence, below: casesOf },
      { label: '怎样算', cell: ({ measure }) => measure },
      {
        label: '出处',
        cell: ({ source }) => citation(source),
        below: ({ source }) => remark(source),
      },
      { label: '依据状态', cell: ({ source }) => evidences[source.evidence] },
    ],
    flags,
  )
}

const casesOf = ({ cases }: FlagView): string =>
  cases
    .slice(0, shownDetails)
    .map(({ sentence }) => sentence)
    .join('') + (cases.length > shownDetails ? `……等 ${cases.length} 处，详见结果文件。` : '')

/** A document with a number is a text; one without is what the software or the county assumes. */
const citation = ({ document, number, item }: FindingView['source']): string =>
  `${number === '' ? document : `《${document}》（${number}）`}${item}`

/** The wording where it was read, and which reading was chosen. */
const remark = ({ quote, note }: FindingView['source']): string =>
  [quote === '' ? '' : `原文：“${quote}”。`, note].join('')

const shownDetails = 3

const detailsOf = ({ details }: FindingView): string =>
  details.length <= shownDetails
    ? details.join('；')
    : `${details.slice(0, shownDetails).join('；')}……等 ${details.length} 处，详见结果文件。`

/** 交流名单: who goes where, and why this teacher. */
export function drawTransfers(parent: HTMLElement, transfers: readonly TransferView[]): void {
  drawTable(
    parent,
    `交流安排 ${transfers.length} 人`,
    [
      { label: '教师编号', cell: ({ teacher }) => teacher },
      { label: '姓名', cell: ({ name }) => name },
      { label: '学段、学科', cell: ({ stage, subject }) => `${stage} ${subject}` },
      { label: '原单位', cell: ({ from }) => from },
      { label: '交流单位', cell: ({ to }) => to },
      { label: '流向', cell: ({ direction }) => direction },
      { label: '骨干', cell: ({ backbone }) => (backbone ? '是' : '否') },
      { label: '里程（公里）', number: true, cell: ({ travel }) => upTo(travel, 1) },
      { label: '理由', cell: ({ reason }) => reason },
    ],
    transfers,
  )
}

/** 结果文件: what the folder holds, to be taken away. */
export function drawFiles(parent: HTMLElement, { files }: ResultView): void {
  const item = select(parent)
    .append('ul')
    .attr('class', 'files')
    .selectAll('li')
    .data(files)
    .join('li')
  item
    .append('a')
    .attr('href', ({ name }) => `./files/${encodeURIComponent(name)}`)
    .attr('download', ({ name }) => name)
    .text(({ name }) => name)
  item.append('small').text(({ bytes }) => fileSize(bytes))
}

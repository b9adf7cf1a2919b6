import { stageList, stages } from '../../domain/codes.ts'
import { type Finding, verdicts } from '../../domain/finding.ts'
import { bases, conventions, indicatorCodes, staffIndicatorList } from '../../domain/indicator.ts'
import { sentenceOf } from '../definition-words.ts'
import { exactly } from '../exact.ts'
import { fixed, limitText, percent, plain } from '../format.ts'
import { coefficientLimit, conventionOf, indicatorRow } from '../indicators.ts'
import type { Register } from '../register.ts'
import { isFigure, rate } from '../values.ts'
import { clauseOf, findingOf, shareLimit } from '../verdict.ts'
import { cited } from './findings.ts'
import { backboneIn, countedIn, isStrongToWeak, isTownToCountry } from './rotation.ts'

/** One line of the summary, under its section. */
export type Entry = {
  readonly item: string
  readonly value: string
  readonly required?: string
  readonly verdict?: string
  readonly note?: string
}

/** 交流规模: heads, shares and what the law asks of them. */
export function sizes(register: Register): readonly Entry[] {
  const { due, deferred, denominator, moved } = register.report.rotation
  const { transfers } = register
  const counted = countedIn(transfers)
  return [
    {
      item: '符合交流条件教师',
      value: `${due}人`,
      note: `另有暂缓${deferred}人；比例分母${denominator}人。`,
    },
    share(register, 'rotation-share', {
      item: '交流轮岗教师',
      top: counted,
      bottom: denominator,
      lead: `${moved}人`,
      note: `不扣暂缓口径：${shareText(counted, due + deferred)}。`,
    }),
    share(register, 'backbone-share', {
      item: '其中骨干教师',
      top: backboneIn(transfers),
      bottom: transfers.length,
      lead: `${backboneIn(transfers)}人`,
      note: '',
    }),
    {
      item: '调动人事关系',
      value: `${transfers.filter(({ figures }) => figures.transfer.relationMoves).length}人`,
    },
    {
      item: '流向',
      value: `城镇→乡村${transfers.filter(isTownToCountry).length}人，强→弱${transfers.filter(isStrongToWeak).length}人`,
      note: '两项可重复计。',
    },
    { item: '新增通勤里程', value: travelText(register) },
  ]
}

function share(
  register: Register,
  rule: 'rotation-share' | 'backbone-share',
  parts: {
    readonly item: string
    readonly top: number
    readonly bottom: number
    readonly lead: string
    readonly note: string
  },
): Entry {
  const clause = clauseOf(register.profile, rule)
  const need = findingOf(register, rule)?.required ?? null
  const limit = shareLimit(register, rule)
  const figure = rate(parts.top, parts.bottom, limit === undefined ? {} : { limit })
  const text = isFigure(figure) ? percent(figure.exact, figure.limit) : '—'
  return {
    item: parts.item,
    value: `${parts.lead}，占${text}`,
    required:
      clause === null
        ? '未设条款'
        : `不低于${clause.params.minPercent}%${need === null ? '' : `（${plain(need)}人）`}`,
    verdict: verdictWord(findingOf(register, rule)),
    note: parts.note,
  }
}

const shareText = (top: number, bottom: number): string => {
  const figure = rate(top, bottom)
  return isFigure(figure) ? percent(figure.exact) : '—'
}

function travelText({ report: { travel } }: Register): string {
  if (travel.median === null || travel.worstTenth === null) return '里程数据缺失'
  return `中位数${kilometres(travel.median)}公里，最远一成${kilometres(travel.worstTenth)}公里以上（${travel.known}人有里程数据）`
}

const kilometres = (metres: number): string => plain(metres / 1000, 1)

/** Failures first, then what could not be judged; what holds is counted. */
export function conclusions(register: Register): readonly Entry[] {
  const { findings, unsound } = register.report
  return [
    { item: '总体', value: overall(register) },
    ...unsound.map(({ sentence }) => ({
      item: '方案本身',
      value: sentence,
      verdict: verdicts.short,
    })),
    ...(['short', 'unknown'] as const).flatMap((wanted) =>
      findings
        .filter(({ verdict }) => verdict === wanted)
        .map((finding) => ({
          item: finding.name,
          value: finding.sentence,
          verdict: verdictWord(finding),
          note: finding.shortfall > 0 ? `差${plain(finding.shortfall)}${finding.unit}` : '',
        })),
    ),
    ...overruled(register),
    ...(register.report.remarks ?? []).map(({ sentence }) => ({ item: '提示', value: sentence })),
  ]
}

/** Higher texts the county sets aside by something laxer stay in sight. */
const overruled = ({ profile, report }: Register): readonly Entry[] =>
  (profile.overruled ?? []).map((clause) => {
    const finding = report.findings.find(({ clause: id }) => id === clause.id) ?? null
    return {
      item: '上级文件条款（县级取值较宽）',
      value: `${sentenceOf(clause)}。${finding?.sentence ?? ''}`,
      verdict: verdictWord(finding),
      note: cited(profile, clause.source),
    }
  })

export function overall({ report: { findings, unsound } }: Register): string {
  const count = (wanted: Finding['verdict']) =>
    findings.filter(({ verdict }) => verdict === wanted).length
  const parts = [
    ...(unsound.length > 0 ? [`方案本身有${unsound.length}处问题`] : []),
    ...(count('short') > 0 ? [`${count('short')}项不符合`] : []),
    ...(count('unknown') > 0 ? [`${count('unknown')}项数据缺失，未作判断`] : []),
  ]
  const rest = `核验条款${findings.length}项，符合${count('met')}项，不适用${count('not-applicable')}项`
  return parts.length === 0 ? `${rest}，通过。` : `${rest}，${parts.join('，')}。`
}

const verdictWord = (finding: Finding | null): string =>
  finding === null ? '—' : verdicts[finding.verdict]

/** Staff indicators before and after, by the county's own convention and basis. */
export function coefficients(register: Register): readonly Entry[] {
  const convention = conventionOf(register)
  const basis = bases[register.profile.definitions.counting.basis]
  return stageList.flatMap((stage) =>
    staffIndicatorList.flatMap((indicator): readonly Entry[] => {
      const before = indicatorRow(register, stage, indicator, 'before')
      const after = indicatorRow(register, stage, indicator, 'after')
      if (before === null || after === null) return []
      const text = (row: typeof after) => {
        const { value } = row.coefficients[convention]
        if (value === null) return '数据缺失'
        return fixed(exactly(value), 3, coefficientLimit(row, convention) ?? undefined)
      }
      const { withinLimit } = after.coefficients[convention]
      return [
        {
          item: `${stages[stage]}${shortName(indicator)}`,
          value: `${text(before)} → ${text(after)}`,
          required: after.limit === null ? '未设条款' : `不高于${limitText(after.limit)}`,
          verdict: withinLimit === null ? '—' : withinLimit ? verdicts.met : verdicts.short,
          note: `${conventions[convention]}，${basis}`,
        },
      ]
    }),
  )
}

const shortName = (indicator: (typeof staffIndicatorList)[number]): string =>
  `${indicatorCodes[indicator]} ${
    {
      higherDegreePer100: '高于规定学历教师',
      backbonePer100: '骨干教师',
      artsSportsPer100: '体育艺术教师',
    }[indicator]
  }`

import { stageList, stages } from '../../domain/codes.ts'
import { type Finding, verdicts } from '../../domain/finding.ts'
import { bases, conventions, indicatorCodes, staffIndicatorList } from '../../domain/indicator.ts'
import { goals, type Level, type Run } from '../../domain/run.ts'
import { type Chains, chainsOf } from '../chains.ts'
import { sentenceOf } from '../definition-words.ts'
import { exactly } from '../exact.ts'
import { dateInWords, fixed, lastDay, limitText, percent, plain, schoolYear } from '../format.ts'
import { coefficientLimit, conventionOf, indicatorRow } from '../indicators.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'
import { isFigure, rate } from '../values.ts'
import { clauseOf, findingOf, shareLimit } from '../verdict.ts'
import { cited } from './findings.ts'
import { backboneIn, countedIn, isStrongToWeak, isTownToCountry } from './rotation.ts'

type Fact = {
  readonly section: string
  readonly item: string
  readonly value: string
  readonly required?: string
  readonly verdict?: string
  readonly note?: string
}

/** 方案概要: one page that says what the plan does, how sure it is and what it does not reach. */
export const summaryTable = defineTable<Fact>({
  rows: (register, run) =>
    withSections([
      ['一、基本情况', basics(register)],
      ['二、交流规模', sizes(register)],
      ['三、核验结论', conclusions(register)],
      ['四、校际差异系数', coefficients(register)],
      ['五、测算结果', levels(run)],
      ['六、流动结构', flows(register)],
    ]),
  fields: {
    section: ({ section }) => section,
    item: ({ item }) => item,
    value: ({ value }) => value,
    required: ({ required }) => required ?? '',
    verdict: ({ verdict }) => verdict ?? '',
    note: ({ note }) => note ?? '',
  },
  facts: {
    总体结论: (_rows, register) => overall(register),
  },
})

type Entry = Omit<Fact, 'section'>

/** A section's name stands on its first row only. */
const withSections = (
  sections: readonly (readonly [string, readonly Entry[]])[],
): readonly Fact[] =>
  sections.flatMap(([section, entries]) =>
    entries.map((entry, index) => ({ section: index === 0 ? section : '', ...entry })),
  )

function basics({ county, profile, lines }: Register): readonly Entry[] {
  const schools = new Set(lines.map(({ school }) => school.id))
  const people = county.teachers.filter(({ personnelSchool }) => schools.has(personnelSchool))
  return [
    { item: '县（市、区）、学年', value: `${county.name}，${schoolYear(county.year)}` },
    { item: '规则档', value: profile.name },
    { item: '数据计算日期', value: dateInWords(lastDay(county.baseMonth)) },
    {
      item: '统筹范围',
      value: `学校${schools.size}所，教师${people.length}人`,
      note: '县级教育部门所办义务教育学校；一贯制学校按一所计。',
    },
  ]
}

function sizes(register: Register): readonly Entry[] {
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
function conclusions(register: Register): readonly Entry[] {
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

function overall({ report: { findings, unsound } }: Register): string {
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

function coefficients(register: Register): readonly Entry[] {
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

/** 最优 is said only where it was proven; otherwise the gap stands beside 可行. */
function levels(run: Run): readonly Entry[] {
  return run.levels.map((level, index) => ({
    item: `第${index + 1}层 ${goals[level.goal]}`,
    value: `${plain(level.value)}${level.unit}`,
    required: `理论下界${plain(level.bound)}${bareUnit(level)}`,
    verdict: level.proven ? '最优' : `可行，差距${plain(level.gap)}${bareUnit(level)}`,
    note: stopNotes[level.stoppedBy],
  }))
}

/** The unit explains itself in brackets once, beside the value. */
const bareUnit = ({ unit }: Level): string => unit.replace(/（[^）]*）$/, '')

const stopNotes = {
  proof: '',
  work: '达到计算量上限停止，重算结果相同。',
  clock: '达到时间上限停止，重算可能得到不同方案。',
} as const satisfies Record<Level['stoppedBy'], string>

function flows(register: Register): readonly Entry[] {
  const order = register.county.schools.map(({ id }) => id)
  const hops = register.transfers.map(({ from, to }) => ({ from: from.id, to: to.id }))
  const { cycles, chains } = chainsOf(hops, order)
  const long = chains.filter((chain) => chain.length > 2)
  return [
    {
      item: '回路',
      value: `${cycles.length}个`,
      note: routeText(register, cycles, true),
    },
    {
      item: '链条',
      value: `${long.length}条，另有单向交流${chains.length - long.length}人次`,
      note: routeText(register, long, false),
    },
  ]
}

const mostRoutes = 3

/** The longest few by name: 甲校→乙校→甲校. */
function routeText({ schools }: Register, routes: Chains['cycles'], closed: boolean): string {
  const longest = [...routes].sort((a, b) => b.length - a.length)
  const texts = longest.map((route) => {
    const stops = closed ? [...route, ...route.slice(0, 1)] : route
    return stops.map((id) => schools.get(id)?.shortName ?? schools.get(id)?.name ?? id).join('→')
  })
  // Several teachers may go the same way round.
  const ways = [...new Set(texts)]
  const shown = ways.slice(0, mostRoutes).join('；')
  return shown === '' ? '' : `${shown}${ways.length > mostRoutes ? '等' : ''}。`
}

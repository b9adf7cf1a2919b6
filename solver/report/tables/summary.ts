import { goals, itinerantGoals, type Level, type Run } from '../../domain/run.ts'
import { type Chains, chainsOf } from '../chains.ts'
import { checkedInWords } from '../checked-words.ts'
import { dateInWords, lastDay, plain, schoolYear } from '../format.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'
import { coefficients, conclusions, type Entry, overall, sizes } from './summary-audit.ts'

type Fact = Entry & { readonly section: string }

/** 方案概要: one page that says what the plan does, how sure it is and what it does not reach. */
export const summaryTable = defineTable<Fact>({
  rows: (register, run) =>
    withSections([
      ['一、基本情况', basics(register)],
      ['二、交流规模', sizes(register)],
      ['三、核验结论', conclusions(register)],
      ['四、校际差异系数', coefficients(register)],
      ['五、测算结果', run === null ? [] : [...levels(run), ...itinerantLevels(run)]],
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

/** 最优 is said only where it was proven; otherwise the gap stands beside 可行. */
function levels(run: Run): readonly Entry[] {
  return run.levels.map((level, index) => ({
    item: `第${index + 1}层 ${goals[level.goal]}`,
    value: `${plain(level.value)}${level.unit}`,
    required: `理论下界${plain(level.bound)}${bareUnit(level)}`,
    verdict: level.proven ? '最优' : `可行，差距${plain(level.gap)}${bareUnit(level)}`,
    note: `${stopNotes[level.stoppedBy]}${checkedNote(level)}`,
  }))
}

function checkedNote(level: Level): string {
  const words = checkedInWords(level, plain)
  return words === '' ? '' : `${words}。`
}

/** The second stage, of lessons rather than of thousandths. */
function itinerantLevels({ itinerant, levels: first }: Run): readonly Entry[] {
  const certified = first.some(({ checked }) => checked !== undefined)
  return (itinerant?.levels ?? []).map((level, index) => {
    const isLessons = level.goal === 'uncovered'
    const [scale, unit] = isLessons ? [1000, '课时'] : [1, level.unit]
    return {
      item: `走教第${index + 1}层 ${itinerantGoals[level.goal]}`,
      value: `${plain(level.value / scale)}${unit}`,
      required: `理论下界${plain(level.bound / scale)}${unit}`,
      verdict: level.proven ? '最优' : `可行，差距${plain(level.gap / scale)}${unit}`,
      note: `${stopNotes[level.stoppedBy]}${certified ? '为求解器所称，不在证书之内。' : ''}`,
    }
  })
}

/** The unit explains itself in brackets once, beside the value. */
const bareUnit = ({ unit }: Level): string => unit.replace(/（[^）]*）$/, '')

const stopNotes = {
  proof: '',
  work: '达到计算量上限停止，重算结果相同。',
  asked: '由人停止并保留当时的方案，重算结果可能不同。',
  clock: '达到时间上限停止，重算可能得到不同方案。',
  failed: '求解器未能给出证明，下界可能偏低；方案本身已逐条核对。',
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

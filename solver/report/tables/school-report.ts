import {
  gradeOf,
  schoolKinds,
  settings,
  stages,
  subjects,
  type TitleGrade,
  titleGrades,
} from '../../domain/codes.ts'
import type { School, Teacher } from '../../domain/county.ts'
import { indicatorCodes, indicatorList, indicators } from '../../domain/indicator.ts'
import { ledgerStates } from '../../domain/ledger.ts'
import { wholeYears } from '../../domain/year-month.ts'
import { exactly } from '../exact.ts'
import { limitText, percent, plain } from '../format.ts'
import { indicatorRow, schoolValue } from '../indicators.ts'
import { ledgerOf } from '../ledger.ts'
import { schoolKey, sortBy } from '../order.ts'
import type { KnownTransfer, Register } from '../register.ts'
import { defineTable } from '../table.ts'
import { type FieldValue, figure, isFigure, notGiven } from '../values.ts'
import { type SchoolLine, type WholeSchool, wholeSchools } from './school-lines.ts'

/** One line of a school's own sheet. */
type Entry = {
  readonly item: string
  readonly unit?: string
  readonly before: FieldValue
  readonly after?: FieldValue
  readonly standard?: FieldValue
  readonly met?: FieldValue
  readonly note?: string
}
type Row = Entry & { readonly school: School; readonly section: string; readonly place: number }

/** D20 一校一表: one school, its figures before and after, its own people who move, its problems. */
export const schoolReportTable = defineTable<Row>({
  rows: (register) => {
    const problems = problemsBySchool(register)
    return wholeSchools(register).flatMap((whole) => rowsOf(register, whole, problems))
  },
  fields: {
    section: ({ section }) => section,
    item: ({ item }) => item,
    unit: ({ unit }) => unit ?? '',
    before: ({ before }) => before,
    after: ({ after }) => after ?? null,
    standard: ({ standard }) => standard ?? '',
    met: ({ met }) => met ?? '',
    note: ({ note }) => note ?? '',
  },
  keys: {
    school: ({ school }) => schoolKey(school),
    place: ({ place }) => ({ rank: place, label: '' }),
  },
  publicFields: [],
})

function rowsOf(
  register: Register,
  whole: WholeSchool,
  problems: ReadonlyMap<string, readonly Entry[]>,
): readonly Row[] {
  const sections: readonly (readonly [string, readonly Entry[]])[] = [
    ['基本情况', basics(whole)],
    ['七项指标', whole.lines.flatMap((line) => indicatorsOf(register, line))],
    ['编制岗位', posts(register, whole)],
    ['学科余缺', whole.lines.flatMap(subjectsOf)],
    ['年龄结构', ages(register, whole)],
    ['职称结构', grades(register, whole)],
    ['本学年流动', flows(register, whole)],
    ['问题清单', problems.get(whole.school.id) ?? []],
  ]
  const rows = sections.flatMap(([section, entries]) =>
    entries.map((entry, at) => ({ ...entry, section: at === 0 ? section : '' })),
  )
  return rows.map((row, place) => ({ ...row, school: whole.school, place }))
}

function basics({ school, lines }: WholeSchool): readonly Entry[] {
  const heads = (moment: 'before' | 'after'): FieldValue =>
    figure(lines.reduce((sum, { unit }) => sum + (unit?.[moment].personnel ?? 0), 0))
  const seat = school.townSeat ? '，镇驻地学校' : ''
  return [
    {
      item: '办学类型、城乡类别',
      before: `${schoolKinds[school.kind]}，${settings[school.setting]}${seat}`,
    },
    { item: '乡镇（街道）', before: school.township },
    ...lines.flatMap(({ stage, unit }): readonly Entry[] =>
      stage === null || unit === null
        ? []
        : [
            { item: `${stages[stage]}学生数`, unit: '人', before: unit.pupils },
            { item: `${stages[stage]}班数`, unit: '个', before: unit.classes },
          ],
    ),
    {
      item: '专任教师数（按人事关系）',
      unit: '人',
      before: heads('before'),
      after: heads('after'),
    },
  ]
}

/** Value, standard, share of it, met: failing figures carry ▲. */
function indicatorsOf(register: Register, line: SchoolLine): readonly Entry[] {
  const { stage, school } = line
  if (stage === null) return []
  return indicatorList.map((indicator) => {
    const value = (moment: 'before' | 'after') =>
      schoolValue(indicatorRow(register, stage, indicator, moment), school.id)
    const threshold = indicatorRow(register, stage, indicator, 'after')?.threshold ?? null
    const after = value('after')
    const met = isFigure(after) ? (after.limit?.met ?? null) : null
    return {
      item: `${stages[stage]}${indicatorCodes[indicator]} ${indicators[indicator]}`,
      before: value('before'),
      after,
      standard: threshold === null ? '未设条款' : limitText(threshold),
      met: met === null ? '—' : met,
      note: isFigure(after) && threshold !== null ? shareOf(after, threshold) : '',
    }
  })
}

function shareOf({ exact }: { readonly exact: ReturnType<typeof exactly> }, threshold: number) {
  const share = {
    numerator: exact.numerator * exactly(threshold).denominator,
    denominator: exact.denominator * exactly(threshold).numerator,
  }
  return `为标准的${percent(share)}`
}

function posts(register: Register, { school }: WholeSchool): readonly Entry[] {
  const figures = register.report.schools.find((each) => each.school === school.id)
  const quota = figures?.quota ?? null
  const [before, after] = [figures?.inQuotaBefore ?? 0, figures?.inQuotaAfter ?? 0]
  return [
    { item: '核定编制', unit: '人', before: quota ?? notGiven },
    {
      item: '在编人数',
      unit: '人',
      before,
      after,
      note: quota === null ? '' : balanceWord(after - quota),
    },
    ...(Object.keys(titleGrades) as readonly TitleGrade[]).map((grade) => ({
      item: `核定${titleGrades[grade]}岗位`,
      unit: '个',
      before: school.posts[grade] ?? notGiven,
    })),
  ]
}

const balanceWord = (over: number): string =>
  over === 0 ? '落实后满编' : over > 0 ? `落实后超编${over}人` : `落实后缺编${-over}人`

/** Where lessons are needed or taught; the balance in full-time teachers. */
function subjectsOf({ stage, unit }: SchoolLine): readonly Entry[] {
  if (stage === null || unit === null) return []
  return unit.subjects
    .filter(({ need, load, before }) => load > 0 && (need > 0 || before.teachers > 0))
    .map(({ subject, need, load, before, after }) => ({
      item: `${stages[stage]}${subjects[subject]}`,
      unit: '人',
      before: figure((before.surplus - before.gap) / load),
      after: figure((after.surplus - after.gap) / load),
      note: `需${plain(need / load)}人，现有${plain(before.teachers)}人`,
    }))
}

const ageBands = [
  ['30岁及以下', 0, 30],
  ['31—40岁', 31, 40],
  ['41—50岁', 41, 50],
  ['51岁及以上', 51, 200],
] as const

function ages(register: Register, whole: WholeSchool): readonly Entry[] {
  const { baseMonth } = register.county
  return structure(register, whole, ageBands, ([, from, until], teacher) => {
    const age = wholeYears(teacher.birth, baseMonth)
    return age >= from && age <= until
  }).map(({ part: [item], ...heads }) => ({ item, unit: '人', ...heads }))
}

function grades(register: Register, whole: WholeSchool): readonly Entry[] {
  const parts = [...(Object.keys(titleGrades) as readonly TitleGrade[]), null]
  return structure(
    register,
    whole,
    parts,
    (grade, teacher) => gradeOf[teacher.title] === grade,
  ).map(({ part, ...heads }) => ({
    item: part === null ? '未定级' : `${titleGrades[part]}职称`,
    unit: '人',
    ...heads,
  }))
}

/** Heads of counted teachers by parts, by personnel school, before and after. */
function structure<Part>(
  { profile }: Register,
  { lines }: WholeSchool,
  parts: readonly Part[],
  belongs: (part: Part, teacher: Teacher) => boolean,
): readonly { readonly part: Part; readonly before: number; readonly after: number }[] {
  const { employments } = profile.definitions.counting
  const counted = ({ employment }: Teacher) => employments.includes(employment)
  const people = lines.flatMap((line) => line.people).filter(counted)
  const moved = (list: (line: SchoolLine) => readonly KnownTransfer[]) =>
    lines.flatMap(list).flatMap(({ teacher }) => (counted(teacher) ? [teacher] : []))
  const out = new Set(moved(({ relationOut }) => relationOut).map(({ id }) => id))
  const later = [
    ...people.filter(({ id }) => !out.has(id)),
    ...moved(({ relationIn }) => relationIn),
  ]
  return parts.map((part) => ({
    part,
    before: people.filter((teacher) => belongs(part, teacher)).length,
    after: later.filter((teacher) => belongs(part, teacher)).length,
  }))
}

/** Own people by name: the sheet goes to this school's head and nobody else's. */
function flows(register: Register, { school, lines }: WholeSchool): readonly Entry[] {
  const leaving = lines.flatMap((line) => line.leaving)
  const arriving = lines.flatMap((line) => line.arriving)
  const counted = register.report.schools.find((each) => each.school === school.id)
  if (counted !== undefined && counted.leave.length !== leaving.length) {
    throw new Error(`${school.id}: ${leaving.length} leave in the sheet, not in the audit.`)
  }
  const deferred = lines
    .flatMap((line) => line.standings)
    .filter(({ standing }) => standing === 'deferred').length
  return [
    {
      item: '流出',
      unit: '人',
      before: null,
      after: leaving.length,
      note: namesOf(leaving, ({ to }) => `至${to.name}`),
    },
    {
      item: '流入',
      unit: '人',
      before: null,
      after: arriving.length,
      note: namesOf(arriving, ({ from }) => `自${from.name}`),
    },
    { item: '暂缓', unit: '人', before: deferred },
  ]
}

const namesOf = (moves: readonly KnownTransfer[], place: (move: KnownTransfer) => string): string =>
  sortBy(moves, [({ teacher }) => ({ rank: teacher.id, label: '' })])
    .map(
      (move) =>
        `${move.teacher.name}（${subjects[move.figures.transfer.subject]}，${place(move)}）`,
    )
    .join('、')

function problemsBySchool(register: Register): ReadonlyMap<string, readonly Entry[]> {
  const { county, profile, report, before } = register
  const entries = new Map<string, Entry[]>()
  for (const { school, item, problem, state } of ledgerOf(county, profile, report, before)
    .entries) {
    if (school === null) continue
    const own = entries.get(school) ?? []
    own.push({ item, before: null, met: ledgerStates[state], note: problem })
    entries.set(school, own)
  }
  return entries
}

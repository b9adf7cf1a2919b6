import type { Standing } from '../domain/audit-report.ts'
import {
  degrees,
  employments,
  schoolKinds,
  settings,
  stageList,
  stages,
  subjects,
  titles,
} from '../domain/codes.ts'
import type { County, Teacher } from '../domain/county.ts'
import { monthsBetween } from '../domain/year-month.ts'

/** A county in counts 数据概览: what a person looks at before confirming. Names nobody. */
export type Overview = {
  readonly schools: number
  readonly teachers: number
  readonly pupils: number
  readonly tables: readonly OverviewTable[]
  readonly standings: {
    readonly due: number
    readonly deferred: number
    readonly notDue: number
    readonly inDenominator: number
  }
  /** Deferred teachers by the code of their reason: `Z01`. */
  readonly deferrals: { readonly [code: string]: number }
}

export type OverviewTable = {
  readonly title: string
  /** Only what occurs, in the order of the code lists. */
  readonly rows: readonly { readonly label: string; readonly count: number }[]
}

export function overviewOf(county: County, standings: readonly Standing[]): Overview {
  const { schools, teachers } = county
  const backbone = standings.filter((each) => each.backbone).length
  return {
    schools: schools.length,
    teachers: teachers.length,
    pupils: schools.reduce(
      (sum, { primary, junior }) => sum + (primary?.pupils ?? 0) + (junior?.pupils ?? 0),
      0,
    ),
    tables: [
      coded('学校类型', schoolKinds, schools, ({ kind }) => kind),
      coded('城乡类别', settings, schools, ({ setting }) => setting),
      { title: '任教学段', rows: stageRows(teachers) },
      coded('任教学科', subjects, teachers, ({ subjects: [main] }) => main),
      { title: '年龄', rows: ageRows(county) },
      coded('最高学历', degrees, teachers, ({ degree }) => degree),
      coded('职称', titles, teachers, ({ title }) => title),
      coded('人员状态', employments, teachers, ({ employment }) => employment),
      {
        title: '骨干教师',
        rows: [
          { label: '骨干教师', count: backbone },
          { label: '其他教师', count: standings.length - backbone },
        ],
      },
    ],
    standings: {
      due: count(standings, 'due'),
      deferred: count(standings, 'deferred'),
      notDue: count(standings, 'not-due'),
      inDenominator: standings.filter((each) => each.inDenominator).length,
    },
    deferrals: deferralCounts(standings),
  }
}

const count = (standings: readonly Standing[], wanted: Standing['standing']) =>
  standings.filter(({ standing }) => standing === wanted).length

function coded<T, Code extends string>(
  title: string,
  words: { readonly [C in Code]: string },
  all: readonly T[],
  codeOf: (each: T) => Code,
): OverviewTable {
  const counts = tally(all, codeOf)
  // Keys of an object literal keep their written order.
  const codes = Object.keys(words) as Code[]
  return {
    title,
    rows: codes.flatMap((code) => {
      const found = counts.get(code)
      return found === undefined ? [] : [{ label: words[code], count: found }]
    }),
  }
}

function tally<T, Key>(all: readonly T[], keyOf: (each: T) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const each of all) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1)
  return counts
}

function stageRows(teachers: readonly Teacher[]): OverviewTable['rows'] {
  const only = stageList.map((stage) => ({
    label: stages[stage],
    count: teachers.filter((teacher) => teacher.stages[stage] === 1000).length,
  }))
  const both = teachers.length - only.reduce((sum, row) => sum + row.count, 0)
  return [...only, ...(both === 0 ? [] : [{ label: '小学和初中', count: both }])]
}

const ageBands = [
  { below: 30, label: '30 岁以下' },
  { below: 40, label: '30—39 岁' },
  { below: 50, label: '40—49 岁' },
  { below: 55, label: '50—54 岁' },
  { below: Number.POSITIVE_INFINITY, label: '55 岁及以上' },
] as const

/** Whole years at the base month, as the standings count them. */
function ageRows({ teachers, baseMonth }: County): OverviewTable['rows'] {
  const counts = tally(teachers, ({ birth }) => {
    const age = Math.floor(monthsBetween(birth, baseMonth) / 12)
    return ageBands.find(({ below }) => age < below)?.label
  })
  return ageBands.flatMap(({ label }) => {
    const found = counts.get(label)
    return found === undefined ? [] : [{ label, count: found }]
  })
}

/** The code of the exemption leads the reason of the deferred. */
const deferralCounts = (standings: readonly Standing[]): Overview['deferrals'] =>
  Object.fromEntries(
    [
      ...tally(
        standings.filter(({ standing }) => standing === 'deferred'),
        ({ reason }) => /^Z\d\d/.exec(reason)?.[0] ?? 'Z00',
      ),
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  )

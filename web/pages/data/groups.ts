import {
  type AuditReport,
  backboneLevels,
  type County,
  degrees,
  employments,
  type Profile,
  subjects,
  type Teacher,
  type TeacherId,
  titles,
} from '../../../solver/browser.ts'
import type { Text } from '../../text/zh-CN/index.ts'

/** People of one kind, by number, so that every count opens its names. */
export type Group = {
  readonly key: string
  readonly label: string
  readonly people: readonly TeacherId[]
}
export const groupings = ['subject', 'age', 'degree', 'backbone', 'title', 'employment'] as const
export type Grouping = (typeof groupings)[number]

/** Every teacher stands in one group of each grouping; only groups that occur, in the order of the code lists. */
export function groupsOf(
  county: County,
  profile: Profile,
  report: AuditReport,
  by: Grouping,
  { data }: Text,
): readonly Group[] {
  switch (by) {
    case 'subject':
      return coded(county, subjects, ({ subjects: [main] }) => main ?? 'none')
    case 'age':
      return aged(county, data.eligibility.ageBands)
    case 'degree':
      return coded(county, degrees, ({ degree }) => degree)
    case 'title':
      return coded(county, titles, ({ title }) => title)
    case 'employment':
      return coded(county, employments, ({ employment }) => employment)
    case 'backbone':
      return backbones(county, profile, report, data.summary)
  }
}

function coded<Code extends string>(
  { teachers }: County,
  words: { readonly [C in Code]: string },
  codeOf: (teacher: Teacher) => Code,
): readonly Group[] {
  const byCode = gathered(teachers, codeOf)
  // Keys of an object literal keep their written order.
  return (Object.keys(words) as Code[]).flatMap((code) => {
    const people = byCode.get(code)
    return people === undefined ? [] : [{ key: code, label: words[code], people }]
  })
}

function gathered<Key>(
  teachers: readonly Teacher[],
  keyOf: (teacher: Teacher) => Key,
): ReadonlyMap<Key, readonly TeacherId[]> {
  const byKey = new Map<Key, TeacherId[]>()
  for (const teacher of teachers) {
    const own = byKey.get(keyOf(teacher)) ?? []
    own.push(teacher.id)
    byKey.set(keyOf(teacher), own)
  }
  return byKey
}

const ageLimits = [30, 40, 50, 55]

/** Whole years at the base month, as the standings count them. */
function aged({ teachers, baseMonth }: County, labels: readonly string[]): readonly Group[] {
  const byBand = gathered(teachers, ({ birth }) => {
    const age = Math.floor((monthNumber(baseMonth) - monthNumber(birth)) / 12)
    const band = ageLimits.findIndex((limit) => age < limit)
    return band < 0 ? ageLimits.length : band
  })
  return labels.flatMap((label, band) => {
    const people = byBand.get(band)
    return people === undefined ? [] : [{ key: String(band), label, people }]
  })
}

const monthNumber = (month: string): number =>
  12 * Number(month.slice(0, 4)) + Number(month.slice(5))

/** Those the audit counts as backbone, by their highest level; the rest apart. */
function backbones(
  { teachers }: County,
  { definitions }: Profile,
  { standings }: AuditReport,
  words: Text['data']['summary'],
): readonly Group[] {
  const counted = new Set(
    standings.filter(({ backbone }) => backbone).map(({ teacher }) => teacher),
  )
  const levels = Object.keys(backboneLevels) as readonly (keyof typeof backboneLevels)[]
  const byLevel = gathered(teachers, ({ id, backbone }) => {
    if (!counted.has(id)) return backbone.length === 0 ? 'none' : 'not-counted'
    const own = backbone
      .filter(({ title }) => definitions.backbone.titles.includes(title))
      .map(({ level }) => level)
    return levels.find((level) => own.includes(level)) ?? 'county'
  })
  const labels: readonly (readonly [string, string])[] = [
    ...levels.map((level) => [level, words.backbone(backboneLevels[level])] as const),
    ['not-counted', words.backboneExpired],
    ['none', words.backboneNone],
  ]
  return labels.flatMap(([key, label]) => {
    const people = byLevel.get(key as 'none')
    return people === undefined ? [] : [{ key, label, people }]
  })
}

import type { AuditReport } from '../domain/audit-report.ts'
import type { County } from '../domain/county.ts'
import type { Detail, Finding } from '../domain/finding.ts'
import type { FlagFinding } from '../domain/flag.ts'
import type { SchoolId } from '../domain/ids.ts'
import {
  type Indicator,
  type IndicatorRow,
  indicatorCodes,
  indicators,
  type SchoolIndicator,
} from '../domain/indicator.ts'
import type { LedgerEntry } from '../domain/ledger.ts'
import type { Profile } from '../rules/index.ts'
import { compare, exactly } from './exact.ts'
import { plain } from './format.ts'
import { gather } from './order.ts'
import { lineName } from './register.ts'

/** A problem as one audit sees it. */
export type Gap = Pick<
  LedgerEntry,
  'key' | 'kind' | 'item' | 'school' | 'stage' | 'subject' | 'indicator' | 'problem' | 'unit'
> & { readonly gap: number }

/** The problems of one moment, and what could and could not be judged. */
export type Gaps = {
  readonly found: ReadonlyMap<string, Gap>
  /** Items this audit looked at and found something to measure. */
  readonly judged: ReadonlySet<string>
  /** Keys, and beginnings of keys up to a bar, whose data are missing. */
  readonly unjudged: ReadonlySet<string>
}

export function gapsOf(
  county: County,
  profile: Profile,
  report: AuditReport,
  moment: 'before' | 'after' = 'after',
): Gaps {
  const parts = [
    ...report.findings.map((finding) => clauseGaps(county, finding)),
    ...indicatorGaps(county, profile, report.indicators[moment]),
    ...(report.flags ?? []).map((flag) => flagGaps(county, flag)),
  ]
  return {
    found: new Map(parts.flatMap(({ found }) => found).map((gap) => [gap.key, gap])),
    judged: new Set(parts.flatMap(({ item, isJudged }) => (isJudged ? [item] : []))),
    unjudged: new Set(parts.flatMap(({ unjudged }) => unjudged)),
  }
}

/** `clause:…`, `indicator:…` or `flag:…`, the part of a key before its first bar. */
export const itemOf = (key: string): string => key.split('|')[0] ?? key

/** Are the data behind this key missing, or those of its school, or of its whole item? */
export function isUnjudged(key: string, unjudged: ReadonlySet<string>): boolean {
  const parts = key.split('|')
  return parts.some((_, i) => unjudged.has(parts.slice(0, i + 1).join('|')))
}

type Part = {
  readonly item: string
  readonly isJudged: boolean
  readonly found: readonly Gap[]
  readonly unjudged: readonly string[]
}

/** The clause on the seven indicators is told school by school by the indicators themselves. */
function clauseGaps(county: County, finding: Finding): Part {
  const item = `clause:${finding.clause}`
  const short = finding.details.filter(({ verdict }) => verdict === 'short')
  const unknown = finding.details.filter(({ verdict }) => verdict === 'unknown')
  const isTold = finding.rule === 'resource-indicators'
  return {
    item,
    isJudged: finding.verdict === 'met' || finding.verdict === 'short',
    found:
      finding.verdict !== 'short' || isTold
        ? []
        : short.length === 0
          ? [wholeClause(item, finding)]
          : [...gather(short, (detail) => detailKey(item, detail))].map(([key, details]) =>
              detailGap(county, finding, key, details),
            ),
    unjudged: [
      ...(finding.verdict === 'unknown' ? [unknown.length === 0 ? item : `${item}|`] : []),
      ...unknown.map((detail) => detailKey(item, detail).replace(/\|+$/, '')),
    ],
  }
}

const wholeClause = (item: string, { name, sentence, shortfall, unit }: Finding): Gap => ({
  key: `${item}|`,
  kind: 'clause',
  item: name,
  school: null,
  stage: null,
  subject: null,
  indicator: null,
  problem: sentence,
  unit,
  gap: shortfall,
})

/** Several details of one key are one problem; where people are concerned, they are counted, not named. */
function detailGap(
  county: County,
  { name, unit }: Finding,
  key: string,
  details: readonly Detail[],
): Gap {
  const { school = null, stage = null, subject = null, indicator = null } = details[0] ?? {}
  const people = new Set(details.flatMap(({ teachers = [] }) => teachers)).size
  const place = county.schools.find(({ id }) => id === school)?.name ?? '全县'
  return {
    key,
    kind: 'clause',
    item: name,
    school,
    stage,
    subject,
    indicator,
    problem:
      people > 0
        ? `${place}：${name}不符合，涉及 ${people} 人。`
        : details.map(({ sentence }) => sentence).join(''),
    unit,
    gap: details.reduce((sum, { shortfall }) => sum + shortfall, 0),
  }
}

const detailKey = (item: string, { school, stage, subject, indicator }: Detail): string =>
  [item, school ?? '', stage ?? '', subject ?? '', indicator ?? ''].join('|')

/** Schools large enough to be tested by themselves, on the basis of the profile. */
function indicatorGaps(
  county: County,
  { definitions: { counting } }: Profile,
  rows: readonly IndicatorRow[],
): readonly Part[] {
  const schools = new Map(county.schools.map((school) => [school.id, school]))
  return rows
    .filter(({ basis, threshold }) => basis === counting.basis && threshold !== null)
    .map((row): Part => {
      const item = `indicator:${row.stage}-${indicatorCodes[row.indicator]}`
      const tested = row.schools.filter(({ pupils }) => pupils >= counting.minPupils)
      const keyOf = ({ school }: SchoolIndicator): string => `${item}|${school}`
      return {
        item,
        isJudged: tested.some(({ status }) => status !== 'unknown'),
        found: tested.flatMap((found): readonly Gap[] => {
          const school = schools.get(found.school)
          if (school === undefined || found.status === 'met' || found.status === 'unknown')
            return []
          const gap = missingTo(row, found)
          const unit = units[row.indicator]
          return [
            {
              key: keyOf(found),
              kind: 'indicator',
              item: `${indicatorCodes[row.indicator]} ${indicators[row.indicator]}`,
              school: found.school,
              stage: row.stage,
              subject: null,
              indicator: row.indicator,
              problem: `${lineName({ school, stage: row.stage })}${indicators[row.indicator]}为 ${plain(found.value ?? 0)}，标准为 ${plain(row.threshold ?? 0, 6)}，未达标，还差 ${gap} ${unit}。`,
              unit,
              gap,
            },
          ]
        }),
        unjudged: tested.filter(({ status }) => status === 'unknown').map(keyOf),
      }
    })
}

const units = {
  higherDegreePer100: '人',
  backbonePer100: '人',
  artsSportsPer100: '人',
  teachingArea: '平方米',
  sportsArea: '平方米',
  equipmentValue: '元',
  mediaRoomsPer100: '间',
} as const satisfies Record<Indicator, string>

/** The least whole amount that brings the school to the standard; never 0 while it is missed. */
export function missingTo(
  { indicator, threshold }: IndicatorRow,
  { amount, pupils }: SchoolIndicator,
) {
  const per = indicators[indicator].startsWith('每百名') ? 100n : 1n
  const standard = exactly(threshold ?? 0)
  const wanted = {
    numerator: standard.numerator * BigInt(pupils),
    denominator: standard.denominator * per,
  }
  const missing = {
    numerator: compare(wanted, exactly(amount ?? 0)),
    denominator: wanted.denominator * exactly(amount ?? 0).denominator,
  }
  const floor = missing.numerator / missing.denominator
  return Number(floor * missing.denominator === missing.numerator ? floor : floor + 1n)
}

function flagGaps(county: County, finding: FlagFinding): Part {
  const item = `flag:${finding.flag}`
  const schoolOf = new Map(county.teachers.map(({ id, personnelSchool }) => [id, personnelSchool]))
  const names = new Map(county.schools.map(({ id, name }) => [id, name]))
  const schools = [...new Set(finding.cases.map(({ school }) => school))]
  return {
    item,
    isJudged: finding.state === 'clear' || finding.state === 'raised',
    found: schools.map((school) => schoolFlag(item, finding, school, names)),
    unjudged: [
      ...(finding.state === 'unknown' ? [item] : []),
      ...finding.missing.flatMap(({ teachers, schools: lacking }) => [
        ...teachers.map((id) => `${item}|${schoolOf.get(id) ?? ''}`),
        ...lacking.map((school) => `${item}|${school}`),
      ]),
    ],
  }
}

/** Numbers of people only: the ledger goes to other offices, and names nobody. */
function schoolFlag(
  item: string,
  { name, cases, unit }: FlagFinding,
  school: SchoolId | null,
  names: ReadonlyMap<SchoolId, string>,
): Gap {
  const own = cases.filter((found) => found.school === school)
  const people = new Set(own.flatMap(({ teachers }) => teachers)).size
  const isOfSchools = unit === '所' || people === 0
  const [only] = own
  const place = school === null ? '全县' : (names.get(school) ?? school)
  return {
    key: `${item}|${school ?? ''}`,
    kind: 'flag',
    item: name,
    school,
    stage: null,
    subject: null,
    indicator: null,
    problem:
      isOfSchools && own.length === 1 && only !== undefined
        ? only.sentence
        : `${place}：${name}，涉及 ${people} 人。`,
    unit: isOfSchools ? '所' : '人',
    gap: isOfSchools ? 1 : people,
  }
}

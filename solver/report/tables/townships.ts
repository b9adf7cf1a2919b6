import { stages } from '../../domain/codes.ts'
import type { SchoolId } from '../../domain/ids.ts'
import { indicators, type StaffIndicator } from '../../domain/indicator.ts'
import {
  type Bundle,
  type BundleIndicator,
  type Moments,
  type Ratio,
  type Township,
  type TownshipItem,
  type TownshipLine,
  townshipItems,
} from '../../domain/township.ts'
import type { Register } from '../register.ts'
import { defineTable, type TableParts } from '../table.ts'
import { type FieldValue, rate } from '../values.ts'

type Row = {
  readonly register: Register
  readonly town: Township
  readonly line: TownshipLine
  readonly first: boolean
}

/** How many townships were judged, and how many pass. */
export const townshipFacts: NonNullable<TableParts<unknown>['facts']> = {
  可评价乡镇数: (_rows, { report }) => String(judged(report.townships).length),
  达标乡镇数: (_rows, { report }) =>
    String(judged(report.townships).filter(({ passes }) => passes === true).length),
}

/** D19 一镇一评: a line a township and item; the head of a township stands on its first line. */
export const townshipTable = defineTable<Row>({
  rows: (register) =>
    (register.report.townships ?? []).flatMap((town) =>
      town.lines.map((line, at) => ({ register, town, line, first: at === 0 })),
    ),
  fields: {
    town: ({ town }) => town.name,
    schools: ({ town, first }) => (first ? town.schools.length : ''),
    pupils: ({ town, first }) => (first ? town.pupils : ''),
    teachers: ({ town, first }) => (first ? town.teachers : ''),
    seats: ({ town, first, register }) => (first ? namesOf(register, town.seats) : ''),
    arrive: ({ town, first }) => (first ? town.arrive : ''),
    leave: ({ town, first }) => (first ? town.leave : ''),
    item: ({ line }) => townshipItems[line.item],
    'seat-before': ({ line }) => townshipValue(line.item, line.seat.before),
    'seat-after': ({ line }) => townshipValue(line.item, line.seat.after),
    'town-before': ({ line }) => townshipValue(line.item, line.town.before),
    'town-after': ({ line }) => townshipValue(line.item, line.town.after),
    urban: ({ line }) => townshipValue(line.item, line.urban.before),
    met: ({ line }) => yesNo(line.met),
    passes: ({ town, first }) => (first ? yesNo(town.passes) : ''),
  },
  facts: townshipFacts,
})

type BundleRow = {
  readonly register: Register
  readonly bundle: Bundle
  readonly indicator: BundleIndicator
}

/** 捆绑评价: central schools with their village schools and teaching points, indicator by indicator. */
export const bundleTable = defineTable<BundleRow>({
  rows: (register) =>
    (register.report.bundles ?? []).flatMap((bundle) =>
      bundle.indicators.map((indicator) => ({ register, bundle, indicator })),
    ),
  fields: {
    central: ({ register, bundle }) => namesOf(register, [bundle.central]),
    members: ({ register, bundle }) =>
      namesOf(
        register,
        bundle.members.filter((id) => id !== bundle.central),
      ),
    stage: ({ bundle }) => stages[bundle.stage],
    pupils: ({ bundle }) => bundle.pupils,
    teachers: ({ bundle }) => rate(bundle.teachers.after.part, 1_000_000),
    indicator: ({ indicator }) => indicatorName(indicator.indicator),
    before: ({ indicator }) => per100(indicator.heads, 'before'),
    after: ({ indicator }) => per100(indicator.heads, 'after'),
    threshold: ({ indicator }) => indicator.threshold ?? '未设条款',
    met: ({ indicator }) => yesNo(indicator.met),
  },
})

const indicatorName = (indicator: StaffIndicator) => indicators[indicator]

const judged = (towns: readonly Township[] = []) => towns.filter(({ passes }) => passes !== null)

const yesNo = (met: boolean | null): FieldValue => (met === null ? '' : met ? '是' : '否')

const namesOf = ({ schools }: Register, ids: readonly SchoolId[]) =>
  ids.map((id) => schools.get(id)?.name ?? id).join('、')

export const townshipValue = (item: TownshipItem, { part, whole }: Ratio): FieldValue =>
  rate(part, whole, { scale: scales[item] })

const scales: { readonly [I in TownshipItem]: number } = {
  'backbone-share': 100,
  'bachelor-share': 100,
  'lessons-lacking': 1,
  'arts-sports-lacking': 1,
  'pupils-per-teacher': 1,
  'teaching-years': 1,
}

/** Heads stand in millionths over pupils. */
const per100 = (heads: Moments, when: keyof Moments): FieldValue =>
  rate(heads[when].part, heads[when].whole * 10_000)

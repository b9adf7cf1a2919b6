import type { Network } from '../../domain/county.ts'
import {
  type Ratio,
  type Township,
  type TownshipLine,
  townshipItems,
} from '../../domain/township.ts'
import { compare } from '../exact.ts'
import { townshipRanks } from '../order.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'
import { type FieldValue, figure, isFigure } from '../values.ts'
import { townshipFacts, townshipValue } from './townships.ts'

type Entry = {
  readonly item: string
  readonly unit: string
  readonly seat?: FieldValue
  readonly town: FieldValue
  readonly urban?: FieldValue
  readonly gap?: FieldValue
  readonly met?: FieldValue
  readonly before?: FieldValue
  readonly after?: FieldValue
  readonly trend?: string
}
type Row = Entry & { readonly township: string; readonly rank: number; readonly place: number }

/** D19 一镇一评, a sheet a township: head counts, then what is compared with the urban schools. */
export const townshipReportTable = defineTable<Row>({
  rows: (register) => {
    const ranks = townshipRanks(register.county.schools)
    return (register.report.townships ?? []).flatMap((town) =>
      [...heads(register, town), ...town.lines.map((line) => compared(line, town))].map(
        (entry, place) => ({
          ...entry,
          place,
          township: town.name,
          rank: ranks.get(town.name) ?? ranks.size,
        }),
      ),
    )
  },
  fields: {
    item: ({ item }) => item,
    unit: ({ unit }) => unit,
    seat: ({ seat }) => seat ?? null,
    town: ({ town }) => town,
    urban: ({ urban }) => urban ?? null,
    gap: ({ gap }) => gap ?? null,
    met: ({ met }) => met ?? null,
    before: ({ before }) => before ?? null,
    after: ({ after }) => after ?? null,
    trend: ({ trend }) => trend ?? '',
  },
  keys: {
    township: ({ township, rank }) => ({ rank, label: township }),
    place: ({ place }) => ({ rank: place, label: '' }),
  },
  facts: townshipFacts,
})

function heads(register: Register, town: Township): readonly Entry[] {
  const own = new Set(town.schools)
  const names = (ids: Township['seats']) =>
    ids.map((id) => register.schools.get(id)?.name ?? id).join('、') || '无'
  const visiting = (register.report.itinerant?.postings ?? []).filter(({ posting }) =>
    own.has(posting.to),
  )
  const belongs = ({ lead, members }: Network) => [lead, ...members].some((id) => own.has(id))
  const networks = register.county.networks.filter(belongs).map(({ name }) => name)
  return [
    { item: '学校数', unit: '所', town: town.schools.length },
    { item: '镇驻地学校', unit: '', town: names(town.seats) },
    { item: '学生数', unit: '人', town: town.pupils },
    { item: '专任教师数（交流后）', unit: '人', town: figure(town.teachers) },
    { item: '交流流入', unit: '人', town: town.arrive },
    { item: '交流流出', unit: '人', town: town.leave },
    {
      item: '走教教师',
      unit: '人',
      town: new Set(visiting.map(({ posting }) => posting.teacher)).size,
    },
    { item: '结对共同体', unit: '', town: networks.join('、') || '无' },
  ]
}

/**
 * The seat schools after the plan against the urban ones before it. Sums of lessons are not compared
 * with those of all the city's schools, and a township without a seat school compares nothing.
 */
function compared(line: TownshipLine, { seats }: Township): Entry {
  const [, item, unit] = /^(.*?)(?:（(.*)）)?$/.exec(townshipItems[line.item]) ?? []
  const own = (ratio: Ratio): FieldValue =>
    seats.length === 0 ? '—' : townshipValue(line.item, ratio)
  const isSum = line.item === 'lessons-lacking' || line.item === 'arts-sports-lacking'
  const urban = isSum ? '—' : townshipValue(line.item, line.urban.before)
  const [before, after] = [own(line.seat.before), own(line.seat.after)]
  return {
    item: item ?? '',
    unit: unit ?? '',
    seat: after,
    town: townshipValue(line.item, line.town.after),
    urban,
    gap: differenceOf(after, urban),
    met: line.met ?? '—',
    before,
    after,
    trend: trendOf(before, after),
  }
}

/** Upwards or downwards of the figure; whether that is good, the item says. */
function trendOf(before: FieldValue, after: FieldValue): string {
  if (!isFigure(before) || !isFigure(after)) return '—'
  const order = compare(after.exact, before.exact)
  return order === 0n ? '持平' : order > 0n ? '上升' : '下降'
}

/** From the exact values, so that a tie is nought. */
function differenceOf(one: FieldValue, other: FieldValue): FieldValue {
  if (!isFigure(one) || !isFigure(other)) return '—'
  return {
    exact: {
      numerator:
        one.exact.numerator * other.exact.denominator -
        other.exact.numerator * one.exact.denominator,
      denominator: one.exact.denominator * other.exact.denominator,
    },
  }
}

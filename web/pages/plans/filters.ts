import { type Direction, directionList, type PlanRow } from './board.ts'

/** `?f=stage:primary,subject:music`: what is left out of every view. */
export type Filters = {
  readonly stage?: string
  readonly subject?: string
  readonly backbone?: string
  readonly direction?: Direction
  readonly township?: string
  /** 路程不少于: whole kilometres of the way to the new school; who has no known way is left out. */
  readonly travel?: string
  /** 路程增加, `5..12`: from and to in whole kilometres, both included. */
  readonly extra?: string
}
export type FilterName = keyof Filters
const names = ['stage', 'subject', 'backbone', 'direction', 'township', 'travel', 'extra'] as const

export function readFilters(word: string | undefined): Filters {
  const pairs = (word ?? '').split(',').map((part) => part.split(':'))
  const known = pairs.filter(
    ([name, value]) => names.some((one) => one === name) && value !== undefined && value !== '',
  )
  const {
    direction,
    travel = '',
    extra,
    ...rest
  }: { readonly [name: string]: string } = Object.fromEntries(known)
  const way = directionList.find((one) => one === direction)
  return {
    ...rest,
    ...(way === undefined ? {} : { direction: way }),
    ...(/^\d{1,4}$/.test(travel) ? { travel } : {}),
    ...(extra !== undefined && extraRange({ extra }) !== null ? { extra } : {}),
  }
}

export const writeFilters = (filters: Filters): string | undefined => {
  const parts = names.flatMap((name) =>
    filters[name] === undefined ? [] : [`${name}:${filters[name]}`],
  )
  return parts.length === 0 ? undefined : parts.join(',')
}

export function passes(row: PlanRow, filters: Filters): boolean {
  const { stage, subject, backbone, direction, township, travel } = filters
  const range = extraRange(filters)
  return (
    (stage === undefined || row.stage === stage) &&
    (subject === undefined || row.subject === subject) &&
    (backbone === undefined || row.backbone) &&
    (direction === undefined || row.direction === direction) &&
    (township === undefined || row.from.township === township || row.to.township === township) &&
    (travel === undefined || (row.travel !== null && row.travel >= Number(travel) * 1000)) &&
    (range === null || isWithin(row.extraTravel, range))
  )
}

type Range = { readonly from: number; readonly to: number }

/** Kilometres of the range, the lesser first; `null` where none is asked for. */
export function extraRange({ extra }: Pick<Filters, 'extra'>): Range | null {
  const found = /^(-?\d{1,3})\.\.(-?\d{1,3})$/.exec(extra ?? '')
  if (found === null) return null
  const [one, other] = [Number(found[1]), Number(found[2])]
  return { from: Math.min(one, other), to: Math.max(one, other) }
}

const isWithin = (metres: number | null, { from, to }: Range): boolean =>
  metres !== null && metres >= from * 1000 && metres <= to * 1000

const travelSteps = [2, 5, 10, 15, 20, 30, 40, 60] as const

/** Kilometres that are worth asking for: somebody goes as far; what the address asks for stays among them. */
export function travelChoices(
  rows: readonly Pick<PlanRow, 'travel'>[],
  { travel }: Filters,
): readonly number[] {
  const farthest = Math.max(0, ...rows.map((row) => row.travel ?? 0))
  const steps = new Set<number>(travelSteps.filter((step) => step * 1000 <= farthest))
  if (travel !== undefined) steps.add(Number(travel))
  return [...steps].sort((a, b) => a - b)
}

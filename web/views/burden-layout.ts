import { extent, scaleLinear } from 'd3'

/** One mover and what the plan adds to the way, in metres; below nought nearer than now. */
export type Load = { readonly id: string; readonly metres: number; readonly backbone: boolean }

export type Dot = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly metres: number
  readonly backbone: boolean
  /** A dot of the quantile picture stands for a hundredth of the people. */
  readonly person: boolean
}

export type Burden = {
  readonly dots: readonly Dot[]
  readonly median: { readonly metres: number; readonly x: number } | null
  readonly worstTenth: { readonly metres: number; readonly x: number } | null
  /** At or beyond the line of the worst tenth, farthest first. */
  readonly worst: readonly Load[]
  readonly ticks: readonly { readonly kilometres: number; readonly x: number }[]
  readonly axisY: number
  readonly quantiles: boolean
}

export const dotRadius = 4
/** Beyond so many people a hundred dots stand for them. */
export const mostDots = 400
const margin = 24

/**
 * Dots on the metres added, by a fixed order: value, then id, each in the first lane that is free.
 * Median and worst tenth are the audit's (solver/audit/transfer-figures.ts), so that the picture and
 * the numbers beside it never differ: nine tenths of the people travel at most so much more.
 */
export function layoutBurden(
  loads: readonly Load[],
  { width, height }: { readonly width: number; readonly height: number },
): Burden {
  const sorted = [...loads].sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1))
  const [least = 0, most = 0] = extent(sorted, ({ metres }) => metres)
  const x = scaleLinear()
    .domain([Math.min(0, least), Math.max(1000, most)])
    .range([margin, width - margin])
  const axisY = height - 28
  const quantiles = sorted.length > mostDots || tallest(sorted, x) * dotRadius * 2 > axisY - 24
  const shown = quantiles ? hundredths(sorted) : sorted.map((load) => ({ ...load, person: true }))
  const at = (rank: number): number | null => sorted[rank - 1]?.metres ?? null
  const tenth = at(Math.ceil((sorted.length * 9) / 10))
  const low = at(Math.floor((sorted.length + 1) / 2))
  const high = at(Math.ceil((sorted.length + 1) / 2))
  const line = (metres: number | null) => (metres === null ? null : { metres, x: x(metres) })
  return {
    dots: swarm(shown, x, axisY),
    median: line(low === null || high === null ? null : (low + high) / 2),
    worstTenth: line(tenth),
    worst: sorted.filter(({ metres }) => tenth !== null && metres >= tenth).reverse(),
    ticks: x.ticks(8).map((metres) => ({ kilometres: metres / 1000, x: x(metres) })),
    axisY,
    quantiles,
  }
}

/** The other way round: what a place of the axis means; `null` where there is no axis to speak of. */
export function kilometresAt({ ticks }: Pick<Burden, 'ticks'>, x: number): number | null {
  const [first, last] = [ticks[0], ticks.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const share = (x - first.x) / (last.x - first.x)
  return first.kilometres + share * (last.kilometres - first.kilometres)
}

type Scale = (metres: number) => number
type Shown = Load & { readonly person: boolean }

/** Lanes the dots would need at their fullest place. */
const tallest = (sorted: readonly Load[], x: Scale): number =>
  Math.max(
    0,
    ...swarm(
      sorted.map((load) => ({ ...load, person: true })),
      x,
      0,
    ).map(({ y }) => -y / (dotRadius * 2)),
  )

function swarm(shown: readonly Shown[], x: Scale, axisY: number): readonly Dot[] {
  const size = dotRadius * 2
  /** Right end of each lane. */
  const lanes: number[] = []
  return shown.map(({ id, metres, backbone, person }) => {
    const at = x(metres)
    const free = lanes.findIndex((end) => at - end >= size)
    const lane = free < 0 ? lanes.length : free
    lanes[lane] = at
    return { id, x: at, y: axisY - 8 - lane * size, metres, backbone, person }
  })
}

/** A hundred dots at the hundredths; the worst twentieth stay people. */
function hundredths(sorted: readonly Load[]): readonly Shown[] {
  const kept = Math.ceil(sorted.length / 20)
  const people = sorted.slice(sorted.length - kept).map((load) => ({ ...load, person: true }))
  const others = Array.from({ length: 95 }, (_, at): Shown | null => {
    const load = sorted[Math.ceil(((at + 1) / 100) * sorted.length) - 1]
    return load === undefined
      ? null
      : { id: `q${at + 1}`, metres: load.metres, backbone: false, person: false }
  })
  return [...others.filter((dot) => dot !== null), ...people]
}

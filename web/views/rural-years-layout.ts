import { max, scaleBand, scaleLinear } from 'd3'

/** One mover with the whole years taught in rural schools so far, and whether he goes to one now. */
export type Served = { readonly id: string; readonly years: number; readonly toRural: boolean }

export type YearsBar = {
  readonly years: number
  /** By id; those who go to a rural school now first. */
  readonly toRural: readonly string[]
  readonly others: readonly string[]
  readonly x: number
  readonly width: number
  /** Top and height of each part; the two stand on each other. */
  readonly rural: { readonly y: number; readonly height: number }
  readonly other: { readonly y: number; readonly height: number }
}

export type RuralYears = {
  readonly bars: readonly YearsBar[]
  readonly median: number | null
  /** Nine tenths of the people have taught there at most so long. */
  readonly worstTenth: number | null
  /** At or beyond the worst tenth and sent to a rural school again, longest first. */
  readonly again: readonly Served[]
  readonly axisY: number
  readonly ticks: readonly { readonly count: number; readonly y: number }[]
  /** Middle of a year's place on the axis; between two for a median that lies there. */
  readonly xOf: (years: number) => number
}

const margin = { left: 36, right: 16, top: 34, bottom: 28 }

/** Bars of people by years from nought on, so that a year nobody has is seen to be empty. */
export function layoutRuralYears(
  people: readonly Served[],
  { width, height }: { readonly width: number; readonly height: number },
): RuralYears {
  const sorted = [...people].sort((a, b) => a.years - b.years || (a.id < b.id ? -1 : 1))
  const most = Math.max(5, max(sorted, ({ years }) => years) ?? 0)
  const domain = Array.from({ length: most + 1 }, (_, years) => years)
  const x = scaleBand<number>(domain, [margin.left, width - margin.right]).padding(0.15)
  const groups = domain.map((years) => sorted.filter((each) => each.years === years))
  const axisY = height - margin.bottom
  const y = scaleLinear(
    [0, Math.max(1, max(groups, (group) => group.length) ?? 0)],
    [axisY, margin.top],
  )
  const at = (rank: number): number | null => sorted[rank - 1]?.years ?? null
  const worstTenth = at(Math.ceil((sorted.length * 9) / 10))
  const low = at(Math.floor((sorted.length + 1) / 2))
  const high = at(Math.ceil((sorted.length + 1) / 2))
  return {
    bars: groups.map((group, years) => {
      const toRural = group.filter((each) => each.toRural)
      const top = y(toRural.length)
      return {
        years,
        toRural: toRural.map(({ id }) => id),
        others: group.flatMap((each) => (each.toRural ? [] : [each.id])),
        x: x(years) ?? 0,
        width: x.bandwidth(),
        rural: { y: top, height: axisY - top },
        other: { y: y(group.length), height: top - y(group.length) },
      }
    }),
    median: low === null || high === null ? null : (low + high) / 2,
    worstTenth,
    again: sorted
      .filter(({ years, toRural }) => toRural && worstTenth !== null && years >= worstTenth)
      .reverse(),
    axisY,
    ticks: y
      .ticks(5)
      .filter(Number.isInteger)
      .map((count) => ({ count, y: y(count) })),
    xOf: (years) => (x(Math.floor(years)) ?? 0) + x.bandwidth() / 2 + (years % 1) * x.step(),
  }
}

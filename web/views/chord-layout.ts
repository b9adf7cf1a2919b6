import { type ChordGroup, chordDirected, descending } from 'd3'
import type { Matrix } from './matrix-layout.ts'

export const mostChordGroups = 14

export type TownshipChord = {
  readonly groups: readonly (ChordGroup & { readonly name: string; readonly net: number })[]
  readonly chords: readonly {
    readonly id: string
    readonly from: string
    readonly to: string
    readonly count: number
    readonly source: { readonly startAngle: number; readonly endAngle: number }
    readonly target: { readonly startAngle: number; readonly endAngle: number }
  }[]
}

/** Townships around a circle, those that gain most first; a ribbon is as wide at both ends. */
export function layoutChord(matrix: Matrix): TownshipChord {
  const order = matrix.stops
    .map(({ id, name }, index) => ({
      id,
      name,
      index,
      net: (matrix.come[index] ?? 0) - (matrix.out[index] ?? 0),
    }))
    .filter(({ index }) => (matrix.come[index] ?? 0) + (matrix.out[index] ?? 0) > 0)
    .sort((a, b) => descending(a.net, b.net) || (a.id < b.id ? -1 : 1))
  const counts = new Map(
    matrix.cells.map(({ from, to, count }) => [from * matrix.stops.length + to, count]),
  )
  const table = order.map(({ index: row }) =>
    order.map(({ index: column }) => counts.get(row * matrix.stops.length + column) ?? 0),
  )
  const laid = chordDirected().padAngle(0.04)(table)
  const nameAt = (at: number): string => order[at]?.id ?? ''
  return {
    groups: laid.groups.map((group) => ({
      ...group,
      name: order[group.index]?.name ?? '',
      net: order[group.index]?.net ?? 0,
    })),
    chords: laid.map(({ source, target }) => ({
      id: `${nameAt(source.index)}-${nameAt(target.index)}`,
      from: nameAt(source.index),
      to: nameAt(target.index),
      count: source.value,
      source,
      target,
    })),
  }
}

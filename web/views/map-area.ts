import { polygonContains } from 'd3'
import type { Place } from './map-places.ts'

export type Corner = readonly [x: number, y: number]

/** Schools within a line drawn around them, or within the rectangle from its first to its last point. */
export function placesIn(
  places: readonly Pick<Place, 'id' | 'x' | 'y'>[],
  line: readonly Corner[],
  shape: 'box' | 'lasso',
): readonly string[] {
  const corners = shape === 'box' ? boxOf(line) : line
  if (corners.length < 3) return []
  return places
    .filter(({ x, y }) =>
      polygonContains(
        [...corners].map(([a, b]) => [a, b]),
        [x, y],
      ),
    )
    .map(({ id }) => id)
}

function boxOf(line: readonly Corner[]): readonly Corner[] {
  const [first, last] = [line[0], line.at(-1)]
  if (first === undefined || last === undefined) return []
  return [first, [last[0], first[1]], last, [first[0], last[1]]]
}

/** The line as it is drawn while the pointer goes on. */
export function pathOf(line: readonly Corner[], shape: 'box' | 'lasso'): string {
  const corners = shape === 'box' ? boxOf(line) : line
  return corners.length === 0
    ? ''
    : `M${corners.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`
}

/** A click that trembled is no area. */
export const isArea = (line: readonly Corner[]): boolean => {
  const [first] = line
  return first !== undefined && line.some(([x, y]) => Math.hypot(x - first[0], y - first[1]) > 6)
}

export type Point = { readonly x: number; readonly y: number }

/** A quadratic curve by its ends and its control point. */
export type Curve = { readonly start: Point; readonly control: Point; readonly end: Point }

/** Bends clockwise by `height` at its middle, so that the ways there and back never overlap. */
export function curve(from: Point, to: Point, height: number): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const distance = Math.max(Math.hypot(dx, dy), 0.001)
  return {
    start: from,
    control: {
      x: (from.x + to.x) / 2 + (dy / distance) * 2 * height,
      y: (from.y + to.y) / 2 - (dx / distance) * 2 * height,
    },
    end: to,
  }
}

export const pointAt = ({ start, control, end }: Curve, t: number): Point => ({
  x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * control.x + t ** 2 * end.x,
  y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * control.y + t ** 2 * end.y,
})

/** The part of the curve outside both glyphs. */
export function outside(line: Curve, before: number, after: number): Curve {
  const away = (t: number, from: Point) => {
    const point = pointAt(line, t)
    return Math.hypot(point.x - from.x, point.y - from.y)
  }
  const first = halving((t) => away(t, line.start) >= before)
  const last = 1 - halving((t) => away(1 - t, line.end) >= after)
  // Glyphs that nearly touch leave no room between them: the whole line is drawn.
  return first < last ? between(line, first, last) : line
}

/** Least t of 0…1 from which it holds. */
function halving(holds: (t: number) => boolean): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/** De Casteljau: a part of a quadratic curve is one as well. */
function between(line: Curve, first: number, last: number): Curve {
  const { start, control, end } = line
  const mix = (a: Point, b: Point, t: number) => ({
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
  })
  const bent = mix(mix(start, control, first), mix(control, end, first), last)
  return { start: pointAt(line, first), control: bent, end: pointAt(line, last) }
}

import type { Size } from './map-projection.ts'

/** Between two glyphs, and between a glyph and the frame. */
export const glyphGap = 2

type Round = { readonly x: number; readonly y: number; readonly radius: number }
type Spot = { x: number; y: number; readonly radius: number }

/**
 * Glyphs that would cover each other are moved apart just so far that they touch: pair by pair in the
 * order given, for a fixed number of rounds; none leaves the frame.
 */
export function apart<Glyph extends Round>(
  glyphs: readonly Glyph[],
  { width, height }: Size,
): readonly Glyph[] {
  const spots = glyphs.map(({ x, y, radius }) => ({ x, y, radius }))
  for (let round = 0; round < 60; round += 1) {
    let moved = false
    for (const [index, one] of spots.entries())
      for (const other of spots.slice(index + 1)) moved = push(one, other, index) || moved
    if (!moved) break
  }
  return glyphs.map((glyph, index) => ({
    ...glyph,
    x: within(spots[index]?.x ?? glyph.x, glyph.radius, width),
    y: within(spots[index]?.y ?? glyph.y, glyph.radius, height),
  }))
}

/** Would two glyphs at these places cover each other? */
export const overlap = (one: Round, other: Round): boolean =>
  Math.hypot(other.x - one.x, other.y - one.y) < one.radius + other.radius + glyphGap - 0.01

function push(one: Spot, other: Spot, index: number): boolean {
  if (!overlap(one, other)) return false
  const [dx, dy] = [other.x - one.x, other.y - one.y]
  const distance = Math.hypot(dx, dy)
  // Two at one point go apart along a direction of their own.
  const turn = distance < 0.01 ? index * 2.4 : Math.atan2(dy, dx)
  const half = (one.radius + other.radius + glyphGap - distance) / 2
  one.x -= Math.cos(turn) * half
  one.y -= Math.sin(turn) * half
  other.x += Math.cos(turn) * half
  other.y += Math.sin(turn) * half
  return true
}

const within = (value: number, radius: number, room: number): number =>
  Math.min(Math.max(value, radius + glyphGap), room - radius - glyphGap)

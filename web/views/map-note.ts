import type { Corner } from './map-area.ts'

/** Beside the pointer, on the side where there is room. */
export function placeNote(note: SVGGElement | null, [x, y]: Corner): void {
  const left = x < 330
  const down = y < 60 ? y + 30 : y - 26
  note?.setAttribute('transform', `translate(${x + (left ? 16 : -16)} ${down})`)
  note?.querySelector('text')?.setAttribute('text-anchor', left ? 'start' : 'end')
}

const line = 16

/** Lines on a ground of their own; none, and nothing is there. Written by hand: nothing is rendered while the pointer moves. */
export function writeNote(note: SVGGElement | null, lines: readonly string[]): void {
  const [text, ground] = [note?.querySelector('text'), note?.querySelector('rect')]
  if (text === null || text === undefined || ground === null || ground === undefined) return
  text.replaceChildren(
    ...lines.map((words, at) => {
      const span = document.createElementNS('http://www.w3.org/2000/svg', 'tspan')
      span.setAttribute('x', '0')
      span.setAttribute('dy', at === 0 ? '0' : String(line))
      span.textContent = words
      return span
    }),
  )
  const { x, y, width, height } = text.getBBox()
  ground.setAttribute('x', String(x - 6))
  ground.setAttribute('y', String(y - 4))
  ground.setAttribute('width', String(lines.length === 0 ? 0 : width + 12))
  ground.setAttribute('height', String(lines.length === 0 ? 0 : height + 8))
}

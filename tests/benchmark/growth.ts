/**
 * `npm run bench:growth [-- --cells FILE]`: draws what the matrix of reference.json, or of another file,
 * says of growth: seconds to the first plan that is best in the law, seconds in all and megabytes
 * against the number of possible moves, both on logarithmic scales, into growth.svg beside it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extent, scaleLog } from 'd3'
import { type Cell, readCells, referenceFile } from './cells.ts'

const { values } = parseArgs({ options: { cells: { type: 'string' } } })
const cells = readCells(values.cells ?? referenceFile)
const measures = [
  { name: 'first plan, seconds', of: (one: Cell) => one.leastShortfallSeconds, colour: '#2b6cb0' },
  { name: 'in all, seconds', of: (one: Cell) => one.seconds, colour: '#b7410e' },
  { name: 'memory, GB', of: (one: Cell) => one.peakMegabytes / 1024, colour: '#2f6f4f' },
] as const
const [width, height, margin] = [640, 400, 48]
const points = measures.map(({ of, ...measure }) => ({
  ...measure,
  points: cells.flatMap((one) => {
    const y = of(one)
    return y === null || y <= 0 ? [] : [{ x: one.moves, y, cell: one }]
  }),
}))
const x = scaleLog(span(points.flatMap((one) => one.points.map((point) => point.x))), [
  margin,
  width - 12,
]).nice()
const y = scaleLog(span(points.flatMap((one) => one.points.map((point) => point.y))), [
  height - margin,
  12,
]).nice()
const file = join(import.meta.dirname, 'growth.svg')
writeFileSync(file, draw())
console.log(`${cells.length} counties drawn in ${file}`)

function span(list: readonly number[]): [number, number] {
  const [low, high] = extent(list)
  if (low === undefined || high === undefined) throw new Error('there is nothing to draw')
  return [low, high]
}

function draw(): string {
  const text = (at: string, anchor: string, words: string) =>
    `<text ${at} text-anchor="${anchor}">${words}</text>`
  const line = (at: string) => `<line ${at} stroke="#ddd"/>`
  const across = x.ticks(4).filter(isPower)
  const up = y.ticks(6).filter(isPower)
  const key = points.map(({ name, colour }, at) => {
    const top = 20 + at * 16
    return `<circle cx="${margin + 12}" cy="${top}" r="4" fill="${colour}"/>${text(`x="${margin + 22}" y="${top + 4}"`, 'start', name)}`
  })
  const dots = points.flatMap(({ colour, points: all }) =>
    all.map(({ x: moves, y: value, cell: one }) => {
      const at = `cx="${x(moves).toFixed(1)}" cy="${y(value).toFixed(1)}"`
      const words = `${one.size} ${one.temperament} ${one.seed}: ${value.toFixed(1)}`
      return `<circle ${at} r="3" fill="${colour}" fill-opacity="0.6"><title>${words}</title></circle>`
    }),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    '<title>Seconds and memory against the number of possible moves</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...across.map(
      (tick) =>
        line(`x1="${x(tick)}" x2="${x(tick)}" y1="12" y2="${height - margin}"`) +
        text(`x="${x(tick)}" y="${height - margin + 16}"`, 'middle', tick.toLocaleString('en')),
    ),
    ...up.map(
      (tick) =>
        line(`x1="${margin}" x2="${width - 12}" y1="${y(tick)}" y2="${y(tick)}"`) +
        text(`x="${margin - 6}" y="${y(tick) + 4}"`, 'end', String(tick)),
    ),
    text(`x="${width / 2}" y="${height - 8}"`, 'middle', 'possible moves'),
    ...key,
    ...dots,
    '</svg>\n',
  ].join('\n')
}

function isPower(value: number): boolean {
  return Number.isInteger(Math.round(Math.log10(value) * 1e6) / 1e6)
}

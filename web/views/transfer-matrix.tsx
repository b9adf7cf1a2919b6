import type { ReactNode } from 'react'
import { shortName } from '../parts/county-names.ts'
import { Figure } from '../parts/figure.tsx'
import { colours } from '../theme.ts'
import { type Cell, cellMark, cellStep, type Matrix, squareSide } from './matrix-layout.ts'

type MatrixProps = {
  readonly title: string
  readonly sentence: string
  readonly matrix: Matrix
  readonly sums: readonly [string, string]
  readonly labelOf: (cell: Cell) => string
  readonly selected: readonly string[]
  readonly pointed: ReadonlySet<string>
  readonly onPoint: (pairs: readonly string[]) => void
  readonly onSelect: (pair: string | null, add?: boolean) => void
  readonly twin: ReactNode
}

const rowLabel = 150

/** School or township to the same: number and square a cell, sums at the margins. Columns carry the numbers of the rows. */
export function TransferMatrix(props: MatrixProps) {
  const { matrix, labelOf, selected, pointed, onSelect, onPoint, sums } = props
  const count = matrix.stops.length
  const cell = Math.min(40, Math.max(16, Math.floor((1080 - rowLabel - 40) / Math.max(1, count))))
  const [width, height] = [rowLabel + (count + 1) * cell + 30, (count + 2) * cell + 10]
  const top = cell
  const idOf = (one: Cell) => cellMark(matrix, one)
  return (
    <Figure
      {...props}
      width={width}
      height={height}
      step={(key, at) => cellStep(matrix.cells, key, at)}
      marks={matrix.cells.map((one) => ({ id: idOf(one), label: labelOf(one) }))}
    >
      {(focused) => (
        <g fontSize={12}>
          {matrix.stops.map((stop, at) => (
            <g key={stop.id}>
              <text x={rowLabel - 6} y={top + (at + 0.5) * cell + 4} textAnchor="end">
                {shortName(stop.name, 9)} {at + 1}
              </text>
              <text x={rowLabel + (at + 0.5) * cell} y={top - 5} textAnchor="middle">
                {at + 1}
              </text>
              <line
                x1={rowLabel}
                x2={rowLabel + count * cell}
                y1={top + at * cell}
                y2={top + at * cell}
                stroke={stop.group === matrix.stops[at - 1]?.group ? colours.rule : colours.edge}
              />
              <line
                x1={rowLabel + at * cell}
                x2={rowLabel + at * cell}
                y1={top}
                y2={top + count * cell}
                stroke={stop.group === matrix.stops[at - 1]?.group ? colours.rule : colours.edge}
              />
              <text
                x={rowLabel + (count + 0.6) * cell}
                y={top + (at + 0.5) * cell + 4}
                textAnchor="middle"
              >
                {matrix.out[at]}
              </text>
              <text
                x={rowLabel + (at + 0.5) * cell}
                y={top + (count + 0.7) * cell}
                textAnchor="middle"
              >
                {matrix.come[at]}
              </text>
            </g>
          ))}
          <text x={rowLabel + (count + 0.6) * cell} y={top - 5} textAnchor="middle">
            {sums[0]}
          </text>
          <text x={rowLabel - 6} y={top + (count + 0.7) * cell} textAnchor="end">
            {sums[1]}
          </text>
          {matrix.cells.map((one) => {
            const side = squareSide(one.count, matrix.most, cell)
            const [x, y] = [rowLabel + (one.to + 0.5) * cell, top + (one.from + 0.5) * cell]
            const marked = [focused, ...selected, ...pointed].includes(idOf(one))
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the list of marks over the picture does the same by keys
              <g
                key={idOf(one)}
                onClick={({ shiftKey }) => onSelect(idOf(one), shiftKey)}
                onMouseEnter={() => onPoint([idOf(one)])}
                onMouseLeave={() => onPoint([])}
                cursor="pointer"
              >
                <title>{labelOf(one)}</title>
                <rect
                  x={x - cell / 2}
                  y={y - cell / 2}
                  width={cell}
                  height={cell}
                  fill={marked ? colours.halo : colours.paper}
                  fillOpacity={marked ? 1 : 0}
                />
                <rect
                  x={x - side / 2}
                  y={y - side / 2}
                  width={side}
                  height={side}
                  fill={colours.primaryGround}
                  stroke={marked ? colours.select : colours.primary}
                  strokeWidth={marked ? 2 : 1}
                />
                <text x={x} y={y + 4} textAnchor="middle">
                  {one.count}
                </text>
              </g>
            )
          })}
        </g>
      )}
    </Figure>
  )
}

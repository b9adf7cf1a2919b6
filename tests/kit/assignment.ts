import { readFileSync } from 'node:fs'
import type { Instance } from './mps.ts'

/** Assignment and generalised assignment problems: who takes what, each thing exactly once. */
export function readAssignment(path: string): Instance {
  const [size = 0, ...costs] = numbersOf(path)
  const ones = costs.map(() => 1)
  return taking(size, size, costs, ones, new Array<number>(size).fill(1), true)
}

export function readGap(path: string): Instance {
  const [agents = 0, items = 0, ...rest] = numbersOf(path)
  const cells = agents * items
  const capacities = rest.slice(2 * cells)
  return taking(
    agents,
    items,
    rest.slice(0, cells),
    rest.slice(cells, 2 * cells),
    capacities,
    false,
  )
}

const numbersOf = (path: string): readonly number[] =>
  readFileSync(path, 'utf8').trim().split(/\s+/).map(Number)

/** Column agent × items + item; first the rows of the items, then those of the agents. */
function taking(
  agents: number,
  items: number,
  costs: readonly number[],
  weights: readonly number[],
  capacities: readonly number[],
  full: boolean,
): Instance {
  const everyAgent = Array.from({ length: agents }, (_, agent) => agent)
  const everyItem = Array.from({ length: items }, (_, item) => item)
  const cells = agents * items
  const rowStart = [
    ...everyItem.map((item) => item * agents),
    ...everyAgent.map((agent) => cells + agent * items),
    2 * cells,
  ]
  const one = (): number => 1
  return {
    model: {
      columnCount: cells,
      rowCount: items + agents,
      columnLower: new Float64Array(cells),
      columnUpper: new Float64Array(cells).fill(1),
      integer: new Uint8Array(cells).fill(1),
      rowLower: Float64Array.from([
        ...everyItem.map(one),
        ...capacities.map((capacity) => (full ? capacity : -Infinity)),
      ]),
      rowUpper: Float64Array.from([...everyItem.map(one), ...capacities]),
      rowStart: Int32Array.from(rowStart),
      index: Int32Array.from([
        ...everyItem.flatMap((item) => everyAgent.map((agent) => agent * items + item)),
        ...everyAgent.flatMap((agent) => everyItem.map((item) => agent * items + item)),
      ]),
      value: Float64Array.from([...new Array<number>(cells).fill(1), ...weights]),
      columnName: (column) => `x${Math.floor(column / items)}_${column % items}`,
      rowName: (row) => (row < items ? `item${row}` : `agent${row - items}`),
    },
    objective: Float64Array.from(costs),
    offset: 0,
  }
}

/** Schools or townships in their order, as rows and columns. */
export type Stop = { readonly id: string; readonly name: string; readonly group: string }
export type Trip = { readonly from: string; readonly to: string; readonly backbone: boolean }

export type Cell = {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly backbone: number
}
export type Matrix = {
  readonly stops: readonly Stop[]
  /** Only those above nought, by row and column. */
  readonly cells: readonly Cell[]
  readonly out: readonly number[]
  readonly come: readonly number[]
  readonly most: number
}

export function matrixOf(stops: readonly Stop[], trips: readonly Trip[]): Matrix {
  const at = new Map(stops.map(({ id }, index) => [id, index]))
  const cells = new Map<number, { count: number; backbone: number }>()
  const out = stops.map(() => 0)
  const come = stops.map(() => 0)
  for (const { from, to, backbone } of trips) {
    const [row, column] = [at.get(from), at.get(to)]
    if (row === undefined || column === undefined) continue
    const cell = cells.get(row * stops.length + column) ?? { count: 0, backbone: 0 }
    cell.count += 1
    cell.backbone += Number(backbone)
    cells.set(row * stops.length + column, cell)
    out[row] = (out[row] ?? 0) + 1
    come[column] = (come[column] ?? 0) + 1
  }
  const list = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([key, cell]) => ({
      from: Math.floor(key / stops.length),
      to: key % stops.length,
      ...cell,
    }))
  return { stops, cells: list, out, come, most: Math.max(1, ...list.map(({ count }) => count)) }
}

/** Up and down stay in the column as long as there is a cell; left and right go in reading order. */
export function cellStep(cells: readonly Cell[], key: string, at: number): number | null {
  const here = cells[at]
  if (here === undefined || (key !== 'ArrowUp' && key !== 'ArrowDown')) return null
  const column = cells.flatMap(({ to }, index) => (to === here.to ? [index] : []))
  return column[column.indexOf(at) + (key === 'ArrowDown' ? 1 : -1)] ?? at
}

/** What the selection of all views calls a cell. */
export const cellMark = ({ stops }: Pick<Matrix, 'stops'>, { from, to }: Cell): string =>
  `${stops[from]?.id}-${stops[to]?.id}`

/** Side of a square whose area is the count's share of the largest. */
export const squareSide = (count: number, most: number, cell: number): number =>
  Math.sqrt(count / most) * (cell - 2)

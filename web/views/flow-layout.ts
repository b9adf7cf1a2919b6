import { type ChordGroup, chordDirected, descending } from 'd3'

export const settingOrder = ['urban', 'town', 'rural'] as const
export type FlowSetting = (typeof settingOrder)[number]

/** So many go from schools of one setting to schools of another. */
export type Flow = {
  readonly from: FlowSetting
  readonly to: FlowSetting
  readonly count: number
  readonly backbone: number
}

export type FlowNode = {
  readonly side: 'left' | 'right'
  readonly setting: FlowSetting
  readonly count: number
  readonly y0: number
  readonly y1: number
}
export type FlowRibbon = Flow & {
  readonly id: string
  readonly left: readonly [number, number]
  readonly right: readonly [number, number]
}

export type Size = { readonly width: number; readonly height: number }

const gap = 16
/** A flow of one stays visible beside one of hundreds. */
const leastHeight = 2

/** Three by three bands in fixed order; ribbons tile each band without gap or overlap. */
export function layoutFlow(
  flows: readonly Flow[],
  size: Size,
): { readonly nodes: readonly FlowNode[]; readonly ribbons: readonly FlowRibbon[] } {
  const { nodes, ribbons } = layoutBands(flows, [settingOrder, settingOrder], size)
  return {
    nodes: nodes.map(({ id, ...node }) => ({ ...node, setting: id })),
    ribbons: ribbons.map((ribbon) => ({ ...ribbon, id: `${ribbon.from}-${ribbon.to}` })),
  }
}

type Between<From extends string, To extends string> = {
  readonly from: From
  readonly to: To
  readonly count: number
}

export type Band<Id extends string> = {
  readonly side: 'left' | 'right'
  readonly id: Id
  readonly count: number
  readonly y0: number
  readonly y1: number
}

/** Two columns of bands in their own fixed orders, and the ribbons between them. */
export function layoutBands<From extends string, To extends string, One extends Between<From, To>>(
  flows: readonly One[],
  [lefts, rights]: readonly [readonly From[], readonly To[]],
  { height }: Size,
) {
  const drawn = lefts.flatMap((from) =>
    rights.flatMap((to) =>
      flows.filter((flow) => flow.from === from && flow.to === to && flow.count > 0),
    ),
  )
  const gaps = Math.max(lefts.length, rights.length) - 1
  const heights = heightsOf(
    drawn.map(({ count }) => count),
    height - gaps * gap,
  )
  const sized = drawn.map((flow, at) => ({ flow, size: heights[at] ?? 0 }))
  const left = columnOf(sized, lefts, ({ from }) => from)
  const right = columnOf(sized, rights, ({ to }) => to)
  return {
    nodes: [
      ...left.nodes.map((node): Band<From | To> => ({ ...node, side: 'left' })),
      ...right.nodes.map((node): Band<From | To> => ({ ...node, side: 'right' })),
    ],
    ribbons: drawn.map((flow) => ({
      ...flow,
      left: left.extents.get(flow) ?? ([0, 0] as const),
      right: right.extents.get(flow) ?? ([0, 0] as const),
    })),
  }
}

/** In proportion, none below two pixels; what that takes is given by the largest. */
function heightsOf(counts: readonly number[], room: number): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return []
  const raw = counts.map((count) => Math.max(leastHeight, (count / total) * room))
  const over = raw.reduce((sum, size) => sum + size, 0) - room
  const largest = raw.indexOf(Math.max(...raw))
  return raw.map((size, at) => (at === largest ? size - over : size))
}

function columnOf<One extends { readonly count: number }, Id extends string>(
  sized: readonly { readonly flow: One; readonly size: number }[],
  order: readonly Id[],
  endOf: (flow: One) => Id,
) {
  const extents = new Map<One, readonly [number, number]>()
  let y = 0
  const nodes = order.map((id) => {
    const y0 = y
    const own = sized.filter(({ flow }) => endOf(flow) === id)
    for (const { flow, size } of own) {
      extents.set(flow, [y, y + size])
      y += size
    }
    const count = own.reduce((sum, { flow }) => sum + flow.count, 0)
    const node = { id, count, y0, y1: y }
    y += gap
    return node
  })
  return { nodes, extents }
}

/** A closed band between two columns. */
export function ribbonPath(
  { left, right }: Pick<FlowRibbon, 'left' | 'right'>,
  x0: number,
  x1: number,
): string {
  const middle = (x0 + x1) / 2
  const [a, b, c, d] = [left[0], left[1], right[0], right[1]]
  return `M${x0},${a}C${middle},${a} ${middle},${c} ${x1},${c}L${x1},${d}C${middle},${d} ${middle},${b} ${x0},${b}Z`
}

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

/** Side of a square whose area is the count's share of the largest. */
export const squareSide = (count: number, most: number, cell: number): number =>
  Math.sqrt(count / most) * (cell - 2)

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

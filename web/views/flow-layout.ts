export const settingOrder = ['urban', 'town', 'rural'] as const
export type FlowSetting = (typeof settingOrder)[number]

/** So many go from schools of one setting to schools of another. */
export type Flow = {
  readonly from: FlowSetting
  readonly to: FlowSetting
  readonly count: number
  readonly backbone: number
  /** 未动: those who stay where they are, beside those who go to another school of the same setting. */
  readonly stays?: boolean
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
  const moversFirst = [...flows].sort((a, b) => Number(a.stays ?? false) - Number(b.stays ?? false))
  const { nodes, ribbons } = layoutBands(moversFirst, [settingOrder, settingOrder], size)
  return {
    nodes: nodes.map(({ id, ...node }) => ({ ...node, setting: id })),
    ribbons: ribbons.map((ribbon) => ({
      ...ribbon,
      id: `${ribbon.from}-${ribbon.to}${ribbon.stays === true ? ' stays' : ''}`,
    })),
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

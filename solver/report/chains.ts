import { alg, Graph } from 'graphlib'
import type { SchoolId } from '../domain/ids.ts'
import { compareRanks, gather } from './order.ts'

/** One teacher's way from school to school. */
export type Hop = { readonly from: SchoolId; readonly to: SchoolId }

export type Chains = {
  /** 回路: schools in turn, the last sends to the first again. */
  readonly cycles: readonly (readonly SchoolId[])[]
  /** 链条: schools in turn; a chain of two is a plain move. */
  readonly chains: readonly (readonly SchoolId[])[]
}

/**
 * Takes the transfers apart into cycles and chains, so that each transfer is in exactly one of them:
 * first the shortest cycles, then the longest chains of what is left. The taking apart is not
 * unique; `order` (the county's order of schools) settles every choice, so it is always the same.
 */
export function chainsOf(hops: readonly Hop[], order: readonly SchoolId[]): Chains {
  const moves = hops.filter(({ from, to }) => from !== to)
  const schools = inOrder([...new Set(moves.flatMap(({ from, to }) => [from, to]))], order)
  const graph = graphOf(moves, schools)
  const cycles = takeAll(
    () => shortestCycle(graph, schools),
    (cycle) => remove(graph, cycle, true),
  )
  const chains = takeAll(
    () => longestChain(graph, schools),
    (chain) => remove(graph, chain, false),
  )
  return { cycles, chains }
}

type Way = readonly SchoolId[]

function inOrder(schools: Way, order: readonly SchoolId[]): Way {
  const rank = new Map(order.map((school, index) => [school, index]))
  const rankOf = (school: SchoolId) => rank.get(school) ?? order.length
  return [...schools].sort((a, b) => rankOf(a) - rankOf(b) || compareRanks(a, b))
}

/** Edges carry how many teachers still go that way. */
function graphOf(hops: readonly Hop[], schools: Way): Graph {
  const graph = new Graph()
  for (const school of schools) graph.setNode(school)
  const ways = gather(hops, ({ from, to }) => JSON.stringify([from, to]))
  for (const same of ways.values()) {
    const [hop] = same
    if (hop !== undefined) graph.setEdge(hop.from, hop.to, same.length)
  }
  return graph
}

function takeAll(find: () => Way | null, take: (way: Way) => void): readonly Way[] {
  const found: Way[] = []
  for (let way = find(); way !== null; way = find()) {
    found.push(way)
    take(way)
  }
  return found
}

/** Of the strongly connected schools, the shortest way back to the first school that has one. */
function shortestCycle(graph: Graph, schools: Way): Way | null {
  // The library walks recursively: a county has hundreds of schools, not hundreds of thousands.
  const knots = alg.tarjan(graph).filter((component) => component.length > 1)
  const tied = new Set(knots.flat())
  let best: Way | null = null
  for (const school of schools) {
    if (!tied.has(school)) continue
    const way = wayBack(graph, schools, school)
    if (way !== null && (best === null || way.length < best.length)) best = way
    if (best?.length === 2) return best
  }
  return best
}

/** Breadth first, neighbours in the order of schools. */
function wayBack(graph: Graph, schools: Way, start: SchoolId): Way | null {
  const reached = new Map<SchoolId, Way>([[start, [start]]])
  for (const [school, way] of reached) {
    for (const next of neighbours(graph.successors(school), schools)) {
      if (next === start) return way
      if (!reached.has(next)) reached.set(next, [...way, next])
    }
  }
  return null
}

/** Without cycles the longest way ending at a school is one more than the longest before it. */
function longestChain(graph: Graph, schools: Way): Way | null {
  const place = new Map(alg.topsort(graph).map((school, index) => [school, index]))
  const sorted = [...schools].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  const longest = new Map<SchoolId, Way>()
  for (const school of sorted) {
    let best: Way = [school]
    for (const before of neighbours(graph.predecessors(school), schools)) {
      const way = [...(longest.get(before) ?? [before]), school]
      if (way.length > best.length) best = way
    }
    longest.set(school, best)
  }
  let found: Way | null = null
  for (const school of schools) {
    const way = longest.get(school)
    if (way !== undefined && way.length > (found?.length ?? 1)) found = way
  }
  return found
}

/** The library speaks of plain strings; a school's place in `schools` settles the order. */
function neighbours(found: readonly string[] | undefined, schools: Way): Way {
  const near = new Set(found ?? [])
  return near.size === 0 ? [] : schools.filter((school) => near.has(school))
}

function remove(graph: Graph, way: Way, closed: boolean): void {
  const hops = way.map((from, index) => ({ from, to: way[index + 1] ?? (closed ? way[0] : null) }))
  for (const { from, to } of hops) {
    if (to === null || to === undefined) continue
    const left = Number(graph.edge(from, to)) - 1
    if (left > 0) graph.setEdge(from, to, left)
    else graph.removeEdge(from, to)
  }
}

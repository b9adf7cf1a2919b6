import { alg, Graph } from 'graphlib'
import type { SchoolId } from '../domain/ids.ts'
import { compareRanks } from './order.ts'

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
  const stops = stopsOf(
    moves,
    inOrder([...new Set(moves.flatMap(({ from, to }) => [from, to]))], order),
  )
  const named = (ways: readonly Way[]) => ways.map((way) => way.map(({ school }) => school))
  // What is left without cycles is taken apart into chains.
  const cycles = takeCycles(stops)
  return { cycles: named(cycles), chains: named(takeChains(stops)) }
}

/** A school on the way, with how many teachers still go on to others and come from others, in the order of schools. */
type Stop = {
  readonly school: SchoolId
  readonly next: Map<Stop, number>
  readonly last: Map<Stop, number>
}
type Way = readonly Stop[]

function inOrder(schools: readonly SchoolId[], order: readonly SchoolId[]): readonly SchoolId[] {
  const rank = new Map(order.map((school, index) => [school, index]))
  const rankOf = (school: SchoolId) => rank.get(school) ?? order.length
  return [...schools].sort((a, b) => rankOf(a) - rankOf(b) || compareRanks(a, b))
}

function stopsOf(moves: readonly Hop[], schools: readonly SchoolId[]): Way {
  const stops = new Map(
    schools.map((school): [SchoolId, Stop] => [
      school,
      { school, next: new Map(), last: new Map() },
    ]),
  )
  const targets = new Map<SchoolId, SchoolId[]>()
  const sources = new Map<SchoolId, SchoolId[]>()
  for (const { from, to } of moves) {
    listAt(sources, to).push(from)
    listAt(targets, from).push(to)
  }
  // School by school in their order, so that every list of neighbours is in that order too.
  for (const stop of stops.values()) {
    for (const from of sources.get(stop.school) ?? []) raise(stops.get(from)?.next, stop)
    for (const to of targets.get(stop.school) ?? []) raise(stops.get(to)?.last, stop)
  }
  return [...stops.values()]
}

function listAt<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

const raise = (counts: Map<Stop, number> | undefined, stop: Stop): void => {
  counts?.set(stop, (counts.get(stop) ?? 0) + 1)
}

/**
 * Of all cycles always the shortest, and of several the one through the first school. What is taken
 * makes no cycle shorter, so a school need not be asked again before its own shortest is the turn.
 */
function takeCycles(stops: Way): readonly Way[] {
  const least = new Map(stops.map((stop) => [stop, 2]))
  const cycles: Way[] = []
  for (let length = 2; length < Number.POSITIVE_INFINITY; length = smallest(least.values())) {
    for (const stop of stops) {
      while (least.get(stop) === length) {
        const way = wayBack(stop)
        if (way?.length === length) cycles.push(taken(way, true))
        else least.set(stop, way?.length ?? Number.POSITIVE_INFINITY)
      }
    }
  }
  return cycles
}

function smallest(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY
  for (const number of numbers) if (number < found) found = number
  return found
}

/** The shortest way back: breadth first, neighbours in the order of schools. */
function wayBack(start: Stop): Way | null {
  const from = new Map<Stop, Stop | null>([[start, null]])
  for (const stop of from.keys())
    for (const next of stop.next.keys()) {
      if (next === start) return wayTo(stop, (at) => from.get(at) ?? null)
      if (!from.has(next)) from.set(next, stop)
    }
  return null
}

function wayTo(end: Stop, before: (stop: Stop) => Stop | null): Way {
  const way = [end]
  for (let stop = before(end); stop !== null; stop = before(stop)) way.push(stop)
  return way.reverse()
}

/** The longest chain that ends at a school: how many schools, and which comes before. */
type End = { readonly stop: Stop; length: number; before: Stop | null }
type Ends = ReadonlyMap<Stop, End>

/** Of all chains always the longest, and of several the one that ends at the first school. */
function takeChains(stops: Way): readonly Way[] {
  const ends: Ends = new Map(stops.map((stop) => [stop, { stop, length: 1, before: null }]))
  const upstream = upstreamFirst(stops)
  const place = new Map(upstream.map((stop, at) => [stop, at]))
  for (const stop of upstream) lengthen(ends, stop)
  const inOrderOfSchools = [...ends.values()]
  const chains: Way[] = []
  for (;;) {
    const end = longestOf(inOrderOfSchools)
    if (end === null) return chains
    const chain = taken(
      wayTo(end, (stop) => ends.get(stop)?.before ?? null),
      false,
    )
    chains.push(chain)
    const [, second] = chain
    const from = second === undefined ? 0 : (place.get(second) ?? 0)
    lengthenAll(ends, upstream, from, new Set(chain.slice(1)))
  }
}

/** Without cycles the longest chain that ends at a school is one more than the longest before it. */
function lengthen(ends: Ends, stop: Stop): { readonly changed: boolean } {
  const end = ends.get(stop)
  if (end === undefined) return { changed: false }
  const was = end.length
  end.length = 1
  end.before = null
  for (const before of stop.last.keys()) {
    const length = (ends.get(before)?.length ?? 1) + 1
    if (length > end.length) {
      end.length = length
      end.before = before
    }
  }
  return { changed: end.length !== was }
}

/** Anew where a way was taken, and on from there as far as anything changes. */
function lengthenAll(ends: Ends, upstream: Way, from: number, open: Set<Stop>): void {
  for (let at = from; open.size > 0; at += 1) {
    const stop = upstream[at]
    if (stop === undefined) return
    if (open.delete(stop) && lengthen(ends, stop).changed)
      for (const next of stop.next.keys()) open.add(next)
  }
}

function longestOf(ends: readonly End[]): Stop | null {
  let found: Stop | null = null
  let most = 1
  for (const { stop, length } of ends)
    if (length > most) {
      found = stop
      most = length
    }
  return found
}

/** Every school after all that send to it; there are no cycles any more. */
function upstreamFirst(stops: Way): Way {
  const graph = new Graph()
  for (const { school } of stops) graph.setNode(school)
  for (const { school, next } of stops)
    for (const to of next.keys()) graph.setEdge(school, to.school)
  const stopOf = new Map<string, Stop>(stops.map((stop) => [stop.school, stop]))
  return alg.topsort(graph).flatMap((school) => stopOf.get(school) ?? [])
}

/** Takes one teacher off every step of the way; of a cycle the last sends to the first. */
function taken(way: Way, closed: boolean): Way {
  for (const [at, from] of way.entries()) {
    const to = way[at + 1] ?? (closed ? way[0] : undefined)
    if (to === undefined) continue
    lower(from.next, to)
    lower(to.last, from)
  }
  return way
}

function lower(counts: Map<Stop, number>, stop: Stop): void {
  const left = (counts.get(stop) ?? 0) - 1
  if (left > 0) counts.set(stop, left)
  else counts.delete(stop)
}

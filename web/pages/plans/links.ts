import { chainsOf, schoolId } from '../../../solver/browser.ts'
import type { PlanRow } from './board.ts'
import { stageOf } from './trial.ts'

/** One row of the chains: who takes whose place. */
export type Chain = {
  /** Number of its first person, by which an address finds it again. */
  readonly id: string
  readonly kind: 'cycle' | 'chain' | 'single'
  /** In turn, the first sends first; of a cycle the last sends to the first. */
  readonly people: readonly string[]
}

/**
 * 链环: transfers as ways between places of one subject and stage at a school, taken apart into cycles
 * and chains so that each transfer is in exactly one (solver/report/chains.ts). Cycles first, then the
 * longest; single transfers last.
 */
export function chainsIn(rows: readonly PlanRow[]): readonly Chain[] {
  const hops = rows.map((row) => ({
    teacher: row.teacher,
    from: placeOf(row.from.id, stageOf(row.person), row.person.subjects[0]),
    to: placeOf(row.to.id, row.stage, row.subject),
  }))
  const order = [...new Set(hops.flatMap(({ from, to }) => [from, to]))].sort()
  const waiting = new Map<string, string[]>()
  for (const { teacher, from, to } of [...hops].sort((a, b) => (a.teacher < b.teacher ? -1 : 1))) {
    const way = wayOf(from, to)
    waiting.set(way, [...(waiting.get(way) ?? []), teacher])
  }
  const take = (from: string, to: string): readonly string[] => {
    const next = waiting.get(wayOf(from, to))?.shift()
    return next === undefined ? [] : [next]
  }
  const { cycles, chains } = chainsOf(hops, order)
  const found = [
    ...cycles.map((places) => chainOf('cycle', [...places, ...places.slice(0, 1)], take)),
    ...chains.map((places) => chainOf(places.length > 2 ? 'chain' : 'single', places, take)),
    // From and to the same place: not a way between two, and still a transfer.
    ...hops
      .filter(({ from, to }) => from === to)
      .map(({ teacher }): Chain => ({ id: teacher, kind: 'single', people: [teacher] })),
  ]
  const rank = { cycle: 0, chain: 1, single: 2 }
  return found.sort(
    (a, b) =>
      rank[a.kind] - rank[b.kind] || b.people.length - a.people.length || (a.id < b.id ? -1 : 1),
  )
}

/** The people of a chain by its number; `null` for a number that is none. */
export const peopleOf =
  (chains: readonly Chain[]) =>
  (id: string): readonly string[] | null =>
    chains.find((chain) => chain.id === id)?.people ?? null

/** A place of the decomposition stands where a school would: only told apart, never read. */
const placeOf = (school: string, stage: string, subject: string) =>
  schoolId(JSON.stringify([school, stage, subject]))

const wayOf = (from: string, to: string): string => `${from} ${to}`

function chainOf(
  kind: Chain['kind'],
  places: readonly string[],
  take: (from: string, to: string) => readonly string[],
): Chain {
  const people = places.slice(1).flatMap((to, index) => take(places[index] ?? '', to))
  return { id: people[0] ?? '', kind, people }
}

import type { Comparison } from './queries.ts'

type Person = Comparison['differing'][number]

/** Two plans held against each other: who is in one alone, and who goes elsewhere. */
export type Pair = {
  readonly first: number
  readonly second: number
  readonly onlyFirst: readonly Person[]
  readonly onlySecond: readonly Person[]
  readonly elsewhere: readonly Person[]
}

/** Every pair of plans, by their places. Who goes the same way in both is in none of the lists. */
export function pairsOf(differing: readonly Person[], plans: number): readonly Pair[] {
  const pairs: Pair[] = []
  for (let first = 0; first < plans; first += 1)
    for (let second = first + 1; second < plans; second += 1)
      pairs.push(pairOf(differing, first, second))
  return pairs
}

function pairOf(differing: readonly Person[], first: number, second: number): Pair {
  const goes = (person: Person, plan: number): string | null => person.to?.[plan] ?? null
  const those = (wanted: (a: string | null, b: string | null) => boolean) =>
    differing.filter((person) => wanted(goes(person, first), goes(person, second)))
  return {
    first,
    second,
    onlyFirst: those((a, b) => a !== null && b === null),
    onlySecond: those((a, b) => a === null && b !== null),
    elsewhere: those((a, b) => a !== null && b !== null && a !== b),
  }
}

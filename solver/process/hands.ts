import { type CaseState, sameTriple } from './case.ts'

/**
 * Everybody a plan has gone through 经手人: who drew up this or an earlier version, who imported the data,
 * who submitted it. None of them approves it or makes it final (four eyes).
 */
export const hadAHand = (state: CaseState, account: string): boolean =>
  state.authors.includes(account) ||
  state.importers.includes(account) ||
  state.submitted?.by === account

export const withMore = (known: readonly string[], more: readonly string[]): readonly string[] => [
  ...new Set([...known, ...more]),
]

/** Two different people without a hand in it, each for exactly the version the case holds now. */
export const isApproved = (state: CaseState): boolean =>
  new Set(
    state.approvals
      .filter(({ by, triple }) => !hadAHand(state, by) && sameTriple(triple, state.triple))
      .map(({ by }) => by),
  ).size >= 2

import { type Profile, type Run, rules, sentenceOf } from '../../solver/index.ts'

/** Why there is no lawful plan 互不相容的条款, in words: a smallest set a row, its clauses as sentences. */
export const conflictsOf = ({ conflicts = [] }: Pick<Run, 'conflicts'>, profile: Profile) =>
  conflicts.map(({ clauses, atLeast, proven, missing }) => ({
    clauses: clauses.flatMap((id) => saidOf(profile, id, missing[id] ?? 0)),
    atLeast,
    proven,
  }))

/** What the plan of least shortfall misses 未满足的条款, whether or not it was found out why. */
export const missedBy = ({ shortfalls }: Pick<Run, 'shortfalls'>, profile: Profile) =>
  Object.entries(shortfalls).flatMap(([id, missing]) => saidOf(profile, id, missing))

function saidOf({ clauses }: Profile, id: string, missing: number) {
  const clause = clauses.find((each) => each.id === id)
  if (clause === undefined) return []
  const { rule } = clause
  return [{ clause: id, rule, name: rules[rule].zh, sentence: sentenceOf(clause), missing }]
}

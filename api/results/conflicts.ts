import { type Profile, type Run, rules, sentenceOf } from '../../solver/index.ts'

/** Why there is no lawful plan 互不相容的条款, in words: a smallest set a row, its clauses as sentences. */
export const conflictsOf = ({ conflicts = [] }: Pick<Run, 'conflicts'>, { clauses }: Profile) =>
  conflicts.map(({ clauses: ids, atLeast, proven, missing }) => ({
    clauses: ids.flatMap((id) => {
      const clause = clauses.find((each) => each.id === id)
      if (clause === undefined) return []
      const { rule } = clause
      const said = { clause: id, rule, name: rules[rule].zh, sentence: sentenceOf(clause) }
      return [{ ...said, missing: missing[id] ?? 0 }]
    }),
    atLeast,
    proven,
  }))

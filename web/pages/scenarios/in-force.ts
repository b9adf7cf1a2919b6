import type { Source } from '../../../solver/browser.ts'
import type { Change, ComesTo, Parameter, PolicyView } from './queries.ts'

/** One clause as it is in force, and what it was in the rulebook. */
export type ClauseRow = {
  readonly key: string
  readonly rule: string
  readonly sentence: string
  /** The rulebook's sentence where it was changed. */
  readonly before: string | null
  /** Laxer than a higher text: 仅供推演. */
  readonly laxer: boolean
  /** `null` for a clause this office added. */
  readonly source: Source | null
}

/** The clauses of the rulebook in its order, as changed; then what the changes added. */
export function clauseRows(policy: PolicyView, { clauses }: ComesTo): readonly ClauseRow[] {
  const changes = clauses.filter(({ overruled }) => !overruled)
  const laxer = new Set(clauses.filter(({ overruled }) => overruled).map(({ rule }) => rule))
  const base = policy.clauses.flatMap((clause): readonly ClauseRow[] => {
    const found = changes.find(
      ({ rule, before }) => rule === clause.rule && before === clause.sentence,
    )
    if (found !== undefined && found.after === null) return []
    const changed = found !== undefined && found.after !== found.before
    return [
      {
        key: clause.clause,
        rule: clause.rule,
        sentence: found?.after ?? clause.sentence,
        before: changed ? clause.sentence : null,
        laxer: laxer.has(clause.rule),
        // Kept by the service with the reviewer left out; the card shows what is here.
        source: { ...clause.source, reviewed: null },
      },
    ]
  })
  const added = changes.flatMap(({ rule, before, after }): readonly ClauseRow[] =>
    before !== null || after === null
      ? []
      : [{ key: `own ${rule}`, rule, sentence: after, before: null, laxer: false, source: null }],
  )
  return [...base, ...added]
}

/** Parameters with the values of the changes in their place. */
export const inForce = (
  parameters: readonly Parameter[],
  changes: readonly Change[],
): readonly Parameter[] =>
  parameters.map((parameter) => {
    const change = changes.find(({ name }) => name === parameter.name)
    return change === undefined ? parameter : { ...parameter, current: change.value }
  })

/** The values of a choice such as `是 或 否`; `null` where a number is to be typed. */
export function choicesIn(range: string): readonly string[] | null {
  if (/\d/.test(range)) return null
  const words = range.split(/、| 或 /).map((word) => word.trim())
  return words.length > 1 && words.every((word) => word !== '') ? words : null
}

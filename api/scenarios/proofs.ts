import type { Decision } from '../../solver/index.ts'
import { decisionOf, type SentDecision } from './contract.ts'

/**
 * Proofs 证明材料 are never shown to whoever copies a scenario, so the copy cannot send them back: a
 * decision that names none keeps the proof, and the consent, it had in the scenario it comes from.
 */
export function withProofs(
  sent: readonly SentDecision[],
  before: readonly Decision[],
): readonly Decision[] {
  const known = new Map(before.map((decision) => [keyOf(decision), decision]))
  return sent.map((each) => {
    const earlier = known.get(keyOf(each))
    const proof = each.proof ?? earlier?.proof ?? ''
    if (each.kind !== 'defer' || earlier?.kind !== 'defer') return decisionOf({ ...each, proof })
    const consent = each.consent ?? earlier.consent
    return decisionOf({ ...each, proof, ...(consent === undefined ? {} : { consent }) })
  })
}

/** The same decision: a proof of one thing proves no other. */
const keyOf = (decision: SentDecision | Decision): string => {
  const { teacher, kind, origin, reason } = decision
  const school = 'school' in decision ? decision.school : ''
  const [deferral, until] = kind === 'defer' ? [decision.deferral, decision.until] : ['', '']
  return JSON.stringify([teacher, kind, origin, reason, school, deferral, until])
}

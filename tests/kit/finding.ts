import { audit } from '../../solver/audit/audit.ts'
import type { County } from '../../solver/domain/county.ts'
import type { Finding } from '../../solver/domain/finding.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import type { Clause } from '../../solver/rules/index.ts'
import { profileOf } from './profile.ts'

/** What the auditor finds on one clause. */
export function findingOf(
  county: County,
  clause: Clause,
  plan: Plan,
  definitions: Partial<Definitions> = {},
): Finding {
  const { findings, unsound } = audit(county, profileOf([clause], definitions), plan)
  // A test about a rule must not pass because its plan was thrown out.
  if (unsound.length > 0) throw new Error(unsound.map(({ sentence }) => sentence).join('\n'))
  const [finding] = findings
  if (finding === undefined) throw new Error('The audit left out the clause.')
  return finding
}

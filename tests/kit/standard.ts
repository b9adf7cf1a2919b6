import { audit } from '../../solver/audit/audit.ts'
import type { County } from '../../solver/domain/county.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import type { Provision, StandardFinding, StandardId } from '../../solver/domain/standard.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import type { Clause } from '../../solver/rules/index.ts'
import { planOf } from './county.ts'
import { profileOf } from './profile.ts'
import { testStandards } from './standards.ts'

/** Everything the auditor says beside clauses and flags. */
export function provisionOf(
  county: County,
  plan: Plan = planOf(),
  standards: Partial<Definitions['standards']> = {},
  clauses: readonly Clause[] = [],
): Provision {
  const profile = profileOf(clauses, { standards: { ...testStandards, ...standards } })
  const { provision } = audit(county, profile, plan)
  if (provision === undefined) throw new Error('The audit left out the standards.')
  return provision
}

/** What the auditor says of one standard. */
export function standardOf(
  standard: StandardId,
  ...rest: Parameters<typeof provisionOf>
): StandardFinding {
  const found = provisionOf(...rest).standards.find((finding) => finding.standard === standard)
  if (found === undefined) throw new Error('The audit left out the standard.')
  return found
}

/** Verdict, what is missing and each line in one text, so that a test reads at a glance. */
export const shownStandard = ({ verdict, missing, lines }: StandardFinding) => ({
  verdict,
  missing,
  lines: lines.map(
    ({ school, stage, before, after }) =>
      `${school ?? '全县'} ${stage ?? ''} ${before.measured} → ${after.measured} ${after.verdict}`,
  ),
})

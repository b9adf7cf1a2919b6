import { audit } from '../../solver/audit/audit.ts'
import type { County } from '../../solver/domain/county.ts'
import type { FlagFinding, FlagId } from '../../solver/domain/flag.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import type { Clause } from '../../solver/rules/index.ts'
import { planOf } from './county.ts'
import { profileOf } from './profile.ts'

/** What the auditor says of one flag. */
export function flagOf(
  flag: FlagId,
  county: County,
  plan: Plan = planOf(),
  clauses: readonly Clause[] = [],
  definitions: Partial<Definitions> = {},
): FlagFinding {
  const { flags } = audit(county, profileOf(clauses, definitions), plan)
  const found = flags?.find((finding) => finding.flag === flag)
  if (found === undefined) throw new Error('The audit left out the flag.')
  return found
}

/** State, share and people in one line, so that a test reads at a glance. */
export const shownFlag = ({ state, numerator, denominator, cases }: FlagFinding) => ({
  state,
  share: numerator === null ? null : `${numerator}/${denominator}`,
  cases: cases.map(({ school, teachers }) => [school ?? '全县', ...teachers].join(' ')),
})

/** `列名: who` for everything that could not be judged. */
export const shownGaps = ({ missing }: FlagFinding): readonly string[] =>
  missing.map(
    ({ sheet, column, teachers, schools }) =>
      `${sheet}·${column}: ${[...teachers, ...schools].join(' ')}`,
  )

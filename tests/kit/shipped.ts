import { audit } from '../../solver/audit/audit.ts'
import type { Standing } from '../../solver/domain/audit-report.ts'
import type { County, Teacher } from '../../solver/domain/county.ts'
import type { Finding } from '../../solver/domain/finding.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import type { Profile, RuleId } from '../../solver/rules/index.ts'
import { countyOf, planOf, school, teacher } from './county.ts'

/** A profile as it is shipped, with the documents it stands on. */
export function shipped(id: string): Profile {
  const known = profiles.get(id)
  if (known !== undefined) return known
  const read = readProfile(id)
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'))
  profiles.set(id, read.value)
  return read.value
}

const profiles = new Map<string, Profile>()

/** What the auditor finds on a rule as the profile has it; `of` names the document where two speak. */
export function findingUnder(
  profile: Profile,
  county: County,
  rule: RuleId,
  plan: Plan = planOf(),
  of = '',
): Finding {
  const { findings, unsound } = audit(county, profile, plan)
  if (unsound.length > 0) throw new Error(unsound.map(({ sentence }) => sentence).join('\n'))
  const found = findings.find((each) => each.rule === rule && each.clause.startsWith(of))
  if (found === undefined) throw new Error(`${profile.id} has no clause for ${rule}`)
  return found
}

/** `count` alike teachers with ids `prefix-00`, `prefix-01` … */
export const many = (
  prefix: string,
  count: number,
  at: string,
  more: Partial<Teacher> = {},
): readonly Teacher[] =>
  Array.from({ length: count }, (_, k) =>
    teacher(`${prefix}-${String(k).padStart(2, '0')}`, at, more),
  )

/** How one teacher stands, alone in a school of the setting. */
export function standingUnder(
  profile: Profile,
  more: Partial<Teacher>,
  setting: 'urban' | 'town' | 'rural' = 'rural',
): Standing {
  const county = countyOf({
    schools: [school('a', { setting })],
    teachers: [teacher('t', 'a', more)],
  })
  const [standing] = audit(county, profile, planOf()).standings
  if (standing === undefined) throw new Error('Everybody has a standing.')
  return standing
}

import { type Finding, type Verdict, verdicts } from '../domain/finding.ts'
import type { ClauseOf, Profile, RuleId } from '../rules/index.ts'
import { quotient } from './exact.ts'
import type { Limit } from './format.ts'
import type { Register } from './register.ts'

/** Verdicts come from the audit alone; where a rule has no clause in the profile there is none. */
export function findingOf(
  { profile, report }: Pick<Register, 'profile' | 'report'>,
  rule: RuleId,
): Finding | null {
  const id = clauseOf(profile, rule)?.id
  return report.findings.find((finding) => finding.clause === id) ?? null
}

export function clauseOf<R extends RuleId>(profile: Profile, rule: R): ClauseOf<R> | null {
  const found = profile.clauses.find((clause) => clause.rule === rule)
  // A clause's params are those of its rule; the compiler cannot follow the search.
  return (found as ClauseOf<R> | undefined) ?? null
}

/** 是, 否, or why there is no answer. */
export function answer(finding: Finding | null): string {
  if (finding === null) return '未设条款'
  return answers[finding.verdict]
}

/** For the display guard of a share: the law's percent and the audit's verdict on it. */
export function shareLimit(
  register: Register,
  rule: 'rotation-share' | 'backbone-share',
): Limit | undefined {
  const clause = clauseOf(register.profile, rule)
  const verdict = findingOf(register, rule)?.verdict
  if (clause === null || (verdict !== 'met' && verdict !== 'short')) return undefined
  return {
    value: quotient(clause.params.minPercent, 100),
    sense: 'at-least',
    met: verdict === 'met',
  }
}

const answers = {
  met: '是',
  short: '否',
  unknown: verdicts.unknown,
  'not-applicable': '—',
} as const satisfies Record<Verdict, string>

import fc from 'fast-check'
import type { County } from '../../solver/domain/county.ts'
import type { Decision } from '../../solver/domain/decision.ts'
import { checkDecisions } from '../../solver/domain/decision-check.ts'
import { schoolId, teacherId } from '../../solver/domain/ids.ts'

/** What a decision is about; the ground of it is filled in. */
type Terms = Decision extends infer D
  ? D extends Decision
    ? Omit<D, 'teacher' | 'origin' | 'reason' | 'proof'>
    : never
  : never

export const decisionOn = (
  teacher: string,
  terms: Terms,
  ground: Partial<Pick<Decision, 'origin' | 'reason' | 'proof'>> = {},
): Decision => ({
  teacher: teacherId(teacher),
  origin: 'personnel',
  reason: '教学工作需要',
  proof: '',
  ...ground,
  ...terms,
})

/** Decisions on the people t0 … t5 of tiny counties, contradictory ones and strangers among them. */
export const anyDecisions: fc.Arbitrary<readonly Decision[]> = fc.array(
  fc
    .record({
      teacher: fc.constantFrom('t0', 't1', 't2', 't3', 't4', 'stranger'),
      school: fc.constantFrom('s0', 's1', 's2', 's3', 'nowhere').map(schoolId),
      kind: fc.constantFrom('go', 'go-to', 'go-to', 'subject', 'stay', 'not-to', 'defer'),
      // Z01 needs consent and a near retirement, Z11 is no ground under the test definitions.
      deferral: fc.constantFrom('Z02', 'Z06', 'Z01', 'Z11'),
      until: fc.constantFrom(null, '2027-08', '2026-07'),
    })
    .map(({ teacher, school, kind, deferral, until }): Decision => {
      switch (kind) {
        case 'go':
        case 'stay':
          return decisionOn(teacher, { kind })
        case 'go-to':
        case 'not-to':
          return decisionOn(teacher, { kind, school })
        case 'subject':
          return decisionOn(teacher, { kind: 'go-to', school, subject: 'music' })
        default:
          return decisionOn(teacher, { kind: 'defer', deferral, until })
      }
    }),
  { minLength: 1, maxLength: 5 },
)

/** As many of them, in order, as can stand beside each other in the county. */
export function consistent(county: County, decisions: readonly Decision[]): readonly Decision[] {
  const kept: Decision[] = []
  for (const decision of decisions) {
    kept.push(decision)
    if (checkDecisions(county, kept).length > 0) kept.pop()
  }
  return kept
}

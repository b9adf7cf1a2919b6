import type { Finding, Verdict } from '../../../solver/browser.ts'

/** How findings are read 核验结论: what fails first, what could not be judged next. */

const rank: { readonly [V in Verdict]: number } = {
  short: 0,
  unknown: 1,
  met: 2,
  'not-applicable': 3,
}

export const failedFirst = <Row extends { readonly verdict: Verdict }>(
  rows: readonly Row[],
): readonly Row[] => [...rows].sort((a, b) => rank[a.verdict] - rank[b.verdict])

export const tally = (
  rows: readonly { readonly verdict: Verdict }[],
): { readonly [V in Verdict]: number } => {
  const of = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length
  return {
    met: of('met'),
    short: of('short'),
    unknown: of('unknown'),
    'not-applicable': of('not-applicable'),
  }
}

export type Sense = 'at-least' | 'at-most'

/** Most clauses ask for enough; a cap, and whatever is counted as a violation, asks for no more. */
export const senseOf = ({ rule, required }: Pick<Finding, 'rule' | 'required'>): Sense =>
  required === 0 || caps.includes(rule) ? 'at-most' : 'at-least'

const caps: readonly string[] = ['rotation-cap', 'subject-gap']

/** What is left of a requirement that is met; `null` where nothing is left to speak of. */
export function spareOf(
  finding: Pick<Finding, 'rule' | 'measured' | 'required' | 'verdict'>,
): number | null {
  const { measured, required, verdict } = finding
  if (verdict !== 'met' || measured === null || required === null) return null
  if (required === 0) return null
  const spare = senseOf(finding) === 'at-least' ? measured - required : required - measured
  // Lessons are hundredths; the float behind a difference is not.
  return Math.round(spare * 100) / 100
}

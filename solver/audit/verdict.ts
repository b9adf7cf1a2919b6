import type { Count } from '../domain/finding.ts'

/** Short before unknown before met: missing data never reads as met, nor hides a known failure. */
export const verdictOf = (isShort: boolean, isUnknown: boolean): 'met' | 'short' | 'unknown' =>
  isShort ? 'short' : isUnknown ? 'unknown' : 'met'

/** A clause with nothing to measure. */
export const notApplicable = (unit: string, sentence: string): Count => ({
  verdict: 'not-applicable',
  measured: null,
  required: null,
  shortfall: 0,
  unit,
  sentence,
  details: [],
})

export const total = (values: readonly number[]): number =>
  values.reduce((all, value) => all + value, 0)

import type { Fraction } from '../domain/indicator.ts'
import { exactly, quotient } from './exact.ts'
import type { Limit } from './format.ts'

/** What a field yields before it is formatted; months are text `2026-09`. */
export type FieldValue = string | number | boolean | null | Figure | Missing

/** A figure printed to so many digits from its exact value. */
export type Figure = {
  readonly exact: Fraction
  /** What it was divided from, so that a total is total over total and never a mean of rates. */
  readonly parts?: { readonly top: number; readonly bottom: number; readonly scale: number }
  readonly limit?: Limit
}

/** 未填 is never read as zero; — is a question that does not arise. */
export type Missing = { readonly missing: 'not-given' | 'not-applicable' }
export const notGiven: Missing = { missing: 'not-given' }
export const notApplicable: Missing = { missing: 'not-applicable' }

export const figure = (value: number, limit?: Limit): Figure => ({
  exact: exactly(value),
  ...(limit === undefined ? {} : { limit }),
})

/** A rate; without anything to divide by it does not arise. */
export function rate(
  top: number,
  bottom: number,
  options: { readonly scale?: number; readonly limit?: Limit } = {},
): Figure | Missing {
  const { scale = 1, limit } = options
  if (bottom === 0) return notApplicable
  return {
    exact: quotient(top, bottom, scale),
    parts: { top, bottom, scale },
    ...(limit === undefined ? {} : { limit }),
  }
}

export const isMissing = (value: FieldValue): value is Missing =>
  typeof value === 'object' && value !== null && 'missing' in value

export const isFigure = (value: FieldValue): value is Figure =>
  typeof value === 'object' && value !== null && 'exact' in value

import type { Finding } from '../../../solver/browser.ts'
import { count, missing, share } from '../../format.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import { senseOf, spareOf } from './verdicts.ts'

/** The numbers of one finding in words: what was measured, what is asked, what is left. */

export const amountText = (value: number | null, unit: string): string =>
  value === null ? missing : `${count(value)} ${unit}`

/** `15.0%（88/586）` where people are counted out of people, else the count in its unit. */
export function measuredText({ measured, unit, numerator, denominator }: Finding): string {
  if (numerator === undefined || denominator === undefined) return amountText(measured, unit)
  return share(numerator.length, denominator.length)
}

export function requiredText(finding: Finding, audit: Text['audit']): string {
  const { required, unit } = finding
  if (required === null) return missing
  const text = amountText(required, unit)
  return senseOf(finding) === 'at-least' ? audit.atLeast(text) : audit.atMost(text)
}

export function marginText(finding: Finding, audit: Text['audit']): string {
  const { verdict, shortfall, unit } = finding
  if (verdict === 'short') return audit.lacking(amountText(shortfall, unit))
  const spare = spareOf(finding)
  return spare === null ? missing : audit.spare(amountText(spare, unit))
}

/** Measured and asked, and by which way of counting: what every 算式 of a finding begins with. */
export function findingLines(finding: Finding, audit: Text['audit']) {
  const { measured, unit, numerator, denominator } = finding
  const isShare = numerator !== undefined && denominator !== undefined
  const counted = amountText(measured, unit)
  return {
    formula: isShare ? audit.formulaShare : audit.formulaCount,
    lines: [
      [audit.columns.measured, isShare ? `${measuredText(finding)} · ${counted}` : counted],
      [audit.columns.required, requiredText(finding, audit)],
    ] as const,
  }
}

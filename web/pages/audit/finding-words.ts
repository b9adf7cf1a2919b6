import type { Finding } from '../../../solver/browser.ts'
import { count, missing, share } from '../../format.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import { senseOf, spareOf } from './verdicts.ts'

type Words = Pick<Text, 'audit' | 'frame'>

/** The numbers of one finding in words: what was measured, what is asked, what is left. */

export const amountText = (value: number | null, unit: string, { frame }: Words): string =>
  value === null ? missing : `${count(value)} ${frame.marks.unit(unit)}`

/** `15.0%（88/586）` where people are counted out of people, else the count in its unit. */
export function measuredText(finding: Finding, text: Words): string {
  const { measured, unit, numerator, denominator } = finding
  if (numerator === undefined || denominator === undefined) return amountText(measured, unit, text)
  return text.frame.marks.share(share(numerator.length, denominator.length))
}

export function requiredText(finding: Finding, text: Words): string {
  const { required, unit } = finding
  if (required === null) return missing
  const amount = amountText(required, unit, text)
  return senseOf(finding) === 'at-least' ? text.audit.atLeast(amount) : text.audit.atMost(amount)
}

export function marginText(finding: Finding, text: Words): string {
  const { verdict, shortfall, unit } = finding
  if (verdict === 'short') return text.audit.lacking(amountText(shortfall, unit, text))
  const spare = spareOf(finding)
  return spare === null ? missing : text.audit.spare(amountText(spare, unit, text))
}

/** Measured and asked, and by which way of counting: what every 算式 of a finding begins with. */
export function findingLines(finding: Finding, text: Words) {
  const { measured, unit, numerator, denominator } = finding
  const { audit } = text
  const isShare = numerator !== undefined && denominator !== undefined
  const counted = amountText(measured, unit, text)
  return {
    formula: isShare ? audit.formulaShare : audit.formulaCount,
    lines: [
      [audit.columns.measured, isShare ? `${measuredText(finding, text)} · ${counted}` : counted],
      [audit.columns.required, requiredText(finding, text)],
    ] as const,
  }
}

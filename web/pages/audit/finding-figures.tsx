import type { Finding } from '../../../solver/browser.ts'
import { count, missing, share } from '../../format.ts'
import { Figured } from '../../parts/arithmetic.tsx'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { useNames } from './names.tsx'
import { senseOf, spareOf } from './verdicts.ts'

/** The numbers of one finding: what was measured, what is asked, what is left. */

const amount = (value: number | null, unit: string): string =>
  value === null ? missing : `${count(value)} ${unit}`

/** `15.0%（88/586）` where people are counted out of people, else the count in its unit. */
export function measuredText({ measured, unit, numerator, denominator }: Finding): string {
  if (numerator === undefined || denominator === undefined) return amount(measured, unit)
  return share(numerator.length, denominator.length)
}

export function FindingFigure({ finding }: { readonly finding: Finding }) {
  const { audit } = useText()
  const { listOf } = useNames()
  if (finding.measured === null) return missing
  return (
    <Figured arithmetic={() => arithmeticOf(finding, audit, listOf)}>
      {measuredText(finding)}
    </Figured>
  )
}

function arithmeticOf(
  finding: Finding,
  audit: Text['audit'],
  listOf: ReturnType<typeof useNames>['listOf'],
): Arithmetic {
  const { name, numerator, denominator, unit, measured, sentence, source } = finding
  const lists = [
    ...(numerator === undefined ? [] : [listOf(audit.numerator, numerator)]),
    ...(denominator === undefined ? [] : [listOf(audit.denominator, denominator)]),
  ]
  return {
    title: name,
    formula: lists.length === 0 ? audit.formulaCount : audit.formulaShare,
    lines: [
      [audit.columns.measured, `${measuredText(finding)} · ${amount(measured, unit)}`],
      [audit.columns.required, requiredText(finding, audit)],
    ],
    result: sentence,
    lists,
    sources: [source],
  }
}

export function requiredText(finding: Finding, audit: Text['audit']): string {
  const { required, unit } = finding
  if (required === null) return missing
  const text = amount(required, unit)
  return senseOf(finding) === 'at-least' ? audit.atLeast(text) : audit.atMost(text)
}

export function Required({ finding }: { readonly finding: Finding }) {
  const { audit } = useText()
  return requiredText(finding, audit)
}

export function marginText(finding: Finding, audit: Text['audit']): string {
  const { verdict, shortfall, unit } = finding
  if (verdict === 'short') return audit.lacking(amount(shortfall, unit))
  const spare = spareOf(finding)
  return spare === null ? missing : audit.spare(amount(spare, unit))
}

export function Margin({ finding }: { readonly finding: Finding }) {
  const { audit } = useText()
  return marginText(finding, audit)
}

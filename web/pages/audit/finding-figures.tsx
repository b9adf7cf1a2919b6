import type { Finding } from '../../../solver/browser.ts'
import { missing } from '../../format.ts'
import { Figured } from '../../parts/arithmetic.tsx'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { findingLines, marginText, measuredText, requiredText } from './finding-words.ts'
import { useNames } from './names.tsx'

/** The numbers of one finding: what was measured, what is asked, what is left. */
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
  const { name, numerator, denominator, sentence, source } = finding
  return {
    title: name,
    ...findingLines(finding, audit),
    result: sentence,
    lists: [
      ...(numerator === undefined ? [] : [listOf(audit.numerator, numerator)]),
      ...(denominator === undefined ? [] : [listOf(audit.denominator, denominator)]),
    ],
    sources: [source],
  }
}

export function Required({ finding }: { readonly finding: Finding }) {
  const { audit } = useText()
  return requiredText(finding, audit)
}

export function Margin({ finding }: { readonly finding: Finding }) {
  const { audit } = useText()
  return marginText(finding, audit)
}

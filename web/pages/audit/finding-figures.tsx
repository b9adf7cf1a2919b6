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
  const text = useText()
  const { listOf } = useNames()
  if (finding.measured === null) return missing
  return (
    <Figured arithmetic={() => arithmeticOf(finding, text, listOf)}>
      {measuredText(finding, text)}
    </Figured>
  )
}

function arithmeticOf(
  finding: Finding,
  text: Text,
  listOf: ReturnType<typeof useNames>['listOf'],
): Arithmetic {
  const { name, numerator, denominator, sentence, source } = finding
  const { audit } = text
  return {
    title: name,
    ...findingLines(finding, text),
    result: sentence,
    lists: [
      ...(numerator === undefined ? [] : [listOf(audit.numerator, numerator)]),
      ...(denominator === undefined ? [] : [listOf(audit.denominator, denominator)]),
    ],
    sources: [source],
  }
}

export function Required({ finding }: { readonly finding: Finding }) {
  return requiredText(finding, useText())
}

export function Margin({ finding }: { readonly finding: Finding }) {
  return marginText(finding, useText())
}

import type { AuditReport, County } from '../../../solver/browser.ts'
import { moment } from '../../format.ts'
import { htmlFile, htmlHeading, htmlParagraph, htmlTable } from '../../parts/html-file.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import { marginText, measuredText, requiredText } from './finding-figures.tsx'
import { failedFirst } from './verdicts.ts'

type Written = {
  readonly county: County
  readonly report: AuditReport
  readonly hashes: readonly (readonly [string, string])[]
  readonly note: string
  readonly at: string
  readonly conclusion: string
  readonly text: Text
}

/**
 * 核查意见 as one file that needs nothing but a browser or a word processor: verdicts, conventions, red
 * flags, hashes and the auditor's own words. It names nobody.
 */
export function opinionFile(written: Written): Blob {
  const { county, report, hashes, note, at, conclusion, text } = written
  const { audit, frame } = text
  const title = audit.report.head(county.name, frame.schoolYear(county.year))
  const parts = [
    county.synthetic ? htmlParagraph(`${frame.synthetic}：${frame.syntheticMeans}`) : '',
    htmlParagraph(conclusion),
    htmlParagraph(audit.independent),
    htmlHeading(audit.clauses),
    htmlTable(
      [
        audit.columns.verdict,
        audit.columns.clause,
        audit.columns.measured,
        audit.columns.required,
        audit.columns.margin,
        audit.source,
        audit.columns.evidence,
      ],
      failedFirst(report.findings).map((finding) => [
        frame.verdicts[verdictWords[finding.verdict]],
        finding.name,
        measuredText(finding),
        requiredText(finding, audit),
        marginText(finding, audit),
        `《${finding.source.document}》${finding.source.number}${finding.source.item}`,
        frame.evidence[finding.source.evidence],
      ]),
    ),
    htmlHeading(audit.sections.readings),
    ...(report.readings ?? []).map(({ sentence }) => htmlParagraph(sentence)),
    htmlHeading(audit.sections.flags),
    htmlTable(
      [audit.columns.verdict, audit.columns.clause, audit.sentence],
      (report.flags ?? []).map(({ state, name, sentence }) => [
        audit.flags.states[state],
        name,
        sentence,
      ]),
    ),
    htmlHeading(audit.report.opinion),
    htmlParagraph(note === '' ? '　' : note),
    htmlParagraph(audit.report.sign),
    htmlHeading(audit.report.hashes),
    htmlTable(['', 'SHA-256'], hashes),
    htmlParagraph(`${audit.report.made(moment(at))}。${audit.report.unapproved}`),
  ]
  return htmlFile(title, parts)
}

const verdictWords = {
  met: 'complies',
  short: 'fails',
  unknown: 'unknown',
  'not-applicable': 'none',
} as const

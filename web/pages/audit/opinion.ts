import type { AuditReport, County } from '../../../solver/browser.ts'
import { moment } from '../../format.ts'
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
export function opinionHtml(written: Written): string {
  const { county, report, hashes, note, at, conclusion, text } = written
  const { audit, frame } = text
  const title = audit.report.head(county.name, frame.schoolYear(county.year))
  const parts = [
    `<h1>${escaped(title)}</h1>`,
    county.synthetic ? paragraph(`${frame.synthetic}：${frame.syntheticMeans}`) : '',
    paragraph(conclusion),
    paragraph(audit.independent),
    heading(audit.clauses),
    table(
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
    heading(audit.sections.readings),
    ...(report.readings ?? []).map(({ sentence }) => paragraph(sentence)),
    heading(audit.sections.flags),
    table(
      [audit.columns.verdict, audit.columns.clause, audit.sentence],
      (report.flags ?? []).map(({ state, name, sentence }) => [
        audit.flags.states[state],
        name,
        sentence,
      ]),
    ),
    heading(audit.report.opinion),
    paragraph(note === '' ? '　' : note),
    paragraph(audit.report.sign),
    heading(audit.report.hashes),
    table(['', 'SHA-256'], hashes),
    paragraph(`${audit.report.made(moment(at))}。${audit.report.unapproved}`),
  ]
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style><body>${parts.join('\n')}</body></html>\n`
}

const verdictWords = {
  met: 'complies',
  short: 'fails',
  unknown: 'unknown',
  'not-applicable': 'none',
} as const

const style =
  'body{font:10.5pt/1.5 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:190mm;margin:10mm auto}h1{font-size:16pt}h2{font-size:12pt}table{border-collapse:collapse;width:100%}td,th{border:1px solid #5f6b76;padding:3px 6px;text-align:left;vertical-align:top}thead{display:table-header-group}p{white-space:pre-wrap}'

const heading = (words: string): string => `<h2>${escaped(words)}</h2>`
const paragraph = (words: string): string => (words === '' ? '' : `<p>${escaped(words)}</p>`)

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escaped(cell)}</td>`).join('')
  const top = head.map((cell) => `<th>${escaped(cell)}</th>`).join('')
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('')
  return `<table><thead><tr>${top}</tr></thead><tbody>${body}</tbody></table>`
}

/** Names of schools and words typed by people are text here, whatever they contain. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

import { stages, subjects } from '../../domain/codes.ts'
import { type Detail, type Finding, verdicts } from '../../domain/finding.ts'
import { indicatorCodes } from '../../domain/indicator.ts'
import { evidences, type Source } from '../../domain/policy.ts'
import type { Profile } from '../../rules/index.ts'
import { apart, plain } from '../format.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'
import type { FieldValue } from '../values.ts'

/** D13 逐项核验表: one row a clause, in the order of the rulebook. */
export const findingTable = defineTable<FindingRow>({
  rows: (register) => register.report.findings.map((finding) => ({ register, finding })),
  fields: {
    clause: ({ finding }) => finding.clause,
    name: ({ finding }) => finding.name,
    document: ({ register, finding }) => cited(register.profile, finding.source),
    item: ({ finding }) => finding.source.item,
    cited: ({ register, finding }) =>
      `${cited(register.profile, finding.source)}${finding.source.item}`,
    evidence: ({ finding }) => evidences[finding.source.evidence],
    measured: ({ finding }) => measuredOf(finding),
    required: ({ finding }) => requiredOf(finding),
    unit: ({ finding }) => finding.unit,
    gap: ({ finding }) => gapOf(finding),
    verdict: ({ finding }) => verdicts[finding.verdict],
    sentence: ({ finding }) => finding.sentence,
    note: ({ finding }) => finding.source.note,
  },
  facts: {
    不符合项: (rows) => countOf(rows, 'short'),
    数据缺失项: (rows) => countOf(rows, 'unknown'),
    方案问题: (_rows, { report }) =>
      report.unsound.length === 0
        ? '方案所列教师、学校均在数据中，每人至多一条安排。'
        : `方案本身有${report.unsound.length}处问题：${report.unsound
            .map(({ sentence }) => sentence)
            .join('')}`,
  },
})

type FindingRow = { readonly register: Register; readonly finding: Finding }
type DetailRow = FindingRow & { readonly detail: Detail }

/** 核验明细: where a clause falls short or could not be judged. */
export const detailTable = defineTable<DetailRow>({
  rows: (register) =>
    register.report.findings.flatMap((finding) =>
      finding.details
        .filter(({ verdict }) => verdict === 'short' || verdict === 'unknown')
        .map((detail) => ({ register, finding, detail })),
    ),
  fields: {
    name: ({ finding }) => finding.name,
    school: ({ register, detail }) =>
      detail.school === undefined
        ? '全县'
        : (register.schools.get(detail.school)?.name ?? detail.school),
    stage: ({ detail }) => (detail.stage === undefined ? '' : stages[detail.stage]),
    subject: ({ detail }) => (detail.subject === undefined ? '' : subjects[detail.subject]),
    indicator: ({ detail }) =>
      detail.indicator === undefined ? '' : indicatorCodes[detail.indicator],
    measured: ({ detail }) => measuredOf(detail),
    required: ({ detail }) => requiredOf(detail),
    gap: ({ finding, detail }) => gapOf({ ...detail, unit: finding.unit }),
    verdict: ({ detail }) => verdicts[detail.verdict],
    sentence: ({ detail }) => detail.sentence,
    /** Numbers only: names belong in an annex of class B. */
    teachers: ({ detail }) => (detail.teachers ?? []).join('、'),
  },
  publicFields: ['name', 'school', 'stage', 'subject', 'indicator', 'verdict'],
})

/** 《文件》（文号）; what is no text, the software's default or a bare county value, has no 《》. */
export function cited(profile: Profile, { document, number }: Source): string {
  const level = profile.documents.find(({ title }) => title === document)?.level
  if (level === 'default' || (level === 'override' && number === '')) return document
  return `《${document}》${number === '' ? '' : `（${number}）`}`
}

const countOf = (rows: readonly FindingRow[], wanted: Finding['verdict']): string =>
  String(rows.filter(({ finding }) => finding.verdict === wanted).length)

type Measured = Pick<Finding, 'measured' | 'required' | 'verdict'>

/** A requirement is printed exactly; what differs from it never prints like it. */
function measuredOf({ measured, required, verdict }: Measured): FieldValue {
  if (measured === null) return verdict === 'unknown' ? verdicts.unknown : '—'
  if (required === null || measured === required) return plain(measured, 3)
  return plain(measured, 3) === plain(required, 6)
    ? apart(measured, required, 4)[0]
    : plain(measured, 3)
}

const requiredOf = ({ required }: Measured): FieldValue =>
  required === null ? '—' : plain(required, 6)

function gapOf({
  verdict,
  shortfall,
  unit,
}: Pick<Finding, 'verdict' | 'shortfall' | 'unit'>): string {
  if (verdict === 'unknown' || verdict === 'not-applicable') return '—'
  return shortfall === 0 ? '0' : `${plain(shortfall)}${unit}`
}

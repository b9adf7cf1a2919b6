import { stages, subjects } from '../../domain/codes.ts'
import { type Detail, type Finding, verdicts } from '../../domain/finding.ts'
import { indicatorCodes } from '../../domain/indicator.ts'
import { evidences, type Source } from '../../domain/policy.ts'
import { apart, plain } from '../format.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'
import type { FieldValue } from '../values.ts'

/** D13 逐项核验表: one row a clause, in the order of the rulebook. */
export const findingTable = defineTable<Finding>({
  rows: ({ report }) => report.findings,
  fields: {
    clause: ({ clause }) => clause,
    name: ({ name }) => name,
    document: ({ source }) => cited(source),
    item: ({ source }) => source.item,
    evidence: ({ source }) => evidences[source.evidence],
    measured: (finding) => measuredOf(finding),
    required: (finding) => requiredOf(finding),
    unit: ({ unit }) => unit,
    gap: gapOf,
    verdict: ({ verdict }) => verdicts[verdict],
    sentence: ({ sentence }) => sentence,
    note: ({ source }) => source.note,
  },
  facts: {
    不符合项: (rows) => String(rows.filter(({ verdict }) => verdict === 'short').length),
    数据缺失项: (rows) => String(rows.filter(({ verdict }) => verdict === 'unknown').length),
    方案问题: (_rows, { report }) =>
      report.unsound.length === 0
        ? '方案所列教师、学校均在数据中，每人至多一条安排。'
        : `方案本身有${report.unsound.length}处问题：${report.unsound
            .map(({ sentence }) => sentence)
            .join('')}`,
  },
})

type DetailRow = {
  readonly register: Register
  readonly finding: Finding
  readonly detail: Detail
}

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
})

/** 《文件》（文号）; a text nobody read has neither and is said to be the software's own default. */
export function cited({ document, number }: Source): string {
  if (document === '') return '系统默认值（未经文件核实）'
  return `《${document}》${number === '' ? '' : `（${number}）`}`
}

type Measured = Pick<Finding, 'measured' | 'required' | 'verdict'>

/** Measured and required that differ never print alike. */
function measuredOf({ measured, required, verdict }: Measured): FieldValue {
  if (measured === null) return verdict === 'unknown' ? verdicts.unknown : '—'
  if (required === null || measured === required) return plain(measured)
  return plain(measured) === plain(required) ? apart(measured, required, 2)[0] : plain(measured)
}

function requiredOf({ measured, required }: Measured): FieldValue {
  if (required === null) return '—'
  if (measured === null || measured === required) return plain(required)
  return plain(measured) === plain(required) ? apart(measured, required, 2)[1] : plain(required)
}

function gapOf({
  verdict,
  shortfall,
  unit,
}: Pick<Finding, 'verdict' | 'shortfall' | 'unit'>): string {
  if (verdict === 'unknown' || verdict === 'not-applicable') return '—'
  return shortfall === 0 ? '0' : `${plain(shortfall)}${unit}`
}

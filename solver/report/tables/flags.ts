import { type FlagCase, type FlagFinding, flagStates } from '../../domain/flag.ts'
import { evidences } from '../../domain/policy.ts'
import type { Register } from '../register.ts'
import { defineTable, type TableParts } from '../table.ts'
import type { FieldValue } from '../values.ts'
import { cited } from './findings.ts'

type FlagRow = {
  readonly register: Register
  readonly finding: FlagFinding
  /** `null`: the line of the flag itself, above its cases. */
  readonly found: FlagCase | null
}

const parts: Omit<TableParts<FlagRow>, 'rows'> = {
  fields: {
    name: ({ finding }) => finding.name,
    state: ({ finding, found }) => (found === null ? flagStates[finding.state] : ''),
    share: ({ finding, found }) => (found === null ? shareText(finding) : ''),
    school: ({ register, found }) => (found === null ? '' : placeOf(register, found)),
    sentence: ({ finding, found }) => (found ?? finding).sentence,
    /** Numbers only: names belong in an annex of class B. */
    teachers: ({ found }) => (found?.teachers ?? []).join('、'),
    missing: ({ finding, found }) =>
      found === null
        ? finding.missing.map(({ sheet, column }) => `${sheet}·${column}`).join('、')
        : '',
    document: ({ register, finding, found }) =>
      found === null ? cited(register.profile, finding.source) : '',
    item: ({ finding, found }) => (found === null ? finding.source.item : ''),
    evidence: ({ finding, found }) => (found === null ? evidences[finding.source.evidence] : ''),
    measure: ({ finding, found }) => (found === null ? finding.measure : ''),
  },
  publicFields: ['name', 'state', 'share', 'document', 'item', 'evidence', 'measure'],
  facts: {
    核查项: (_rows, { report }) => String((report.flags ?? []).length),
    发现问题项: (_rows, { report }) => countOf(report.flags, 'raised'),
    红线缺数据项: (_rows, { report }) =>
      String((report.flags ?? []).filter(({ missing }) => missing.length > 0).length),
  },
}

/** 红线核查: every flag, raised or not, and under it whom it concerns. */
export const flagTable = defineTable<FlagRow>({
  ...parts,
  rows: (register) =>
    (register.report.flags ?? []).flatMap((finding): readonly FlagRow[] => [
      { register, finding, found: null },
      ...finding.cases.map((found) => ({ register, finding, found })),
    ]),
})

/** The flags alone, a line each: what the auditor's report prints. */
export const flagListTable = defineTable<FlagRow>({
  ...parts,
  rows: (register) =>
    (register.report.flags ?? []).map((finding) => ({ register, finding, found: null })),
})

function shareText({ numerator, denominator, unit }: FlagFinding): FieldValue {
  return numerator === null || denominator === null ? '—' : `${numerator}/${denominator} ${unit}`
}

const placeOf = ({ schools }: Register, { school }: FlagCase): string =>
  school === null ? '全县' : (schools.get(school)?.name ?? school)

const countOf = (flags: Register['report']['flags'], wanted: FlagFinding['state']): string =>
  String((flags ?? []).filter(({ state }) => state === wanted).length)

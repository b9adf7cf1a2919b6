import { stages } from '../../domain/codes.ts'
import { type Verdict, verdicts } from '../../domain/finding.ts'
import { evidences, type Source } from '../../domain/policy.ts'
import type { StandardFinding, StandardLine } from '../../domain/standard.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'
import { cited } from './findings.ts'

type StandardRow = {
  readonly register: Register
  readonly finding: StandardFinding
  readonly line: StandardLine
  /** The first line of its standard names the texts. */
  readonly first: boolean
}

/** 配备标准: each standard for the county, and the schools that fall short or could not be judged. */
export const standardTable = defineTable<StandardRow>({
  rows: (register) =>
    standardsOf(register).flatMap((finding) =>
      (finding.lines.length > 0 ? finding.lines : [bareLine(finding)]).map((line, at) => ({
        register,
        finding,
        line,
        first: at === 0,
      })),
    ),
  fields: {
    name: ({ finding }) => finding.name,
    school: ({ register, line }) => schoolName(register, line.school),
    stage: ({ line }) => (line.stage === null ? '' : stages[line.stage]),
    before: ({ line }) => line.before.measured,
    after: ({ line }) => line.after.measured,
    required: ({ line }) => line.required,
    'verdict-before': ({ line }) => verdicts[line.before.verdict],
    verdict: ({ line }) => verdicts[line.after.verdict],
    missing: ({ finding, line }) => (line.missing === 0 ? '' : `${line.missing}${finding.unit}`),
    sentence: ({ line }) => line.sentence,
    /** Numbers only: names belong in an annex of class B. Whole counties are in audit.json. */
    teachers: ({ line }) => (line.school === null ? '' : line.numerator.join('、')),
    columns: ({ finding, first }) =>
      first ? finding.gaps.map(({ sheet, column }) => `${sheet}·${column}`).join('、') : '',
    source: ({ register, finding, first }) =>
      first ? finding.sources.map((source) => sourceText(register, source)).join('；') : '',
    measure: ({ finding, first }) => (first ? finding.measure : ''),
  },
  facts: {
    标准项: (_rows, register) => String(standardsOf(register).length),
    标准不符合项: (_rows, register) => countOf(register, 'short'),
    标准缺数据项: (_rows, register) => countOf(register, 'unknown'),
  },
})

/** A standard with nothing to measure is told all the same. */
const bareLine = ({ verdict, sentence }: StandardFinding): StandardLine => ({
  school: null,
  stage: null,
  before: { measured: '—', verdict },
  after: { measured: '—', verdict },
  required: '',
  missing: 0,
  sentence,
  numerator: [],
  denominator: [],
})

const standardsOf = ({ report }: Register): readonly StandardFinding[] =>
  report.provision?.standards ?? []

const countOf = (register: Register, wanted: Verdict): string =>
  String(standardsOf(register).filter(({ verdict }) => verdict === wanted).length)

const sourceText = ({ profile }: Register, source: Source): string =>
  `${cited(profile, source)}${source.item}［${evidences[source.evidence]}］`

/** 全县 stands for no school. */
export const schoolName = ({ schools }: Register, school: StandardLine['school']): string =>
  school === null ? '全县' : (schools.get(school)?.name ?? school)

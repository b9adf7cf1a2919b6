import {
  answerKinds,
  type CoveredDocument,
  type CoveredRow,
  coverageStates,
  knownAnswers,
  readCoverage,
  readForms,
} from '../../solver/index.ts'
import type { ReplyOf } from '../contract.ts'
import { nothing } from './nothing.ts'
import { rulebookSteps } from './rulebook-steps.ts'
import { type Told, untold } from './told.ts'

/** 条文对照: what answers each staffing sentence of the five documents, and what is missing. */
export async function rulebookCoverage(): Promise<Told<'rulebook'>> {
  const forms = readForms()
  if (!forms.ok) return untold<'rulebook'>(nothing.rulebook, forms.error)
  const read = readCoverage(knownAnswers(forms.value, rulebookSteps))
  if (!read.ok) return untold<'rulebook'>(nothing.rulebook, read.error)
  const { documents } = read.value
  const total = countsOf(documents.flatMap(({ rows }) => rows))
  return {
    ok: total.unanswered.length === 0,
    facts: { ...nothing.rulebook, ...total, coverage: documents.map(documentView) },
    problems: [],
    lines: [...documents.flatMap(linesOf), `合计：${countsInWords(total)}`],
  }
}

type View = ReplyOf<'rulebook'>
type Counts = Pick<View, 'rows' | 'outOfScope' | 'answered' | 'later' | 'unanswered'>

function countsOf(rows: readonly CoveredRow[]): Counts {
  const count = (wanted: CoveredRow['state']) => rows.filter(({ state }) => state === wanted).length
  return {
    rows: rows.length,
    outOfScope: count('out-of-scope'),
    answered: count('answered'),
    later: count('later'),
    unanswered: rows.filter(({ state }) => state === 'unanswered').map(({ id }) => id),
  }
}

const documentView = ({ id, name, rows }: CoveredDocument): View['coverage'][number] => ({
  id,
  name,
  ...countsOf(rows),
  details: rows.map(({ id: row, subject, state, answers, reason }) => ({
    row,
    subject,
    state,
    answers,
    reason,
  })),
})

const linesOf = ({ name, rows }: CoveredDocument): readonly string[] => [
  `${name}：${countsInWords(countsOf(rows))}`,
  ...rows.map(lineOf),
]

function lineOf({ id, subject, state, answers, reason }: CoveredRow): string {
  const by = answers.map(({ kind, name }) => `${answerKinds[kind]}“${name}”`).join('、')
  const why = reason === 'service' ? '由多人办公系统承担' : reason
  const said = [by, why].filter((part) => part !== '').join('；')
  return `  ${id}　［${coverageStates[state]}］${subject}${said === '' ? '' : `：${said}`}`
}

const countsInWords = ({ rows, outOfScope, answered, later, unanswered }: Counts): string =>
  `条文 ${rows} 条，已答复 ${answered}，待补 ${later}，不属范围 ${outOfScope}，未答复 ${unanswered.length}`

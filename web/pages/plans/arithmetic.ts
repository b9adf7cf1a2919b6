import type { ReactNode } from 'react'
import {
  type AuditReport,
  conventions,
  type Finding,
  type Profile,
} from '../../../solver/browser.ts'
import type { Run } from '../../client.ts'
import { against, decimals, kilometres } from '../../format.ts'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { checkedWords } from '../../parts/checked-words.ts'
import { namesOf } from '../../parts/county-names.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import type { Board } from './board.ts'
import type { CoefficientPair } from './changes.ts'

/** What stands behind the numbers of the conclusion: formula, numbers, names, article. */

export const findingBy = ({ findings }: AuditReport, rule: string): Finding | null =>
  findings.find((finding) => finding.rule === rule) ?? null

export function shareArithmetic(
  { plans }: Text,
  board: Board,
  finding: Finding | null,
  formula: string,
  fallback: string,
): Arithmetic {
  const { arithmetic } = plans
  if (finding === null)
    return {
      title: fallback,
      formula,
      lines: [[arithmetic.measured, plans.people(board.rows.length)]],
    }
  const names = namesOf(board.county)
  const list = (title: string, people: Finding['numerator']) =>
    people === undefined ? [] : [{ title, count: people.length, people: names.people(people) }]
  return {
    title: finding.name,
    formula,
    lines: [
      [arithmetic.measured, `${decimals(finding.measured, 0)} ${finding.unit}`],
      [arithmetic.required, `${decimals(finding.required, 0)} ${finding.unit}`],
      [arithmetic.shortfall, `${finding.shortfall} ${finding.unit}`],
    ],
    result: finding.sentence,
    lists: [
      ...list(arithmetic.numerator, finding.numerator),
      ...list(arithmetic.denominator, finding.denominator),
    ],
    sources: [finding.source],
  }
}

export const coefficientName = ({ plans }: Text, { before }: CoefficientPair): string =>
  plans.conclusion.named(plans.stages[before.row.stage], indicatorName(plans, before.row.indicator))

const indicatorName = ({ indicators }: Text['plans'], indicator: string): string =>
  Object.entries(indicators).find(([code]) => code === indicator)?.[1] ?? indicator

export const coefficientText = ({ value, limit, met }: CoefficientPair['before']): string =>
  against(value, { limit, sense: 'at-most', met: met ?? false }, 4)

export function coefficientArithmetic(
  text: Text,
  profile: Profile,
  pair: CoefficientPair,
): Arithmetic {
  const { arithmetic } = text.plans
  const { before, after } = pair
  const line = (of: typeof before): string => {
    const { mean, standardDeviation } = of.row.coefficients[of.convention]
    const [deviation, average] = [decimals(standardDeviation, 4), decimals(mean, 4)]
    return `${deviation} ÷ ${average} = ${coefficientText(of)}`
  }
  return {
    title: text.plans.conclusion.coefficient(coefficientName(text, pair)),
    formula: arithmetic.coefficient,
    lines: [
      [arithmetic.convention, conventions[before.convention]],
      [arithmetic.before, line(before)],
      [arithmetic.after, line(after)],
      [arithmetic.limit, decimals(after.limit, 2)],
    ],
    sources: profile.clauses
      .filter(({ rule }) => rule === 'difference-coefficient')
      .map(({ source }) => source),
  }
}

export const proofArithmetic = (
  { plans, frame }: Text,
  levels: Run['levels'],
  certificate: ReactNode,
): Arithmetic => ({
  title: plans.arithmetic.goals,
  formula: plans.arithmetic.proof,
  lines: levels.map((level) => {
    const { name, unit, value, bound } = level
    const certified = checkedWords(level, frame.certificate)
    const aside = certified === null ? '' : frame.marks.aside(certified)
    return [`${name}（${unit}）`, `${plans.arithmetic.bound(String(value), String(bound))}${aside}`]
  }),
  foot: certificate,
})

export function travelArithmetic({ plans }: Text, board: Board): Arithmetic {
  const { travel } = board.report
  const { arithmetic } = plans
  const known = board.rows.filter(({ extraTravel }) => extraTravel !== null)
  const tenth = known.filter(({ extraTravel }) => (extraTravel ?? 0) >= (travel.worstTenth ?? 0))
  const names = namesOf(board.county)
  return {
    title: arithmetic.travel,
    formula: arithmetic.travelFormula,
    lines: [
      [arithmetic.known, plans.people(travel.known)],
      [arithmetic.median, kilometres(travel.median)],
      [arithmetic.worstTenth, kilometres(travel.worstTenth)],
    ],
    lists: [
      {
        title: arithmetic.farthest,
        count: tenth.length,
        people: [...tenth]
          .sort((a, b) => (b.extraTravel ?? 0) - (a.extraTravel ?? 0))
          .map((row) => `${names.person(row.teacher)} ${kilometres(row.extraTravel)}`),
      },
    ],
  }
}

import type { Text } from '../../text/zh-CN/index.ts'
import type { PlanCase } from './queries.ts'

type Words = Text['process']

/** 到岗 of one person in words, and where his relation goes along, whether it has. */
export function arrivalText(
  { state }: Pick<PlanCase, 'state'>,
  teacher: string,
  process: Words,
): string {
  const arrival = state.arrivals.find((one) => one.teacher === teacher)
  if (arrival === undefined) return process.notYet
  if (!arrival.arrived) return process.absent(arrival.reason)
  const goes = state.people.some((one) => one.teacher === teacher && one.relationMoves)
  const relation = arrival.relationMoved ? process.relation : process.relationNot
  return `${process.arrived(arrival.on ?? '')}${goes ? ` · ${relation}` : ''}`
}

export const assessmentText = (
  { state }: Pick<PlanCase, 'state'>,
  teacher: string,
  { assessmentKinds, grades }: Words,
): string =>
  state.assessments
    .filter((one) => one.teacher === teacher)
    .map(({ kind, year, grade }) => `${year} ${assessmentKinds[kind]} ${grades[grade]}`)
    .join('；')

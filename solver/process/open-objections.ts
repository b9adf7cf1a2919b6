import type { Problem } from '../domain/problem.ts'
import type { CaseState } from './case.ts'
import type { StepContext } from './context.ts'
import { listed, refusal } from './refusals.ts'

/** What was raised in time and is not answered; what was answered by a change nobody made. */
export function openObjection(
  state: CaseState,
  act: string,
  context: Pick<StepContext, 'settings'>,
): Problem | null {
  const timely = unanswered(state, true)
  if (timely.length > 0) return refusal('Q18', { n: timely.length, list: listed(timely), act })
  const late = unanswered(state, false)
  if (late.length > 0 && context.settings.lateObjectionsStop)
    return refusal('Q19', { n: late.length, list: listed(late), act })
  const upheld = unplanned(state)
  return upheld.length > 0 ? refusal('Q20', { list: listed(upheld), act }) : null
}

export const unanswered = ({ objections }: CaseState, inTime: boolean): readonly string[] =>
  objections
    .filter((objection) => objection.inTime === inTime && objection.answer === null)
    .map(({ id }) => id)

/** Objections that change the plan, which is still the one they were found right about. */
export const unplanned = ({ objections, triple }: CaseState): readonly string[] =>
  objections
    .filter(({ answer }) => answer?.changesPlan === true && answer.planHash === triple.planHash)
    .map(({ id }) => id)

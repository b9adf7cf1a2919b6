import { indicatorCodes, stages } from '../../../solver/browser.ts'
import { change } from '../../format.ts'
import { verdictShapes } from '../../parts/verdict.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { type Board, briefName } from './board.ts'
import type { Changes } from './changes.ts'
import type { GoalChange, MeasuredGoal } from './goal-measures.ts'
import { stepsOf } from './school-changes.ts'

const digits: { readonly [Goal in MeasuredGoal]: number } = {
  shortfall: 0,
  'subject-gap': 1,
  balance: 0,
  'rural-gain': 0,
  burden: 1,
  'fewest-moves': 0,
}

/** `学科缺员 ＋0.4 人`, of each goal that is otherwise, in their order. */
export function goalWords({ plans }: Text, { goals }: Pick<Changes, 'goals'>): readonly string[] {
  return goals.flatMap((one) => {
    const by = byWords(one)
    return by === unchanged ? [] : [plans.tries.goal[one.goal](by)]
  })
}

const byWords = ({ goal, before, after }: GoalChange): string =>
  change(after - before, digits[goal])

const unchanged = change(0)

/** `尼山希文小学 小学R2 ✕→●`, what grows worse first; at most so many, and how many more. */
export function schoolWords(
  { plans }: Text,
  board: Pick<Board, 'schools'>,
  { schools }: Pick<Changes, 'schools'>,
  most: number,
): readonly string[] {
  const ordered = [...schools].sort(
    (a, b) => stepsOf(a) - stepsOf(b) || (a.school < b.school ? -1 : 1),
  )
  const told = ordered.slice(0, most).map(({ school, stage, indicator, before, after }) => {
    const own = board.schools.get(school)
    const name = own === undefined ? school : briefName(own)
    return `${name} ${stages[stage]}${indicatorCodes[indicator]} ${verdictShapes[before]}→${verdictShapes[after]}`
  })
  return ordered.length > most ? [...told, plans.tries.moreSchools(ordered.length - most)] : told
}

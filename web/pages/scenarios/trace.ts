import type { GoalId } from '../../../solver/browser.ts'
import type { Run } from '../../client.ts'
import type { Lane, Trace } from '../../views/run-progress.tsx'
import type { RunEvent } from './watch.ts'

/**
 * A run as its picture shows it: a lane a goal on one axis of time, whatever number of attempts it took.
 * Times are the service's own, from the first start of the run.
 */
export function traceOf(
  run: Run,
  events: readonly RunEvent[],
  goals: readonly { readonly goal: GoalId; readonly name: string }[],
  now: string,
): Trace {
  const origin = Date.parse(run.began ?? run.made)
  const since = (at: string): number => Math.max(0, (Date.parse(at) - origin) / 1000)
  const settledIn = new Map(events.flatMap(({ level, at }) => (level ? [[level.goal, at]] : [])))
  const open = run.ended === null ? openGoal(events, run) : null
  const lanes = goals.map(({ goal, name }): Lane => {
    const level = run.levels.find((each) => each.goal === goal) ?? levelIn(events, goal)
    const end = settledIn.get(goal)
    const points = events.flatMap(({ at, progress }) =>
      progress?.goal === goal && progress.value !== null
        ? [{ seconds: since(at), value: progress.value, bound: progress.bound }]
        : [],
    )
    if (level === undefined)
      return { goal, name, points, settled: null, state: goal === open ? 'open' : 'waiting' }
    const at = end === undefined ? null : since(end)
    const { value, bound } = level
    return {
      goal,
      name,
      points: at === null ? points : [...points, { seconds: at, value, bound }],
      settled: { ...level, at },
      state: 'settled',
    }
  })
  const resumed = events.flatMap(({ attempt, at }, place) =>
    attempt > 1 && attempt > (events[place - 1]?.attempt ?? 0) ? [since(at)] : [],
  )
  const last = run.ended ?? now
  return { lanes, resumed, first: firstPlan(events, since), seconds: since(last) }
}

const levelIn = (events: readonly RunEvent[], goal: GoalId) =>
  events.flatMap(({ level }) => (level?.goal === goal ? [level] : [])).at(-1)

function openGoal(events: readonly RunEvent[], run: Run): GoalId | null {
  const last = events.findLast(({ progress }) => progress !== null)?.progress ?? run.progress
  return last?.goal ?? null
}

function firstPlan(events: readonly RunEvent[], since: (at: string) => number): number | null {
  const first = events.find(
    ({ level, progress }) => level !== null || (progress !== null && progress.value !== null),
  )
  return first === undefined ? null : since(first.at)
}

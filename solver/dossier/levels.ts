import { z } from 'zod'
import type { AuditReport } from '../domain/audit-report.ts'
import { goals, itinerantGoals, type Level, type Run } from '../domain/run.ts'
import { runDocument } from '../report/schemas.ts'

/** 测算过程: how the plan came about, without the plan and without words about people. */
export type LevelsPart = Omit<Run, 'plan' | 'unkept'>

export function levelsPart({ plan: _, unkept: __, ...rest }: Run): LevelsPart {
  return rest
}

const { levels, itinerant } = runDocument.shape

/** Of the part, what is checked; sizes and the like are told and no more. */
export const levelsSchema = z.looseObject({ levels, itinerant })
export type ReadLevels = z.infer<typeof levelsSchema>

/**
 * What can be said of the levels without a model: that bounds and gaps fit together, and, where the
 * audit counts the same thing, that the value is the audit's. Proofs themselves need the model again.
 */
export function levelFaults({ levels: told, itinerant: second }: ReadLevels, report: AuditReport) {
  return [
    ...told.flatMap((level) => [
      ...boundFaults(goals[level.goal], level),
      ...checkedFaults(goals[level.goal], level),
      ...countFaults(goals[level.goal], level.value, counted(level.goal, report)),
    ]),
    ...(second?.levels ?? []).flatMap((level) => boundFaults(itinerantGoals[level.goal], level)),
  ]
}

function boundFaults(
  name: string,
  { value, bound, gap, proven }: Pick<Level, 'value' | 'bound' | 'gap' | 'proven'>,
): readonly string[] {
  if (gap === value - bound && gap >= 0 && proven === (gap === 0)) return []
  return [`“${name}”的值 ${value}、下界 ${bound}、差距 ${gap} 与“${proven ? '最优' : '可行'}”不符`]
}

/** What was recomputed from a certificate the run knows as well. */
const checkedFaults = (name: string, { bound, checked }: Level): readonly string[] =>
  checked === undefined || checked <= bound
    ? []
    : [`“${name}”记载由证书复核到 ${checked}，高于所载下界 ${bound}`]

const countFaults = (name: string, value: number, recounted: number | null): readonly string[] =>
  recounted === null || recounted === value
    ? []
    : [`“${name}”记载为 ${value}，按方案重新计数为 ${recounted}`]

/** The goals that are counts the audit makes as well. */
function counted(goal: Level['goal'], { points, plan }: AuditReport): number | null {
  if (goal === 'shortfall') return points
  return goal === 'fewest-moves' ? plan.transfers.length : null
}

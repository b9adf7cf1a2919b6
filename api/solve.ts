import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type AuditReport,
  audit,
  type Certificate,
  type EngineId,
  type GoalId,
  goals,
  inLastingChild,
  type Progress,
  propose,
  type Run,
} from '../solver/index.ts'
import type { Case } from './commands/load.ts'
import type { Step } from './progress.ts'

export type SolveOptions = {
  readonly engine: EngineId
  /** Wall clock of the whole run. */
  readonly seconds: number
  readonly goals: readonly GoalId[]
}

export const defaultSeconds = 600

/** Where a model goes whose answer failed its check: for us to study, not among the results. */
const modelDirectory = join(tmpdir(), 'junpei-models')

/** Plans a county and has the plan audited by code that never saw the model. */
export async function solve(
  { county, profile }: Case,
  options: SolveOptions,
  onStep: (step: Step) => void,
): Promise<{
  readonly run: Run
  readonly report: AuditReport
  readonly certificate: Certificate | null
}> {
  let certificate: Certificate | null = null
  const engine = inLastingChild(options.engine)
  const run = await propose(county, profile, {
    engine,
    seconds: options.seconds,
    now: () => performance.now() / 1000,
    goals: options.goals,
    modelDirectory,
    onCertificate: (made) => {
      certificate = made
    },
    onProgress: (progress) => onStep(stepOf(progress, options.goals)),
  }).finally(engine.rest)
  return { run, report: audit(county, profile, run.plan), certificate }
}

const stageWords = {
  build: '建立模型',
  'first-plan': '寻找第一个方案',
  level: '逐级优化',
  conflicts: '查找不能同时满足的条款',
  itinerant: '安排走教',
  done: '求解完成',
} as const satisfies Record<Progress['stage'], string>

/** A step of the bar for each level, two for building and the first plan, two for what follows. */
export function stepOf(progress: Progress, order: readonly GoalId[]): Step {
  const { stage, goal, seconds } = progress
  const of = order.length + 4
  const level = goal === null ? 0 : Math.max(0, order.indexOf(goal))
  const done = {
    build: 0,
    'first-plan': 1,
    level: 2 + level,
    conflicts: of - 2,
    itinerant: of - 1,
    done: of,
  }[stage]
  return { done, of, message: messageOf(progress), seconds }
}

function messageOf({ stage, goal, value, bound, message }: Progress): string {
  if (message !== '') return message
  if (goal === null) return stageWords[stage]
  const found = value === null ? '' : `，现为 ${value}`
  return `${goals[goal]}${found}${bound === null ? '' : `，下界 ${bound}`}`
}

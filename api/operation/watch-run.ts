import { goalList, goals } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import type { Screen } from '../progress.ts'
import { showProgress } from '../progress.ts'
import type { RunProgress, RunView } from '../runs/contract.ts'
import { findRun, viewOf } from '../runs/store.ts'

/** Shows a run on the terminal until it has ended, or until `over` says that nobody waits any more. */
export async function watchRun(
  db: Db,
  place: { readonly county: string; readonly run: string },
  screen: Screen,
  over: () => boolean,
): Promise<RunView | null> {
  const progress = showProgress(screen)
  const began = Date.now()
  try {
    while (!over()) {
      const row = await findRun(db, place.county, place.run)
      if (row === undefined) return null
      const run = viewOf(row)
      if (run.ended !== null) return run
      const seconds = (Date.now() - began) / 1000
      progress.step({ done: doneOf(run.progress), of: steps, message: wordsOf(run), seconds })
      await new Promise((next) => setTimeout(next, 500))
    }
    return null
  } finally {
    progress.end()
  }
}

const stages = {
  build: '建立模型',
  'first-plan': '寻找第一个方案',
  level: '逐级优化',
  conflicts: '查找不能同时满足的条款',
  itinerant: '安排走教',
  done: '求解完成',
  recount: '核验',
} as const satisfies { readonly [Stage in RunProgress['stage']]: string }

/** Building and the first plan, each goal, what follows, the audit. */
const steps = goalList.length + 5

function doneOf(progress: RunProgress | null): number {
  if (progress === null) return 0
  const { stage, goal } = progress
  const at = goal === null ? 0 : Math.max(0, goalList.indexOf(goal))
  return {
    build: 0,
    'first-plan': 1,
    level: 2 + at,
    conflicts: steps - 3,
    itinerant: steps - 2,
    done: steps - 1,
    recount: steps - 1,
  }[stage]
}

function wordsOf({ stateName, progress }: RunView): string {
  if (progress === null) return stateName
  const { stage, goal, value, bound } = progress
  if (goal === null) return stages[stage]
  const found = value === null ? '' : `，现为 ${value}`
  return `${goals[goal]}${found}${bound === null ? '' : `，下界 ${bound}`}`
}

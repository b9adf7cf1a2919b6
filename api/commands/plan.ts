import { join } from 'node:path'
import {
  type AuditReport,
  type County,
  type Profile,
  type Run,
  versionsOf,
} from '../../solver/index.ts'
import { foreignFiles, writeFolderWhole } from '../atomic-write.ts'
import { conflictLines } from '../conflicts.ts'
import { countVerdicts, verdictsInWords } from '../findings.ts'
import { itinerantLines, itinerantProof } from '../itinerant.ts'
import { levelLine, levelView } from '../levels.ts'
import type { Step } from '../progress.ts'
import { earlierFiles, withManifest } from '../result.ts'
import { resultFiles } from '../result-files.ts'
import { type SolveOptions, solve } from '../solve.ts'
import { loadCase } from './load.ts'
import { nothing } from './nothing.ts'
import { strangersInFolder } from './problems.ts'
import { sizeOf } from './size.ts'
import { type Told, untold } from './told.ts'

export type PlanOptions = SolveOptions & {
  readonly policy: string
  readonly out: string
}

/** 测算: a plan, its audit and its documents, written into a folder whole or not at all. */
export async function plan(
  input: string,
  options: PlanOptions,
  onStep: (step: Step) => void,
): Promise<Told<'plan'>> {
  // Asked before the long work, and again when the files are written.
  const inTheWay = foreignFiles(options.out, earlierFiles(options.out))
  if (inTheWay.length > 0)
    return untold<'plan'>(nothing.plan, [strangersInFolder(options.out, inTheWay)])
  const { value, problems } = await loadCase(input, options.policy)
  if (value === null) return untold<'plan'>(nothing.plan, problems)
  const { county, profile } = value
  const { run, report, certificate } = await solve(value, options, onStep)
  const documents = await resultFiles(value, run, { report, certificate })
  if (!documents.ok) return untold<'plan'>(nothing.plan, [...problems, ...documents.error])
  const files = withManifest(documents.value, versionsOf(county, profile, run.plan))
  const strangers = writeFolderWhole(options.out, files, earlierFiles(options.out))
  if (strangers.length > 0)
    return untold<'plan'>(nothing.plan, [...problems, strangersInFolder(options.out, strangers)])
  return {
    ok: report.unsound.length === 0,
    facts: {
      county: sizeOf(county),
      profile: profile.name,
      folder: options.out,
      files: files.map(({ name }) => name),
      engine: run.engine,
      size: run.size,
      seconds: run.seconds,
      transfers: run.plan.transfers.length,
      levels: run.levels.map(levelView),
      verdicts: countVerdicts(report.findings),
      unsound: report.unsound.map(({ sentence }) => sentence),
    },
    problems,
    lines: [
      ...summary(county, profile, run, report),
      '结果文件：',
      ...files.map(({ name }) => `　　${join(options.out, name)}`),
    ],
  }
}

export const summary = (
  county: County,
  profile: Profile,
  run: Run,
  report: AuditReport,
): readonly string[] => [
  `${county.name}：安排交流 ${run.plan.transfers.length} 人，用时 ${run.seconds.toFixed(1)} 秒（${run.engine}）。`,
  ...run.levels.map(levelLine),
  ...conflictLines(run, profile),
  ...(run.levels.some(({ stoppedBy }) => stoppedBy === 'clock')
    ? ['有目标因时间上限提前停止：放宽 --time-limit 可能更好，再次测算结果也可能不同。']
    : []),
  ...itinerantProof(run),
  ...itinerantLines(report),
  `核验：${verdictsInWords(report.findings)}。`,
  ...report.unsound.map(({ sentence }) => `方案有误：${sentence}`),
]

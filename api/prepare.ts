import { join } from 'node:path'
import { goalList, type Run, versionsOf } from '../solver/index.ts'
import { writeFolderWhole } from './atomic-write.ts'
import { type Case, type Loaded, loadCase } from './commands/load.ts'
import { strangersInFolder } from './commands/problems.ts'
import type { FileView } from './contract.ts'
import { type Screen, showProgress } from './progress.ts'
import { earlierFiles, readManifest, readRun, withManifest } from './result.ts'
import { resultFiles } from './result-files.ts'
import { solve } from './solve.ts'

export type PrepareOptions = {
  readonly input: string
  readonly policy: string
  /** Parent of the result folders, one for each county and profile. */
  readonly out: string
  readonly seconds: number
}

export type Prepared = Case & {
  readonly run: Run
  readonly folder: string
  readonly files: readonly FileView[]
  /** Planned just now, not at an earlier start. */
  readonly fresh: boolean
}

/** The plan of a county: of an earlier start where data, rules and version are the same, else new. */
export async function prepare(options: PrepareOptions, screen: Screen): Promise<Loaded<Prepared>> {
  screen.write('正在读取数据……\n')
  const { value, problems } = await loadCase(options.input, options.policy)
  if (value === null) return { value: null, problems }
  const folders = foldersFor(options.out, value)
  const earlier = earlierResult(folders, value)
  if (earlier !== null) return { value: earlier, problems }
  const made = await newResult(folders, value, options.seconds, screen)
  return { value: made.value, problems: [...problems, ...made.problems] }
}

/** Somebody's work in a folder is never overwritten: the next name is taken instead. */
function foldersFor(out: string, { county, profile }: Case): readonly string[] {
  const name = `${county.name}-${profile.id}`.replace(/[\\/:*?"<>|\s]/g, '')
  return ['', '-2', '-3', '-4', '-5'].map((suffix) => join(out, `${name}${suffix}`))
}

function earlierResult(folders: readonly string[], given: Case): Prepared | null {
  for (const folder of folders) {
    const run = readRun(folder, given.county, given.profile)
    if (run !== null) return { ...given, run, folder, files: filesIn(folder), fresh: false }
  }
  return null
}

async function newResult(
  folders: readonly string[],
  given: Case,
  seconds: number,
  screen: Screen,
): Promise<Loaded<Prepared>> {
  const progress = showProgress(screen)
  const options = { engine: 'highs', seconds, goals: goalList } as const
  const { run, report } = await solve(given, options, progress.step).finally(progress.end)
  const documents = await resultFiles(given, run, report)
  if (!documents.ok) return { value: null, problems: documents.error }
  const files = withManifest(documents.value, versionsOf(given.county, given.profile, run.plan))
  let strangers: readonly string[] = []
  for (const folder of folders) {
    strangers = writeFolderWhole(folder, files, earlierFiles(folder))
    if (strangers.length === 0)
      return {
        value: { ...given, run, folder, files: filesIn(folder), fresh: true },
        problems: [],
      }
  }
  return { value: null, problems: [strangersInFolder(folders.at(-1) ?? '', strangers)] }
}

const filesIn = (folder: string): readonly FileView[] =>
  (readManifest(folder)?.files ?? []).map(({ name, bytes }) => ({ name, bytes }))

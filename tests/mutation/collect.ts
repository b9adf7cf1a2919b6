import { readdirSync } from 'node:fs'
import { register } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Suite, Test, VitestRunner, VitestRunnerConfig } from '@vitest/runner'
import { collectTests as collectFiles, getFn, getHooks } from '@vitest/runner'

export type CollectedTest = {
  /** File and full name, the same in every process. */
  readonly id: string
  readonly name: string
  readonly fileName: string
  readonly run: () => Promise<void>
}

const judges = ['tests/audit', 'tests/rules']

/** Imports the tests that judge the auditor's half, once, and hands out their functions by id. */
export async function collectTests(root: string): Promise<ReadonlyMap<string, CollectedTest>> {
  register('./vitest-resolves-here.mjs', import.meta.url)
  const paths = judges.flatMap((folder) => testFilesOf(resolve(root, folder)))
  const files = await collectFiles([...paths], importingRunner(root))
  const tests = files.flatMap((file) => {
    const [fault] = file.result?.errors ?? []
    if (fault !== undefined) throw new Error(`${file.name}: ${fault.message}`)
    return testsOf(file, file.name, [])
  })
  return keyed(tests.filter(({ name }) => !isProperty(name)))
}

/**
 * Properties draw hundreds of cases: whoever survives waits for all of them, and a mutant that only
 * they kill may live in the next draw. Without them the score is lower, quicker and the same again.
 */
const isProperty = (name: string): boolean => name.includes('(with seed=')

const testFilesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .sort()
    .map((path) => join(folder, path))

function testsOf(suite: Suite, file: string, above: readonly string[]): readonly CollectedTest[] {
  if (Object.values(getHooks(suite)).some((hooks) => hooks.length > 0)) {
    throw new Error(`${file}: hooks are not run here; build the data in the test`)
  }
  return suite.tasks.flatMap((task) => {
    const names = [...above, task.name]
    if (task.type === 'suite') return testsOf(task, file, names)
    if (task.mode !== 'run') throw new Error(`${file}: ${names.join(' ')} would not run`)
    return collected(task, names.join(' '))
  })
}

function collected(test: Test, name: string): CollectedTest {
  const run = getFn(test)
  return {
    id: `${test.file.name}#${name}`,
    name,
    fileName: test.file.filepath,
    run: async () => run(),
  }
}

function keyed(tests: readonly CollectedTest[]): ReadonlyMap<string, CollectedTest> {
  const byId = new Map(tests.map((test) => [test.id, test]))
  if (byId.size < tests.length) {
    const twice = tests.find((test) => byId.get(test.id) !== test)
    throw new Error(`Two tests have one name: ${twice?.id}`)
  }
  return byId
}

function importingRunner(root: string): VitestRunner {
  const config: VitestRunnerConfig = {
    root,
    name: undefined,
    setupFiles: [],
    passWithNoTests: false,
    testNamePattern: undefined,
    allowOnly: false,
    sequence: {
      seed: 1,
      hooks: 'stack',
      setupFiles: 'list',
      shuffle: false,
      concurrent: false,
    },
    chaiConfig: undefined,
    maxConcurrency: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 0,
    includeTaskLocation: undefined,
    tags: [],
    tagsFilter: undefined,
    strictTags: true,
  }
  return {
    config,
    importFile: async (path) => import(pathToFileURL(path).href),
  }
}

import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { type CollectedTest, collectTests } from './collect.ts'

/**
 * Stryker's runner for tests that take milliseconds: every test file is imported once for a whole
 * process, and a mutant costs no more than the tests that reach it, up to the first that fails.
 */
class ImportedOnceRunner implements TestRunner {
  private tests: ReadonlyMap<string, CollectedTest> = new Map()
  private readonly spent = new Map<string, number>()
  /** How many mutants of which file each test has killed in this process. */
  private readonly kills = new Map<string, number>()

  /**
   * Never reloads, and need not: a mutant acts only while tests run. Those that act only while files
   * are imported are ignored (`ignoreStatic`); answering false would cost a process for each mutant
   * that is reached both ways.
   */
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    this.tests = await collectTests(process.cwd())
  }

  async dryRun(): Promise<DryRunResult> {
    const context = instrumenter()
    delete context.activeMutant
    const results: TestResult[] = []
    for (const test of this.tests.values()) {
      context.currentTestId = test.id
      results.push(await this.timed(test))
      delete context.currentTestId
    }
    const { mutantCoverage = { static: {}, perTest: {} } } = context
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    if (options.mutantActivation === 'static') throw new Error('Static mutants must be ignored.')
    const asked = (options.testFilter ?? [...this.tests.keys()]).map((id) => this.testNamed(id))
    const context = instrumenter()
    Object.assign(context, { hitCount: 0, hitLimit: options.hitLimit })
    context.activeMutant = options.activeMutant.id
    const results = await this.untilOneFails(asked, options.sandboxFileName)
    delete context.activeMutant
    delete context.hitLimit
    const tooOften = determineHitLimitReached(context.hitCount, options.hitLimit)
    await this.provesClean(results)
    return toMutantRunResult(tooOften ?? { status: DryRunStatus.Complete, tests: [...results] })
  }

  /** First those that have killed in this file, then the quickest: the order changes no verdict. */
  private async untilOneFails(
    tests: readonly CollectedTest[],
    file: string,
  ): Promise<readonly TestResult[]> {
    const killed = ({ id }: CollectedTest) => this.kills.get(`${file} ${id}`) ?? 0
    const milliseconds = ({ id }: CollectedTest) => this.spent.get(id) ?? 0
    const results: TestResult[] = []
    for (const test of tests.toSorted(
      (a, b) => killed(b) - killed(a) || milliseconds(a) - milliseconds(b),
    )) {
      const result = await this.timed(test)
      results.push(result)
      if (result.status !== TestStatus.Failed) continue
      this.kills.set(`${file} ${test.id}`, killed(test) + 1)
      break
    }
    return results
  }

  private async timed(test: CollectedTest): Promise<TestResult> {
    const result = await resultOf(test)
    this.spent.set(test.id, result.timeSpentMs)
    return result
  }

  /**
   * The test that failed must pass again without the mutant. If not, the mutant (or one before it)
   * has changed data the tests share, and nobody knows what killed it: Stryker answers the
   * exception with a new process, in which the mutant runs again.
   */
  private async provesClean(results: readonly TestResult[]): Promise<void> {
    for (const { id, status } of results) {
      if (status !== TestStatus.Failed) continue
      const again = await resultOf(this.testNamed(id))
      if (again.status !== TestStatus.Success) throw new Error(`Shared data is spoilt: ${id}`)
    }
  }

  private testNamed(id: string): CollectedTest {
    const test = this.tests.get(id)
    if (test === undefined) throw new Error(`No test is called ${id}`)
    return test
  }
}

const instrumenter = (): InstrumenterContext => {
  const all: Record<string, InstrumenterContext | undefined> = Object(globalThis)
  const context = all[INSTRUMENTER_CONSTANTS.NAMESPACE] ?? {}
  all[INSTRUMENTER_CONSTANTS.NAMESPACE] = context
  return context
}

async function resultOf({ id, name, fileName, run }: CollectedTest): Promise<TestResult> {
  const started = performance.now()
  const ended = () => ({ id, name, fileName, timeSpentMs: performance.now() - started })
  try {
    await run()
    return { ...ended(), status: TestStatus.Success }
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error)
    return { ...ended(), status: TestStatus.Failed, failureMessage }
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'imported-once', ImportedOnceRunner),
]

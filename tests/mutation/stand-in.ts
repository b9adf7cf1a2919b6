import * as expecting from '@vitest/expect'
import { createTaskCollector, getHooks, type Suite, type Test } from '@vitest/runner'

/**
 * What test files find here when they import `vitest`: Vitest's own collector and matchers, without
 * its process around them. What is missing here the tests of the auditor's half do not use; should
 * they one day, their import fails and says so.
 */
export { describe, test } from '@vitest/runner'

const { chai } = expecting
chai.use(expecting.JestExtend)
chai.use(expecting.JestChaiExpect)
chai.use(expecting.JestAsymmetricMatchers)

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
)
Reflect.set(globalThis, expecting.GLOBAL_EXPECT, expect)

let running: Test | undefined

/** The test is known as the running one until it has ended; properties ask for it. */
export async function whileRunning(test: Test, act: () => Promise<void>): Promise<void> {
  running = test
  try {
    await act()
  } finally {
    running = undefined
  }
}

/** What `@fast-check/vitest` asks of Vitest. */
export const TestRunner = {
  createTaskCollector,
  getCurrentTest: (): Test | undefined => running,
  getSuiteHooks: (suite: Suite) => getHooks(suite),
}

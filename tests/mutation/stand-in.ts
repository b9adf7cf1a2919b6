import * as expecting from '@vitest/expect'
import { createTaskCollector } from '@vitest/runner'

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

/** What `@fast-check/vitest` takes from Vitest to define properties. */
export const TestRunner = { createTaskCollector }

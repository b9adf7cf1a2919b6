import { defineConfig } from 'vitest/config'

/** The tests that judge the auditor's half, and no others: each mutant runs those that reach it. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/rules/**/*.test.ts', 'tests/audit/**/*.test.ts'],
    testTimeout: 60_000,
    isolate: false,
    pool: 'threads',
  },
})

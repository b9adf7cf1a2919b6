import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest begins first, so that nobody waits for it alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => /tests\/(browser|chaos)\//.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** Tests that start processes and databases, or change what a process has one of. */
const alone = [
  'tests/{api,browser,chaos,cli,setup}/**/*.test.ts',
  'tests/{dossier/every-bit,intake/files,web/client,workbook/write,word/write}.test.ts',
]

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: alone, globalSetup: ['tests/setup/database.ts'] },
      },
      {
        extends: true,
        // Read once and shared: reading the program anew for each file took a quarter of the time.
        test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: alone, isolate: false },
      },
    ],
  },
})

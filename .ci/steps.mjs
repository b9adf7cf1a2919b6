/**
 * Everything a clean checkout must pass: lint, types, walls, then all tests.
 * The last line is `N passed, N failed, N skipped`, taken from the test runner's own result.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const scratch = mkdtempSync(join(tmpdir(), 'junpei-ci-'))
const resultFile = join(scratch, 'vitest.json')
const npm = (...words) => ['npm', ...words]

/** Name, command, and the most minutes it may take: mostly one for all but the tests. */
const steps = [
  ['dependencies', ['node', 'tests/setup/dependencies.mjs'], 2],
  ['lint', npm('run', '--silent', 'lint'), 1],
  ['types', npm('run', '--silent', 'types'), 2],
  ['walls', npm('run', '--silent', 'walls'), 1],
  [
    'tests',
    npm('test', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`),
    14,
  ],
]

const failed = []
for (const [name, [command, ...words], minutes] of steps) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const { status } = spawnSync(command, words, {
    cwd: root,
    stdio: 'inherit',
    timeout: minutes * 60_000,
    shell: process.platform === 'win32',
  })
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds(started)} s`)
  if (status !== 0) failed.push(name)
}

const counts = countsOf(resultFile)
rmSync(scratch, { recursive: true, force: true })
if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`)
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
// No test at all is no success either.
process.exitCode = failed.length > 0 || counts.failed > 0 || counts.passed === 0 ? 1 : 0

function seconds(started) {
  return Math.round((Date.now() - started) / 1000)
}

function countsOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const result = JSON.parse(readFileSync(file, 'utf8'))
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}

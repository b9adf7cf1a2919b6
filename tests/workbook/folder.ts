import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder of the test file's own, gone when its tests are over. */
export function testFolder(): {
  readonly path: string
  readonly save: (name: string, content: Uint8Array | string) => string
} {
  const path = mkdtempSync(join(tmpdir(), 'junpei-test-'))
  afterAll(() => rmSync(path, { recursive: true, force: true }))
  return {
    path,
    save: (name, content) => {
      const file = join(path, name)
      writeFileSync(file, content)
      return file
    },
  }
}

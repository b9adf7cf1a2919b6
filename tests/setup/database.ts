import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../api/database/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly databases: readonly { readonly name: string; readonly url: string }[]
  }
}

/**
 * Before the first test: the embedded database in a folder of its own, and the one `DATABASE_URL`
 * names where it is set. One that is named and cannot be reached is an error, not a skipped test.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'junpei-db-'))
  const embedded = await startEmbedded(folder)
  const named = process.env.DATABASE_URL
  if (named !== undefined) await reach(named)
  project.provide('databases', [
    { name: '随附的数据库', url: embedded.url },
    ...(named === undefined ? [] : [{ name: 'DATABASE_URL', url: named }]),
  ])
  return async () => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function reach(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.end()
}

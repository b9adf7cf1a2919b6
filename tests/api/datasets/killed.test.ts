import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepImports } from '../../../api/datasets/confirm.ts'
import { hashOfText } from '../../../api/store/content.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { dataFolder } from '../../kit/upload.ts'

const entry = fileURLToPath(new URL('./importing-service.ts', import.meta.url))
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

onEveryDatabase((fresh) => {
  let at: TestDatabase
  const data = dataFolder()
  beforeAll(async () => {
    at = await fresh()
    await at.db.insertInto('county').values({ id: 'one', name: '合成县', city: null }).execute()
  })
  afterAll(async () => {
    await at.close()
    data.remove()
  })

  /** Runs the service, kills it so long after it has said `word`; returns what it had confirmed. */
  const killed = (first: number, word: string, milliseconds: number) =>
    new Promise<readonly string[]>((resolve, reject) => {
      const child = fork(entry, [at.url, data.path, String(first)], {
        execArgv: ['--import', loader],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      const said: string[] = []
      child.on('message', (message: string) => {
        said.push(message)
        if (message === word && said.filter((each) => each === word).length === 1)
          setTimeout(() => child.kill('SIGKILL'), milliseconds)
      })
      child.on('error', reject)
      child.on('close', () =>
        resolve(said.flatMap((each) => (/^confirmed (.+)$/.exec(each)?.[1] ?? '').slice(0, 64))),
      )
    })

  test.each([
    ['sending', 900],
    ['sending', 2200],
    ['read', 0],
    ['read', 12],
  ])('a service killed %s + %i ms leaves nothing half done', async (word, milliseconds) => {
    const seed = 1000 * (['sending', 'read'].indexOf(word) + 1) + milliseconds
    const told = (await killed(seed, word, milliseconds)).filter((hash) => hash !== '')
    await sweepImports({ db: at.db, dataFolder: data.path })
    const waiting = await at.db
      .selectFrom('county_import')
      .select('folder')
      .where('state', '=', 'ready')
      .execute()
    expect([...data.quarantined()].sort()).toEqual(waiting.map(({ folder }) => folder).sort())
    const kept = await at.db.selectFrom('content').select(['hash', 'body']).execute()
    for (const { hash, body } of kept) expect(hashOfText(body)).toBe(hash)
    const confirmed = await at.db.selectFrom('dataset').select('hash').execute()
    expect(confirmed.map(({ hash }) => hash).sort()).toEqual(kept.map(({ hash }) => hash).sort())
    const hashes = new Set(confirmed.map(({ hash }) => hash))
    for (const hash of told) expect(hashes.has(hash)).toBe(true)
    const acts = await at.db
      .selectFrom('journal')
      .select(['action', 'after'])
      .where('action', '=', 'dataset.confirm')
      .execute()
    expect(acts.map(({ after }) => after).sort()).toEqual([...hashes].sort())
  })
})

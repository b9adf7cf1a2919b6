import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'

/** This service's hold on its data folder. */
export type Held = {
  /** Tells a second start where this one listens. */
  readonly tell: (address: string) => void
  readonly release: () => Promise<void>
}

/**
 * One service has a data folder to itself: its quarantine and its keys are nobody else's. The lock is one
 * of the database and ends with the process that holds it. `null` where another service has it;
 * `onLost` is called should it be lost to another one while the database was gone.
 */
export async function takeFolder(
  databaseUrl: string,
  dataFolder: string,
  onLost: () => void,
): Promise<Held | null> {
  const file = join(dataFolder, 'serve.json')
  let released = false
  let holding: pg.Client | null = null
  const hold = async (): Promise<boolean> => {
    const client = await locked(databaseUrl)
    if (client === null) return false
    holding = client
    client.once('end', () => {
      if (!released) void again()
    })
    return true
  }
  const again = async (): Promise<void> => {
    while (!released) {
      await new Promise((done) => setTimeout(done, 500))
      const held = await hold().catch(() => null)
      if (held === true) return
      if (held === false) return onLost()
    }
  }
  if (!(await hold())) return null
  return {
    tell: (address) =>
      writeFileSync(file, JSON.stringify({ address, pid: process.pid }), { mode: 0o600 }),
    release: async () => {
      released = true
      rmSync(file, { force: true })
      await holding?.end().catch(() => undefined)
    },
  }
}

async function locked(databaseUrl: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'junpei serve' })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ readonly mine: boolean }>(
    `select pg_try_advisory_lock(hashtextextended('junpei serve', 0)) as mine`,
  )
  if (rows[0]?.mine === true) return client
  await client.end()
  return null
}

/** Where the service of a data folder listens, as it said itself; `null` while it is still starting. */
export function addressIn(dataFolder: string): string | null {
  const file = join(dataFolder, 'serve.json')
  if (!existsSync(file)) return null
  const told = z.object({ address: z.url() }).safeParse(JSON.parse(readFileSync(file, 'utf8')))
  return told.success ? told.data.address : null
}

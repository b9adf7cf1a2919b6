import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../../api/database/embedded.ts'
import { type DatabaseUser, userOf } from './users.ts'

/** The server's process, by its own lock file. */
export const serverOf = (folder: string): number =>
  Number.parseInt(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8'), 10)

/** Some processes start the database of one folder at the same moment, use it and leave it. */
export async function startTogether(users: readonly DatabaseUser[]): Promise<void> {
  for (const user of users) user.order({ kind: 'start' })
  await Promise.all(users.map((user) => user.told('started')))
  for (const user of users) user.order({ kind: 'stop' })
  await Promise.all(users.map((user) => user.told('stopped')))
}

export type Killed = {
  readonly rounds: number
  readonly acknowledged: number
  /** Acknowledged and gone. */
  readonly lost: number
  /** Rows without exactly their three parts. */
  readonly torn: number
}

/**
 * `kill -9` of the server and of the process that uses it, in turns, each at some moment while rows
 * are being committed; then the database is opened again and everything acknowledged is looked for.
 */
export async function killAtRandom(
  folder: string,
  rounds: number,
  moment: (round: number) => number,
): Promise<Killed> {
  const acknowledged: number[] = []
  let next = 1
  let user = await userOf(folder)
  for (let round = 0; round < rounds; round += 1) {
    // The next one gets ready while this one works.
    const follower = userOf(folder)
    user.order({ kind: 'start' })
    await user.told('started')
    user.order({ kind: 'commit', from: next })
    await user.told('kept')
    await pause(moment(round))
    if (round % 2 === 0) process.kill(serverOf(folder), 'SIGKILL')
    if (round % 4 === 0) await pause(moment(round))
    await user.kill()
    acknowledged.push(...user.kept())
    next = Math.max(next, ...acknowledged) + 1
    user = await follower
  }
  await user.kill()
  return { rounds, ...(await recount(folder, acknowledged)) }
}

async function recount(
  folder: string,
  acknowledged: readonly number[],
): Promise<Omit<Killed, 'rounds'>> {
  const embedded = await startEmbedded(folder)
  const client = new pg.Client({ connectionString: embedded.url })
  await client.connect()
  const { rows } = await client.query<{ id: string; parts: string }>(
    'select kept.id, count(part.n) as parts from kept left join part using (id) group by kept.id',
  )
  await client.end()
  await embedded.stop()
  const found = new Set(rows.map(({ id }) => Number(id)))
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !found.has(id)).length,
    torn: rows.filter(({ parts }) => Number(parts) !== 3).length,
  }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

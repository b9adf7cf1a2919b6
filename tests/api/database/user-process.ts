import pg from 'pg'
import type { Transport } from '../../../api/database/embedded/place.ts'
import { type Embedded, startEmbedded } from '../../../api/database/embedded.ts'
import type { Order, Told } from './users.ts'

/** A process of its own that uses the database of a folder as its parent orders: see users.ts. */
const [folder = '', transport = 'socket'] = process.argv.slice(2)
let embedded: Embedded | null = null

process.on('message', (order: Order) => void obey(order))
process.on('disconnect', () => process.exit())
tell({ kind: 'ready' })

async function obey(order: Order): Promise<void> {
  try {
    if (order.kind === 'start') await start()
    else if (order.kind === 'stop') await stop()
    else await commit(order.from)
  } catch (problem) {
    tell({ kind: 'refused', words: problem instanceof Error ? problem.message : String(problem) })
  }
}

async function start(): Promise<void> {
  embedded = await startEmbedded(folder, { transport: transport as Transport })
  await query('create table if not exists kept (id bigint primary key)').catch(ifMadeTwice)
  await query('create table if not exists part (id bigint references kept, n int)').catch(
    ifMadeTwice,
  )
  tell({ kind: 'started' })
}

async function stop(): Promise<void> {
  await embedded?.stop()
  embedded = null
  tell({ kind: 'stopped' })
}

/** Commits row after row, each with three parts, and says so only when it is done. */
async function commit(from: number): Promise<void> {
  for (let id = from; ; ) {
    try {
      const client = new pg.Client({ connectionString: embedded?.url })
      client.on('error', () => undefined)
      await client.connect()
      for (; ; id += 1) {
        await client.query('begin')
        await client.query('insert into kept values ($1) on conflict do nothing', [id])
        await client.query('delete from part where id = $1', [id])
        for (const n of [1, 2, 3]) await client.query('insert into part values ($1, $2)', [id, n])
        await client.query('commit')
        tell({ kind: 'kept', id })
      }
    } catch {
      // The server was killed: it comes back, and what was not told is done again.
      await new Promise((done) => setTimeout(done, 20))
    }
  }
}

async function query(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: embedded?.url })
  await client.connect()
  await client.query(text).finally(() => client.end())
}

/** `if not exists` does not help two who make the same table at the same moment. */
function ifMadeTwice(problem: unknown): void {
  if (!(problem instanceof pg.DatabaseError && /^(42P07|23505)$/.test(problem.code ?? '')))
    throw problem
}

function tell(told: Told): void {
  process.send?.(told)
}

import type pg from 'pg'
import { prepare } from './embedded/cluster.ts'
import { handOn, isLast } from './embedded/hand.ts'
import { NoDatabase } from './embedded/no-database.ts'
import { type Place, placeIn, type Transport, usualTransport } from './embedded/place.ts'
import { launch, type Server, serverRuns, shutDown } from './embedded/server.ts'

/**
 * A real PostgreSQL in the user's own folder, from binaries that npm brings: no compiler, no
 * installation, no port open to others. Committed is on disk (fsync), several processes may use it,
 * and `DATABASE_URL` replaces it where a county has a database of its own.
 */
export type Embedded = {
  readonly url: string
  /** Leaves; the last one to leave stops the server. */
  readonly stop: () => Promise<void>
}

export type EmbeddedOptions = {
  readonly transport?: Transport
  /** Hears that the server was gone, and whether it is back. */
  readonly onLoss?: (problem: Error | null) => void
}

/**
 * Starts the database of a data folder, or joins it where it runs already. Nobody owns the server:
 * whoever uses it holds a hand on it (a shared lock in it, which ends with his process however that
 * ends), whoever finds it gone starts it again, and whoever leaves last stops it.
 */
export async function startEmbedded(
  dataFolder: string,
  { transport = usualTransport, onLoss = () => undefined }: EmbeddedOptions = {},
): Promise<Embedded> {
  const place = placeIn(dataFolder, transport)
  prepare(place)
  const { hand, url } = await enter(place)
  const held = keepHold(place, hand, onLoss)
  return {
    url,
    stop: async () => {
      const last = await held.release()
      if (last !== null && (await isLast(last))) await shutDown(place)
      await last?.end().catch(() => undefined)
    },
  }
}

/** After a crash the server first replays its log: that may take a while. */
const patienceSeconds = 120

type Entered = { readonly hand: pg.Client; readonly url: string }

async function enter(place: Place): Promise<Entered> {
  let server: Server | null = null
  for (const deadline = Date.now() + patienceSeconds * 1000; Date.now() < deadline; ) {
    const url = place.url()
    const hand = url === null ? null : await handOn(url)
    if (hand !== null && url !== null) return { hand, url }
    if (server?.ended() === true) {
      // Another start was quicker, or the last one is still leaving: its server holds the folder.
      if (!server.gaveWay()) throw new NoDatabase(`数据库没有启动：${server.words()}`)
      server = null
    }
    if (server === null && !serverRuns(place)) server = await launch(place)
    await pause(50)
  }
  throw new NoDatabase(
    `数据库在 ${patienceSeconds} 秒内没有就绪：${server?.words() || '没有说明原因'}`,
  )
}

/** Takes hold again whenever the server was killed under us. */
function keepHold(place: Place, first: pg.Client, onLoss: (problem: Error | null) => void) {
  let released = false
  let hand: Promise<pg.Client | null> = Promise.resolve(first)
  const again = async (): Promise<pg.Client | null> => {
    while (!released) {
      try {
        const { hand: next } = await enter(place)
        watch(next)
        onLoss(null)
        return next
      } catch (problem) {
        onLoss(problem instanceof Error ? problem : new Error(String(problem)))
        await pause(2000)
      }
    }
    return null
  }
  const watch = (watched: pg.Client): void => {
    watched.once('end', () => {
      if (released) return
      onLoss(new NoDatabase('与数据库的连接中断，正在重新启动数据库。'))
      hand = again()
    })
  }
  watch(first)
  return {
    release: async () => {
      released = true
      return await hand
    },
  }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

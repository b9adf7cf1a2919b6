import pg from 'pg'
import { z } from 'zod'
import { channelName, type Notice } from './queue.ts'

const notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queued') }),
  z.object({ kind: z.enum(['cancel', 'stop']), run: z.string() }),
]) satisfies z.ZodType<Notice>

export type Listening = { readonly close: () => Promise<void> }

/**
 * Hears notices on a connection of its own, and connects again where it breaks. What is missed
 * meanwhile is found by the polls and heartbeats: a notice only makes things quicker.
 */
export function listen(databaseUrl: string, onNotice: (notice: Notice) => void): Listening {
  let closed = false
  let client: pg.Client | null = null
  let again: NodeJS.Timeout | null = null

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true })
    client = fresh
    let broken = false
    const later = (): void => {
      if (broken) return
      broken = true
      if (closed) return
      again = setTimeout(() => void connect(), 500)
      again.unref()
    }
    fresh.on('error', later)
    fresh.on('end', later)
    fresh.on('notification', ({ payload }) => {
      const told = notice.safeParse(parsed(payload ?? ''))
      if (told.success) onNotice(told.data)
    })
    try {
      await fresh.connect()
      await fresh.query(`listen ${channelName}`)
    } catch {
      // The database is away; `later` tries again, and the heartbeats say what is wrong.
      later()
      await fresh.end().catch(() => undefined)
    }
  }
  void connect()
  return {
    close: async () => {
      closed = true
      if (again !== null) clearTimeout(again)
      await client?.end().catch(() => undefined)
    },
  }
}

/** Anybody may notify on a channel of the database; what is no JSON is not ours. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import type { Session } from '../engine/engine.ts'

/** A session that is closed, and whose every query is rejected, once the run is told to stop. */
export async function openUntil(
  signal: AbortSignal | undefined,
  open: () => Promise<Session>,
): Promise<Session> {
  signal?.throwIfAborted()
  const session = await open()
  if (signal === undefined) return session
  const stop = () => void session.close()
  signal.addEventListener('abort', stop, { once: true })
  return {
    solve: async (query, onIncumbent) => {
      signal.throwIfAborted()
      const answer = await session.solve(query, onIncumbent)
      signal.throwIfAborted()
      return answer
    },
    close: async () => {
      signal.removeEventListener('abort', stop)
      await session.close()
    },
  }
}

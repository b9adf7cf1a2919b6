import type { FastifyInstance } from 'fastify'

export const drainSeconds = 10

/** Resolves at the first signal to end; the second one ends the process at once. */
export function signalToEnd(): Promise<NodeJS.Signals> {
  const signals = ['SIGINT', 'SIGTERM'] as const
  return new Promise((told) => {
    let first = true
    for (const signal of signals)
      process.on(signal, () => {
        if (!first) process.exit(1)
        first = false
        told(signal)
      })
  })
}

/** Takes no new connection, lets what is under way end, and after ten seconds lets it go. */
export async function drain(app: FastifyInstance, seconds = drainSeconds): Promise<void> {
  const late = setTimeout(() => app.server.closeAllConnections(), seconds * 1000)
  try {
    await app.close()
  } finally {
    clearTimeout(late)
  }
}

/**
 * Is the database away, and not the query wrong? Then the same may be asked again: what was not
 * committed did not happen.
 */
export function connectionLost(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false
  const code = 'code' in problem ? String(problem.code) : ''
  return (
    socketCodes.has(code) ||
    // Connection exceptions, operator intervention (shutdown, crash, starting up).
    /^(08|57P0)/.test(code) ||
    /Connection terminated|Client has encountered a connection error|not queryable/.test(
      problem.message,
    )
  )
}

const socketCodes: ReadonlySet<string> = new Set([
  'ENOENT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])

import pino, { type DestinationStream, type Logger } from 'pino'

/**
 * The log of a process: JSON lines for whoever runs it, who need not know anybody's data. Requests are
 * told by the pattern of their route, never by their address; and whatever is written, Chinese text and
 * long numbers are struck out of it: names, addresses, ID and telephone numbers stay inside.
 */
export const newLog = (destination?: DestinationStream): Logger =>
  pino(
    {
      level: process.env.JUNPEI_LOG ?? 'info',
      timestamp: pino.stdTimeFunctions.isoTime,
      base: { pid: process.pid },
      formatters: { level: (level) => ({ level }), log: (told) => struckObject(told) },
      // What `log` has made of an error stays as it is.
      serializers: { err: (told: unknown) => told },
      hooks: {
        // An error on its own would lend the line its message.
        logMethod(told, method) {
          const [first, ...rest] = told
          const named = first instanceof Error ? [{ err: first }, 'error'] : [first, ...rest]
          method.apply(
            this,
            named.map((one) => (typeof one === 'string' ? struck(one) : one)) as typeof told,
          )
        },
      },
    },
    destination,
  )

/** Letters of Chinese and numbers as long as a telephone's, but for parts of hashes and uuids. */
export const struck = (text: string): string =>
  text
    .replace(/[\p{Script=Han}〇·•]+/gu, '*')
    .replace(/(?<![0-9a-f-])\d{7,}[\dxX]*(?![0-9a-f-])/gi, '*')

function struckValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return struck(value)
  if (value instanceof Error) return plainError(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) return '…'
  if (Array.isArray(value)) return value.map((one) => struckValue(one, depth - 1))
  return struckObject(value as { readonly [name: string]: unknown }, depth - 1)
}

const struckObject = (told: { readonly [name: string]: unknown }, depth = 4) =>
  Object.fromEntries(Object.entries(told).map(([name, value]) => [name, struckValue(value, depth)]))

/** Kind, code and where, without the message: a database tells there what it was given. */
export function plainError(problem: Error): { readonly [name: string]: unknown } {
  const code = 'code' in problem ? { code: String(problem.code) } : {}
  const at = (problem.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
  return { type: problem.name, ...code, at: at.slice(0, 12) }
}

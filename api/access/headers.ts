import type { FastifyReply, FastifyRequest } from 'fastify'

/** The headers of a request as the web knows them. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return headers
}

/** Cookies of a new or an ended session; nothing of the reply may be kept by anybody on the way. */
export const withCookies = (reply: FastifyReply, cookies: readonly string[]): FastifyReply =>
  reply.header('set-cookie', [...cookies]).header('cache-control', 'no-store')

/**
 * Does a request come from this very machine? Not by its address alone: a proxy on the same machine
 * sends everybody's requests on, and a name that leads here may be anybody's (DNS rebinding).
 */
export function isFromHere({ ip, hostname, headers }: FastifyRequest): boolean {
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => headers[name] !== undefined,
  )
  return !forwarded && isLoopback(ip) && localNames.has(hostname)
}

const isLoopback = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address)

const localNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

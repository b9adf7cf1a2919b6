import type { FastifyInstance, FastifyReply, RouteOptions } from 'fastify'
import { z } from 'zod'
import { requireClosed } from './closed.ts'
import { cut } from './cut.ts'
import type { Purpose } from './personal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the replies of a route are for; a `page` where nothing is said. */
    readonly purpose?: Purpose
    /** Replies without a schema, that hold nothing about people: the API's own description. */
    readonly unlisted?: true
  }
}

/**
 * What a caller may not read is cut from every reply before it is sent, by the schema of the reply.
 * A route whose schema is open, or that reveals without the right to, stops the start of the service.
 */
export function cutReplies(app: FastifyInstance): void {
  const found: RouteOptions[] = []
  app.addHook('onRoute', (route) => void found.push(route))
  app.addHook('onReady', async () => found.forEach(requireListed))
  app.addHook('preSerialization', async (request, reply, payload) => {
    const { config, schema } = request.routeOptions
    if (config.unlisted === true || isProblem(reply)) return payload
    const listed = schemaFor(schema?.response, reply)
    if (listed === null) throw new Error(`${request.routeOptions.url}: a reply without a schema`)
    const reader = { role: request.account?.role ?? null, purpose: config.purpose ?? 'page' }
    return cut(listed, reader, payload)
  })
}

function requireListed({ method, url, config, schema }: RouteOptions): void {
  const at = `${String(method)} ${url}`
  if (config?.purpose === 'reveal' && config.access !== 'person:reveal')
    throw new Error(`${at} reveals without asking for person:reveal`)
  for (const [status, answer] of Object.entries((schema?.response ?? {}) as Answers))
    for (const listed of listedIn(answer)) requireClosed(listed, `${at} ${status}`)
}

/** By status: a schema, or one for each content type, as OpenAPI has it. */
type Answers = { readonly [status: string]: unknown }
type ByType = { readonly content: { readonly [type: string]: { readonly schema: unknown } } }

const isByType = (answer: unknown): answer is ByType =>
  typeof answer === 'object' && answer !== null && 'content' in answer

function listedIn(answer: unknown): readonly z.core.$ZodType[] {
  const all = isByType(answer)
    ? Object.values(answer.content).map(({ schema }) => schema)
    : [answer]
  return all.filter((one) => one instanceof z.core.$ZodType)
}

function schemaFor(response: unknown, reply: FastifyReply): z.core.$ZodType | null {
  const answers = (response ?? {}) as Answers
  const status = String(reply.statusCode)
  const family = `${status.charAt(0)}xx`
  const answer =
    answers[status] ?? answers[family] ?? answers[family.toUpperCase()] ?? answers.default
  return listedIn(answer)[0] ?? null
}

/** Refusals are written in one place and name nobody. */
const isProblem = (reply: FastifyReply): boolean =>
  String(reply.getHeader('content-type')).startsWith('application/problem+json')

import type { FastifyInstance } from 'fastify'
import { Refused } from './problem.ts'

/** As deep as anything of ours goes, and some more. */
const mostDeep = 20

/**
 * Refuses what cannot be stored as text (the character of number 0, halves of characters) and what is
 * nested beyond sense, wherever in a request it stands, before anybody has read it.
 */
export function refuseUnstorable(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ params, query }) => {
    requirePlain(params, mostDeep)
    requirePlain(query, mostDeep)
  })
  app.addHook('preValidation', async ({ body }) => {
    // An upload is a stream, read elsewhere.
    if (!Buffer.isBuffer(body)) requirePlain(body, mostDeep)
  })
}

/** Half of a pair alone is a character to nobody. */
const unstorable = /\0|\p{Surrogate}/u

function requirePlain(value: unknown, depth: number): void {
  if (typeof value === 'string') {
    if (unstorable.test(value)) throw new Refused(400, 'malformed', '请求中含有不能保存的字符。')
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (depth === 0) throw new Refused(400, 'malformed', '请求的内容嵌套过深。')
  for (const [name, one] of Object.entries(value)) {
    requirePlain(name, depth)
    requirePlain(one, depth - 1)
  }
}

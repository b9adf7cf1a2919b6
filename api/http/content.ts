import type { FastifyInstance } from 'fastify'
import { Refused } from './problem.ts'

/** Exactly these, as sent by honest clients: odd spellings have let bodies past their check before. */
const known = [
  /^application\/json(; ?charset=utf-8)?$/i,
  /^multipart\/form-data; ?boundary=[\w'()+,./:=?-]{1,200}$/i,
  /^text\/csv(; ?charset=utf-8)?$/i,
]

/** Refuses content types that are not on the list, and unsafe requests that another site sent. */
export function refuseStrangeContent(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ method, headers, host }) => {
    const type = headers['content-type']
    if (type !== undefined && !known.some((one) => one.test(type)))
      throw new Refused(415, 'media_type', '不支持这种内容类型。')
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return
    const { origin, 'sec-fetch-site': site } = headers
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      (origin !== undefined && hostOf(origin) !== host)
    if (foreign) throw new Refused(403, 'foreign_origin', '请求来自其他网站，已拒绝。')
  })
}

const hostOf = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null

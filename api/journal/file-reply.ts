import type { FastifyReply } from 'fastify'

/** Canonical JSON as a file to keep: its bytes are what was signed. */
export const fileReply = (reply: FastifyReply, name: string): FastifyReply =>
  reply
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)

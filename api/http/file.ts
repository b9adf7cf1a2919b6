import type { FastifyReply } from 'fastify'

/** A file to be saved under its Chinese name; nothing on the way may keep it. */
export const sendFile = (reply: FastifyReply, bytes: Uint8Array, name: string): FastifyReply =>
  reply
    .type(types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes))

const types: { readonly [ending: string]: string } = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  gz: 'application/gzip',
}

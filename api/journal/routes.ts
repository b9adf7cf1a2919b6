import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { canonical, checkpointOf, fingerprintOf, genesisOf } from '../../solver/index.ts'
import type { Ground, Room } from '../ground.ts'
import { journalParams, journalQuery, journalView, keysView, verificationView } from './contract.ts'
import { fileReply } from './file-reply.ts'
import { recountOf } from './recount.ts'
import { keyChangesOf } from './rotation.ts'
import { installationSigner } from './signing.ts'
import { lastOf, rowsOf } from './store.ts'

/** 操作日志: read, recounted, and its checkpoint taken away. */
export const journal: Room = (ground) => async (app) => {
  await app.register(journalRoutes(ground))
}

const journalRoutes =
  ({ db, dataFolder }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/counties/:county/journal',
      {
        schema: {
          params: journalParams,
          querystring: journalQuery,
          response: { 200: journalView },
        },
        config: { access: 'journal:read' },
      },
      async (request) => {
        const { county: chain } = request.params
        const { after, limit } = request.query
        const rows = await rowsOf(db, chain, { after, limit: limit + 1 })
        const page = rows.slice(0, limit)
        const next = rows.length > limit ? (page.at(-1)?.seq ?? null) : null
        return { chain, rows: page.map(({ chain: _, ...row }) => row), next }
      },
    )

    app.get(
      '/counties/:county/journal/verification',
      {
        schema: {
          params: journalParams,
          response: { 200: verificationView },
        },
        config: { access: 'journal:read' },
      },
      (request) => recountOf(db, request.params.county),
    )

    app.get(
      '/counties/:county/journal/checkpoint',
      { schema: { params: journalParams }, config: { access: 'journal:read' } },
      async (request, reply) => {
        const { county: chain } = request.params
        const last = await lastOf(db, chain)
        const at = new Date().toISOString()
        const checkpoint = checkpointOf(
          { chain, size: last?.seq ?? 0, head: last?.hash ?? genesisOf(chain), at },
          installationSigner(dataFolder),
        )
        return fileReply(reply, `日志检查点_${chain}_${checkpoint.size}.json`).send(
          canonical(checkpoint),
        )
      },
    )

    app.get(
      '/keys',
      { schema: { response: { 200: keysView } }, config: { access: 'signed-in' } },
      async () => {
        const { publicKey } = installationSigner(dataFolder)
        const changes = keyChangesOf(dataFolder)
        const key = (publicKey: string, from: string | null, until: string | null) => ({
          algorithm: 'Ed25519' as const,
          publicKey,
          fingerprint: fingerprintOf(publicKey),
          from,
          until,
        })
        const earlier = changes.map(({ previous, at }, n) =>
          key(previous, changes[n - 1]?.at ?? null, at),
        )
        return {
          keys: [...earlier, key(publicKey, changes.at(-1)?.at ?? null, null)].reverse(),
          changes: [...changes],
        }
      },
    )
  }

import { fileURLToPath } from 'node:url'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { accountOf } from '../access/guard.ts'
import type { Ground, Room } from '../ground.ts'
import { Refused } from '../http/problem.ts'
import { act } from '../journal/act.ts'
import { fileReply } from '../journal/file-reply.ts'
import { runChild } from '../runs/child-process.ts'
import { hashOfText } from '../store/content.ts'
import { dossierParams, dossierQuery } from './contract.ts'
import { gather } from './gather.ts'
import { type DossierTask, type FromDossier, fromDossier } from './messages.ts'

/** 卷宗: a plan with everything that proves it, as one signed file. */
export const dossiers: Room = (ground) => async (app) => {
  await app.register(dossierRoutes(ground))
}

const dossierRoutes =
  ({ db, dataFolder }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/counties/:county/cases/:case/dossier',
      {
        schema: { params: dossierParams, querystring: dossierQuery },
        config: { access: 'dossier:read', purpose: 'document' },
      },
      async (request, reply) => {
        const by = accountOf(request)
        const { county, case: id } = request.params
        const { level } = request.query
        const gathered = await gather(db, county, id)
        const at = new Date().toISOString()
        const text = await drawnUp({ ...gathered, level, at, dataFolder })
        await act(db, by, { chain: county, action: 'dossier.export' }, async () => ({
          value: undefined,
          object: `case:${id}`,
          // Not `after`: the case itself has not changed.
          detail: { level, dossier: hashOfText(text) },
        }))
        return fileReply(reply, `${id}.junpei.json`).send(text)
      },
    )
  }

/** In a process of its own, within a minute. */
async function drawnUp(task: DossierTask): Promise<string> {
  const end = await runChild<FromDossier>({
    entry: fileURLToPath(new URL('./dossier-child.ts', import.meta.url)),
    task,
    message: fromDossier,
    heapMegabytes: 1024,
    onMessage: () => undefined,
    isLast: () => true,
    signal: AbortSignal.timeout(60_000),
  })
  if (end.kind === 'answered') return end.message.text
  throw new Refused(503, 'dossier_not_written', '卷宗没有生成成功，请稍后重试。')
}

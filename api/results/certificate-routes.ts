import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { accountOf } from '../access/guard.ts'
import { impersonal } from '../access/personal.ts'
import { certificateFileName } from '../certificate-file.ts'
import type { Ground } from '../ground.ts'
import { sendFile } from '../http/file.ts'
import { act } from '../journal/act.ts'
import { certificateFile } from '../runs/certificate.ts'
import { runParams } from '../runs/contract.ts'
import { runOf } from '../runs/store.ts'

const file = impersonal(z.any().describe('文件'), '由导出的权限和日志约束')

/** 最优性证书: it goes to whoever may have the dossier, and like it names teachers by their numbers. */
export const certificateRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/counties/:county/runs/:run/certificate',
      {
        config: { access: 'dossier:read', purpose: 'document' },
        schema: {
          summary: '导出最优性证书（certificate.json.gz），记入日志；已清理的答 410',
          params: runParams,
          response: { 200: file },
        },
      },
      async (request, reply) => {
        const by = accountOf(request)
        const { county, run } = request.params
        const { hash, bytes } = await certificateFile(db, await runOf(db, county, run))
        await act(db, by, { chain: county, action: 'certificate.export' }, async () => ({
          value: undefined,
          object: `run:${run}`,
          detail: { certificate: hash },
        }))
        return sendFile(reply, bytes, certificateFileName)
      },
    )
  }

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Decision } from '../../solver/index.ts'
import { accountOf } from '../access/guard.ts'
import { impersonal } from '../access/personal.ts'
import type { DocumentTask } from '../documents/messages.ts'
import { sendPaper } from '../documents/routes.ts'
import { written } from '../documents/write.ts'
import type { Ground } from '../ground.ts'
import { act } from '../journal/act.ts'
import { runParams } from '../runs/contract.ts'
import { bodyOf } from '../store/body.ts'
import { readContent } from '../store/content.ts'
import { opinionRequest } from './contract.ts'
import { finishedRun } from './finished.ts'

const file = impersonal(z.any().describe('文件'), '由导出的权限和日志约束')

/** 核查意见: the report of the audit with the auditor's own words, which go into the file and nowhere else. */
export const opinionRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/counties/:county/runs/:run/opinion',
      {
        config: { access: 'paper:export', purpose: 'document' },
        schema: {
          summary: '导出核查意见（核验报告附核查人意见；意见不保存），记入日志',
          params: runParams,
          body: opinionRequest,
          response: { 200: file },
        },
      },
      async (request, reply) => {
        const { county, run } = request.params
        const finished = await finishedRun(db, request.params)
        const { decisions } = await readContent<Pick<DocumentTask, 'decisions'>>(
          db,
          'scenario',
          finished.scenario,
        )
        const paper = await written({
          id: 'opinion',
          note: request.body.note,
          county: await bodyOf(db, 'county', finished.data),
          profile: await bodyOf(db, 'profile', finished.profile),
          audit: await bodyOf(db, 'audit', finished.audit),
          record: await bodyOf(db, 'run', finished.record),
          decisions: decisions satisfies readonly Decision[],
          facts: { state: '草稿' },
        })
        const deed = { chain: county, action: 'opinion.export' }
        await act(db, accountOf(request), deed, async () => ({
          value: undefined,
          object: `run:${run}`,
          after: finished.plan,
          detail: {},
        }))
        return sendPaper(reply, paper)
      },
    )
  }

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
import { rosterRequest } from './contract.ts'
import { finishedRun } from './finished.ts'

const file = impersonal(z.any().describe('文件'), '由导出的权限和日志约束')

/** 名单 as it stands on the page, as a file: it tells of people, so its leaving is journalled. */
export const rosterRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/counties/:county/runs/:run/roster',
      {
        config: { access: 'paper:export', purpose: 'document' },
        schema: {
          summary: '导出所选的交流教师名单（花名册的栏目），记入日志',
          params: runParams,
          body: rosterRequest,
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
          id: 'roster',
          roster: request.body,
          county: await bodyOf(db, 'county', finished.data),
          profile: await bodyOf(db, 'profile', finished.profile),
          audit: await bodyOf(db, 'audit', finished.audit),
          record: await bodyOf(db, 'run', finished.record),
          decisions: decisions satisfies readonly Decision[],
          facts: { state: '草稿' },
        })
        const deed = { chain: county, action: 'roster.export' }
        await act(db, accountOf(request), deed, async () => ({
          value: undefined,
          object: `run:${run}`,
          after: finished.plan,
          detail: { people: request.body.teachers.length, file: request.body.file },
        }))
        return sendPaper(reply, paper)
      },
    )
  }

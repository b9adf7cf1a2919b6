import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { impersonal } from '../access/personal.ts'
import type { Ground } from '../ground.ts'
import { runParams } from '../runs/contract.ts'
import { rosterRequest } from './contract.ts'
import { sendRunPaper } from './run-paper.ts'

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
      (request, reply) =>
        sendRunPaper(db, request, reply, {
          task: { id: 'roster', roster: request.body },
          action: 'roster.export',
          detail: { people: request.body.teachers.length, file: request.body.file },
        }),
    )
  }

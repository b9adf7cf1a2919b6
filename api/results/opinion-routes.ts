import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { impersonal } from '../access/personal.ts'
import type { Ground } from '../ground.ts'
import { runParams } from '../runs/contract.ts'
import { opinionRequest } from './contract.ts'
import { sendRunPaper } from './run-paper.ts'

const file = impersonal(z.any().describe('文件'), '由导出的权限和日志约束')

/** 核查意见: the report of the audit with the auditor's own words, which go into the file and nowhere else. */
export const opinionRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/counties/:county/runs/:run/opinion',
      {
        config: { access: 'opinion:export', purpose: 'document' },
        schema: {
          summary: '导出核查意见（核验报告附核查人意见；意见不保存），记入日志',
          params: runParams,
          body: opinionRequest,
          response: { 200: file },
        },
      },
      (request, reply) =>
        sendRunPaper(db, request, reply, {
          task: { id: 'opinion', note: request.body.note },
          action: 'opinion.export',
          detail: {},
        }),
    )
  }

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Day, isDay } from '../../solver/index.ts'
import { accountOf } from '../access/guard.ts'
import type { Ground } from '../ground.ts'
import { checkAudit, checkNotice } from './checks.ts'
import { caseParams, caseView, checkRequest } from './contract.ts'
import { caseOf } from './store.ts'
import { caseViewOf } from './views.ts'

/** 前置条件核对: the conditions that take a recount or a draft of the notice. */
export const checkRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/counties/:county/cases/:case/checks/audit',
      {
        schema: { params: caseParams, body: checkRequest, response: { 200: caseView } },
        config: { access: 'plan:submit' },
      },
      async (request) => {
        const by = accountOf(request)
        const { county, case: id } = request.params
        await checkAudit(db, { county, id, by })
        return caseViewOf(db, await caseOf(db, county, id), by)
      },
    )

    app.post(
      '/counties/:county/cases/:case/checks/notice',
      {
        schema: {
          params: caseParams,
          body: z.strictObject({ posting: z.string().refine(isDay, '日期应写作 YYYY-MM-DD。') }),
          response: { 200: caseView },
        },
        config: { access: 'notice:manage' },
      },
      async (request) => {
        const by = accountOf(request)
        const { county, case: id } = request.params
        // Refined above.
        await checkNotice(db, { county, id, by, posting: request.body.posting as Day })
        return caseViewOf(db, await caseOf(db, county, id), by)
      },
    )
  }

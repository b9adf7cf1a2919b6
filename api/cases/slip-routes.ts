import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { accountOf } from '../access/guard.ts'
import type { Ground } from '../ground.ts'
import { versionSeen } from '../http/version-match.ts'
import { arrivalsRequest, assessmentsRequest, caseParams, caseView } from './contract.ts'
import { caseOf } from './store.ts'
import { type Meant, type Taking, take } from './take.ts'
import { caseViewOf } from './views.ts'

/** A slip is small, but a county sends hundreds of them. */
const bodyLimit = 1024 * 1024

/**
 * 到岗 and 考核 of many people at once: one act, one version, one row of the journal that says how many.
 * What is refused of one is refused of all, so that nobody has to look for who was left out.
 */
export const slipRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    const taken = async (taking: Taking, meant: Meant, reply: FastifyReply) => {
      const { warnings } = await take(db, taking, async () => meant)
      const row = await caseOf(db, taking.county, taking.id)
      reply.header('etag', `"${row.version}"`)
      return caseViewOf(db, row, taking.by, warnings)
    }

    app.post(
      '/counties/:county/cases/:case/arrivals',
      {
        bodyLimit,
        config: { access: 'placement:record' },
        schema: {
          summary: '批量登记到岗；有一人不能登记的，全部不登记',
          params: caseParams,
          body: arrivalsRequest,
          response: { 200: caseView },
        },
      },
      async (request, reply) => {
        const { county, case: id } = request.params
        const { slips } = request.body
        const by = accountOf(request)
        const meant: Meant = {
          acts: slips.map((slip) => ({ kind: 'arrive', ...slip })),
          detail: {
            people: slips.length,
            arrived: slips.filter(({ arrived }) => arrived).length,
            relationMoved: slips.filter(({ relationMoved }) => relationMoved).length,
          },
        }
        return taken({ county, id, seen: versionSeen(request), by, kind: 'arrive' }, meant, reply)
      },
    )

    app.post(
      '/counties/:county/cases/:case/assessments',
      {
        bodyLimit,
        config: { access: 'placement:record' },
        schema: {
          summary: '批量登记考核；有一人不能登记的，全部不登记',
          params: caseParams,
          body: assessmentsRequest,
          response: { 200: caseView },
        },
      },
      async (request, reply) => {
        const { county, case: id } = request.params
        const { judgements } = request.body
        const by = accountOf(request)
        const meant: Meant = {
          acts: judgements.map((judgement) => ({ kind: 'assess', ...judgement })),
          detail: { people: judgements.length },
        }
        return taken({ county, id, seen: versionSeen(request), by, kind: 'assess' }, meant, reply)
      },
    )
  }

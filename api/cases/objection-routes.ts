import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { accountOf } from '../access/guard.ts'
import type { Ground } from '../ground.ts'
import { versionSeen } from '../http/version-match.ts'
import { act } from '../journal/act.ts'
import {
  actBodies,
  caseParams,
  caseView,
  objectionParams,
  paperRequest,
  paperView,
} from './contract.ts'
import { nextObjection, paperOf, papersOf } from './objection-papers.ts'
import { caseOf } from './store.ts'
import { take } from './take.ts'
import { caseViewOf } from './views.ts'

/** 异议受理与答复: the case knows when and how each ended, the register who said what. */
export const objectionRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/counties/:county/cases/:case/objections',
      {
        schema: { params: caseParams, body: actBodies.register, response: { 201: caseView } },
        config: { access: 'objection:manage' },
      },
      async (request, reply) => {
        const by = accountOf(request)
        const { county, case: id } = request.params
        const { paper, receivedAt, channel } = request.body
        const seen = versionSeen(request)
        const taken = await take(
          db,
          { county, id, seen, by, kind: 'register' },
          async (tx, row, state) => {
            const number = nextObjection(state)
            await tx
              .insertInto('objection_paper')
              .values({ plan_case: row.id, id: number, paper: JSON.stringify(paper) })
              .execute()
            return {
              acts: [{ kind: 'register', id: number, receivedAt, channel }],
              detail: { objection: number, channel },
            }
          },
        )
        const row = await caseOf(db, county, id)
        return reply.code(201).send(await caseViewOf(db, row, by, taken.warnings))
      },
    )

    app.post(
      '/counties/:county/cases/:case/objections/:objection/answer',
      {
        schema: {
          params: objectionParams,
          body: actBodies.answer.omit({ id: true }),
          response: { 200: caseView },
        },
        config: { access: 'objection:manage' },
      },
      async (request) => {
        const by = accountOf(request)
        const { county, case: id, objection } = request.params
        const { outcome, changesPlan, inquiry, reply } = request.body
        const seen = versionSeen(request)
        const taken = await take(db, { county, id, seen, by, kind: 'answer' }, async (tx, row) => {
          const { planCase, paper } = paperOf(await papersOf(tx, row), objection)
          await tx
            .updateTable('objection_paper')
            .set({ paper: JSON.stringify({ ...paper, inquiry, reply }) })
            .where('plan_case', '=', planCase)
            .where('id', '=', objection)
            .execute()
          return {
            acts: [{ kind: 'answer', id: objection, outcome, changesPlan }],
            detail: { objection, outcome, changesPlan },
          }
        })
        return caseViewOf(db, await caseOf(db, county, id), by, taken.warnings)
      },
    )

    app.post(
      '/counties/:county/cases/:case/objections/:objection/paper',
      {
        schema: { params: objectionParams, body: paperRequest, response: { 200: paperView } },
        config: { access: 'person:reveal', purpose: 'reveal' },
      },
      async (request) => {
        const by = accountOf(request)
        const { county, case: id, objection } = request.params
        const deed = { chain: county, action: 'objection.reveal' }
        return act(db, by, deed, async (tx) => {
          const row = await caseOf(tx, county, id)
          const { paper } = paperOf(await papersOf(tx, row), objection)
          return {
            value: { id: objection, paper },
            object: `case:${id}`,
            detail: { objection, reason: request.body.reason },
          }
        })
      },
    )
  }

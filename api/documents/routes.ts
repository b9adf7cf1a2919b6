import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type DocumentFacts, type DocumentId, documentList } from '../../solver/index.ts'
import { accountOf } from '../access/guard.ts'
import { may } from '../access/permissions.ts'
import type { Ground, Room } from '../app.ts'
import { caseParams } from '../cases/contract.ts'
import { caseOf, stateOf } from '../cases/store.ts'
import { Refused } from '../http/problem.ts'
import { act } from '../journal/act.ts'
import { documentListView, documentParams, documentQuery } from './contract.ts'
import { documentState, factsOf } from './facts.ts'
import { written } from './write.ts'

/** 文书: what officials sign, as files. Papers about people are taken out against a row of the journal. */
export const documents: Room = (ground) => async (app) => {
  await app.register(documentRoutes(ground))
}

const documentRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/counties/:county/cases/:case/documents',
      {
        schema: { params: caseParams, response: { 200: documentListView } },
        config: { access: 'document:read' },
      },
      async (request) => {
        const { county, case: id } = request.params
        const row = await caseOf(db, county, id)
        const { role } = accountOf(request)
        const own = documentList.filter(
          ({ privacy }) => privacy !== 'C' || may(role, 'person:reveal'),
        )
        return {
          state: documentState((await stateOf(db, row.state)).phase),
          documents: own.map(({ parts = null, neededBy, ...one }) => ({
            ...one,
            neededBy: [...neededBy],
            parts,
          })),
        }
      },
    )

    app.get(
      '/counties/:county/cases/:case/documents/:document',
      {
        schema: {
          params: documentParams,
          querystring: documentQuery,
          response: { 200: z.any().describe('文件').meta({ 'x-impersonal': '由权限和日志约束' }) },
        },
        config: { access: 'document:read', purpose: 'document' },
      },
      async (request, reply) => {
        const by = accountOf(request)
        const { county, case: id, document } = request.params
        const { objection = null, date, reason, ...only } = request.query
        const privacy = privacyOf(document)
        if (privacy === 'C') requireReason(may(by.role, 'person:reveal'), reason)
        const row = await caseOf(db, county, id)
        const { facts, ...contents } = await factsOf(db, row, objection)
        const paper = await written({
          id: document,
          ...contents,
          // Ids as typed: one that is not the county's finds nothing.
          facts: {
            ...facts,
            only: only as NonNullable<DocumentFacts['only']>,
            ...(date === undefined ? {} : { date }),
          },
        })
        if (paper.kind === 'refused')
          throw new Refused(
            422,
            'document_refused',
            '文书不能生成，请先补齐或改正以下各项。',
            paper.problems.map(({ code, message }) => ({ at: code, message })),
          )
        if (privacy !== 'A')
          await act(db, by, { chain: county, action: 'document.export' }, async () => ({
            value: undefined,
            object: `case:${id}`,
            after: row.state,
            detail: {
              document,
              reason: reason ?? '',
              ...(objection === null ? {} : { objection }),
            },
          }))
        const bytes = Buffer.from(paper.bytes, 'base64')
        return reply
          .type(types[paper.name.endsWith('.docx') ? 'docx' : 'xlsx'])
          .header('cache-control', 'no-store')
          .header(
            'content-disposition',
            `attachment; filename*=UTF-8''${encodeURIComponent(paper.name)}`,
          )
          .send(bytes)
      },
    )
  }

const privacyOf = (id: DocumentId) => documentList.find((one) => one.id === id)?.privacy ?? 'C'

function requireReason(allowed: boolean, reason: string | undefined): void {
  if (!allowed) throw new Refused(403, 'not_permitted', '您的角色没有这项权限。')
  if (reason === undefined)
    throw new Refused(
      400,
      'reason_missing',
      '这份文书含敏感信息，请写明导出理由（不少于 5 个字）。',
    )
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

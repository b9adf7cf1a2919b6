import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type DocumentFacts, type DocumentId, documentList } from '../../solver/index.ts'
import type { Account } from '../access/account.ts'
import { accountOf, requirePermission } from '../access/guard.ts'
import { may } from '../access/permissions.ts'
import { impersonal } from '../access/personal.ts'
import { caseParams } from '../cases/contract.ts'
import { type CaseRow, caseOf, stateOf } from '../cases/store.ts'
import type { Ground, Room } from '../ground.ts'
import { sendFile } from '../http/file.ts'
import { Refused } from '../http/problem.ts'
import { act } from '../journal/act.ts'
import { documentListView, documentParams, documentQuery } from './contract.ts'
import { documentState, factsOf, withTyped } from './facts.ts'
import type { FromDocument } from './messages.ts'
import { written } from './write.ts'

/** 文书: what officials sign, as files. Papers about people are taken out against a row of the journal. */
export const documents: Room = (ground) => async (app) => {
  await app.register(documentRoutes(ground))
}

/** A file, as it is: what is in it the right to the paper and the journal see to. */
const file = impersonal(z.any().describe('文件'), '由文书的权限和日志约束')

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
          response: { 200: file },
        },
        config: { access: 'document:read', purpose: 'document' },
      },
      async (request, reply) => {
        const by = accountOf(request)
        const { county, case: id, document } = request.params
        const {
          objection = null,
          date,
          reason,
          school,
          township,
          teacher,
          ...typed
        } = request.query
        const privacy = privacyOf(document)
        if (privacy === 'C') requireReason(may(by.role, 'person:reveal'), reason)
        if (privacy !== 'A') requirePermission(request, 'paper:export')
        const row = await caseOf(db, county, id)
        const { facts, ...contents } = await factsOf(db, row, { id: document, objection })
        const only = { school, township, teacher }
        const paper = await written({
          ...contents,
          // Ids as typed: one that is not the county's finds nothing.
          facts: {
            ...facts,
            process: withTyped(facts.process, { ...typed, date }),
            only: only as NonNullable<DocumentFacts['only']>,
            ...(date === undefined ? {} : { date }),
          },
        })
        const told = objection === null ? {} : { objection }
        if (privacy !== 'A') await journalled(db, by, row, { document, reason, ...told })
        return sendPaper(reply, paper)
      },
    )

    app.get(
      '/counties/:county/cases/:case/evidence-pack',
      {
        schema: { params: caseParams, response: { 200: file } },
        config: { access: 'paper:export', purpose: 'document' },
      },
      async (request, reply) => {
        const by = accountOf(request)
        const { county, case: id } = request.params
        const row = await caseOf(db, county, id)
        const paper = await written(await factsOf(db, row, { id: 'pack', objection: null }))
        await journalled(db, by, row, { document: 'pack' })
        return sendPaper(reply, paper)
      },
    )
  }

/** Whatever tells of people leaves against a row of the journal. */
const journalled = (
  db: Ground['db'],
  by: Account,
  row: CaseRow,
  detail: { readonly [key: string]: unknown },
) =>
  act(db, by, { chain: row.county, action: 'document.export' }, async () => ({
    value: undefined,
    object: `case:${row.id}`,
    after: row.state,
    detail: JSON.parse(JSON.stringify(detail)),
  }))

export function sendPaper(reply: FastifyReply, paper: FromDocument): FastifyReply {
  if (paper.kind === 'refused')
    throw new Refused(
      422,
      'document_refused',
      '文书不能生成，请先补齐或改正以下各项。',
      paper.problems.map(({ code, message }) => ({ at: code, message })),
    )
  return sendFile(reply, Buffer.from(paper.bytes, 'base64'), paper.name)
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

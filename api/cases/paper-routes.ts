import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { missingPapers, paperCatalogue, paperCodes } from '../../solver/index.ts'
import type { Account } from '../access/account.ts'
import { accountOf } from '../access/guard.ts'
import { lockCounty } from '../database/lock-county.ts'
import type { Ground } from '../ground.ts'
import { Refused } from '../http/problem.ts'
import { requireVersion, versionSeen } from '../http/version-match.ts'
import { act, type Tx } from '../journal/act.ts'
import {
  caseParams,
  evidenceList,
  evidenceRequest,
  evidencesRequest,
  lettersView,
} from './contract.ts'
import { type CaseRow, caseOf, stateOf } from './store.ts'

/** 介绍信编号 and 佐证材料 of a case. */
export const paperRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/counties/:county/cases/:case/letters',
      {
        schema: { params: caseParams, response: { 200: lettersView } },
        config: { access: 'placement:record' },
      },
      async (request) => {
        const by = accountOf(request)
        const { county, case: id } = request.params
        const seen = versionSeen(request)
        await act(db, by, { chain: county, action: 'case.number-letters' }, async (tx) => {
          const row = await caseOf(tx, county, id, true)
          requireVersion(seen, row.version)
          const given = await numberLetters(tx, row)
          return given === null
            ? { value: undefined, object: `case:${id}`, repeated: true as const }
            : { value: undefined, object: `case:${id}`, after: row.state, detail: given }
        })
        return { letters: await lettersOf(db, id) }
      },
    )

    app.get(
      '/counties/:county/cases/:case/letters',
      {
        schema: { params: caseParams, response: { 200: lettersView } },
        config: { access: 'document:read' },
      },
      async (request) => {
        const { county, case: id } = request.params
        await caseOf(db, county, id)
        return { letters: await lettersOf(db, id) }
      },
    )

    app.put(
      '/counties/:county/cases/:case/evidence',
      {
        schema: { params: caseParams, body: evidenceRequest, response: { 200: evidenceList } },
        config: { access: 'placement:record' },
      },
      async (request) => {
        const by = accountOf(request)
        const { county, case: id } = request.params
        const { code, ...paper } = request.body
        requireKnown([code])
        await act(db, by, { chain: county, action: 'case.evidence' }, async (tx) => {
          const row = await caseOf(tx, county, id, true)
          await enterPapers(tx, row, by, [code], paper)
          return { value: undefined, object: `case:${id}`, after: row.state, detail: { code } }
        })
        return evidenceOf(db, id)
      },
    )

    app.post(
      '/counties/:county/cases/:case/evidence',
      {
        schema: {
          summary: '批量登记佐证材料：存放在一处的若干份',
          params: caseParams,
          body: evidencesRequest,
          response: { 200: evidenceList },
        },
        config: { access: 'placement:record' },
      },
      async (request) => {
        const by = accountOf(request)
        const { county, case: id } = request.params
        const { codes: sent, ...paper } = request.body
        const codes = [...new Set(sent)]
        requireKnown(codes)
        await act(db, by, { chain: county, action: 'case.evidence' }, async (tx) => {
          const row = await caseOf(tx, county, id, true)
          await enterPapers(tx, row, by, codes, paper)
          return { value: undefined, object: `case:${id}`, after: row.state, detail: { codes } }
        })
        return evidenceOf(db, id)
      },
    )

    app.get(
      '/counties/:county/cases/:case/evidence',
      {
        schema: { params: caseParams, response: { 200: evidenceList } },
        config: { access: 'document:read' },
      },
      async (request) => {
        const { county, case: id } = request.params
        await caseOf(db, county, id)
        return evidenceOf(db, id)
      },
    )
  }

function requireKnown(codes: readonly string[]): void {
  const unknown = codes.filter((code) => !paperCodes.includes(code))
  if (unknown.length > 0)
    throw new Refused(422, 'unknown_paper', `佐证材料目录中没有编号 ${unknown.join('、')}。`)
}

type Paper = Omit<z.infer<typeof evidenceRequest>, 'code'>

/** A code entered again takes the place of what stood there. */
async function enterPapers(
  tx: Tx,
  { id }: CaseRow,
  by: Account,
  codes: readonly string[],
  paper: Paper,
): Promise<void> {
  const values = { ...paper, entered_by: by.id }
  await tx
    .insertInto('evidence_paper')
    .values(codes.map((code) => ({ plan_case: id, code, ...values })))
    .onConflict((conflict) => conflict.columns(['plan_case', 'code']).doUpdateSet(values))
    .execute()
}

/**
 * Every letter a number of the county's one series of the year; who has one keeps it. Returns the
 * numbers given, `null` where everybody had one.
 */
async function numberLetters(tx: Tx, row: CaseRow) {
  const state = await stateOf(tx, row.state)
  if (state.finalised === null)
    throw new Refused(409, 'case_not_final', '方案定稿后才能为介绍信编号。')
  // One series: whoever numbers holds the county.
  await lockCounty(tx, row.county)
  const { last } = await tx
    .selectFrom('introduction_letter')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('county', '=', row.county)
    .where('year', '=', state.year)
    .executeTakeFirstOrThrow()
  const known = new Set(
    (await lettersOf(tx, row.id)).map(({ teacher, salary }) => `${teacher} ${salary}`),
  )
  const wanted = state.people
    .flatMap(({ teacher, relationMoves }) => [
      { teacher, salary: false },
      ...(relationMoves ? [{ teacher, salary: true }] : []),
    ])
    .filter(({ teacher, salary }) => !known.has(`${teacher} ${salary}`))
  if (wanted.length === 0) return null
  const first = (last ?? 0) + 1
  const shared = { county: row.county, year: state.year, plan_case: row.id }
  await tx
    .insertInto('introduction_letter')
    .values(wanted.map((letter, at) => ({ ...shared, ...letter, number: first + at })))
    .execute()
  return { first, last: first + wanted.length - 1 }
}

export const lettersOf = (db: Ground['db'], planCase: string) =>
  db
    .selectFrom('introduction_letter')
    .select(['teacher', 'number', 'salary'])
    .where('plan_case', '=', planCase)
    .orderBy('number')
    .execute()

export async function evidenceOf(db: Ground['db'], planCase: string) {
  const papers = await db
    .selectFrom('evidence_paper')
    .select(['code', 'number', 'formed', 'issuer', 'pages', 'place'])
    .where('plan_case', '=', planCase)
    .orderBy('code')
    .execute()
  return {
    papers,
    missing: [
      ...missingPapers(
        'ABCD',
        papers.map(({ code }) => code),
      ),
    ],
    catalogue: [...paperCatalogue],
  }
}

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hashOf } from '../../solver/index.ts'
import { datasetParams, underQuery } from '../datasets/contract.ts'
import { desksOf } from '../datasets/desk.ts'
import { rulesOf } from '../datasets/profiles.ts'
import { datasetOf } from '../datasets/store.ts'
import type { Ground, Room } from '../ground.ts'
import { runParams } from '../runs/contract.ts'
import { certificateRoutes } from './certificate-routes.ts'
import { runResult, worksheet } from './contract.ts'
import { finishedRun } from './finished.ts'
import { nameRoutes } from './name-routes.ts'
import { opinionRoutes } from './opinion-routes.ts'
import type { Finished } from './read.ts'
import { rosterRoutes } from './roster-routes.ts'

/** 测算结果 for the page. */
export const results: Room = (ground) => async (app) => {
  await app.register(resultRoutes(ground))
  await app.register(nameRoutes(ground))
  await app.register(opinionRoutes(ground))
  await app.register(rosterRoutes(ground))
  await app.register(certificateRoutes(ground))
}

const resultRoutes =
  (ground: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    const desks = desksOf(ground, app)
    const finished = lately((hashes) => desks.pages.ask('result', hashes))
    app.get(
      '/counties/:county/runs/:run/result',
      {
        config: { access: 'plan:read' },
        schema: { summary: '一次测算的结果', params: runParams, response: { 200: runResult } },
      },
      async ({ params }) => {
        const { scenario: _, ...hashes } = await finishedRun(ground.db, params)
        return finished(hashes)
      },
    )

    app.get(
      '/counties/:county/runs/:run/worksheet',
      {
        config: { access: 'person:read' },
        schema: {
          summary: '底稿：脱敏的数据、规则和方案，供在页面上试改时当场核验',
          params: runParams,
          response: { 200: worksheet },
        },
      },
      async ({ params }) => desks.counts.ask('runWorksheet', await finishedRun(ground.db, params)),
    )

    app.get(
      '/counties/:county/datasets/:data/worksheet',
      {
        config: { access: 'person:read' },
        schema: {
          summary: '底稿：脱敏的数据和规则，未作任何交流',
          params: datasetParams,
          querystring: underQuery,
          response: { 200: worksheet },
        },
      },
      async ({ params: { county, data }, query }) => {
        await datasetOf(ground.db, county, data)
        const under = await rulesOf(ground.db, county, query)
        return desks.counts.ask('dataWorksheet', { data, under })
      },
    )
  }

/**
 * Keeps the few results that were asked for last: what they are made of never changes, and they take
 * a while. One that fails is asked for again.
 */
function lately<T>(ask: (hashes: Finished) => Promise<T>): (hashes: Finished) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (hashes) => {
    const key = hashOf(hashes)
    const found = kept.get(key) ?? ask(hashes)
    kept.delete(key)
    kept.set(key, found)
    found.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return found
  }
}

const mostKept = 8

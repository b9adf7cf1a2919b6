import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { accountOf } from '../access/guard.ts'
import { lockCounty } from '../database/lock-county.ts'
import type { Ground, Room } from '../ground.ts'
import { Refused } from '../http/problem.ts'
import { requireVersion, versionSeen } from '../http/version-match.ts'
import { act } from '../journal/act.ts'
import { keep } from '../store/content.ts'
import { boundaryParams, boundaryRequest, boundaryView, isApproval } from './contract.ts'
import { type Boundary, boundaryLimits, type LineProblem, readBoundary } from './lines.ts'
import { boundaryOf, keptOf, setBoundary } from './store.ts'

/** 地图边界: the county's own lines with their 审图号 (《地图管理条例》); none is fetched from anywhere. */
export const boundaries: Room = (ground) => async (app) => {
  await app.register(boundaryRoutes(ground))
}

const boundaryRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/counties/:county/boundary',
      {
        config: { access: 'county:read' },
        schema: { summary: '地图边界', params: boundaryParams, response: { 200: boundaryView } },
      },
      ({ params }) => boundaryOf(db, params.county),
    )

    app.put(
      '/counties/:county/boundary',
      {
        config: { access: 'dataset:import' },
        bodyLimit: boundaryLimits.megabytes * 1024 * 1024,
        schema: {
          summary: '提供地图边界；须有审图号，记入日志',
          params: boundaryParams,
          body: boundaryRequest,
          response: { 200: boundaryView },
        },
      },
      async (request) => {
        const { county } = request.params
        const approval = request.body.approval.trim()
        const lines = linesIn(approval, request.body.file)
        const areas = lines.areas.length
        await changed(request, 'boundary.set', async (tx) => ({
          kept: { hash: await keep(tx, 'boundary', lines), approval },
          detail: { approval, areas },
        }))
        return boundaryOf(db, county)
      },
    )

    app.delete(
      '/counties/:county/boundary',
      {
        config: { access: 'dataset:import' },
        schema: {
          summary: '撤下地图边界；记入日志',
          params: boundaryParams,
          response: { 200: boundaryView },
        },
      },
      async (request) => {
        await changed(request, 'boundary.remove', async (_tx, { approval }) => ({
          kept: { hash: null, approval: '' },
          detail: { approval },
        }))
        return boundaryOf(db, request.params.county)
      },
    )

    type Asked = Parameters<typeof accountOf>[0] & { readonly params: { readonly county: string } }
    type Kept = Awaited<ReturnType<typeof keptOf>>
    type Tx = Parameters<Parameters<typeof act>[3]>[0]
    type Change = {
      readonly kept: Omit<Kept, 'version'>
      readonly detail: { readonly [name: string]: unknown }
    }

    function changed(
      request: Asked,
      action: string,
      change: (tx: Tx, before: Kept) => Promise<Change>,
    ): Promise<void> {
      const { county } = request.params
      const by = accountOf(request)
      const seen = versionSeen(request)
      return act(db, by, { chain: county, action }, async (tx) => {
        await lockCounty(tx, county)
        const before = await keptOf(tx, county)
        requireVersion(seen, before.version)
        const { kept, detail } = await change(tx, before)
        await setBoundary(tx, county, by.id, { ...kept, version: before.version + 1 })
        return {
          value: undefined,
          object: `boundary:${county}`,
          before: before.hash,
          after: kept.hash,
          detail,
        }
      })
    }
  }

/** All that is wrong, number and lines alike. */
function linesIn(approval: string, file: unknown): Boundary {
  const read = readBoundary(file)
  const problems: readonly LineProblem[] = [
    ...(isApproval(approval)
      ? []
      : [
          {
            at: 'approval',
            message: `审图号“${approval}”不合写法，应如“鲁S（2026）012号”。公开的地图须经审核并标注审图号。`,
          },
        ]),
    ...(read.ok ? [] : read.problems),
  ]
  if (!read.ok || problems.length > 0)
    throw new Refused(422, 'boundary_refused', '边界没有保存：请按下列各条修改后重试。', problems)
  return read.boundary
}

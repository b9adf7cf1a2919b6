import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { type Act, type Moment, openCase, type Phase, phases } from '../../solver/index.ts'
import { accountOf } from '../access/guard.ts'
import type { Permission } from '../access/permissions.ts'
import type { Ground, Room } from '../ground.ts'
import { actOnce } from '../http/act-once.ts'
import { idempotencyKey } from '../http/once.ts'
import { versionSeen } from '../http/version-match.ts'
import { checkRoutes } from './check-routes.ts'
import { actBodies, caseList, caseParams, caseView, countyParams, openRequest } from './contract.ts'
import { dutyRoutes } from './duty-routes.ts'
import { objectionRoutes } from './objection-routes.ts'
import { paperRoutes } from './paper-routes.ts'
import { settingRoutes } from './setting-routes.ts'
import { slipRoutes } from './slip-routes.ts'
import { addCase, caseOf, draftFrom } from './store.ts'
import { contextFor, judged, type Meant, take } from './take.ts'
import { caseViewOf } from './views.ts'

/** A plan's way from draft to closed 方案流程. */
export const cases: Room = (ground) => async (app) => {
  await app.register(caseRoutes(ground))
  await app.register(actRoutes(ground))
  await app.register(slipRoutes(ground))
  await app.register(objectionRoutes(ground))
  await app.register(checkRoutes(ground))
  await app.register(paperRoutes(ground))
  await app.register(settingRoutes(ground))
  await app.register(dutyRoutes(ground))
}

const caseRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/counties/:county/cases',
      {
        schema: { params: countyParams, body: openRequest, response: { 201: caseView } },
        config: { access: 'plan:draft' },
      },
      async (request, reply) => {
        const by = accountOf(request)
        const { county } = request.params
        const { run, name } = request.body
        const keyed = {
          route: `cases of ${county}`,
          key: idempotencyKey(request),
          asked: request.body,
        }
        const deed = { chain: county, action: 'case.open' }
        const { id } = await actOnce(db, by, deed, keyed, async (tx) => {
          const draft = await draftFrom(tx, county, run)
          const { state } = judged(openCase(draft, await contextFor(tx, county, by)))
          const added = await addCase(tx, {
            county,
            name,
            run,
            author: by.id,
            state,
            replaces: null,
          })
          return {
            value: { id: added.id },
            object: `case:${added.id}`,
            after: added.state,
            detail: { ...state.triple },
          }
        })
        const view = await caseViewOf(db, await caseOf(db, county, id), by)
        return reply.code(201).header('location', `/api/counties/${county}/cases/${id}`).send(view)
      },
    )

    app.get(
      '/counties/:county/cases',
      {
        schema: { params: countyParams, response: { 200: caseList } },
        config: { access: 'plan:read' },
      },
      async (request) => {
        const rows = await db
          .selectFrom('plan_case')
          .select(['id', 'name', 'phase', 'version', 'run', 'replaces', 'made'])
          .where('county', '=', request.params.county)
          .orderBy('made', 'desc')
          .limit(200)
          .execute()
        return {
          cases: rows.map((row) => {
            // Written from a state.
            const phase = row.phase as Phase
            return { ...row, phase, phaseName: phases[phase], made: row.made.toISOString() }
          }),
        }
      },
    )

    app.get(
      '/counties/:county/cases/:case',
      {
        schema: { params: caseParams, response: { 200: caseView } },
        config: { access: 'plan:read' },
      },
      async (request, reply) => {
        const { county, case: id } = request.params
        const row = await caseOf(db, county, id)
        return reply
          .header('etag', `"${row.version}"`)
          .send(await caseViewOf(db, row, accountOf(request)))
      },
    )
  }

type Plain = Exclude<Act['kind'], 'register' | 'answer'>

/** Who may do what: the rules judge the role once more (solver/process/act-rules.ts). */
const permissionFor: { readonly [Kind in Plain]: Permission } = {
  revise: 'plan:draft',
  submit: 'plan:submit',
  approve: 'plan:approve',
  return: 'plan:approve',
  withdraw: 'plan:submit',
  post: 'notice:manage',
  recount: 'notice:manage',
  finalise: 'plan:finalise',
  supersede: 'plan:draft',
  dispatch: 'placement:record',
  arrive: 'placement:record',
  assess: 'placement:record',
  close: 'plan:finalise',
}

/** One route an act: `POST …/cases/:case/approve`, with the version its caller has seen. */
const actRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    for (const kind of Object.keys(permissionFor) as Plain[])
      app.post(
        `/counties/:county/cases/:case/${kind}`,
        {
          schema: { params: caseParams, body: actBodies[kind], response: { 200: caseView } },
          config: { access: permissionFor[kind] },
        },
        async (request, reply) => {
          const by = accountOf(request)
          // Both were checked by the schemas above; the compiler cannot follow one route for all.
          const { county, case: id } = request.params as { county: string; case: string }
          const seen = versionSeen(request as FastifyRequest)
          const taken = await take(db, { county, id, seen, by, kind }, (tx) =>
            meaning(tx, county, kind, request.body as Body),
          )
          const row = await caseOf(db, county, taken.id)
          const view = await caseViewOf(db, row, by, taken.warnings)
          return (reply as FastifyReply).header('etag', `"${row.version}"`).send(view)
        },
      )
  }

type Body = { readonly [key: string]: unknown; readonly run?: string; readonly name?: string }

async function meaning(
  tx: Parameters<Parameters<typeof take>[2]>[0],
  county: string,
  kind: Plain,
  body: Body,
): Promise<Meant> {
  if (kind !== 'revise' && kind !== 'supersede') {
    // The body has the shape of the act without its kind (contract.ts).
    return { acts: [{ kind, ...body } as unknown as Act], detail: plain(kind, body) }
  }
  const run = body.run ?? ''
  const { triple, people, importers } = await draftFrom(tx, county, run)
  return {
    acts: [{ kind, triple, people, importers }],
    run,
    ...(body.name === undefined ? {} : { name: body.name }),
    detail: { run },
  }
}

/** What the journal may hold of an act: codes and times, nothing typed, nobody. */
function plain(kind: Plain, body: Body): { readonly [key: string]: unknown } {
  if (kind === 'post') {
    const { web, boards, confirmEnd } = body as {
      web?: Moment
      boards?: Moment
      confirmEnd?: string
    }
    return { web, boards, confirmEnd: confirmEnd ?? null }
  }
  if (kind === 'arrive') return { arrived: body.arrived, relationMoved: body.relationMoved }
  if (kind === 'assess') return { assessment: body.assessment, year: body.year }
  return {}
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import type { Account, ReadAccount, Scope } from './account.ts'
import { type Access, may, permissions } from './permissions.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Row of the table of permissions; every route has one. */
    readonly access?: Access
  }
  interface FastifyRequest {
    account: Account | null
  }
}

/** Routes of a county or a city carry its id in the path: the guard knows the scope from there. */
export type ScopeParams = { readonly county?: string; readonly city?: string }

/**
 * Who may call what, before anything else happens: a route without a row of the table stops the
 * start of the service; a place outside the caller's scope does not exist for him.
 */
export function guard(app: FastifyInstance, db: Db, readAccount: ReadAccount): void {
  app.decorateRequest('account', null)
  app.addHook('onRoute', ({ method, url, config }) => {
    const access = config?.access
    if (access === undefined || !(access in permissions || isOpen(access)))
      throw new Error(`${String(method)} ${url} has no row in the table of permissions`)
  })
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access
    // A path without a route is answered by the not-found handler, alike for everybody.
    if (access === undefined || access === 'public') return
    const account = await readAccount(headersOf(request))
    if (account === null) throw new Refused(401, 'not_signed_in', '请先登录。')
    request.account = account
    if (access === 'signed-in') return
    if (!may(account.role, access))
      throw new Refused(403, 'not_permitted', '您的角色没有这项权限。')
    await requireScope(db, account.scope, request.params as ScopeParams)
  })
}

const isOpen = (access: Access) => access === 'public' || access === 'signed-in'

async function requireScope(db: Db, scope: Scope, { county, city }: ScopeParams): Promise<void> {
  if (city !== undefined && !(scope.kind === 'city' && scope.city === city))
    throw new Refused(404, 'city_not_found', '没有这个市。')
  if (county === undefined || (await reaches(db, scope, county))) return
  throw new Refused(404, 'county_not_found', '没有这个县（市、区）。')
}

/** Does a scope take in a county that exists? */
export async function reaches(db: Db, scope: Scope, county: string): Promise<boolean> {
  const found = await db
    .selectFrom('county')
    .select('city')
    .where('id', '=', county)
    .executeTakeFirst()
  if (found === undefined || scope.kind === 'none') return false
  return scope.kind === 'county' ? scope.county === county : scope.city === found.city
}

/** The caller of a route that asks for an account. */
export function accountOf(request: FastifyRequest): Account {
  if (request.account === null) throw new Error(`${request.url} asked for no account`)
  return request.account
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return headers
}

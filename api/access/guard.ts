import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import type { Account, ReadAccount, Scope } from './account.ts'
import { headersOf } from './headers.ts'
import { type Access, asksAgain, may, type Permission, permissions } from './permissions.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Row of the table of permissions; every route has one. */
    readonly access?: Access
  }
  interface FastifyRequest {
    account: Account | null
  }
  interface FastifyInstance {
    /** Every route of the app with its row of the table of permissions. */
    routeTable: () => readonly RouteRow[]
  }
}

/** Routes of a county or a city carry its id in the path: the guard knows the scope from there. */
export type ScopeParams = { readonly county?: string; readonly city?: string }

/** One line of the table of routes, as it was registered. */
export type RouteRow = {
  readonly method: string
  readonly url: string
  readonly access: Access
}

/**
 * Who may call what, before anything else happens: a route without a row of the table stops the
 * start of the service; a place outside the caller's scope does not exist for him.
 */
export function guard(app: FastifyInstance, db: Db, readAccount: ReadAccount): void {
  app.decorateRequest('account', null)
  app.decorate('routeTable', collectRoutes(app))
  app.addHook('onRequest', async (request) => {
    // A path without a route is answered by the not-found handler, alike for everybody.
    if (request.is404) return
    const { access } = request.routeOptions.config
    if (access === undefined) throw new Error(`${request.routeOptions.url} has no row`)
    if (access === 'public') return
    const account = await readAccount(headersOf(request))
    if (account === null) throw new Refused(401, 'not_signed_in', '请先登录。')
    request.account = account
    requireAccess(account, access)
    if (isOpen(access)) return
    await requireScope(db, account.scope, request.params as ScopeParams)
    requireConfirmed(account, access)
  })
}

/** Plugins may name the row of their routes in hooks of their own, so the table is read at the end. */
function collectRoutes(app: FastifyInstance): () => readonly RouteRow[] {
  const found: RouteOptions[] = []
  app.addHook('onRoute', (route) => void found.push(route))
  app.addHook('onReady', async () => void found.map(rowOf))
  return () => found.flatMap(rowOf)
}

function rowOf({ method, url, config }: RouteOptions): readonly RouteRow[] {
  const access = config?.access
  if (access === undefined || !(isOpen(access) || Object.hasOwn(permissions, access)))
    throw new Error(`${String(method)} ${url} has no row in the table of permissions`)
  return [method].flat().map((one) => ({ method: one, url, access }))
}

/** One who was given his password by somebody else does nothing before he has set his own. */
function requireAccess(account: Account, access: Access): void {
  if (account.mustChangePassword === true && access !== 'own-account')
    throw new Refused(403, 'password_change_required', '请先修改初始密码。')
  if (account.mustEnableSecondFactor === true && access !== 'own-account')
    throw new Refused(
      403,
      'second_factor_required',
      '本单位规定您的角色须使用动态验证码，请先启用。',
    )
  if (!isOpen(access) && !may(account.role, access))
    throw new Refused(403, 'not_permitted', '您的角色没有这项权限。')
}

/** The page asks for the password, proves it (`POST /session/confirm`) and repeats its request. */
function requireConfirmed(account: Account, permission: Permission): void {
  if (account.mustConfirm === true && asksAgain(permission))
    throw new Refused(403, 'confirm_password', '这项操作须再次确认身份，请输入您的登录密码。')
}

/** A further row of the table, where only the contents tell which one it is. */
export function requirePermission(request: FastifyRequest, permission: Permission): void {
  const account = accountOf(request)
  requireAccess(account, permission)
  requireConfirmed(account, permission)
}

/** Rows that ask for no permission. */
const isOpen = (access: Access): access is Exclude<Access, Permission> =>
  access === 'public' || access === 'signed-in' || access === 'own-account'

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

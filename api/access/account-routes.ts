import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { actOnce } from '../http/act-once.ts'
import { idempotencyKey } from '../http/once.ts'
import { Refused } from '../http/problem.ts'
import { versionSeen } from '../http/version-match.ts'
import type { Actor } from '../journal/act.ts'
import {
  changeRole,
  resetPassword,
  resetSecondFactor,
  revokeSessions,
  setDisabled,
} from './account-acts.ts'
import { insertAccount, lockAccounts } from './accounts.ts'
import { accountBody, accountPath, accountView, madeAccount, roleBody } from './contract.ts'
import { accountOf } from './guard.ts'
import { hashPassword, oneTimePassword } from './passwords.ts'
import type { Safe } from './safe.ts'
import { findUser, scopeOf, type User } from './users.ts'

const manage = { access: 'account:manage' } as const

/** The admin's room 帐号管理: it knows officials and places, and nothing of teachers. */
export const accountRoutes =
  (safe: Safe): FastifyPluginAsyncZod =>
  async (app) => {
    const { db } = safe

    app.get(
      '/accounts',
      {
        config: manage,
        schema: {
          summary: '全部帐号',
          response: { 200: z.strictObject({ accounts: z.array(accountView) }) },
        },
      },
      async () => {
        const users = await db.selectFrom('auth_user').selectAll().orderBy('username').execute()
        return { accounts: users.map(viewOf) }
      },
    )

    app.post(
      '/accounts',
      {
        config: manage,
        schema: { summary: '新建帐号', body: accountBody, response: { 201: madeAccount } },
      },
      async (request, reply) => {
        const by = actorOf(request)
        const key = idempotencyKey(request)
        const password = oneTimePassword()
        const hash = await hashPassword(password)
        const made: string[] = []
        const id = await actOnce(
          db,
          by,
          { chain: 'system', action: 'account.create' },
          { route: 'POST /accounts', key, asked: request.body },
          async (tx) => {
            await lockAccounts(tx, by)
            const done = await insertAccount(tx, request.body, hash)
            made.push(done.value)
            return done
          },
        )
        const account = viewOf(await requireUser(safe, id))
        // The answer that is kept for a repeated key holds no password.
        const told = made.includes(id) ? password : null
        return reply
          .code(201)
          .header('cache-control', 'no-store')
          .send({ account, oneTimePassword: told })
      },
    )

    app.put(
      '/accounts/:account/role',
      {
        config: manage,
        schema: {
          summary: '调整角色和管辖范围',
          params: accountPath,
          body: roleBody,
          response: { 200: accountView },
        },
      },
      async (request) =>
        viewOf(await changeRole(db, actorOf(request), targetOf(request), request.body)),
    )

    for (const [verb, summary, disabled] of [
      ['disable', '停用帐号，立即下线', true],
      ['enable', '重新启用帐号', false],
    ] as const)
      app.post(
        `/accounts/:account/${verb}`,
        {
          config: manage,
          schema: { summary, params: accountPath, response: { 200: accountView } },
        },
        async (request) =>
          viewOf(await setDisabled(db, actorOf(request), targetOf(request), disabled)),
      )

    app.post(
      '/accounts/:account/revoke-sessions',
      {
        config: manage,
        schema: { summary: '强制下线', params: accountPath, response: { 200: accountView } },
      },
      async (request) => viewOf(await revokeSessions(db, actorOf(request), targetOf(request))),
    )

    app.post(
      '/accounts/:account/reset-second-factor',
      {
        config: manage,
        schema: {
          summary: '重置动态验证码：本人凭密码登录后重新启用',
          params: accountPath,
          response: { 200: accountView },
        },
      },
      async (request) => viewOf(await resetSecondFactor(db, actorOf(request), targetOf(request))),
    )

    app.post(
      '/accounts/:account/reset-password',
      {
        config: manage,
        schema: {
          summary: '重置密码：给出一次性密码，下次登录须修改',
          params: accountPath,
          response: { 200: madeAccount },
        },
      },
      async (request, reply) => {
        const { user, oneTimePassword: told } = await resetPassword(
          safe,
          actorOf(request),
          targetOf(request),
        )
        return reply
          .header('cache-control', 'no-store')
          .send({ account: viewOf(user), oneTimePassword: told })
      },
    )
  }

const actorOf = (request: FastifyRequest): Actor => {
  const { id, role } = accountOf(request)
  return { id, role }
}

const targetOf = (request: FastifyRequest<{ Params: z.infer<typeof accountPath> }>) => ({
  id: request.params.account,
  seen: versionSeen(request),
})

async function requireUser({ db }: Safe, id: string): Promise<User> {
  const user = await findUser(db, id)
  if (user === undefined) throw new Refused(404, 'account_not_found', '没有这个帐号。')
  return user
}

const viewOf = (user: User): z.infer<typeof accountView> => ({
  id: user.id,
  version: user.version,
  username: user.username,
  name: user.name,
  role: user.role,
  scope: scopeOf(user),
  disabled: user.disabled,
  mustChangePassword: user.mustChangePassword,
  secondFactor: user.twoFactorEnabled,
  made: user.createdAt.toISOString(),
})

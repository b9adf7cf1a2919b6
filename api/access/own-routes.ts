import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Refused } from '../http/problem.ts'
import { confirmBody, me, passwordBody, signInBody, signInOnceBody } from './contract.ts'
import { accountOf } from './guard.ts'
import { headersOf, isFromHere, withCookies } from './headers.ts'
import { meView, signInRate } from './me.ts'
import type { Safe } from './safe.ts'
import { changePassword, confirmPassword, signIn, signInOnce, signOut } from './sign-in.ts'
import { findUser } from './users.ts'

/** Signing in and out, who am I, my password. */
export const ownRoutes =
  (safe: Safe): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/sign-in',
      {
        config: { access: 'public', ...signInRate },
        schema: { summary: '登录', body: signInBody, response: { 200: me } },
      },
      async (request, reply) => {
        await endPresent(safe, request)
        const { user, cookies, complete } = await signIn(safe, request.body)
        withCookies(reply, cookies)
        if (!complete) throw new Refused(401, 'code_required', '请输入动态验证码，或一个备用码。')
        return reply.send(await meView(safe, user))
      },
    )

    app.post(
      '/sign-in/once',
      {
        config: { access: 'public', ...signInRate },
        schema: {
          summary: '用本机的一次性登录码登录',
          body: signInOnceBody,
          response: { 200: me },
        },
      },
      async (request, reply) => {
        if (!isFromHere(request))
          throw new Refused(403, 'not_local', '一次性登录码只能在运行本程序的机器上使用。')
        await endPresent(safe, request)
        const { user, cookies } = await signInOnce(safe, request.body.code)
        return withCookies(reply, cookies).send(await meView(safe, user))
      },
    )

    app.post(
      '/sign-out',
      {
        config: { access: 'own-account' },
        schema: { summary: '退出登录', response: { 204: z.null() } },
      },
      async (request, reply) =>
        withCookies(reply, await signOut(safe, headersOf(request)))
          .code(204)
          .send(),
    )

    app.get(
      '/me',
      {
        config: { access: 'own-account' },
        schema: { summary: '当前帐号及其权限', response: { 200: me } },
      },
      async (request) => {
        const user = await findUser(safe.db, accountOf(request).id)
        if (user === undefined) throw new Refused(401, 'not_signed_in', '请先登录。')
        return meView(safe, user)
      },
    )

    app.post(
      '/session/confirm',
      {
        config: { access: 'own-account', ...signInRate },
        schema: {
          summary: '再次确认身份：其后数分钟内可批准、查看敏感信息、导出文书和卷宗',
          body: confirmBody,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await confirmPassword(safe, accountOf(request).id, headersOf(request), request.body)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/password',
      {
        config: { access: 'own-account', ...signInRate },
        schema: { summary: '修改自己的密码', body: passwordBody, response: { 200: me } },
      },
      async (request, reply) => {
        const changed = await changePassword(safe, accountOf(request).id, request.body)
        return withCookies(reply, changed.cookies).send(await meView(safe, changed.user))
      },
    )
  }

/** Whoever signs in leaves the session he came with: none that was put there before is taken on. */
async function endPresent(safe: Safe, request: FastifyRequest): Promise<void> {
  if (request.headers.cookie !== undefined) await signOut(safe, headersOf(request))
}

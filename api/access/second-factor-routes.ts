import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { begunSecondFactor, codeBody, confirmBody, endSecondFactorBody, me } from './contract.ts'
import { accountOf } from './guard.ts'
import { headersOf, withCookies } from './headers.ts'
import { meView, signInRate } from './me.ts'
import type { Safe } from './safe.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  signInByCode,
} from './second-factor.ts'

/** Codes of an authenticator app 动态验证码: switched on by whoever wants it or must, asked for at sign-in. */
export const secondFactorRoutes =
  (safe: Safe): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/sign-in/code',
      {
        config: { access: 'public', ...signInRate },
        schema: {
          summary: '登录的第二步：动态验证码或备用码',
          body: codeBody,
          response: { 200: me },
        },
      },
      async (request, reply) => {
        const { user, cookies } = await signInByCode(safe, headersOf(request), request.body)
        return withCookies(reply, cookies).send(await meView(safe, user))
      },
    )

    app.post(
      '/second-factor',
      {
        config: { access: 'own-account', ...signInRate },
        schema: {
          summary: '启用动态验证码：给出密钥和备用码，只此一次；输入一次验证码后生效',
          body: confirmBody,
          response: { 200: begunSecondFactor },
        },
      },
      async (request, reply) => {
        const { id } = accountOf(request)
        const { otpauth, backupCodes } = await beginSecondFactor(
          safe,
          id,
          headersOf(request),
          request.body,
        )
        return reply.header('cache-control', 'no-store').send({
          otpauth,
          backupCodes: [...backupCodes],
        })
      },
    )

    app.post(
      '/second-factor/confirm',
      {
        config: { access: 'own-account', ...signInRate },
        schema: {
          summary: '以一次验证码确认启用；本人的其他登录随即结束',
          body: codeBody,
          response: { 200: me },
        },
      },
      async (request, reply) => {
        const { id } = accountOf(request)
        const session = await confirmSecondFactor(safe, id, headersOf(request), request.body)
        return withCookies(reply, session.cookies).send(await meView(safe, session.user))
      },
    )

    app.post(
      '/second-factor/end',
      {
        config: { access: 'own-account', ...signInRate },
        schema: {
          summary: '停用动态验证码',
          body: endSecondFactorBody,
          response: { 200: me },
        },
      },
      async (request, reply) => {
        const { id } = accountOf(request)
        const session = await endSecondFactor(safe, id, headersOf(request), request.body)
        return withCookies(reply, session.cookies).send(await meView(safe, session.user))
      },
    )
  }

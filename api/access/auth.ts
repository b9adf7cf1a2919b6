import { betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import { z } from 'zod'
import type { Db } from '../database/connect.ts'
import { hashPassword, isPassword, passwordLength } from './passwords.ts'
import { secretOf } from './secret-file.ts'
import { lockAfter, lockMinutes } from './tries.ts'

/** User names 用户名: letters and digits, so that one can be read out on the telephone. */
export const usernamePattern = /^[a-z][a-z0-9._-]{2,29}$/

export const sessionHours = 12
export const idleMinutes = 30

export type AuthOptions = {
  readonly db: Db
  readonly dataFolder: string
  /** True where people reach the service by https: the cookie then never travels without it. */
  readonly https: boolean
}

export type Auth = ReturnType<typeof openAuth>

/**
 * Sessions and passwords by better-auth: opaque sessions in the database that can be revoked, and a
 * cookie signed with a secret the database does not know. Its own routes are not served; ours call it.
 */
export function openAuth({ db, dataFolder, https }: AuthOptions) {
  const attributes = { httpOnly: true, sameSite: 'strict', secure: https, path: '/' } as const
  return betterAuth({
    baseURL: 'http://localhost',
    secret: secretOf(dataFolder, 'sessions').toString('base64url'),
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    // What goes wrong is thrown and logged where it is caught.
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => isPassword(hash, password),
      },
    },
    user: { modelName: 'auth_user', additionalFields },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    session: {
      modelName: 'auth_session',
      expiresIn: sessionHours * 3600,
      // Its end is absolute; idling is counted by `readAccount`.
      disableSessionRefresh: true,
    },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => requireEnabled(db, userId) } },
    },
    advanced: {
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      cookies: {
        session_token: {
          name: https ? '__Host-junpei' : 'junpei',
          attributes,
        },
        // Between password and code, for ten minutes.
        two_factor: { name: https ? '__Host-junpei-code' : 'junpei-code', attributes },
      },
    },
    plugins: [
      username({
        displayUsername: false,
        usernameValidator: (name) => usernamePattern.test(name),
      }),
      twoFactor({
        issuer: '均配',
        twoFactorTable: 'auth_two_factor',
        accountLockout: { maxFailedAttempts: lockAfter, durationSeconds: lockMinutes * 60 },
      }),
      signInAs,
    ],
  })
}

const own = { required: false, input: false } as const
const additionalFields = {
  role: { type: 'string', ...own },
  county: { type: 'string', ...own },
  city: { type: 'string', ...own },
  disabled: { type: 'boolean', ...own },
  mustChangePassword: { type: 'boolean', ...own },
} as const

/** A disabled account gets no session, by whatever way it signs in. */
async function requireEnabled(db: Db, id: string): Promise<void> {
  const found = await db
    .selectFrom('auth_user')
    .select('disabled')
    .where('id', '=', id)
    .executeTakeFirst()
  if (found?.disabled !== false) throw new APIError('FORBIDDEN')
}

/** A session for an account that has proved itself otherwise; called by our own code only. */
const signInAs = {
  id: 'sign-in-as',
  endpoints: {
    signInAs: createAuthEndpoint(
      '/sign-in-as',
      { method: 'POST', body: z.object({ account: z.string() }) },
      async (context) => {
        const { internalAdapter } = context.context
        const user = await internalAdapter.findUserById(context.body.account)
        const session = user === null ? null : await internalAdapter.createSession(user.id)
        if (user === null || session === null) throw context.error('UNAUTHORIZED')
        await setSessionCookie(context, { session, user })
        return context.json({ account: user.id })
      },
    ),
  },
} as const

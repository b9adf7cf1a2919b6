import type { Generated } from 'kysely'
import type { Role } from './permissions.ts'

/** Tables of accounts, sessions and encrypted numbers. */
export type AccessTables = {
  auth_user: UserTable
  auth_account: CredentialTable
  auth_session: SessionTable
  auth_verification: VerificationTable
  auth_two_factor: TwoFactorTable
  used_code: UsedCodeTable
  sign_in_attempt: SignInAttemptTable
  sign_in_code: SignInCodeTable
  reveal_count: RevealCountTable
  sealed: SealedTable
}

/** An account 帐号; columns and names as better-auth wants them, and our own from `role` on. */
export type UserTable = {
  readonly id: string
  /** What the person is called on the page. */
  readonly name: string
  readonly email: string
  readonly emailVerified: boolean
  readonly createdAt: Generated<Date>
  readonly updatedAt: Generated<Date>
  readonly username: string
  readonly role: Role
  /** The one county or the one city the account sees; both null for an admin. */
  readonly county: string | null
  readonly city: string | null
  readonly disabled: Generated<boolean>
  readonly mustChangePassword: Generated<boolean>
  readonly version: Generated<number>
  /** A code of an authenticator app is asked for at sign-in. */
  readonly twoFactorEnabled: Generated<boolean>
}

/** The password of an account, as argon2id. */
export type CredentialTable = {
  readonly id: string
  readonly accountId: string
  readonly providerId: 'credential'
  readonly userId: string
  readonly password: string
  readonly createdAt: Generated<Date>
  readonly updatedAt: Generated<Date>
}

export type SessionTable = {
  readonly id: string
  readonly token: string
  readonly userId: string
  readonly createdAt: Generated<Date>
  /** When it was last used, to the minute. */
  readonly updatedAt: Date
  readonly expiresAt: Date
  /** When the password was last asked for; null where a session began without one. */
  readonly provenAt: Date | null
}

/** What better-auth remembers between two requests. */
export type VerificationTable = {
  readonly id: string
  readonly identifier: string
  readonly value: string
  readonly expiresAt: Date
}

/** The secret of an authenticator app 动态验证码 and its backup codes, both encrypted. */
export type TwoFactorTable = {
  readonly id: string
  readonly userId: string
  readonly secret: string
  readonly backupCodes: string
  readonly verified: Generated<boolean>
  readonly failedVerificationCount: Generated<number>
  readonly lockedUntil: Date | null
}

/** Codes that have signed somebody in, for as long as they would be taken again. */
export type UsedCodeTable = {
  readonly account: string
  /** HMAC of the code. */
  readonly hash: string
  readonly used: Generated<Date>
}

/** Failures in a row by name, known or not. */
export type SignInAttemptTable = {
  /** HMAC of the name: people type passwords into the wrong field. */
  readonly name: string
  readonly failures: number
  readonly last: Date
}

/** Codes that sign in once, from this machine. */
export type SignInCodeTable = {
  readonly hash: string
  readonly account: string
  readonly expires: Date
}

/** How many facts an account has revealed on a day (Asia/Shanghai). */
export type RevealCountTable = {
  readonly account: string
  readonly day: string
  readonly count: number
}

/** ID numbers 身份证号, encrypted; only where a county imports them. */
export type SealedTable = {
  readonly county: string
  readonly dataset: string
  readonly teacher: string
  /** Name of the key it is encrypted with. */
  readonly key: string
  /** Nonce, tag and ciphertext of AES-256-GCM in base64. */
  readonly body: string
  /** HMAC of the number, by which the same person is found again without decrypting. */
  readonly match: string
}

import type { Role } from './permissions.ts'

/** Somebody signed in 帐号. */
export type Account = {
  readonly id: string
  readonly username: string
  readonly role: Role
  readonly scope: Scope
  /** Set while the password is one that somebody else knows: nothing else may be done before. */
  readonly mustChangePassword?: true
  /** Set while the office asks for a second factor of this role and none was set up: that comes first. */
  readonly mustEnableSecondFactor?: true
  /** Set while the last proof of the password is too old for what asks for it again. */
  readonly mustConfirm?: true
}

/** What an account may see 管辖范围: one county, all counties of a city, or none (admin). */
export type Scope =
  | { readonly kind: 'county'; readonly county: string }
  | { readonly kind: 'city'; readonly city: string }
  | { readonly kind: 'none' }

/** Reads who calls from the headers of a request; `null` for nobody. */
export type ReadAccount = (headers: Headers) => Promise<Account | null>

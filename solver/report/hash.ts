import { createHash } from 'node:crypto'
import type { County } from '../domain/county.ts'
import type { Plan } from '../domain/plan.ts'
import type { Profile } from '../rules/index.ts'
import { canonical } from './canonical.ts'

export { canonical } from './canonical.ts'

/**
 * Versions of data, rules and plan: SHA-256 over canonical JSON (RFC 8785), so that the same content
 * has the same version whatever the order of its keys. Documents print the first eight digits.
 */
export const dataHash = (county: County): string => hashOf(county)
export const profileHash = (profile: Profile): string => hashOf(profile)
export const planHash = (plan: Plan): string => hashOf(plan)

export const shortHash = (hash: string): string => hash.slice(0, 8)

/** JSON in one fixed order of keys, two spaces deep: the same content gives the same bytes. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(JSON.parse(canonical(value)), null, 2)}\n`

/** SHA-256 over the canonical JSON of any plain value. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex')

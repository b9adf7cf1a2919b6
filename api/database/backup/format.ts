import { z } from 'zod'

/**
 * A backup 备份 is text, one JSON value a line: the header; each table with its rows in the order of their
 * key and its SHA-256; the keys where they were asked for, encrypted; the SHA-256 of all that. Values
 * stand as PostgreSQL writes them, so that any PostgreSQL reads them again.
 *
 *   {"kind":"header","format":"junpei-backup","version":1,…}
 *   {"kind":"table","name":"county","columns":["id","name",…]}
 *   ["370881","曲阜市",…]
 *   {"kind":"end","name":"county","rows":1,"sha256":"…"}      over the lines of the rows
 *   {"kind":"sum","sha256":"…"}                               over every byte before this line
 */
const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/i)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const base64 = z.base64()

export const header = z.strictObject({
  kind: z.literal('header'),
  format: z.literal('junpei-backup'),
  version: z.literal(1),
  /** Version of the program that wrote it. */
  junpei: z.string(),
  made: z.iso.datetime(),
  /** Migrations its tables have been through, in order. */
  migrations: z.array(z.string()).min(1).readonly(),
  tables: z.array(name).min(1).readonly(),
  /** Tables that only hold what lets somebody in for a while. */
  leftOut: z.array(name).readonly(),
})
export type Header = z.infer<typeof header>

export const keysLine = z.strictObject({
  kind: z.literal('keys'),
  /** scrypt: cost, block size, parallelism. */
  scrypt: z.strictObject({ N: z.int().max(2 ** 20), r: z.int().max(32), p: z.int().max(16) }),
  salt: base64,
  /** AES-256-GCM over the JSON of the key files. */
  iv: base64,
  tag: base64,
  body: base64,
})
export type KeysLine = z.infer<typeof keysLine>

export const line = z.union([
  z.array(z.string().nullable()).readonly(),
  z.discriminatedUnion('kind', [
    header,
    z.strictObject({ kind: z.literal('table'), name, columns: z.array(name).min(1).readonly() }),
    z.strictObject({ kind: z.literal('end'), name, rows: z.int().min(0), sha256 }),
    keysLine,
    z.strictObject({ kind: z.literal('sum'), sha256 }),
  ]),
])
export type Line = z.infer<typeof line>

export type TableSum = { readonly table: string; readonly rows: number; readonly sha256: string }

/** Whoever restores an office signs in anew: sessions and codes are no part of it. */
export const leftOut: readonly string[] = ['auth_session', 'auth_verification', 'sign_in_code']

/** Why a file cannot be restored, in words for whoever does it; undoes the transaction it is thrown in. */
export class BadBackup extends Error {}

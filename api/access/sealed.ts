import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Db } from '../database/connect.ts'
import type { Tx } from '../journal/act.ts'
import { secretOf } from './secret-file.ts'

/** One teacher in one version of a county's data. */
export type Whose = { readonly county: string; readonly dataset: string; readonly teacher: string }

/** Keys of ID numbers 身份证号, derived from one secret of the data folder. */
export type SealingKeys = {
  /** Which secret it is: a number sealed elsewhere says so instead of reading as nonsense. */
  readonly id: string
  readonly encryption: Buffer
  readonly matching: Buffer
}

export function sealingKeys(dataFolder: string): SealingKeys {
  const secret = secretOf(dataFolder, 'id-numbers')
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', use, 32))
  return {
    id: derive('name').toString('hex').slice(0, 16),
    encryption: derive('encryption'),
    matching: derive('matching'),
  }
}

/**
 * Keeps a teacher's ID number, encrypted, in the transaction that confirms the data it came with. The
 * row is bound to its teacher: moved to another one it cannot be opened. The masked form is nowhere
 * stored, for with month of birth and check digit it nearly is the number.
 */
export async function seal(tx: Tx, keys: SealingKeys, whose: Whose, number: string): Promise<void> {
  const row = { key: keys.id, body: encrypt(keys, whose, number), match: matchOf(keys, number) }
  await tx
    .insertInto('sealed')
    .values({ ...whose, ...row })
    .onConflict((conflict) => conflict.columns(['county', 'dataset', 'teacher']).doUpdateSet(row))
    .execute()
}

/** The number of a teacher, for the one route that reveals it; `null` where none was imported. */
export async function unseal(db: Db, keys: SealingKeys, whose: Whose): Promise<string | null> {
  const row = await db
    .selectFrom('sealed')
    .select(['key', 'body'])
    .where('county', '=', whose.county)
    .where('dataset', '=', whose.dataset)
    .where('teacher', '=', whose.teacher)
    .executeTakeFirst()
  if (row === undefined) return null
  if (row.key !== keys.id)
    throw new Error(`an ID number is sealed with key ${row.key}, this data folder has ${keys.id}`)
  return decrypt(keys, whose, row.body)
}

/** Teachers of one version with this number, found without opening any: one person listed twice. */
export async function teachersWith(
  db: Db,
  keys: SealingKeys,
  { county, dataset }: Pick<Whose, 'county' | 'dataset'>,
  number: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('sealed')
    .select('teacher')
    .where('county', '=', county)
    .where('dataset', '=', dataset)
    .where('match', '=', matchOf(keys, number))
    .orderBy('teacher')
    .execute()
  return rows.map(({ teacher }) => teacher)
}

const nonceBytes = 12
const tagBytes = 16

function encrypt(keys: SealingKeys, whose: Whose, number: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keys.encryption, nonce).setAAD(bound(whose))
  const text = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')
}

function decrypt(keys: SealingKeys, whose: Whose, body: string): string {
  const bytes = Buffer.from(body, 'base64')
  const nonce = bytes.subarray(0, nonceBytes)
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', keys.encryption, nonce, {
    authTagLength: tagBytes,
  })
  decipher.setAAD(bound(whose)).setAuthTag(tag)
  const text = decipher.update(bytes.subarray(nonceBytes + tagBytes))
  return Buffer.concat([text, decipher.final()]).toString('utf8')
}

const bound = ({ county, dataset, teacher }: Whose): Buffer =>
  Buffer.from(JSON.stringify([county, dataset, teacher]))

const matchOf = ({ matching }: SealingKeys, number: string): string =>
  createHmac('sha256', matching).update(number.toUpperCase()).digest('base64url')

import { timingSafeEqual } from 'node:crypto'
import { secretOf } from '../access/secret-file.ts'

/** The words a measuring program shows, kept in a file of the data folder: `Authorization: Bearer …`. */
export const metricsToken = (dataFolder: string): string =>
  secretOf(dataFolder, 'metrics').toString('base64url')

export function isBearer(header: string | undefined, token: string): boolean {
  const given = Buffer.from(/^Bearer ([\w-]{1,100})$/.exec(header ?? '')?.[1] ?? '')
  const wanted = Buffer.from(token)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

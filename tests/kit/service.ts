import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import type { Account } from '../../api/access/account.ts'
import type { Role } from '../../api/access/permissions.ts'
import { buildApp } from '../../api/app.ts'
import type { Ground, Room } from '../../api/ground.ts'
import type { TestDatabase } from './database.ts'
import { dataFolder } from './upload.ts'

export type TestService = {
  readonly app: FastifyInstance
  readonly ground: Ground
  /** Every line the service has logged. */
  readonly log: readonly string[]
}

/** The service on a test's database, where the header of `as` says who calls. */
export async function serviceOf(
  at: TestDatabase,
  rooms: readonly Room[],
  more: Partial<Ground> = {},
): Promise<TestService> {
  const log: string[] = []
  const data = dataFolder()
  const ground: Ground = {
    db: at.db,
    databaseUrl: at.url,
    dataFolder: data.path,
    readAccount: async (headers) => accountIn(headers.get('x-test-account')),
    log: pino({ level: 'trace' }, { write: (line: string) => log.push(line) }),
    ...more,
  }
  const app = await buildApp(ground, rooms)
  app.addHook('onClose', async () => data.remove())
  await app.ready()
  return { app, ground, log }
}

/** Headers of a request by somebody of a role, who sees one county. */
export const as = (role: Role, county: string, id: string = role) =>
  asAccount({ id, username: id, role, scope: { kind: 'county', county } })

export const asAccount = (account: Account) => ({
  'x-test-account': encodeURIComponent(JSON.stringify(account)),
})

export const accountIn = (header: string | null): Account | null =>
  header === null ? null : (JSON.parse(decodeURIComponent(header)) as Account)

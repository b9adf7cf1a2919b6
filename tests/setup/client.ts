import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript'
import pino from 'pino'
import { buildApp } from '../../api/app.ts'
import { openDatabase } from '../../api/database/connect.ts'
import { rooms } from '../../api/rooms.ts'

/** `npm run client`: the types by which the page calls the API, from the API's own description. */
export const clientFile = resolve(fileURLToPath(import.meta.url), '../../../web/api.d.ts')

/** Of an app that is ready. */
export async function clientTypes(app: FastifyInstance): Promise<string> {
  // fastify-swagger knows of OpenAPI 2 as well; ours is 3.1.
  const described = JSON.parse(JSON.stringify(app.swagger())) as OpenAPI3
  const types = astToString(await openapiTypes(described, { alphabetize: true }))
  return `/** Written by \`npm run client\` from the API's description; never by hand. */\n${types}`
}

async function main(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'junpei-client-'))
  const database = await openDatabase({ url: null, dataFolder })
  const log = pino({ level: 'silent' })
  const readAccount = async () => null
  const { db, url: databaseUrl } = database
  const app = await buildApp({ db, databaseUrl, dataFolder, readAccount, log }, rooms)
  await app.ready()
  writeFileSync(clientFile, await clientTypes(app))
  await app.close()
  await database.close()
  rmSync(dataFolder, { recursive: true, force: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()

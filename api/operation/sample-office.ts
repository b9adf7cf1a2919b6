import { randomUUID } from 'node:crypto'
import { copyFile, readFile } from 'node:fs/promises'
import { goalList, hashOf, sampleCountyName, sampleWorkbookName } from '../../solver/index.ts'
import { insertAccount, lockAccounts, type WantedAccount } from '../access/accounts.ts'
import { hashPassword, oneTimePassword } from '../access/passwords.ts'
import { roles } from '../access/permissions.ts'
import { addCity, addCounty } from '../access/places.ts'
import type { Db } from '../database/connect.ts'
import { confirmImport } from '../datasets/confirm.ts'
import { openDesk } from '../datasets/desk.ts'
import { readImport } from '../datasets/imports.ts'
import { openFolder, upload } from '../datasets/quarantine.ts'
import { readingLimits } from '../datasets/reading.ts'
import { importsOf, latestData } from '../datasets/store.ts'
import type { Ground } from '../ground.ts'
import { type Actor, act, system } from '../journal/act.ts'
import { sampleInput, samplePolicy } from '../places.ts'
import { startRun } from '../runs/start.ts'
import { listRuns } from '../runs/store.ts'
import { makeScenario } from '../scenarios/make.ts'
import { scenariosOf } from '../scenarios/store.ts'

/** 曲阜样例: the made-up county that comes with the program, so that there is something to see at the first start. */
export const sampleCounty = 'sample'
const sampleCity = 'sample-city'
/** Papers of the county print 合成数据 beside its name themselves; where the name stands alone it says so itself. */
export const sampleName = `${sampleCountyName}（合成数据）`

const scope = { kind: 'county', county: sampleCounty } as const
const sampleAccounts: readonly WantedAccount[] = [
  { username: 'renshi', name: `${sampleName}人事科`, role: 'personnel', scope },
  { username: 'lingdao1', name: `${sampleName}分管领导（一）`, role: 'leadership', scope },
  { username: 'lingdao2', name: `${sampleName}分管领导（二）`, role: 'leadership', scope },
  { username: 'dudao', name: `${sampleName}督导核验`, role: 'auditor', scope },
]

export type Password = {
  readonly username: string
  readonly role: string
  readonly password: string
}

/**
 * Makes the sample's places and its four accounts; `null` where they are there already. The passwords are
 * random, are returned once and kept nowhere. Whoever reads them at this terminal may go on with them:
 * the county is made up, and so they need not be changed first.
 */
export async function makeSampleOffice(db: Db): Promise<readonly Password[] | null> {
  if (await hasSample(db)) return null
  const accounts = await Promise.all(
    sampleAccounts.map(async (wanted) => {
      const password = oneTimePassword()
      return { wanted, password, hash: await hashPassword(password) }
    }),
  )
  return act(db, system, { chain: 'system', action: 'place.create' }, async (tx) => {
    await lockAccounts(tx, system)
    if (await hasSample(tx)) return { value: null, object: 'county:sample', repeated: true }
    await addCity(tx, { id: sampleCity, name: '合成市' })
    await addCounty(tx, { id: sampleCounty, name: sampleName, city: sampleCity })
    for (const { wanted, hash } of accounts) {
      const { value: id } = await insertAccount(tx, wanted, hash)
      await tx
        .updateTable('auth_user')
        .set({ mustChangePassword: false })
        .where('id', '=', id)
        .execute()
    }
    const value = accounts.map(({ wanted, password }) => ({
      username: wanted.username,
      role: roles[wanted.role],
      password,
    }))
    return {
      value,
      object: `county:${sampleCounty}`,
      detail: { accounts: sampleAccounts.map(({ username }) => username) },
    }
  })
}

const hasSample = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('county').select('id').where('id', '=', sampleCounty).executeTakeFirst()) !==
  undefined

/** The sample's clerk; `null` where there is no sample. */
export async function sampleClerk(db: Db): Promise<Actor | null> {
  const found = await db
    .selectFrom('auth_user')
    .select(['id', 'role'])
    .where('county', '=', sampleCounty)
    .where('username', '=', 'renshi')
    .where('disabled', '=', false)
    .executeTakeFirst()
  return found ?? null
}

/**
 * Imports the sample's workbook and starts its run, each step as its clerk would and once: a start that
 * was cut short goes on where it stopped. Returns the run that is waited for, or `null` where one is done.
 */
export async function planSample(ground: Ground, by: Actor): Promise<string | null> {
  const { db } = ground
  const runs = await listRuns(db, sampleCounty, { limit: 50 })
  if (runs.some(({ state }) => state === 'done')) return null
  const open = runs.find(({ ended }) => ended === null)
  if (open !== undefined) return open.id
  const data = (await latestData(db, sampleCounty)) ?? (await importSample(ground, by))
  const scenario =
    (await scenariosOf(db, sampleCounty))[0]?.hash ?? (await scenarioOn(ground, by, data))
  return startRun(db, { by, county: sampleCounty, scenario, key: randomUUID() })
}

async function importSample(ground: Ground, by: Actor): Promise<string> {
  const held = await openFolder(ground.dataFolder)
  await copyFile(sampleInput, upload(held))
  const uploaded = {
    fileName: sampleWorkbookName,
    hash: hashOf((await readFile(sampleInput)).toString('base64')),
  }
  const asking = { county: sampleCounty, policy: samplePolicy, key: randomUUID(), by }
  const { id } = await readImport(ground, held, uploaded, asking, readingLimits)
  const row = (await importsOf(ground.db, sampleCounty)).find((one) => one.id === id)
  return confirmImport(ground, { county: sampleCounty, id, seen: row?.version ?? 1, by })
}

async function scenarioOn(ground: Ground, by: Actor, data: string): Promise<string> {
  const desk = openDesk(ground)
  try {
    return await makeScenario(ground.db, desk, {
      county: sampleCounty,
      by,
      key: randomUUID(),
      asked: {
        name: '基本情景',
        data,
        baseProfile: samplePolicy,
        changes: [],
        decisions: [],
        goals: goalList,
        limits: { seconds: sampleSeconds },
        reference: null,
        from: null,
      },
    })
  } finally {
    desk.close()
  }
}

/** Whoever waits at the terminal for the first time waits no longer. */
const sampleSeconds = 300

import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { IdNumbers } from '../../solver/index.ts'
import { seal, sealingKeys } from '../access/sealed.ts'
import type { Ground } from '../ground.ts'
import { Refused } from '../http/problem.ts'
import { requireVersion } from '../http/version-match.ts'
import { type Actor, act, system, type Tx } from '../journal/act.ts'
import { keepText } from '../store/content.ts'
import { readCounts } from './counts.ts'
import { countyFile, heldAs, idNumbersFile, removeFolder, restingFolders } from './quarantine.ts'
import { type ImportRow, importOf, latestData, settingOf } from './store.ts'

export type Deciding = {
  readonly county: string
  readonly id: string
  /** Version the caller has seen. */
  readonly seen: number
  readonly by: Actor
}

/** 确认导入: county content, dataset, the import's state and the journal, all in one transaction. */
export async function confirmImport(ground: Ground, asked: Deciding): Promise<string> {
  const { county, id, by } = asked
  const { folder } = await importOf(ground.db, county, id)
  const body = folder === null ? null : await readCountyFile(ground, folder)
  const deed = { chain: county, action: 'dataset.confirm' }
  const data = await act(ground.db, by, deed, async (tx) => {
    const row = await requireReady(tx, asked)
    if (body === null || row.folder !== folder) throw gone()
    const before = await latestData(tx, county)
    const hash = await keepText(tx, 'county', body)
    // The file is what was read and shown, to the byte, or nothing happens.
    if (hash !== row.data) throw gone()
    const sealed = await sealIdNumbers(tx, ground.dataFolder, row, hash)
    await keepDataset(tx, row, hash, by)
    await close(tx, row, 'confirmed')
    const { schools, teachers } = readCounts(row.counts)
    return {
      value: hash,
      object: `dataset:${hash}`,
      before,
      after: hash,
      detail: { import: id, schools, teachers, idNumbers: sealed },
    }
  })
  if (folder !== null) await removeFolder(ground.dataFolder, folder)
  return data
}

async function readCountyFile({ dataFolder }: Ground, folder: string): Promise<string | null> {
  // Gone, or on another machine: both are told at the one place that knows the state.
  return readFile(countyFile(heldAs(dataFolder, folder)), 'utf8').catch(() => null)
}

/**
 * 身份证号 that came along, each encrypted; none where the county has switched them off since. Returns
 * how many.
 */
async function sealIdNumbers(
  tx: Tx,
  dataFolder: string,
  { county, folder }: ImportRow,
  dataset: string,
): Promise<number> {
  const { idNumbers } = await settingOf(tx, county)
  if (!idNumbers || folder === null) return 0
  const text = await readFile(idNumbersFile(heldAs(dataFolder, folder)), 'utf8').catch(() => '[]')
  // Written by our own child from this type.
  const numbers = JSON.parse(text) as IdNumbers['numbers']
  const keys = sealingKeys(dataFolder)
  for (const { teacher, idNumber } of numbers)
    await seal(tx, keys, { county, dataset, teacher }, idNumber)
  return numbers.length
}

export const gone = () =>
  new Refused(409, 'import_gone', '隔离区中已没有这次上传的内容，请重新上传。')

async function requireReady(tx: Tx, { county, id, seen }: Deciding): Promise<ImportRow> {
  const row = await importOf(tx, county, id, true)
  requireVersion(seen, row.version)
  if (row.state !== 'ready')
    throw new Refused(409, 'import_closed', '这次导入已经办结，不能再确认或放弃。')
  if (row.expires.getTime() <= Date.now())
    throw new Refused(409, 'import_expired', '这次导入已过期，请重新上传。')
  return row
}

async function keepDataset(tx: Tx, row: ImportRow, hash: string, by: Actor): Promise<void> {
  const { name, year, schools, teachers } = readCounts(row.counts)
  const dataset = { by: by.id, confirmed: sql<Date>`clock_timestamp()` }
  await tx
    .insertInto('dataset')
    .values({
      county: row.county,
      hash,
      name: name ?? '',
      year: year ?? 0,
      schools,
      teachers,
      ...dataset,
    })
    .onConflict((conflict) => conflict.columns(['county', 'hash']).doUpdateSet(dataset))
    .execute()
}

const close = (tx: Tx, { id, version }: ImportRow, state: 'confirmed' | 'discarded' | 'expired') =>
  tx
    .updateTable('county_import')
    .set({ state, version: version + 1, folder: null })
    .where('id', '=', id)
    .execute()

/** 放弃导入: nothing of it is kept but its counts. */
export async function discardImport(ground: Ground, asked: Deciding): Promise<void> {
  const { county, id, by } = asked
  const deed = { chain: county, action: 'dataset.discard' }
  const folder = await act(ground.db, by, deed, async (tx) => {
    const row = await requireReady(tx, asked)
    await close(tx, row, 'discarded')
    return { value: row.folder, object: `import:${id}`, before: row.data }
  })
  if (folder !== null) await removeFolder(ground.dataFolder, folder)
}

/**
 * Closes imports nobody has confirmed in time and removes every folder no waiting import answers for:
 * what a killed process has left behind goes at the next start. Returns how many of each.
 */
export async function sweepImports(
  ground: Pick<Ground, 'db' | 'dataFolder'>,
): Promise<{ readonly expired: number; readonly removed: number }> {
  const { db, dataFolder } = ground
  // Listed first: a folder whose row comes in the meantime is on no list.
  const folders = await restingFolders(dataFolder)
  const late = await db
    .selectFrom('county_import')
    .select(['id', 'county'])
    .where('state', '=', 'ready')
    .where('expires', '<=', new Date())
    .execute()
  for (const { id, county } of late) await expire(db, county, id)
  const waiting = await db
    .selectFrom('county_import')
    .select('folder')
    .where('state', '=', 'ready')
    .execute()
  const claimed = new Set(waiting.map(({ folder }) => folder))
  const left = folders.filter((folder) => !claimed.has(folder))
  for (const folder of left) await removeFolder(dataFolder, folder)
  return { expired: late.length, removed: left.length }
}

const expire = (db: Ground['db'], county: string, id: string) =>
  act(db, system, { chain: county, action: 'dataset.expire' }, async (tx) => {
    const row = await importOf(tx, county, id, true)
    if (row.state !== 'ready') return { value: null, object: `import:${id}`, repeated: true }
    await close(tx, row, 'expired')
    return { value: null, object: `import:${id}`, before: row.data }
  })

import { createHash, randomBytes } from 'node:crypto'
import { linkSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { version } from '../../version.ts'
import type { Db } from '../connect.ts'
import { NoDatabase } from '../embedded/no-database.ts'
import { migrationsOf, tablesOf } from './catalogue.ts'
import { type Header, type KeysLine, type Line, leftOut, type TableSum } from './format.ts'
import { atOneInstant, linesOf } from './rows.ts'

export type Backup = {
  readonly tables: readonly TableSum[]
  readonly bytes: number
  readonly sha256: string
}

/**
 * Writes the whole database as of one instant into a new file, which is there whole or not at all.
 * `keys` are those of the data folder, already encrypted.
 */
export async function writeBackup(
  db: Db,
  path: string,
  keys: KeysLine | null = null,
): Promise<Backup> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    const paper = paperInto(async (text) => void (await file.write(text)))
    const tables = await atOneInstant(db, (tx) => writeTables(tx, paper.line))
    if (keys !== null) await paper.line(keys)
    const written = await paper.end()
    await file.sync()
    // Unlike a rename this does not replace a backup that is there.
    linkSync(draft, path)
    return { tables, ...written }
  } finally {
    await file.close()
    await rm(draft, { force: true })
  }
}

type WriteLine = (line: Line | string) => Promise<void>

async function writeTables(tx: Db, write: WriteLine): Promise<readonly TableSum[]> {
  const migrations = await migrationsOf(tx)
  if (migrations === null) throw new NoDatabase('这个数据库中没有均配的数据，无可备份。')
  const tables = (await tablesOf(tx)).filter(({ name }) => !leftOut.includes(name))
  const first: Header = {
    kind: 'header',
    format: 'junpei-backup',
    version: 1,
    junpei: version,
    made: new Date().toISOString(),
    migrations,
    tables: tables.map(({ name }) => name),
    leftOut,
  }
  await write(first)
  const sums: TableSum[] = []
  for (const table of tables) {
    const { name, columns } = table
    await write({ kind: 'table', name, columns: columns.map((column) => column.name) })
    const hash = createHash('sha256')
    let rows = 0
    for await (const line of linesOf(tx, table)) {
      hash.update(`${line}\n`)
      rows += 1
      await write(line)
    }
    const sha256 = hash.digest('hex')
    await write({ kind: 'end', name, rows, sha256 })
    sums.push({ table: name, rows, sha256 })
  }
  return sums
}

/** Lines are gathered to some size before they are written. */
function paperInto(write: (text: Buffer) => Promise<void>) {
  const hash = createHash('sha256')
  let waiting: Buffer[] = []
  let size = 0
  let bytes = 0
  const flush = async (): Promise<void> => {
    const all = Buffer.concat(waiting)
    waiting = []
    size = 0
    bytes += all.length
    await write(all)
  }
  const add = async (text: string): Promise<void> => {
    const piece = Buffer.from(`${text}\n`)
    hash.update(piece)
    waiting.push(piece)
    size += piece.length
    if (size > 1024 * 1024) await flush()
  }
  const line: WriteLine = (one) => add(typeof one === 'string' ? one : JSON.stringify(one))
  return {
    line,
    end: async () => {
      const sha256 = hash.copy().digest('hex')
      await line({ kind: 'sum', sha256 })
      await flush()
      return { sha256, bytes }
    },
  }
}

import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Problem } from '../../solver/index.ts'
import type { Ground } from '../ground.ts'
import { actOnce } from '../http/act-once.ts'
import type { Keyed } from '../http/once.ts'
import type { Actor, Tx } from '../journal/act.ts'
import { readText } from '../store/content.ts'
import { countsOf } from './counts.ts'
import { type Held, previousFile, readingFile, removeFolder, settled } from './quarantine.ts'
import { type Reading, type ReadingLimits, type ReadingSummary, readUpload } from './reading.ts'
import { importOf, latestData, settingOf } from './store.ts'
import type { Uploaded } from './upload.ts'

/** An import waits so long for somebody to confirm it. */
export const hoursKept = 24

export type Asking = {
  readonly county: string
  readonly policy: string
  readonly key: string
  readonly by: Actor
}

/** `reading`: what a rejected upload came to, told once; nothing of it is kept. */
export type Imported = { readonly id: string; readonly reading: Reading | null }

/** What the key stands for: the same files under the same rules. */
export const keyedImport = (
  { county, policy, key }: Asking,
  { hash }: Uploaded,
): Omit<Keyed, 'account'> => ({
  route: `imports of ${county}`,
  key,
  asked: { upload: hash, policy },
})

/** Reads an upload that lies in the quarantine and gives it its row. */
export async function readImport(
  ground: Ground,
  held: Held,
  uploaded: Uploaded,
  asking: Asking,
  limits: ReadingLimits,
): Promise<Imported> {
  const previous = await latestData(ground.db, asking.county)
  if (previous !== null)
    await writeFile(previousFile(held), await readText(ground.db, 'county', previous), {
      mode: 0o600,
    })
  const { idNumbers } = await settingOf(ground.db, asking.county)
  const read = await readUpload(
    {
      held,
      fileName: uploaded.fileName,
      policy: asking.policy,
      idNumbers,
      previous,
    },
    limits,
  )
  const summary = read.kind === 'read' ? read.summary : nothingRead
  const id = await keepRow(ground, held, uploaded, asking, summary)
  const { folder, state } = await importOf(ground.db, asking.county, id)
  if (folder === held.folder) {
    settled(held)
    return { id, reading: null }
  }
  // Rejected, or another process was quicker with the same key: this folder has no row.
  const reading = state === 'rejected' ? await toldOnce(held, read.kind, limits) : null
  await removeFolder(ground.dataFolder, held.folder)
  return { id, reading }
}

const nothingRead: ReadingSummary = {
  data: null,
  name: null,
  year: null,
  schools: 0,
  teachers: 0,
  errors: 1,
  warnings: 0,
  notices: 0,
}

async function toldOnce(
  held: Held,
  kind: 'read' | 'stopped',
  { seconds }: ReadingLimits,
): Promise<Reading> {
  if (kind === 'stopped') return { ...emptyReading, problems: [tooMuch(seconds)] }
  // Written by our own child from this type.
  return JSON.parse(await readFile(readingFile(held), 'utf8')) as Reading
}

const emptyReading: Reading = {
  typed: [],
  fileName: null,
  problems: [],
  overview: null,
  difference: null,
}

const tooMuch = (seconds: number): Problem => ({
  code: 'D01',
  severity: 'error',
  place: null,
  value: null,
  message: `读取超过 ${seconds} 秒或超出内存上限，已停止，没有保存任何内容。请只保留导入模板中的工作表，删去图片、公式和空行后重新上传。`,
})

function keepRow(
  { db }: Ground,
  held: Held,
  uploaded: Uploaded,
  asking: Asking,
  summary: ReadingSummary,
): Promise<string> {
  const { county, policy, by } = asking
  const deed = { chain: county, action: 'dataset.import' }
  return actOnce(db, by, deed, keyedImport(asking, uploaded), async (tx) => {
    const id = randomUUID()
    const { data } = summary
    const state = data === null ? 'rejected' : 'ready'
    const counts = countsOf(summary)
    await insertImport(tx, { id, county, policy, author: by.id, state, data, counts, held })
    const { schools, teachers, errors, warnings } = counts
    return {
      value: id,
      object: `import:${id}`,
      after: data,
      detail: { state, policy, schools, teachers, errors, warnings },
    }
  })
}

type NewImport = {
  readonly id: string
  readonly county: string
  readonly policy: string
  readonly author: string
  readonly state: 'ready' | 'rejected'
  readonly data: string | null
  readonly counts: object
  readonly held: Held
}

const insertImport = (tx: Tx, { counts, held, ...row }: NewImport) =>
  tx
    .insertInto('county_import')
    .values({
      ...row,
      version: 1,
      folder: row.state === 'ready' ? held.folder : null,
      counts: JSON.stringify(counts),
      expires: new Date(Date.now() + hoursKept * 3_600_000),
    })
    .execute()

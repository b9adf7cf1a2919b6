import type { Db } from '../../api/database/connect.ts'
import { sweepImports } from '../../api/datasets/confirm.ts'
import { readContent } from '../../api/store/content.ts'
import { generateCounty } from '../../solver/index.ts'
import { as } from '../kit/service.ts'
import { quarantinedIn, uploadOf, workbookOf } from '../kit/upload.ts'
import { pick } from './random.ts'
import { answerOf, type Office, type Work } from './works.ts'

/** Workbooks are uploaded, read in a child that may be killed, and confirmed. */
export async function importWork(office: Office, random: () => number): Promise<Work> {
  const { app, db, dataFolder: folder } = office
  const county = 'imports'
  await db.insertInto('county').values({ id: county, name: '合成县', city: null }).execute()
  const clerk = as('personnel', county)
  const books: Uint8Array[] = []
  for (const seed of [1, 2, 3])
    books.push(await workbookOf(generateCounty({ name: '合成县', schools: 4, teachers: 60, seed })))
  /** Import → hash of what was confirmed. */
  const confirmed = new Map<string, string>()
  let keys = 0

  const act = async (): Promise<void> => {
    keys += 1
    const { headers, payload } = await uploadOf([
      { name: '导入表.xlsx', bytes: pick(random, books) },
    ])
    const sent = await answerOf(app, {
      method: 'POST',
      url: `/api/counties/${county}/imports`,
      headers: { ...headers, ...clerk, 'idempotency-key': `chaos-import-${keys}` },
      payload,
    })
    // Its reader was killed: nothing is kept, and a person sends it again.
    if (sent.statusCode !== 201) return
    const { id, state, version } = sent.json()
    if (state !== 'ready') return
    const told = await answerOf(app, {
      method: 'POST',
      url: `/api/counties/${county}/imports/${id}/confirm`,
      headers: { ...clerk, 'if-match': `"${version}"` },
    })
    // 412: confirmed by the very request whose answer was lost.
    if (told.statusCode === 200) confirmed.set(id, told.json().data)
  }

  const faults = async (): Promise<readonly string[]> => {
    await sweepImports({ db, dataFolder: folder })
    const imports = await db
      .selectFrom('county_import')
      .select(['id', 'state', 'data', 'folder'])
      .where('county', '=', county)
      .execute()
    const lost = [...confirmed].filter(
      ([id, data]) => !imports.some((one) => one.id === id && one.data === data && isDone(one)),
    )
    return [
      ...lost.map(([id]) => `import ${id} is lost`),
      ...(await halfOf(db, county, imports.filter(isDone))),
      ...leftOvers(folder, imports),
    ]
  }
  return {
    name: 'imports',
    act,
    settle: async () => undefined,
    faults,
    done: () => confirmed.size,
  }
}

type Import = {
  readonly id: string
  readonly state: string
  readonly data: string | null
  readonly folder: string | null
}

const isDone = ({ state }: Import): boolean => state === 'confirmed'

/** Each confirmed import has its data, unaltered, and its act. */
async function halfOf(db: Db, county: string, done: readonly Import[]): Promise<readonly string[]> {
  const datasets = await db
    .selectFrom('dataset')
    .select('hash')
    .where('county', '=', county)
    .execute()
  for (const { hash } of datasets) await readContent(db, 'county', hash)
  const hashes = new Set<string | null>(datasets.map(({ hash }) => hash))
  const half = done.filter(({ data }) => !hashes.has(data))
  const acts = await db
    .selectFrom('journal')
    .select('seq')
    .where('chain', '=', county)
    .where('action', '=', 'dataset.confirm')
    .execute()
  return [
    ...half.map(({ id }) => `import ${id} has no dataset`),
    ...(acts.length === done.length
      ? []
      : [`${done.length} imports were confirmed by ${acts.length} acts`]),
  ]
}

/** Quarantine and table tell the same: a folder for each import that waits, and no other. */
function leftOvers(folder: string, imports: readonly Import[]): readonly string[] {
  const waiting = imports.filter(({ state }) => state === 'ready').map((one) => one.folder)
  const there = quarantinedIn(folder)
  return [...there].sort().join() === waiting.sort().join()
    ? []
    : [`the quarantine holds ${there.length} folders for ${waiting.length} imports`]
}

import type { CountyDifference } from '../../solver/index.ts'
import type { Ground } from '../ground.ts'
import { type ImportView, mostListed } from './contract.ts'
import { readCounts } from './counts.ts'
import { heldAs } from './quarantine.ts'
import { type Reading, readReading } from './reading.ts'
import { countyName, type ImportRow, importOf } from './store.ts'

/** An import without what it holds: the line of a list. */
export const importEntryView = (row: ImportRow) => ({
  id: row.id,
  state: row.state,
  version: row.version,
  author: row.author,
  policy: row.policy,
  data: row.data,
  counts: readCounts(row.counts),
  made: row.made.toISOString(),
  expires: row.expires.toISOString(),
})

/** `told`: what a rejected upload came to, which only the answer to the upload itself can say. */
export async function importViewOf(
  ground: Ground,
  county: string,
  id: string,
  told: Reading | null = null,
): Promise<ImportView> {
  const row = await importOf(ground.db, county, id)
  const reading = told ?? (await readingOf(ground, row))
  const entry = importEntryView(row)
  const { name } = entry.counts
  return {
    ...entry,
    otherName: name !== null && name !== (await countyName(ground.db, county)),
    kept: row.folder !== null,
    problems: reading?.problems.slice(0, mostListed) ?? [],
    typed: reading?.typed ?? [],
    preview: reading?.overview ?? null,
    difference: reading?.difference ? differenceView(reading.difference) : null,
  }
}

/** `null` where nothing of it is kept, or not here. */
export async function readingOf({ dataFolder }: Ground, row: ImportRow): Promise<Reading | null> {
  if (row.folder === null) return null
  return readReading(heldAs(dataFolder, row.folder)).catch((problem: unknown) => {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return null
    throw problem
  })
}

const differenceView = (difference: CountyDifference & { readonly previous: string }) => ({
  previous: difference.previous,
  schools: rowsView(difference.schools),
  teachers: rowsView(difference.teachers),
  others: difference.others,
})

const rowsView = ({ removed, added, changed }: CountyDifference['schools']) => ({
  removed: removed.slice(0, mostListed),
  added: added.slice(0, mostListed),
  changed: changed.slice(0, mostListed),
  counts: { removed: removed.length, added: added.length, changed: changed.length },
})

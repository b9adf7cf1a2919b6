import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The quarantine 隔离区: a folder of files nobody has confirmed. What an import holds of people
 * waits here and not in a row, for a deleted row lives on in the database's log and in backups. Each
 * upload has a folder of its own with a name nobody can guess, which no other account can open. One
 * service has a data folder to itself, so that whatever lies here unclaimed is left over.
 */
export type Held = { readonly folder: string; readonly path: string }

/** Folders whose import has no row yet: a sweep leaves them alone. */
const arriving = new Set<string>()

export async function openFolder(dataFolder: string): Promise<Held> {
  const folder = randomBytes(16).toString('hex')
  const held = heldAs(dataFolder, folder)
  arriving.add(folder)
  await mkdir(quarantineOf(dataFolder), { recursive: true, mode: 0o700 })
  await mkdir(held.path, { mode: 0o700 })
  return held
}

/** Once its import has its row, the row answers for it. */
export const settled = ({ folder }: Held): boolean => arriving.delete(folder)

/**
 * Removes a folder and all in it. The reader of a killed service lives on for a moment and may put one
 * more file into the folder while it is emptied: then it is emptied again.
 */
export async function removeFolder(dataFolder: string, folder: string): Promise<void> {
  const { path } = heldAs(dataFolder, folder)
  await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  arriving.delete(folder)
}

/** Folders that are there and whose upload is not just arriving. */
export async function restingFolders(dataFolder: string): Promise<readonly string[]> {
  const found = await readdir(quarantineOf(dataFolder)).catch(noneYet)
  return found.filter((folder) => !arriving.has(folder))
}

export const heldAs = (dataFolder: string, folder: string): Held => ({
  folder,
  path: join(quarantineOf(dataFolder), folder),
})

/** Before the first upload there is no quarantine. */
function noneYet(error: NodeJS.ErrnoException): readonly string[] {
  if (error.code === 'ENOENT') return []
  throw error
}

const quarantineOf = (dataFolder: string) => join(dataFolder, 'quarantine')

/** What lies in a folder. */
export const upload = ({ path }: Held) => join(path, 'upload')
export const countyFile = ({ path }: Held) => join(path, 'county.json')
export const previousFile = ({ path }: Held) => join(path, 'previous.json')
export const readingFile = ({ path }: Held) => join(path, 'reading.json')
export const peopleFile = ({ path }: Held) => join(path, 'people.json')
export const idNumbersFile = ({ path }: Held) => join(path, 'id-numbers.json')

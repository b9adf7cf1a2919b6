import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Versions } from '../solver/index.ts'
import type { NewFile } from './atomic-write.ts'

import { version } from './version.ts'

/** A result folder: documents for people, data for programs, and this list of both. */
export const manifestName = 'manifest.json'

const manifestSchema = z.strictObject({
  format: z.literal('junpei-result'),
  version: z.string(),
  dataHash: z.string(),
  profileHash: z.string(),
  planHash: z.string(),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })),
})
type Manifest = z.infer<typeof manifestSchema>

/** The files and the list of them, which is written last and names no time and no machine. */
export function withManifest(files: readonly NewFile[], versions: Versions): readonly NewFile[] {
  const manifest: Manifest = {
    format: 'junpei-result',
    version,
    ...versions,
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  return [...files, { name: manifestName, bytes: new TextEncoder().encode(text) }]
}

/** `null` where the folder holds no result. */
function readManifest(folder: string): Manifest | null {
  const path = join(folder, manifestName)
  if (!existsSync(path)) return null
  const parsed = manifestSchema.safeParse(parseJson(readFileSync(path, 'utf8')))
  return parsed.success ? parsed.data : null
}

/** What a new result may replace: files of the last one that nobody has worked on since. */
export function earlierFiles(folder: string): readonly string[] {
  const manifest = readManifest(folder)
  if (manifest === null) return []
  const untouched = manifest.files.filter((file) => isIntact(folder, file))
  return [...untouched.map(({ name }) => name), manifestName]
}

function isIntact(folder: string, file: Manifest['files'][number]): boolean {
  const path = join(folder, file.name)
  return existsSync(path) && sha256(readFileSync(path)) === file.sha256
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A damaged list is no list; what is wrong with it does not matter here. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type County, countySheets, writeWorkbook } from '../../solver/index.ts'

/** A file as a browser sends it. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array | string }

/** Body and headers of an upload. */
export async function uploadOf(files: readonly SentFile[]) {
  const form = new FormData()
  for (const { name, bytes } of files)
    form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name)
  const sent = new Response(form)
  return {
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  }
}

/** The import workbook of a county. */
export const workbookOf = (county: County): Promise<Uint8Array> =>
  writeWorkbook(countySheets(county))

/** What lies in the quarantine of a data folder. */
export function quarantinedIn(path: string): readonly string[] {
  const names = readdirSync(path)
  return names.includes('quarantine') ? readdirSync(join(path, 'quarantine')) : []
}

/** A data folder for one suite, and what lies in its quarantine. */
export function dataFolder() {
  const path = mkdtempSync(join(tmpdir(), 'junpei-data-'))
  return {
    path,
    quarantined: () => quarantinedIn(path),
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  }
}

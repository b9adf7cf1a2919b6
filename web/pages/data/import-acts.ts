import { api, download, newKey, Refusal, take } from '../../client.ts'
import type { ImportView } from './queries.ts'

/** Sends a workbook, or a set of CSV files, to be read and checked; nothing is stored unless it is whole. */
export async function sendFiles(
  county: string,
  policy: string,
  files: readonly File[],
  signal: AbortSignal,
): Promise<ImportView> {
  const reply = await fetch(
    `/api/counties/${encodeURIComponent(county)}/imports?policy=${encodeURIComponent(policy)}`,
    { method: 'POST', body: formOf(files), headers: { 'idempotency-key': newKey() }, signal },
  )
  const body: unknown = await reply.json().catch(() => null)
  if (!reply.ok) throw new Refusal(reply.status, body)
  // The service's own schema; `ImportView` is generated from it.
  return body as ImportView
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData()
  for (const file of files) form.append('file', file, file.name)
  return form
}

/** 标色副本 of what waits to be confirmed; of a rejected upload its files are sent again, as nothing was kept. */
export function downloadColoured(
  county: string,
  { id, kept, policy }: ImportView,
  files: readonly File[],
): Promise<void> {
  const place = `/api/counties/${encodeURIComponent(county)}/imports`
  if (kept) return download(`${place}/${id}/coloured`)
  return download(`${place}/coloured?policy=${encodeURIComponent(policy)}`, {
    method: 'POST',
    body: formOf(files),
  })
}

export const downloadTemplate = (): Promise<void> => download('/api/import-template')
/** 示例县: a workbook filled in with made-up data, to see how it is done or to try an upload. */
export const downloadSample = (): Promise<void> => download('/api/import-sample')

type Seen = Pick<ImportView, 'id' | 'version'>

/** The version that was looked at goes along: whoever was quicker is not overwritten. */
const seen = ({ version }: Seen) => ({ 'if-match': `"${version}"` })

export const confirmImport = (county: string, view: Seen) =>
  take(
    api.POST('/api/counties/{county}/imports/{import}/confirm', {
      params: { path: { county, import: view.id } },
      headers: seen(view),
    }),
  )

export const discardImport = (county: string, view: Seen) =>
  take(
    api.POST('/api/counties/{county}/imports/{import}/discard', {
      params: { path: { county, import: view.id } },
      headers: seen(view),
    }),
  )

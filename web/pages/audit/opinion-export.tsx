import { Button } from 'antd'
import { download, type Run } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'

/** 核查意见 is the auditor's paper: nobody else writes in it or takes it out. */
export const useWritesOpinion = (): boolean =>
  useMe().data?.permissions.includes('opinion:export') === true

/** 核查意见 .docx: the service's own count with the auditor's words, which it writes and does not keep. */
export function OpinionExport({
  run: { county, id },
  note,
}: {
  readonly run: Run
  readonly note: string
}) {
  const { audit } = useText()
  const save = useAct(
    () =>
      download(`/api/counties/${county}/runs/${id}/opinion`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ note }),
      }),
    { reread: [['journal', county]], says: audit.report.made },
  )
  return (
    <Button type="primary" loading={save.isPending} onClick={() => save.mutate(undefined)}>
      {audit.report.make}
    </Button>
  )
}

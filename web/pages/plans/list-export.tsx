import { Button } from 'antd'
import type { TeacherId } from '../../../solver/browser.ts'
import { download } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { usePlan } from './desk.tsx'

/** The list in view, in its order, written on the server and journalled there. */
export function ListExport({ people }: { readonly people: readonly TeacherId[] }) {
  const { plans } = useText()
  const { county, run } = usePlan()
  const me = useMe().data
  const save = useAct(
    (file: 'xlsx' | 'docx') =>
      download(`/api/counties/${county}/runs/${run.id}/roster`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ teachers: people, file }),
      }),
    { reread: [], says: plans.list.exported },
  )
  if (me?.permissions.includes('paper:export') !== true || people.length === 0) return null
  return (
    <>
      <Button size="small" loading={save.isPending} onClick={() => save.mutate('xlsx')}>
        {plans.list.exportSheet}
      </Button>
      <Button size="small" disabled={save.isPending} onClick={() => save.mutate('docx')}>
        {plans.list.exportText}
      </Button>
    </>
  )
}

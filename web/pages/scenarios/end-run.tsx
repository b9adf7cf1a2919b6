import { Button, Popconfirm } from 'antd'
import { api, type Me, type Run, take } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { useText } from '../../text/text.tsx'

/** 取消测算 keeps nothing, and says so before it is done. */
export function EndRun({ run, me }: { readonly run: Run; readonly me: Me }) {
  const words = useText().scenarios.runs
  const path = { county: run.county, run: run.id }
  const cancel = useAct(
    () => take(api.POST('/api/counties/{county}/runs/{run}/cancel', { params: { path } })),
    { reread: [['runs', run.county]] },
  )
  if (!me.permissions.includes('run:cancel')) return null
  return (
    <Popconfirm
      title={words.cancelTitle}
      okText={words.cancelConfirm}
      cancelText={words.keepOn}
      onConfirm={() => cancel.mutate(undefined)}
    >
      <Button disabled={run.cancelAsked} loading={cancel.isPending}>
        {words.cancel}
      </Button>
    </Popconfirm>
  )
}

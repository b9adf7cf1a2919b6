import { Button, Popconfirm } from 'antd'
import { api, type Me, type Run, take } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { useText } from '../../text/text.tsx'

/** 停止并保留 keeps the best plan, 取消测算 keeps nothing; each says so before it is done. */
export function EndRun({ run, me }: { readonly run: Run; readonly me: Me }) {
  const words = useText().scenarios.runs
  const path = { county: run.county, run: run.id }
  const reread = [['runs', run.county]]
  const stop = useAct(
    () => take(api.POST('/api/counties/{county}/runs/{run}/stop', { params: { path } })),
    { reread },
  )
  const cancel = useAct(
    () => take(api.POST('/api/counties/{county}/runs/{run}/cancel', { params: { path } })),
    { reread },
  )
  if (!me.permissions.includes('run:cancel')) return null
  // There is a plan to keep once the first goal is settled.
  const hasPlan = run.levels.length > 0
  return (
    <>
      {hasPlan && (
        <Popconfirm
          title={words.stopTitle}
          okText={words.stop}
          cancelText={words.keepOn}
          onConfirm={() => stop.mutate(undefined)}
        >
          <Button disabled={run.stopAsked || run.cancelAsked} loading={stop.isPending}>
            {run.stopAsked ? words.stopping : words.stop}
          </Button>
        </Popconfirm>
      )}
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
    </>
  )
}

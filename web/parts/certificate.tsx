import { Button } from 'antd'
import { download, type Run } from '../client.ts'
import { useText } from '../text/text.tsx'
import { useAct } from './act.ts'

/** 最优性证书 of a plan: the file, or why there is none. */
export function Certificate({ run }: { readonly run: Run }) {
  const { certificate: words } = useText().frame
  const { state, bytes, faults = [] } = run.certificate
  const county = encodeURIComponent(run.county)
  const save = useAct(() => download(`/api/counties/${county}/runs/${run.id}/certificate`), {
    reread: [
      ['journal', run.county],
      ['runs', run.county],
    ],
  })
  if (state !== 'kept')
    return (
      <div className="quiet">
        <p>{words.states[state]}</p>
        {faults.length > 0 && (
          <ul lang="zh-CN">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
      </div>
    )
  return (
    <div className="line">
      <Button loading={save.isPending} onClick={() => save.mutate(undefined)}>
        {words.download}
      </Button>
      <span className="quiet">{words.size(((bytes ?? 0) / 1e6).toFixed(1))}</span>
    </div>
  )
}

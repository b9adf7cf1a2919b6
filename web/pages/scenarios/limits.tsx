import { Alert, Button, InputNumber } from 'antd'
import { shortHash } from '../../format.ts'
import { useText } from '../../text/text.tsx'
import type { Editing } from './draft.ts'

/** 测算上限 and the version of the data. */
export function LimitPanel({
  editing: { draft, change },
  latest,
}: {
  readonly editing: Editing
  readonly latest: string
}) {
  const { limits } = useText().scenarios
  return (
    <section className="panel">
      <h2>{limits.title}</h2>
      <div className="line">
        <label htmlFor="most-seconds">{limits.seconds}</label>
        <InputNumber
          id="most-seconds"
          min={10}
          max={86_400}
          precision={0}
          value={draft.seconds}
          disabled={change === null}
          onChange={(seconds) => seconds !== null && change?.({ ...draft, seconds })}
        />
      </div>
      <p className="quiet">{limits.lead}</p>
      <p>
        {limits.data} {shortHash(draft.data)}
        {draft.reference !== null && ` · ${limits.reference} ${shortHash(draft.reference)}`}
      </p>
      {draft.data !== latest && (
        <Alert
          type="warning"
          title={limits.older}
          action={
            change !== null && (
              <Button size="small" onClick={() => change({ ...draft, data: latest })}>
                {limits.latest}
              </Button>
            )
          }
        />
      )}
    </section>
  )
}

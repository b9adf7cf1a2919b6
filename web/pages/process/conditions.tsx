import { Button, Form, Input } from 'antd'
import { dayOfMoment, momentAt } from '../../../solver/browser.ts'
import { api, take } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { VerdictMark } from '../../parts/verdict.tsx'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { type PlanCase, seen, useCaseAct } from './queries.ts'

const kinds = { met: 'complies', short: 'fails', unknown: 'unknown' } as const
type ConditionId = PlanCase['conditions'][number]['condition']

/** Which step waits for it (the service judges; this is only where it is shown). */
const needed: {
  readonly [C in ConditionId]: 'submit' | 'post' | 'finalise' | 'dispatch' | 'close'
} = {
  registersComplete: 'submit',
  auditClean: 'submit',
  noticeTextChecked: 'post',
  auditRepeated: 'finalise',
  lettersNumbered: 'dispatch',
  recountEqual: 'close',
  evidenceComplete: 'close',
}

/** 前置条件: what the steps wait for, what is missing, and the buttons that look again. */
export function Conditions({ of }: { readonly of: PlanCase }) {
  const { frame, process } = useText()
  const { data: me } = useMe()
  const mine = me?.role === 'personnel'
  return (
    <section className="panel">
      <h2>{process.conditions}</h2>
      <ul className="details">
        {of.conditions.map(({ condition, state, reason }) => (
          <li key={condition}>
            <span className={`verdict ${kinds[state]}`}>
              <VerdictMark kind={kinds[state]} words={false} />
              {process.conditionStates[state]}
            </span>{' '}
            {process.conditionNames[condition]}
            <span className="quiet">{frame.marks.aside(process.neededBy[needed[condition]])}</span>
            {reason !== '' && (
              <div className="quiet" lang="zh-CN">
                {reason}
              </div>
            )}
          </li>
        ))}
      </ul>
      {mine && (
        <div className="line">
          <CheckAudit of={of} />
          <CheckNotice of={of} />
          {of.state.finalised !== null && <Letters of={of} />}
        </div>
      )}
    </section>
  )
}

function CheckAudit({ of }: { readonly of: PlanCase }) {
  const { process } = useText()
  const check = useCaseAct(of, () =>
    take(
      api.POST('/api/counties/{county}/cases/{case}/checks/audit', {
        params: { path: { county: of.county, case: of.id } },
        body: {},
      }),
    ),
  )
  return (
    <Button
      title={process.checkAuditMeans}
      loading={check.isPending}
      onClick={() => check.mutate(undefined)}
    >
      {process.checkAudit}
    </Button>
  )
}

function CheckNotice({ of }: { readonly of: PlanCase }) {
  const { process } = useText()
  const check = useCaseAct(of, ({ posting }: { posting: string }) =>
    take(
      api.POST('/api/counties/{county}/cases/{case}/checks/notice', {
        params: { path: { county: of.county, case: of.id } },
        body: { posting },
      }),
    ),
  )
  return (
    <Form
      name="notice"
      layout="inline"
      requiredMark={false}
      initialValues={{ posting: dayOfMoment(momentAt(Date.now())) }}
      onFinish={check.mutate}
    >
      <Form.Item
        name="posting"
        label={process.checkNoticeDay}
        rules={[{ required: true, message: process.required }]}
      >
        <Input type="date" />
      </Form.Item>
      <Button htmlType="submit" loading={check.isPending}>
        {process.checkNotice}
      </Button>
    </Form>
  )
}

function Letters({ of }: { readonly of: PlanCase }) {
  const { process } = useText()
  const number = useAct(
    () =>
      take(
        api.POST('/api/counties/{county}/cases/{case}/letters', {
          params: { path: { county: of.county, case: of.id } },
          headers: seen(of.version),
        }),
      ),
    { reread: [['case', of.county, of.id]] },
  )
  const letters = number.data?.letters ?? []
  return (
    <>
      <Button loading={number.isPending} onClick={() => number.mutate(undefined)}>
        {process.numberLetters}
      </Button>
      {letters.length > 0 && (
        <span role="status">
          {process.lettersNumbered(
            letters.length,
            Math.min(...letters.map((letter) => letter.number)),
            Math.max(...letters.map((letter) => letter.number)),
          )}
        </span>
      )}
    </>
  )
}

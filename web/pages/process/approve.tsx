import { Checkbox, Form } from 'antd'
import { api, take } from '../../client.ts'
import { VerdictMark, verdictOf } from '../../parts/verdict.tsx'
import { useRecount } from '../../recount/recount.ts'
import { useText } from '../../text/text.tsx'
import { ActDialog } from './act-dialog.tsx'
import { type PlanCase, seen } from './queries.ts'

/** 批准: what exactly is approved, what the audit says of it, and the box that says it was looked at. */
export function ApproveDialog({
  of,
  close,
}: {
  readonly of: PlanCase
  readonly close: () => void
}) {
  const { process } = useText()
  const { county, id, version, state } = of
  const act = () =>
    take(
      api.POST('/api/counties/{county}/cases/{case}/approve', {
        params: { path: { county, case: id } },
        headers: seen(version),
        body: { triple: state.triple },
      }),
    )
  return (
    <ActDialog
      of={of}
      title={process.act.approve}
      lead={process.approveLead}
      close={close}
      act={act}
      says={process.done.approve(state.approvals.length + 1)}
    >
      <Hashes triple={state.triple} />
      <Conclusion of={of} />
      <Form.Item
        name="checked"
        valuePropName="checked"
        rules={[
          {
            validator: (_, value: unknown) =>
              value === true ? Promise.resolve() : Promise.reject(new Error(process.mustCheck)),
          },
        ]}
      >
        <Checkbox>{process.checked}</Checkbox>
      </Form.Item>
    </ActDialog>
  )
}

/** The three hashes an approval names. */
export function Hashes({ triple }: { readonly triple: PlanCase['state']['triple'] }) {
  const { process } = useText()
  const rows = [
    [process.hashes.plan, triple.planHash],
    [process.hashes.profile, triple.profileHash],
    [process.hashes.data, triple.dataHash],
  ] as const
  return (
    <table className="plain">
      <tbody>
        {rows.map(([what, hash]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td className="hash-text">{hash}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Conclusion({ of }: { readonly of: PlanCase }) {
  const { process, audit } = useText()
  const { count } = useRecount({ county: of.county, run: of.run })
  const { data } = count
  if (data === undefined) return <p role="status">{process.counting}</p>
  const { findings, unsound } = data.report
  const told = (verdict: string) => findings.filter((finding) => finding.verdict === verdict)
  const open = [...told('short'), ...told('unknown')]
  return (
    <section aria-label={process.conclusion}>
      <p>
        <strong>
          {audit.concluded(
            findings.length,
            told('met').length,
            told('short').length,
            told('unknown').length,
            told('not-applicable').length,
          )}
          {unsound.length > 0 && audit.unsound(unsound.length)}
        </strong>
      </p>
      <ul className="details" lang="zh-CN">
        {open.map(({ clause, verdict, name, sentence }) => (
          <li key={clause}>
            <VerdictMark kind={verdictOf[verdict] ?? 'unknown'} /> {name}：{sentence}
          </li>
        ))}
      </ul>
    </section>
  )
}

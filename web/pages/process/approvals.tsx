import { Link } from '@tanstack/react-router'
import { usePlace } from '../../frame/address.ts'
import { useText } from '../../text/text.tsx'
import { Hashes } from './approve.tsx'
import type { PlanCase } from './queries.ts'
import { useWho } from './timetable.tsx'

/** 审批: who has approved which version, and what that version is. */
export function Approvals({ of }: { readonly of: PlanCase }) {
  const { frame, process } = useText()
  const { county, year } = usePlace()
  const who = useWho(of)
  const { approvals, triple } = of.state
  return (
    <section className="panel">
      <div className="line">
        <h2>{process.approvals}</h2>
        <Link to={`/${county}/${year}/audit/${of.run}` as string}>{process.seeAudit}</Link>
      </div>
      <ul className="details">
        {[0, 1].map((at) => {
          const approval = approvals[at]
          return (
            <li key={at}>
              {process.approvalOf(at + 1)}
              {frame.marks.colon}
              {approval === undefined
                ? process.waiting
                : `√ ${who(approval.by)} ${approval.at.replace('T', ' ')}`}
            </li>
          )
        })}
      </ul>
      <Hashes triple={triple} />
    </section>
  )
}

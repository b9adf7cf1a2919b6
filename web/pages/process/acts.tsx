import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { ApproveDialog } from './approve.tsx'
import { NewRunDialog } from './new-run.tsx'
import { type PlainAct, PlainActDialog, plainActs } from './plain-acts.tsx'
import { PostDialog } from './post.tsx'
import type { PlanCase } from './queries.ts'
import { hadAHand, hasClocks, openObjections, wantsChange } from './standing.ts'

const headActs = ['approve', 'post', 'revise', 'supersede', ...plainActs] as const
type HeadAct = (typeof headActs)[number]
/** Those that lead on; the first that may be taken is the page's one primary button. */
const forward: readonly HeadAct[] = ['submit', 'approve', 'post', 'finalise', 'dispatch', 'close']

/** 现在可以办理: what the service says this role may do now, as buttons. */
export function Acts({ of }: { readonly of: PlanCase }) {
  const { process } = useText()
  const { data: me } = useMe()
  const [asked, setAsked] = useState<HeadAct | null>(null)
  const allowed = of.acts.flatMap(({ act }) => headActs.find((one) => one === act) ?? [])
  const offered = allowed.filter((act) => me !== null && me !== undefined && isHis(act, of, me.id))
  const primary = forward.find((act) => offered.includes(act))
  const ordered = [
    ...offered.filter((act) => act !== primary),
    ...(primary === undefined ? [] : [primary]),
  ]
  return (
    <>
      {ordered.map((act) => (
        <Button
          key={act}
          type={act === primary ? 'primary' : 'default'}
          onClick={() => setAsked(act)}
        >
          {process.act[act]}
        </Button>
      ))}
      {asked !== null && <Dialog act={asked} of={of} close={() => setAsked(null)} />}
    </>
  )
}

/**
 * Four eyes: whoever had a hand in the plan neither approves it nor makes it final, and nobody twice.
 * What could only be refused (定稿 of what nobody was told) is not offered; the service judges all the same.
 */
function isHis(act: HeadAct, { state }: PlanCase, account: string): boolean {
  switch (act) {
    case 'finalise':
      return state.notices.length > 0 && !hadAHand(state, account)
    case 'approve':
      return !hadAHand(state, account) && !state.approvals.some(({ by }) => by === account)
    case 'supersede':
      return wantsChange(state)
    case 'recount':
      return hasClocks(state)
    default:
      return true
  }
}

function Dialog({
  act,
  of,
  close,
}: {
  readonly act: HeadAct
  readonly of: PlanCase
  readonly close: () => void
}) {
  switch (act) {
    case 'approve':
      return <ApproveDialog of={of} close={close} />
    case 'post':
      return <PostDialog of={of} close={close} />
    case 'revise':
    case 'supersede':
      return <NewRunDialog act={act} of={of} close={close} />
    default:
      return <PlainActDialog act={act satisfies PlainAct} of={of} close={close} />
  }
}

/** Why somebody sees fewer acts than his role has. */
export function WhyNot({ of }: { readonly of: PlanCase }) {
  const { process } = useText()
  const { data: me } = useMe()
  if (me === undefined || me === null) return null
  const { state } = of
  const told = [
    ...(awaitsApproval(state) && hadAHand(state, me.id) ? [process.handsApprove] : []),
    ...(awaitsApproval(state) && state.approvals.some(({ by }) => by === me.id)
      ? [process.alreadyApproved]
      : []),
    ...(openObjections(state) > 0 && me.role === 'personnel' && state.authors.includes(me.id)
      ? [process.authorAnswer]
      : []),
    ...of.warnings.map(({ message }) => message),
  ]
  return told.map((sentence) => <Alert key={sentence} type="info" showIcon title={sentence} />)
}

const awaitsApproval = ({ phase }: PlanCase['state']): boolean => phase === 'submitted'

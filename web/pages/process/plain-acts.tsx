import { api, take } from '../../client.ts'
import { useText } from '../../text/text.tsx'
import { ActDialog, ReasonField } from './act-dialog.tsx'
import { type PlanCase, seen } from './queries.ts'

/** Acts that need no more than a yes, a reason, or the plan's name typed. */
export const plainActs = [
  'submit',
  'return',
  'withdraw',
  'recount',
  'finalise',
  'dispatch',
  'close',
] as const
export type PlainAct = (typeof plainActs)[number]

const reasons: { readonly [A in PlainAct]?: number } = { return: 10, withdraw: 5 }
const final: readonly PlainAct[] = ['withdraw', 'finalise', 'dispatch', 'close']

type Values = { readonly reason?: string }

export function PlainActDialog({
  act,
  of,
  close,
}: {
  readonly act: PlainAct
  readonly of: PlanCase
  readonly close: () => void
}) {
  const { process } = useText()
  const says = act === 'submit' || act === 'return' ? process.done[act] : process.done.other
  const least = reasons[act]
  return (
    <ActDialog
      of={of}
      title={process.act[act]}
      lead={process.confirm[act]}
      close={close}
      act={(values: Values) => sent(act, of, values)}
      says={says}
      {...(final.includes(act) ? { typedName: of.name } : {})}
    >
      {least !== undefined && <ReasonField least={least} />}
    </ActDialog>
  )
}

/** One route an act; its body is what the service cannot know by itself. */
function sent(act: PlainAct, { county, id, version, state }: PlanCase, { reason = '' }: Values) {
  const params = { path: { county, case: id } }
  const headers = seen(version)
  const { triple } = state
  switch (act) {
    case 'submit':
      return take(
        api.POST('/api/counties/{county}/cases/{case}/submit', {
          params,
          headers,
          body: { triple },
        }),
      )
    case 'finalise':
      return take(
        api.POST('/api/counties/{county}/cases/{case}/finalise', {
          params,
          headers,
          body: { triple },
        }),
      )
    case 'return':
      return take(
        api.POST('/api/counties/{county}/cases/{case}/return', {
          params,
          headers,
          body: { reason },
        }),
      )
    case 'withdraw':
      return take(
        api.POST('/api/counties/{county}/cases/{case}/withdraw', {
          params,
          headers,
          body: { reason },
        }),
      )
    case 'recount':
      return take(
        api.POST('/api/counties/{county}/cases/{case}/recount', { params, headers, body: {} }),
      )
    case 'dispatch':
      return take(
        api.POST('/api/counties/{county}/cases/{case}/dispatch', { params, headers, body: {} }),
      )
    case 'close':
      return take(
        api.POST('/api/counties/{county}/cases/{case}/close', { params, headers, body: {} }),
      )
  }
}

import { fileURLToPath } from 'node:url'
import { type ChildEnd, runChild } from './child-process.ts'
import {
  type Certified,
  type Counted,
  type FromRecount,
  fromRecount,
  type RecountTask,
} from './messages.ts'

export type RecountLimits = {
  readonly seconds: number
  readonly heapMegabytes: number
  readonly signal?: AbortSignal
}

/** `certified`: what was found of the certificate; `null` where there was none. */
export type Recounted = Counted & { readonly certified: Certified | null }

/**
 * The audit of a plan, counted in a process of its own; `null` where that was not possible. Where a
 * certificate is too much for that process, the count stands and the certificate does not.
 */
export async function recount(task: RecountTask, limits: RecountLimits): Promise<Recounted | null> {
  const clock = AbortSignal.timeout(limits.seconds * 1000)
  let counted: Counted | null = null
  const end: ChildEnd<FromRecount> = await runChild({
    entry: fileURLToPath(new URL('./recount-child.ts', import.meta.url)),
    task,
    message: fromRecount,
    heapMegabytes: limits.heapMegabytes,
    onMessage: (message) => {
      if (message.kind === 'counted') counted = message
    },
    isLast: ({ kind }) => kind === 'certified' || task.certificate === null,
    signal: limits.signal === undefined ? clock : AbortSignal.any([clock, limits.signal]),
  })
  if (end.kind === 'answered' && end.message.kind === 'counted')
    return { ...end.message, certified: null }
  return withCertified(counted, end)
}

const withCertified = (counted: Counted | null, end: ChildEnd<FromRecount>): Recounted | null => {
  if (counted === null) return null
  const certified = end.kind === 'answered' && end.message.kind === 'certified' ? end.message : null
  return { ...counted, certified: certified ?? unfinished }
}

const unfinished: Certified = {
  kind: 'certified',
  faults: ['证书没有能在限定的时间和内存之内复核完毕。'],
  checked: [],
}

import { fileURLToPath } from 'node:url'
import { type ChildEnd, runChild } from './child-process.ts'
import { type FromRecount, fromRecount, type RecountTask } from './messages.ts'

export type RecountLimits = {
  readonly seconds: number
  readonly heapMegabytes: number
  readonly signal?: AbortSignal
}

/** The audit of a plan, counted in a process of its own; `null` where that was not possible. */
export async function recount(
  task: RecountTask,
  limits: RecountLimits,
): Promise<FromRecount | null> {
  const clock = AbortSignal.timeout(limits.seconds * 1000)
  const end: ChildEnd<FromRecount> = await runChild({
    entry: fileURLToPath(new URL('./recount-child.ts', import.meta.url)),
    task,
    message: fromRecount,
    heapMegabytes: limits.heapMegabytes,
    onMessage: () => undefined,
    isLast: () => true,
    signal: limits.signal === undefined ? clock : AbortSignal.any([clock, limits.signal]),
  })
  return end.kind === 'answered' ? end.message : null
}

import type { ChildProcess } from 'node:child_process'
import { endChild } from '../child.ts'

/**
 * A child that stands by 待命进程. Whoever has seen a plan mostly wants another one of it: a process that has
 * loaded its modules and whose engine has sung its canaries saves him the two seconds these take. It has been
 * told nothing yet and serves one run, like any other.
 */
export type Standby = {
  /** The one that stands by, else one that has only just been started. */
  readonly take: () => ChildProcess
  /** Has one stand by; after a while in which nobody wanted it, it is let go. */
  readonly prepare: () => void
  readonly end: () => void
}

export function standby(start: () => ChildProcess, seconds: number): Standby {
  let waiting: ChildProcess | null = null
  let clock: NodeJS.Timeout | undefined
  const leave = (): ChildProcess | null => {
    clearTimeout(clock)
    const child = waiting
    waiting = null
    return child
  }
  const end = (): void => {
    const child = leave()
    if (child !== null) endChild(child)
  }
  return {
    take: () => {
      const child = leave()
      return child !== null && isAlive(child) ? child : start()
    },
    prepare: () => {
      if (seconds <= 0) return
      const before = leave()
      const child = before !== null && isAlive(before) ? before : start()
      // One that could not be started is not alive when it is wanted.
      if (child !== before) child.on('error', () => undefined)
      waiting = child
      clock = setTimeout(end, seconds * 1000)
    },
    end,
  }
}

const isAlive = ({ exitCode, signalCode, connected }: ChildProcess): boolean =>
  exitCode === null && signalCode === null && connected

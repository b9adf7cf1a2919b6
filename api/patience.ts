import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/**
 * Lets a process take only what others leave of the machine. Linux shares the cores among sessions
 * first (autogroup, sched(7)) and weighs the processes of one session afterwards: a child with a
 * session of its own would keep its full share whatever its own priority, so the session steps back too.
 */
export function yieldToOthers(pid: number): void {
  // What it starts later inherits it.
  setPriority(pid, patience)
  if (process.platform === 'linux') stepBack(pid, 3)
}

/** A third of what others get who want it at the same time: people go first, and it still gets on. */
export const patience = 5

/** The kernel takes one such word in a tenth of a second from those who are not root. */
function stepBack(pid: number, tries: number): void {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(patience))
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : null
    if (code === 'EAGAIN' && tries > 1) setTimeout(() => stepBack(pid, tries - 1), 150).unref()
    // Without groups there is nothing to step back; a process that has ended needs nothing.
    else if (!withoutGroups.has(code)) throw problem
  }
}

const withoutGroups: ReadonlySet<unknown> = new Set([
  'EAGAIN',
  'ENOENT',
  'ESRCH',
  'EACCES',
  'EPERM',
  'EROFS',
])

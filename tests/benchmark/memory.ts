import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Watches what processes hold together; known on Linux only, 0 elsewhere. */
export type MemoryWatch = {
  readonly add: (pid: number) => void
  /** The most they have held at any one time, in megabytes. */
  readonly peak: () => number
  readonly end: () => void
}

/**
 * Peaks of two processes need not coincide, and their sum says too much. So they are taken four times a second and
 * begun anew: within such a stretch what each held at most is added up, which is never too little.
 */
export function watchMemory(): MemoryWatch {
  const pids = new Set([process.pid])
  let peak = 0
  const look = () => {
    const held = [...pids].reduce((sum, pid) => sum + peakSinceLastLook(pid), 0)
    peak = Math.max(peak, held)
  }
  const timer = setInterval(look, 250)
  return {
    add: (pid) => pids.add(pid),
    peak: () => {
      look()
      return Math.round(peak)
    },
    end: () => clearInterval(timer),
  }
}

/** In megabytes; 0 once the process is gone. */
function peakSinceLastLook(pid: number): number {
  const folder = `/proc/${pid}`
  if (!existsSync(`${folder}/status`)) return 0
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1]
  // A process that has just ended has a status without sizes, and nothing to begin anew.
  if (kilobytes === undefined) return 0
  writeFileSync(`${folder}/clear_refs`, resetPeak)
  return Number(kilobytes) / 1024
}

/** What the kernel is to be told so that the peak begins anew at what is held now (proc(5)). */
const resetPeak = '5'

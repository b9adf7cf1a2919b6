export type Bell = {
  /** Wakes who waits, or who will. */
  readonly ring: () => void
  readonly wait: (seconds: number) => Promise<void>
}

/** For one who waits and may be woken before his time; a ring while nobody waits is not lost. */
export function newBell(): Bell {
  let rung = false
  let wake: () => void = () => undefined
  return {
    ring: () => {
      rung = true
      wake()
    },
    wait: async (seconds) => {
      if (!rung)
        await new Promise<void>((done) => {
          const timer = setTimeout(done, seconds * 1000)
          wake = () => {
            clearTimeout(timer)
            done()
          }
        })
      rung = false
      wake = () => undefined
    },
  }
}

import { connectionLost } from '../database/connection-lost.ts'
import type { Bench, Ending } from './bench.ts'
import type { Claim } from './claim.ts'
import { failRun, renew } from './held.ts'
import { takeNotes } from './notes.ts'
import { reasons } from './reasons.ts'
import { solveClaim } from './solve-claim.ts'

export type Attempt = {
  readonly run: string
  /** Resolves when nothing of it is left. Never rejects. */
  readonly over: Promise<void>
  /** Looks at once whether the run shall end. */
  readonly look: () => void
  readonly end: (why: Ending) => void
}

/** One attempt at a claimed run: its child, its heartbeat, its end. */
export function attempt(bench: Bench, claim: Claim): Attempt {
  const { db, holder, pace, log } = bench
  const ending = new AbortController()
  const end = (why: Ending): void => {
    if (!ending.signal.aborted) ending.abort(why)
  }
  const enough = new AbortController()
  const notes = takeNotes(db, claim)
  const look = async (): Promise<void> => {
    try {
      const standing = await renew(db, claim, holder)
      if (standing === 'lost') end('lost')
      if (standing === 'cancel-asked') end('cancel')
      if (standing === 'stop-asked') enough.abort()
      await notes.write()
    } catch (problem) {
      // The child goes on: if the database is back before the run is another's, nothing is lost.
      log.warn({ run: claim.run, problem: wordsOf(problem) }, 'heartbeat failed')
    }
  }
  const heartbeat = setInterval(() => void look(), pace.heartbeatSeconds * 1000)
  const over = solveClaim({
    bench,
    claim,
    notes,
    end,
    signal: ending.signal,
    enough: enough.signal,
  })
    .catch((problem: unknown) => giveUp(bench, claim, problem))
    .finally(() => clearInterval(heartbeat))
  return { run: claim.run, over, look: () => void look(), end }
}

/** A defect ends this run alone; where even that cannot be written, the sweep finds it. */
async function giveUp(bench: Bench, claim: Claim, problem: unknown): Promise<void> {
  const { db, log } = bench
  log.error({ run: claim.run, problem: wordsOf(problem) }, 'run broke')
  if (connectionLost(problem)) return
  await failRun(db, claim, reasons.broken).catch((second: unknown) => {
    log.error({ run: claim.run, problem: wordsOf(second) }, 'run left to the sweep')
  })
}

/** Of an error its kind and first words: what a log may hold. */
export const wordsOf = (problem: unknown): string =>
  (problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem))
    .split('\n', 1)
    .join('')
    .slice(0, 200)

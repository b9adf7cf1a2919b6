import { useEffect, useState } from 'react'
import { countOf } from '../../recount/recount.ts'
import { type Candidate, mostCandidates, ranked, type Tried } from './alternatives.ts'
import { changesBetween } from './changes.ts'
import { usePlan } from './desk.tsx'
import { tried } from './trial.ts'

export type Tries = {
  /** Best first; those that break nothing before the others. */
  readonly tried: readonly Tried[]
  /** So many are to be tried, of all there are. */
  readonly wanted: number
  readonly all: number
  readonly failed: string | null
}

/** Counts one candidate after the other beside the page; what is counted shows at once. */
export function useTries(candidates: readonly Candidate[], most = mostCandidates): Tries {
  const { county, run, sheet, now, trial } = usePlan()
  const [found, setFound] = useState<readonly Tried[]>([])
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    setFound([])
    setFailed(null)
    const key = JSON.stringify({ county, run: run.id })
    const count = async (): Promise<void> => {
      for (const candidate of candidates.slice(0, most)) {
        if (stop.signal.aborted) return
        const others = trial.edits.filter(({ teacher }) =>
          candidate.edits.every((edit) => edit.teacher !== teacher),
        )
        const { plan } = tried(sheet, [...others, ...candidate.edits], '')
        const { report } = await countOf(key, sheet, plan)
        if (stop.signal.aborted) return
        const changes = changesBetween(sheet, now.report, report)
        setFound((before) => [...before, { ...candidate, changes }])
      }
    }
    count().catch((problem: unknown) =>
      setFailed(problem instanceof Error ? problem.message : String(problem)),
    )
    return () => stop.abort()
  }, [candidates, most, county, run.id, sheet, now, trial.edits])
  return {
    tried: ranked(found),
    wanted: Math.min(most, candidates.length),
    all: candidates.length,
    failed,
  }
}

import type { Profile } from '../../../solver/browser.ts'
import type { MapStanding, StandingKind } from '../../views/map-standing.tsx'
import type { Board } from './board.ts'
import { schoolIndicators } from './school-lines.ts'

/** 看达标: each school by the worst of its R1–R3, before the plan and with it. */
export function standingsOf(
  profile: Profile,
  { county, report }: Pick<Board, 'county' | 'report'>,
): ReadonlyMap<string, MapStanding> {
  return new Map(
    county.schools.map(({ id }) => {
      const lines = schoolIndicators(profile, report, id)
      const worst = (moment: 'before' | 'after') =>
        worstOf(lines.map((line) => line[moment].status))
      return [id, { before: worst('before'), after: worst('after') }]
    }),
  )
}

/** A school without figures is not one that meets them. */
export function worstOf(kinds: readonly string[]): StandingKind {
  return (['below', 'band', 'met'] as const).find((kind) => kinds.includes(kind)) ?? 'none'
}

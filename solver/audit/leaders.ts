import type { County, School, Teacher } from '../domain/county.ts'
import { wholeYears } from '../domain/year-month.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { closes } from './closures.ts'
import { entersCounty } from './places.ts'

/** 任期届满, as definition `leaders` says. */
export function isTermOver(
  { baseMonth }: County,
  { leaders, due }: Definitions,
  { office, employment, presence, since }: Teacher,
  home: School | undefined,
): boolean {
  if (leaders.maxYears === null || !leaders.offices.includes(office)) return false
  if (employment !== 'in-quota' || !due.presences.includes(presence)) return false
  if (home === undefined || !entersCounty(home) || closes(home)) return false
  return wholeYears(since, baseMonth) >= leaders.maxYears
}

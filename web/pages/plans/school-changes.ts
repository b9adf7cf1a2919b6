import {
  type AuditReport,
  type Profile,
  type SchoolId,
  type StaffIndicator,
  type Stage,
  staffIndicators,
} from '../../../solver/browser.ts'
import type { VerdictKind } from '../../parts/verdict.tsx'

/** An indicator of a school that is met, in the band or below in one plan and otherwise in another. */
export type SchoolChange = {
  readonly school: SchoolId
  readonly stage: Stage
  readonly indicator: StaffIndicator
  readonly before: VerdictKind
  readonly after: VerdictKind
}

export function schoolChanges(
  profile: Profile,
  before: AuditReport,
  after: AuditReport,
): readonly SchoolChange[] {
  const then = new Map(statusesOf(profile, before).map((line) => [line.key, line.status]))
  return statusesOf(profile, after).flatMap(({ key, status, ...line }) => {
    const was = then.get(key)
    return was === undefined || was === status ? [] : [{ ...line, before: was, after: status }]
  })
}

/** Better by so many steps of below, band, met; worse where negative. */
export const stepsOf = ({ before, after }: Pick<SchoolChange, 'before' | 'after'>): number =>
  ranks.indexOf(after) - ranks.indexOf(before)

const ranks: readonly VerdictKind[] = ['below', 'band', 'met']

const isStaff = (indicator: string): indicator is StaffIndicator => indicator in staffIndicators

function statusesOf(profile: Profile, { indicators }: AuditReport) {
  const { basis } = profile.definitions.counting
  return indicators.after.flatMap(({ indicator, stage, schools, ...row }) =>
    row.basis === basis && isStaff(indicator)
      ? schools.map(({ school, status }) => ({
          key: `${stage} ${indicator} ${school}`,
          school,
          stage,
          indicator,
          status,
        }))
      : [],
  )
}

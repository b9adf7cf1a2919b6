import {
  type AuditReport,
  type Profile,
  type SchoolId,
  type StaffIndicator,
  type Stage,
  type Subject,
  staffIndicators,
} from '../../../solver/browser.ts'
import { against } from '../../format.ts'
import type { VerdictKind } from '../../parts/verdict.tsx'

type SubjectLine = AuditReport['units'][number]['subjects'][number]

/** One subject of one stage; the balance is in people of a full load: above nought spare, below it lacking. */
export type StaffLine = Pick<SubjectLine, 'before' | 'after'> & {
  readonly key: string
  readonly stage: Stage
  readonly subject: Subject
  readonly balanceBefore: number
  readonly balanceAfter: number
}

/** Subjects that are taught at the school; those that change first. */
export function staffLines({ units }: AuditReport, school: SchoolId): readonly StaffLine[] {
  return units
    .filter((unit) => unit.school === school)
    .flatMap(({ stage, subjects }) =>
      subjects
        .filter(({ need, before, after }) => need > 0 || before.teachers > 0 || after.teachers > 0)
        .map(({ subject, load, before, after }) => {
          const inPeople = ({ gap, surplus }: typeof before) =>
            load > 0 ? (surplus - gap) / load : 0
          return {
            key: `${stage} ${subject}`,
            stage,
            subject,
            before,
            after,
            balanceBefore: inPeople(before),
            balanceAfter: inPeople(after),
          }
        }),
    )
    .sort((a, b) => Number(isChanged(b)) - Number(isChanged(a)))
}

const isChanged = ({ before, after }: Pick<StaffLine, 'before' | 'after'>): boolean =>
  before.teachers !== after.teachers || before.supply !== after.supply

export type IndicatorLine = {
  readonly key: string
  readonly stage: Stage
  readonly indicator: StaffIndicator
  readonly threshold: number | null
  readonly before: IndicatorValue
  readonly after: IndicatorValue
}
type IndicatorValue = {
  readonly value: number | null
  readonly text: string
  readonly status: VerdictKind
}

/** R1–R3 of one school under the profile's own basis. */
export function schoolIndicators(
  profile: Profile,
  { indicators }: AuditReport,
  school: SchoolId,
): readonly IndicatorLine[] {
  const { basis } = profile.definitions.counting
  const later = new Map(indicators.after.map((row) => [keyOf(row), row]))
  return indicators.before.flatMap((row) => {
    const { indicator } = row
    if (row.basis !== basis || !isStaff(indicator)) return []
    const before = valueAt(row, school)
    const after = valueAt(later.get(keyOf(row)), school)
    if (before === null || after === null) return []
    const { stage, threshold } = row
    return [{ key: keyOf(row), stage, indicator, threshold, before, after }]
  })
}

type Row = AuditReport['indicators']['before'][number]

const isStaff = (indicator: string): indicator is StaffIndicator => indicator in staffIndicators

const keyOf = ({ stage, indicator, basis }: Row): string => `${stage} ${indicator} ${basis}`

function valueAt(row: Row | undefined, school: SchoolId): IndicatorValue | null {
  const own = row?.schools.find((one) => one.school === school)
  if (row === undefined || own === undefined) return null
  const limit = { limit: row.threshold, sense: 'at-least', met: own.status === 'met' } as const
  return { value: own.value, text: against(own.value, limit, 2), status: own.status }
}

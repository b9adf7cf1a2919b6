import { useMemo } from 'react'
import { indicatorCodes, type School, stages, subjects } from '../../../solver/browser.ts'
import { change, decimals } from '../../format.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import { usePlan } from './desk.tsx'
import { BalanceHalves, VerdictHalves } from './half-cells.tsx'
import { type StaffLine, schoolIndicators, staffLines } from './school-lines.ts'

/** Teachers and lessons of each subject, before and after. */
export function SubjectTable({ school }: { readonly school: School }) {
  const { plans } = useText()
  const { now } = usePlan()
  const lines = useMemo(() => staffLines(now.report, school.id), [now, school])
  const most = Math.max(
    1,
    ...lines.flatMap(({ before, after }) => [before.teachers, after.teachers]),
  )
  return (
    <PlainTable
      caption={plans.school.subjects}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        {
          label: plans.columns.subject,
          cell: ({ stage, subject }) => `${stages[stage]}${subjects[subject]}`,
        },
        {
          label: plans.school.teachers,
          cell: (line) => <StaffBar line={line} most={most} />,
        },
        {
          label: plans.school.balance,
          cell: ({ balanceBefore, balanceAfter }) => (
            <BalanceHalves
              before={balanceBefore}
              after={balanceAfter}
              words={(people) => change(people, 1)}
            />
          ),
        },
      ]}
    />
  )
}

const barWidth = 84

/** Hollow: now; solid: with the plan; one scale for the whole school, from nought. */
function StaffBar({
  line: { before, after },
  most,
}: {
  readonly line: Pick<StaffLine, 'before' | 'after'>
  readonly most: number
}) {
  const width = (teachers: number) => (teachers / most) * barWidth
  return (
    <span className="staff-bar">
      <svg width={barWidth + 2} height="16" aria-hidden="true">
        <rect x="1" y="4" width={width(after.teachers)} height="8" className="after" />
        <rect x="1" y="1" width={width(before.teachers)} height="14" className="before" />
      </svg>{' '}
      {decimals(before.teachers, 1)} → {decimals(after.teachers, 1)}
    </span>
  )
}

/** R1–R3 of the school, each cell in halves. */
export function IndicatorTable({ school }: { readonly school: School }) {
  const { plans } = useText()
  const { sheet, now } = usePlan()
  const figures = useMemo(
    () => schoolIndicators(sheet.profile, now.report, school.id),
    [sheet, now, school],
  )
  return (
    <PlainTable
      caption={plans.school.indicators}
      rows={figures}
      rowKey={({ key }) => key}
      columns={[
        {
          label: plans.school.indicator,
          cell: ({ stage, indicator }) =>
            `${stages[stage]} ${indicatorCodes[indicator]} ${plans.indicators[indicator]}`,
        },
        {
          label: `${plans.arithmetic.before} │ ${plans.arithmetic.after}`,
          cell: ({ before, after }) => <VerdictHalves before={before} after={after} />,
        },
        {
          label: plans.school.standard,
          number: true,
          cell: ({ threshold }) => `≥ ${decimals(threshold, 2)}`,
        },
      ]}
    />
  )
}
